import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { demonstrationPlan } from "../../examples/demonstration.ts";
import { readLineFilter } from "../../rules/plans/line-filter.ts";
import { listPurchaseLines } from "../../store/plans/line-list.ts";
import { handleLines, judgeLines } from "./decide-lines.ts";
import { loadPlanFile } from "./load-plan-file.ts";
import { readStaleLines } from "./read-lines.ts";

/** A small invented plan, read, with a few lines that somebody looked at already. */
export async function loadPlanDemonstration(app: App, actor: Actor): Promise<void> {
  const now = app.now();
  const content = new TextEncoder().encode(demonstrationPlan.text);
  const loaded = await loadPlanFile({ app, now, language: "nl" }, actor, {
    name: demonstrationPlan.name,
    content,
  });
  if (loaded.kind === "refused") throw new AppError("demonstration.plan", loaded.because);
  const { partnershipId } = tenantOf(actor);
  await readStaleLines(app, partnershipId, { now });
  const find = async (words: string): Promise<string[]> => {
    const filter = readLineFilter(new URLSearchParams({ q: words, waar: "vlaanderen" }));
    const all = { ...filter, levels: ["likely", "possible", "unlikely", "none"] as const };
    const lines = await inPartnership(app.db, tenantOf(actor), (tx) =>
      listPurchaseLines(tx, all, [], { limit: 1, offset: 0 }),
    );
    return lines.map(({ id }) => id);
  };
  await judgeLines(app, actor, await find("begraafplaatsen"), { level: "likely" }, now);
  await handleLines(
    app,
    actor,
    await find("begraafplaatsen"),
    { state: "worth-a-talk", note: "Bespreken met de groendienst voor het contract afloopt." },
    now,
  );
  await handleLines(app, actor, await find("gemeenteblad"), { state: "talked" }, now);
}
