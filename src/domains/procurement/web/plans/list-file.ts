import type { LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, type SheetColumn, writeXlsx } from "#platform/tables";
import { readLineFilter } from "../../rules/plans/line-filter.ts";
import type { NoPurchase } from "../../rules/plans/no-purchase.ts";
import { type PlanWords, planWords } from "../../text/plans/index.ts";
import { readLinesForFile } from "../../usecases/plans/list-plan-lines.ts";
import type { SaidLine } from "../../usecases/plans/say-line.ts";
import { asResponse } from "./say-problem.ts";

/** The list as it is filtered, as a workbook: amounts as numbers, one column for each year. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = readLineFilter(new URL(request.url).searchParams);
  const found = await readLinesForFile(app, actor, filter, { language, now: app.now() });
  if (isRefusal(found)) throw asResponse(found);
  const words = planWords(language);
  const years = [...new Set(found.lines.flatMap((line) => Object.keys(line.years)))].sort();
  const pieces = await Array.fromAsync(
    writeXlsx([
      {
        name: words.sheet.name,
        columns: columnsOf(words, years),
        rows: found.lines.map((line) => rowOf(line, words, years)),
      },
    ]),
  );
  return new Response(Buffer.concat(pieces), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": contentDisposition(`${words.sheet.file} ${app.today()}.xlsx`),
      "cache-control": "no-store",
    },
  });
}

const columnsOf = (words: PlanWords, years: readonly string[]): SheetColumn[] => [
  { header: words.columns.purchase, width: 40, wraps: true },
  { header: words.columns.place },
  { header: words.columns.suited, width: 16, wraps: true },
  { header: words.sheet.chance, width: 10 },
  { header: words.sheet.why, width: 36, wraps: true },
  { header: words.columns.amount, kind: "cents", width: 14 },
  ...years.map((year): SheetColumn => ({ header: year, kind: "cents", width: 13 })),
  { header: words.sheet.cpv, width: 10 },
  { header: words.sheet.cpvName, width: 28, wraps: true },
  { header: words.sheet.cpvMaybe, width: 32, wraps: true },
  { header: words.columns.who, width: 30, wraps: true },
  { header: words.columns.state, width: 14, wraps: true },
  { header: words.sheet.note, width: 24, wraps: true },
  { header: words.sheet.categories, width: 16, wraps: true },
  { header: words.sheet.plan, width: 30, wraps: true },
  { header: words.sheet.description, width: 30 },
  { header: words.sheet.row, width: 8 },
];

/** Whoever copies the codes of a column must not take a guess for a code. */
function codesOf({ cpv, guesses, cpvSure }: Pick<SaidLine, "cpv" | "guesses" | "cpvSure">) {
  if (cpv) return { sure: cpv, maybe: [] };
  return cpvSure ? { sure: guesses[0], maybe: [] } : { sure: undefined, maybe: guesses };
}

function rowOf(line: SaidLine, words: PlanWords, years: readonly string[]): CellValue[] {
  const { sure, maybe } = codesOf(line);
  const why =
    line.shown === "none" && line.noPurchase
      ? words.noPurchase[line.noPurchase as NoPurchase]
      : line.why
          .filter(({ isFor }) => isFor === (line.shown === "likely" || line.shown === "possible"))
          .map((reason) => reason.words)
          .join("; ");
  return [
    line.title,
    line.place,
    line.shown ? words.levels[line.shown] : words.toReview,
    Math.round(line.chance * 100) / 100,
    why,
    line.totalCents,
    ...years.map((year) => line.years[year] ?? null),
    sure?.code ?? "",
    sure?.name ?? "",
    maybe.map(({ code, name }) => `${code} ${name}`).join("; "),
    line.isMatched ? line.who.map(({ name }) => name).join("; ") || words.nobody : "",
    words.states[line.state],
    line.note,
    line.categories.join("; "),
    line.context.replaceAll("\n", " · "),
    line.description,
    line.line,
  ];
}
