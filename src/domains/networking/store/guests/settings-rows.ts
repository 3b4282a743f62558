import { sql } from "kysely";
import type { Tx } from "#platform/db";
import { type GuestSettings, standardSettings } from "../../rules/guests/guest.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export async function readSettings(tx: Tx, gatheringId: string): Promise<GuestSettings> {
  const row = await tx
    .selectFrom("guest_settings")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .executeTakeFirst();
  if (!row) return standardSettings;
  return {
    remindDays: row.remind_days,
    mostCompanions: row.most_companions,
    askDiet: row.ask_diet,
    selfRegistration: row.self_registration,
    keepDays: row.keep_days,
    version: row.version,
  };
}

export async function writeSettings(
  tx: Tx,
  gatheringId: string,
  settings: Omit<GuestSettings, "version">,
): Promise<void> {
  const values = {
    remind_days: settings.remindDays,
    most_companions: settings.mostCompanions,
    ask_diet: settings.askDiet,
    self_registration: settings.selfRegistration,
    keep_days: settings.keepDays,
  };
  await tx
    .insertInto("guest_settings")
    .values({ partnership_id: here, gathering_id: gatheringId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "gathering_id"])
        .doUpdateSet({ ...values, version: sql<number>`guest_settings.version + 1` }),
    )
    .execute();
}
