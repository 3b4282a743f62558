import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { App } from "#platform/request-context";
import { demonstrationPurchases } from "../../examples/demonstration.ts";
import { byHand, noChoice } from "../../rules/clauses/advice-record.ts";
import { askAdvice, chooseRoutes } from "./advices.ts";

/** Invented purchases with their advice, for the demonstration. */
export async function loadAdviceDemonstration(app: App, actor: Actor): Promise<void> {
  for (const { facts, routes } of demonstrationPurchases(app.today())) {
    const asked = await askAdvice(app, actor, facts, byHand, app.now());
    if (asked.kind === "refused") throw new AppError("demonstration.advice", asked.because);
    if (routes.length === 0) continue;
    const choice = { ...noChoice, routes, remark: "Voorbeeld: zo staat een keuze in het dossier." };
    const chosen = await chooseRoutes(app, actor, asked.id, choice, 1, app.now());
    if (chosen.kind === "refused") throw new AppError("demonstration.advice", chosen.because);
  }
}
