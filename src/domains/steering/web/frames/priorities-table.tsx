import { inLanguage } from "#kernel/language";
import { type Column, DataTable, useUi } from "#ui";
import type { FramePriority, FrameVersion } from "../../rules/frames/frame.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import { frameWords } from "../../text/frames/index.ts";
import "./frame-page.css";

/** What a version of a frame asks, in its order. */
export function PrioritiesTable({ version }: { readonly version: FrameVersion }) {
  const { language } = useUi();
  const words = frameWords(language).page;
  const kinds = evidenceKindNames(language);
  const columns: readonly Column<FramePriority>[] = [
    {
      key: "code",
      label: words.code,
      cell: ({ code }) => <span className="frame-code">{code}</span>,
    },
    {
      key: "name",
      label: words.priority,
      rowHeader: true,
      cell: ({ name }) => inLanguage(name, language),
    },
    {
      key: "description",
      label: frameWords(language).form.description,
      cell: ({ description }) => inLanguage(description, language),
    },
    {
      key: "minimum",
      label: words.minimum,
      cell: ({ minimum, countedPer }) =>
        countedPer === "municipality" ? words.inEach(minimum) : words.together(minimum),
    },
    {
      key: "kinds",
      label: words.kinds,
      cell: ({ suggestedKinds }) => suggestedKinds.map((kind) => kinds[kind]).join(", "),
    },
  ];
  return (
    <DataTable
      caption={words.asked}
      captionHidden
      columns={columns}
      rows={version.priorities}
      keyOf={({ code }) => code}
      address="/kaders"
      density="dense"
      narrow="cards"
      empty=""
    />
  );
}
