import { type Actor, personOf, recordAudit, tenantOf } from "#access";
import { inPartnership } from "#platform/db";
import { keepOwnBuyers } from "../../store/spend/buyers.ts";
import { openSpendImport } from "./read-spend-import.ts";
import type { SpendTools } from "./spend-tools.ts";

/**
 * Keeps that buyers of an import belong to its books, for this one and those to come.
 * @param keys as the import met them; others are passed over
 */
export async function keepBuyersAsOwn(
  { app }: Pick<SpendTools, "app">,
  actor: Actor,
  importId: number,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const opened = await openSpendImport(tx, actor, importId);
    if (opened.kind === "refused") return;
    const { run } = opened;
    const met = (run.counts?.otherBuyers ?? []).filter(
      ({ key, isPerson }) => !isPerson && keys.includes(key),
    );
    if (met.length === 0) return;
    const who = { name: personOf(actor)?.name ?? "", now: app.now() };
    await keepOwnBuyers(tx, run.nis, met, who);
    const about = { kind: "spend-import", id: String(importId), name: run.name };
    await recordAudit(tx, actor, "spend.own-buyer", about, {
      nis: run.nis,
      buyers: met.map(({ name, number }) => [name, number].filter(Boolean).join(", ")),
    });
  });
}
