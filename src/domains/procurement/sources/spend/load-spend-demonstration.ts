import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { App } from "#platform/request-context";
import { demonstrationLedgers } from "../../examples/demonstration.ts";
import { readLineTexts } from "../../usecases/spend/read-line-texts.ts";
import { loadSpendFiles } from "./load-spend-files.ts";

/** Invented ledgers of two municipalities, taken in and read; who is in doubt stays for a person. */
export async function loadSpendDemonstration(app: App, actor: Actor): Promise<void> {
  for (const { nis, name, text } of demonstrationLedgers) {
    const content = new TextEncoder().encode(text);
    const loaded = await loadSpendFiles(app, actor, nis, [{ name, content }]);
    if (loaded.kind === "refused") throw new AppError("demonstration.spend", loaded.because);
  }
  await readLineTexts({ app }, tenantOf(actor).partnershipId);
}
