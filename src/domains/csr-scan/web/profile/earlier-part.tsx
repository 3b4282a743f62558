import { type Column, DataTable, formatDay, formatPercent, SectionHeader, useUi } from "#ui";
import type { PartChange, ScanChange } from "../../rules/profile/compare-scans.ts";
import { fillWords } from "../../text/fill/index.ts";
import { profileWords } from "../../text/profile/index.ts";
import type { OpenProfile } from "../../usecases/profile/open-profile.ts";
import { QuestionLinks } from "./question-links.tsx";
import { nameOf } from "./say-figures.ts";

/** What changed since the scan before this one, over the questions that both answered. */
export function EarlierPart({ held }: { readonly held: OpenProfile }) {
  const { language } = useUi();
  const words = profileWords(language).earlier;
  const { earlier } = held.profile;
  if (!earlier) return null;
  const { change, scan } = earlier;
  const columns: Column<PartChange>[] = [
    {
      key: "subject",
      label: profileWords(language).table.subject,
      rowHeader: true,
      cell: ({ part }) => nameOf(held.instrument.parts, part, language),
    },
    { key: "common", label: words.common, numeric: true, cell: ({ common }) => common },
    ...(["before", "after"] as const).map((when) => ({
      key: when,
      label: words[when],
      numeric: true,
      cell: (part: PartChange) => {
        const share = part[when];
        return share === null ? words.nothing : formatPercent(language, share);
      },
    })),
  ];
  return (
    <section className="scan-profile__earlier">
      <SectionHeader title={words.title} />
      <p>{words.lede(formatDay(language, (scan.finishedAt ?? scan.startedAt).slice(0, 10)))}</p>
      <DataTable
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={change.parts}
        keyOf={({ part }) => part}
        address={`/scan/${held.token}/profiel`}
        empty={null}
      />
      <Changes held={held} change={change} />
    </section>
  );
}

interface ChangesProps {
  readonly held: OpenProfile;
  readonly change: ScanChange;
}

function Changes({ held, change }: ChangesProps) {
  const { language } = useUi();
  const words = profileWords(language).earlier;
  const answers = fillWords(language).answers;
  const moves = [
    { title: words.better, none: words.noneBetter, moved: change.better },
    { title: words.worse, none: words.noneWorse, moved: change.worse },
  ];
  const lists = [
    { title: words.learned, keys: change.learned },
    { title: words.lost, keys: change.lost },
    { title: words.added, keys: change.added },
  ].filter(({ keys }) => keys.length > 0);
  return (
    <>
      {moves.map(({ title, none, moved }) => (
        <div key={title}>
          <h3>{title}</h3>
          {moved.length === 0 ? <p>{none}</p> : null}
          <QuestionLinks
            held={held}
            keys={moved.map(({ question }) => question)}
            after={(key) => {
              const one = moved.find(({ question }) => question === key);
              return one ? (
                <span className="soft">
                  (
                  {words.moved(answers[one.before].toLowerCase(), answers[one.after].toLowerCase())}
                  )
                </span>
              ) : null;
            }}
          />
        </div>
      ))}
      {lists.map(({ title, keys }) => (
        <div key={title}>
          <h3>{title}</h3>
          <QuestionLinks held={held} keys={keys} />
        </div>
      ))}
      {change.gone.length > 0 ? <p className="soft">{words.gone(change.gone.length)}</p> : null}
    </>
  );
}
