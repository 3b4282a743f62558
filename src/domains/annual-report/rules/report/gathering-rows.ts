import type { YearGathering } from "#networking";
import type { ReportWords } from "../../text/report-document/index.ts";
import type { FigureBook } from "./count-figures.ts";
import type { TraceRow } from "./report-content.ts";
import type { ReportFacts } from "./report-facts.ts";

export type CountingGatherings = {
  readonly book: FigureBook;
  readonly facts: ReportFacts;
  readonly words: ReportWords;
};

export const inPlace = (
  gatherings: readonly YearGathering[],
  nis: string,
): readonly YearGathering[] => gatherings.filter((gathering) => gathering.nis === nis);

export const gatheringRow = (
  { id, on, title }: Pick<YearGathering, "id" | "on" | "title">,
  adds = "",
): TraceRow => ({ kind: "gathering", id, label: `${on} ${title}`, adds });
