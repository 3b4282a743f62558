import { sql } from "kysely";
import { addDays, type Day, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Contract } from "../../rules/contracts/contract.ts";
import type { Addressee, Reminder, ReminderKind } from "../../rules/contracts/reminders-due.ts";
import { contractOf, selectContracts } from "./contract-rows.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export type SentReminder = {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly ofDay: Day;
  readonly addressee: Addressee;
  readonly recipient: string;
  readonly subject: string;
  readonly sentAt: Instant;
};

/** Reminders of a contract that left, newest first. */
export async function listReminders(tx: Tx, contractId: string): Promise<SentReminder[]> {
  const rows = await tx
    .selectFrom("contract_reminder")
    .selectAll()
    .where("contract_id", "=", contractId)
    .orderBy("sent_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ReminderKind,
    ofDay: row.of_day,
    addressee: row.addressee as Addressee,
    recipient: row.recipient,
    subject: row.subject,
    sentAt: row.sent_at,
  }));
}

/**
 * Claims a reminder before it is sent: of two that claim at once, one gets it.
 * @returns its id; null when it went before
 */
export async function claimReminder(
  tx: Tx,
  contractId: string,
  { kind, ofDay }: Reminder,
  to: { readonly addressee: Addressee; readonly recipient: string; readonly subject: string },
  at: Instant,
): Promise<string | null> {
  const row = await tx
    .insertInto("contract_reminder")
    .values({
      partnership_id: here,
      contract_id: contractId,
      kind,
      of_day: ofDay,
      ...to,
      mail_id: null,
      sent_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "contract_id", "kind", "of_day", "addressee"])
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function noteReminderMail(tx: Tx, id: string, mailId: string): Promise<void> {
  await tx.updateTable("contract_reminder").set({ mail_id: mailId }).where("id", "=", id).execute();
}

/** The last moment after the start at which one is reminded, with the days it may come too late. */
const lastMomentDays = 180 + 14;

/** Contracts of which something could be reminded on a day; the rules say of which it is. */
export async function listRemindable(tx: Tx, today: Day): Promise<Contract[]> {
  const rows = await selectContracts(tx)
    .where("removed_at", "is", null)
    .where("reminders_on", "=", true)
    .where((eb) =>
      eb.or([
        eb("report_late_from", "<=", today),
        eb.and([
          eb("state", "in", ["contract", "running"]),
          eb("starts_on", ">=", addDays(today, -lastMomentDays)),
        ]),
      ]),
    )
    .orderBy("number")
    .execute();
  return rows.map(contractOf);
}
