import { DataTable, formatDay, SectionHeader, Tag, useUi } from "#ui";
import type { VisionStatus } from "../../rules/vision/vision.ts";
import { visionWords } from "../../text/vision/index.ts";
import type { VersionLine } from "../../usecases/vision/open-vision.ts";
import { sayPeriod } from "./say-vision.ts";

const looks = {
  draft: { tone: "social", icon: "edit" },
  agreed: { tone: "act", icon: "check" },
  replaced: { tone: "plain", icon: "clock" },
} as const;

export function StatusTag({ status }: { readonly status: VisionStatus }) {
  const words = visionWords(useUi().language);
  return <Tag {...looks[status]}>{words.statuses[status]}</Tag>;
}

/** Every version, newest first, with when it was first agreed to. */
export function VersionsSection(props: {
  readonly versions: readonly VersionLine[];
  readonly shown: number;
}) {
  const { language } = useUi();
  const words = visionWords(language);
  const { versions, shown } = props;
  const oldest = versions.at(-1)?.number;
  return (
    <section className="vision__versions" aria-labelledby="versies">
      <SectionHeader title={words.versions.title} id="versies" />
      <DataTable
        caption={words.versions.title}
        captionHidden
        address=""
        rows={versions}
        keyOf={({ number }) => String(number)}
        empty={null}
        columns={[
          {
            key: "number",
            label: words.versions.number,
            rowHeader: true,
            cell: ({ number, title }) => (
              <a href={`/visie/${number}`} aria-current={number === shown ? "page" : undefined}>
                {number}. {title}
              </a>
            ),
          },
          {
            key: "status",
            label: words.versions.status,
            cell: ({ status }) => <StatusTag status={status} />,
          },
          {
            key: "period",
            label: words.versions.period,
            cell: (version) => sayPeriod(words, version) || "–",
          },
          {
            key: "agreed",
            label: words.versions.agreedOn,
            cell: ({ agreedOn }) => (agreedOn ? formatDay(language, agreedOn) : "–"),
          },
          {
            key: "count",
            label: words.versions.agreements,
            numeric: true,
            cell: ({ agreements }) => agreements,
          },
          {
            key: "compare",
            label: words.page.compare,
            cell: ({ number }) =>
              number === oldest ? null : (
                <a
                  href={`/visie/vergelijken?naar=${number}`}
                  aria-label={words.versions.compareOf(number)}
                >
                  {words.versions.compare}
                </a>
              ),
          },
        ]}
      />
    </section>
  );
}
