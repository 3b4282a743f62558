import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import type { PlanTrouble } from "../../rules/plans/planned-purchase.ts";
import { isRefusedReason, isToldReason } from "../../rules/plans/trouble-kind.ts";
import { type PlanImportWords, planImportWords } from "../../text/plan-import/index.ts";
import { readPurchasePlan } from "../../usecases/plans/plan-imports.ts";
import { previewPurchasePlan } from "../../usecases/plans/preview-purchase-plan.ts";
import { asResponse } from "./say-problem.ts";

const mostRows = 200_000;

/** What did not become a line, and what was noted, as CSV; before or after the plan was taken over. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = planImportWords(language);
  const actor = actorOf(context);
  const id = params.id ?? "";
  const found = await readPurchasePlan(app.db, actor, id, mostRows);
  if (isRefusal(found)) throw asResponse(found);
  let { troubles } = found;
  if (found.plan.state === "uploaded") {
    const preview = await previewPurchasePlan({ app, now: app.now(), language }, actor, id);
    if (isRefusal(preview)) throw asResponse(preview);
    const { refused, left, told } = preview.reading;
    troubles = [...refused, ...left, ...told];
  }
  const pieces = await Array.fromAsync(writeCsv(csvRows(troubles, words)));
  const name = `${words.troubles.fileName} ${found.plan.fileName.replace(/\.[^.]+$/, "")}.csv`;
  return new Response(pieces.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(name),
      "cache-control": "no-store",
    },
  });
}

function* csvRows(
  troubles: readonly PlanTrouble[],
  { troubles: w, because: says }: PlanImportWords,
): Generator<CellValue[]> {
  yield [w.sheet, w.row, w.column, w.written, w.what, w.kind, w.raw];
  for (const { sheet, line, field, detail, because, raw } of troubles) {
    const kind = isRefusedReason(because) ? "refused" : isToldReason(because) ? "told" : "left";
    yield [sheet, line, field, detail, says[because], w.kinds[kind], raw];
  }
}
