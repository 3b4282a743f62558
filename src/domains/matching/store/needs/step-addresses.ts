import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { wipedAddress, withoutAddress } from "../../rules/needs/letter-address.ts";
import "../tables.ts";

/** A letter to somebody whose address has to go. */
export type StepWithAddress = {
  readonly id: string;
  readonly to: string;
  readonly note: string;
  readonly mailId: string | null;
};

export async function listStepsToWipe(tx: Tx, today: Day): Promise<StepWithAddress[]> {
  const rows = await tx
    .selectFrom("match_step")
    .select(["id", "mail_to", "note", "mail_id"])
    .where("mail_to_until", "<=", today)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.mail_to ?? "",
    note: row.note,
    mailId: row.mail_id,
  }));
}

/** Somebody may be kept for longer than was thought when the letter went. */
export async function keepStepAddress(tx: Tx, id: string, until: Day): Promise<void> {
  await tx.updateTable("match_step").set({ mail_to_until: until }).where("id", "=", id).execute();
}

export async function wipeStepAddress(tx: Tx, { id, to, note }: StepWithAddress): Promise<void> {
  await tx
    .updateTable("match_step")
    .set({
      mail_to: wipedAddress,
      note: to ? withoutAddress(note, to) : note,
      mail_to_until: null,
    })
    .where("id", "=", id)
    .execute();
}
