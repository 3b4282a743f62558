import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import { resultMeasures } from "../../rules/follow-up/hide-results.ts";
import type { Said, Settled } from "../../rules/follow-up/outcome.ts";
import { isUnder, type ResultFilter } from "../../rules/follow-up/pair-filter.ts";
import { shareResults } from "../../rules/follow-up/share-results.ts";
import { settledOf } from "../../rules/follow-up/totals.ts";
import { type FollowUpWords, followUpWords } from "../../text/follow-up/index.ts";
import type { HeldRefusal } from "../guests/hold-guests.ts";
import { openFollowUp } from "./open-follow-up.ts";
import { openNetwork } from "./open-network.ts";

export type FollowUpFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

export type FileFormat = "csv" | "xlsx";
type Asked = { readonly language: Language; readonly format: FileFormat };

const saidWords = (said: Said | null, words: FollowUpWords): string =>
  said === null ? "" : said.length === 0 ? words.nothing : listed(said, words);

const listed = (said: Said, words: FollowUpWords): string =>
  said.map((one) => words.outcomes[one]).join(", ");

/** The result of a meeting in words. */
export const resultWords = ({ outcomes, basis }: Settled, words: FollowUpWords): string => {
  if (outcomes.length > 0) return listed(outcomes, words);
  return basis === "none" || basis === "differ" ? words.unknown : words.nothing;
};

type Sheet = {
  /** Without ending. */
  readonly file: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** For whom it is, said in a workbook on a sheet of its own. */
  readonly about: readonly [title: string, text: string];
};

async function fileOf(
  { file, sheet, headers, rows, about }: Sheet,
  format: FileFormat,
): Promise<FollowUpFile> {
  const name = `${file}.${format}`;
  if (format === "csv") {
    const content = writeCsv([headers, ...rows]);
    return { kind: "file", name, mediaType: "text/csv; charset=utf-8", content };
  }
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const columns = headers.map((header, at) => ({ header, width: at < 2 ? 36 : 20 }));
  return {
    kind: "file",
    name,
    mediaType,
    content: await writeXlsx([
      { name: sheet, columns, rows },
      { name: about[0], columns: [{ header: about[0], width: 100 }], rows: [[about[1]]] },
    ]),
  };
}

/** Who met whom at one gathering, as a table. */
export async function exportFollowUp(
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  asked: Asked & { readonly result: ResultFilter | null },
  now: Instant,
): Promise<FollowUpFile | HeldRefusal> {
  const opened = await openFollowUp(app, actor, id, now);
  if (isRefusal(opened)) return opened;
  const words = followUpWords(asked.language);
  const { columns } = words;
  const headers = [
    columns.left,
    columns.right,
    columns.on,
    columns.source,
    columns.result,
    columns.differ,
    columns.leftSays,
    columns.rightSays,
    `${columns.cents} (EUR)`,
    columns.voucher,
    columns.note,
  ];
  const rows = opened.pairs
    .filter((pair) => isUnder(pair, asked.result))
    .map((pair) => {
      const settled = settledOf(pair);
      return [
        pair.left.name,
        pair.right.name,
        pair.metOn,
        words.sources[pair.source],
        resultWords(settled, words),
        words.bases[settled.basis],
        saidWords(pair.leftSaid?.outcomes ?? null, words),
        saidWords(pair.rightSaid?.outcomes ?? null, words),
        pair.cents === null ? "" : pair.cents / 100,
        pair.voucher?.number ?? "",
        pair.note,
      ];
    });
  return fileOf(internalSheet(words, words.exports.sheet, { headers, rows }), asked.format);
}

/** Who knows whom over all gatherings, as a table. */
export async function exportNetwork(
  app: Pick<App, "db">,
  actor: Actor,
  asked: Asked & { readonly year: number | null },
): Promise<FollowUpFile | Refusal<"not-permitted">> {
  const opened = await openNetwork(app, actor, asked.year);
  if (isRefusal(opened)) return opened;
  const words = followUpWords(asked.language);
  const { columns } = words;
  const headers = [
    columns.left,
    columns.right,
    columns.times,
    columns.on,
    columns.result,
    `${columns.cents} (EUR)`,
  ];
  const rows = opened.network.edges.map((edge) => [
    edge.leftName,
    edge.rightName,
    edge.times,
    edge.lastOn,
    resultWords(settledOf(edge.best), words),
    edge.cents / 100,
  ]);
  return fileOf(internalSheet(words, words.exports.network, { headers, rows }), asked.format);
}

/** What guests said in confidence: its name says that it stays here. */
const internalSheet = (
  { exports: words }: FollowUpWords,
  sheet: string,
  table: Pick<Sheet, "headers" | "rows">,
): Sheet => ({
  ...table,
  file: `${sheet.toLowerCase()}-${words.internalName}`,
  sheet,
  about: [words.about, words.internal],
});

/** What came of meetings by gathering, in figures that may be handed on: without names, small counts hidden. */
export async function exportFigures(
  app: Pick<App, "db">,
  actor: Actor,
  asked: Asked & { readonly year: number | null },
): Promise<FollowUpFile | Refusal<"not-permitted">> {
  const opened = await openNetwork(app, actor, asked.year);
  if (isRefusal(opened)) return opened;
  const words = followUpWords(asked.language);
  const { exports: said, columns, figures } = words;
  const shown = shareResults(opened.gatherings.map(({ results }) => results));
  const names = { ...words.outcomes, ...figures, nothing: words.nothing };
  const hiddenAs = asked.format === "csv" ? "" : said.hidden;
  return fileOf(
    {
      file: said.figuresName,
      sheet: said.figuresSheet,
      headers: [
        columns.gathering,
        columns.on,
        figures.met,
        ...resultMeasures.map((measure) => names[measure]),
      ],
      rows: opened.gatherings.map(({ title, on, totals }, at) => [
        title,
        on,
        totals.met,
        ...resultMeasures.map((measure) => shown[at]?.[measure] ?? hiddenAs),
      ]),
      about: [said.about, said.shared],
    },
    asked.format,
  );
}
