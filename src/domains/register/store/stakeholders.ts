import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Level, Stakeholder } from "../rules/stakeholder.ts";
import "./tables.ts";

const columns = ["role", "relation", "influence", "interest", "note"] as const;

const asStakeholder = (row: {
  role: string;
  relation: string | null;
  influence: number | null;
  interest: number | null;
  note: string | null;
}): Stakeholder => ({
  role: row.role,
  relation: row.relation,
  influence: row.influence as Level | null,
  interest: row.interest as Level | null,
  note: row.note,
});

/** What the organisation is to the partnership; undefined when nobody wrote it down. */
export async function loadStakeholder(
  tx: Tx,
  organisationId: string,
): Promise<Stakeholder | undefined> {
  const row = await tx
    .selectFrom("stakeholder")
    .select(columns)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return row && asStakeholder(row);
}

/** Writes the stakeholder view of one organisation; null takes it away. */
export async function writeStakeholder(
  tx: Tx,
  organisationId: string,
  stakeholder: Stakeholder | null,
  now: Instant,
): Promise<void> {
  if (stakeholder === null) {
    await tx.deleteFrom("stakeholder").where("organisation_id", "=", organisationId).execute();
    return;
  }
  await tx
    .insertInto("stakeholder")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      organisation_id: organisationId,
      ...stakeholder,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "organisation_id"])
        .doUpdateSet({ ...stakeholder, updated_at: now }),
    )
    .execute();
}

export type ListedStakeholder = Stakeholder & {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: string;
  readonly nis: string | null;
  readonly contacts: number;
};

/** All stakeholders of the partnership by name, with how many contacts are known on `today`. */
export async function listStakeholderRows(tx: Tx, today: string): Promise<ListedStakeholder[]> {
  const rows = await tx
    .selectFrom("stakeholder")
    .innerJoin("organisation", "organisation.id", "stakeholder.organisation_id")
    .select((eb) => [
      "stakeholder.role",
      "stakeholder.relation",
      "stakeholder.influence",
      "stakeholder.interest",
      "stakeholder.note",
      "organisation.id as organisationId",
      "organisation.name",
      "organisation.kind",
      "organisation.seat_nis as nis",
      eb
        .selectFrom("contact")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("contact.organisation_id", "=", "organisation.id")
        .where("contact.expires_on", ">", today as never)
        .as("contacts"),
    ])
    .orderBy(sql`organisation.name collate nl_be`)
    .orderBy("organisation.id")
    .execute();
  return rows.map((row) => ({
    ...asStakeholder(row),
    organisationId: row.organisationId,
    name: row.name,
    kind: row.kind,
    nis: row.nis,
    contacts: Number(row.contacts ?? 0),
  }));
}
