import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { PurchaseOrigin } from "../../rules/library/follow-policy.ts";
import "../library/tables.ts";

/** Keeps why a purchase has no clause; an empty reason takes it away. */
export async function writeAbsence(
  tx: Tx,
  given: {
    readonly origin: PurchaseOrigin;
    readonly ref: string;
    readonly nis: string;
    readonly because: string;
    readonly person: { readonly id: string | null; readonly name: string };
    readonly now: Instant;
  },
): Promise<void> {
  const { origin, ref, nis, because, person, now } = given;
  if (because === "") {
    await tx
      .deleteFrom("clause_absence")
      .where("origin", "=", origin)
      .where("ref", "=", ref)
      .where("nis", "=", nis)
      .execute();
    return;
  }
  const values = {
    nis,
    because,
    person_id: person.id,
    person_name: person.name,
    recorded_at: now,
  };
  await tx
    .insertInto("clause_absence")
    .values({ partnership_id: sql<string>`current_partnership()`, origin, ref, ...values })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "origin", "ref"]).doUpdateSet(values),
    )
    .execute();
}
