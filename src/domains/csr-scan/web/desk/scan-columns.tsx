import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Column, formatDay, Meter, Tag } from "#ui";
import type { DeskScanWords } from "../../text/desk/index.ts";
import { type ScanLine, stateOf } from "../../usecases/desk/list-scans.ts";

/** The columns of the list of scans. */
export const scanColumns = (
  words: DeskScanWords,
  language: Language,
): readonly Column<ScanLine>[] => [
  {
    key: "name",
    label: words.columns.name,
    rowHeader: true,
    cell: (scan) => (
      <span className="scans__name">
        <a href={`/mvo-scan/${scan.id}`}>{scan.name}</a>
        <span className="scans__under">
          {[
            words.instruments[scan.instrument],
            words.depths[scan.depth],
            scan.previousScanId ? words.again : "",
            scan.isExample ? words.example : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
    ),
  },
  {
    key: "municipality",
    label: words.columns.municipality,
    cell: (scan) => scan.municipality || "–",
  },
  {
    key: "state",
    label: words.columns.state,
    cell: (scan) => <ScanState scan={scan} words={words} />,
  },
  {
    key: "progress",
    label: words.columns.progress,
    cell: ({ progress }) =>
      progress === null ? (
        words.unknownProgress
      ) : (
        <Meter label={words.columns.progress} labelHidden share={progress / 100} />
      ),
  },
  {
    key: "started",
    label: words.columns.started,
    cell: ({ startedAt }) => formatDay(language, dayOf(startedAt)),
  },
  {
    key: "finished",
    label: words.columns.finished,
    cell: ({ finishedAt }) => (finishedAt ? formatDay(language, dayOf(finishedAt)) : "–"),
  },
];

export interface ScanStateProps {
  readonly scan: Pick<ScanLine, "state" | "lastAnswerAt" | "isShared">;
  readonly words: DeskScanWords;
}

/** How far a scan is, and whether its answers are shared. */
export function ScanState({ scan, words }: ScanStateProps) {
  const state = stateOf(scan);
  return (
    <span className="scans__state">
      <Tag tone={state === "finished" ? "act" : "plain"}>{words.states[state]}</Tag>
      {scan.isShared ? <Tag icon="eye">{words.states.shared}</Tag> : null}
    </span>
  );
}
