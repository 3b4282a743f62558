import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import type { Trouble } from "../../rules/plan-exchange/plan-draft.ts";
import { type PlanExchangeWords, planExchangeWords } from "../../text/plan-exchange/index.ts";
import { readPlanImport } from "../../usecases/plan-exchange/list-plan-imports.ts";
import { previewPlan } from "../../usecases/plan-exchange/preview-plan.ts";
import { asResponse } from "./say-problem.ts";

const mostRows = 100_000;

/** What an import did not take over, as CSV, before or after it was done. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, files, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = planExchangeWords(language);
  const actor = actorOf(context);
  const id = params.id ?? "";
  const found = await readPlanImport(db, actor, id, mostRows);
  if (isRefusal(found)) throw asResponse(found);
  let { troubles } = found;
  if (found.run.state === "uploaded") {
    const preview = await previewPlan({ db, files, now: now(), language }, actor, id);
    if (isRefusal(preview)) throw asResponse(preview);
    troubles = preview.proposal.troubles;
  }
  const pieces = await Array.fromAsync(writeCsv(csvRows(troubles, words)));
  const name = `${words.troubles.fileName} ${found.run.fileName.replace(/\.[^.]+$/, "")}.csv`;
  return new Response(pieces.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(name),
      "cache-control": "no-store",
    },
  });
}

function* csvRows(
  troubles: readonly Trouble[],
  { troubles: w, because }: PlanExchangeWords,
): Generator<CellValue[]> {
  yield [w.sheet, w.line, w.column, w.written, w.what, w.kind, w.raw];
  for (const trouble of troubles) {
    const kind = trouble.raw === null ? w.oneCell : w.wholeRow;
    const { sheet, line, field, detail, raw } = trouble;
    yield [sheet, line, field, detail, because[trouble.because], kind, raw];
  }
}
