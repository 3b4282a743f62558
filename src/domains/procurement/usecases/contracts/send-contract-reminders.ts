import type { Actor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Contract } from "../../rules/contracts/contract.ts";
import {
  type Addressee,
  addressees,
  isWorthReminding,
  type Reminder,
  type ReminderKind,
  remindersDue,
} from "../../rules/contracts/reminders-due.ts";
import { listClausesOf } from "../../store/contracts/clause-rows.ts";
import {
  claimReminder,
  listRemindable,
  listReminders,
  noteReminderMail,
} from "../../store/contracts/reminders.ts";
import { listReportsOf } from "../../store/contracts/report-rows.ts";
import { composeReminder, type NotReminded } from "./compose-reminder.ts";
import { contractReference } from "./hold-contract.ts";

/** What became of one reminder. due: it would go now; before: it went before. */
export type ReminderOutcome = {
  readonly contract: string;
  readonly kind: ReminderKind;
  readonly addressee: Addressee;
  readonly email: string;
  readonly outcome: "sent" | "due" | "before" | "failed" | NotReminded;
};

export type RemindersSent = {
  readonly kind: "sent";
  readonly sent: number;
  readonly reminders: readonly ReminderOutcome[];
};

type ReminderApp = Pick<App, "config" | "db" | "log" | "mail">;

/**
 * Reminds supplier and owner 30, 90 and 180 days after the start, and when a report is late. Only the machine itself
 * does this. It may run as often as it likes, and twice at once: nobody gets a reminder twice.
 * @param dryRun says who would get what, and sends nothing
 */
export async function sendContractReminders(
  app: ReminderApp,
  actor: Actor,
  now: Instant,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<RemindersSent | Refusal<"not-permitted">> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  const due = await listDue(app, actor.partnershipId, dayOf(now));
  const reminders: ReminderOutcome[] = [];
  for (const { contract, reminder } of due) {
    for (const addressee of addressees) {
      const one = { contract, reminder, addressee };
      reminders.push(await remind(app, actor, one, now, dryRun));
    }
  }
  const sent = reminders.filter(({ outcome }) => outcome === "sent").length;
  return { kind: "sent", sent, reminders };
}

type Due = { readonly contract: Contract; readonly reminder: Reminder };

const listDue = (
  { db }: Pick<ReminderApp, "db">,
  partnershipId: string,
  today: Day,
): Promise<Due[]> =>
  inPartnership(db, { partnershipId }, async (tx) => {
    const contracts = await listRemindable(tx, today);
    const ids = contracts.map(({ id }) => id);
    const clauses = await listClausesOf(tx, ids);
    const reports = await listReportsOf(tx, ids);
    return contracts
      .filter(({ id }) => isWorthReminding(clauses.get(id) ?? []))
      .flatMap((contract) =>
        remindersDue(contract, reports.get(contract.id) ?? [], today).map((reminder) => ({
          contract,
          reminder,
        })),
      );
  });

/** That it was sent is written in the transaction that puts it in the outbox: both happen, or neither. */
async function remind(
  app: ReminderApp,
  actor: Actor,
  one: Due & { readonly addressee: Addressee },
  now: Instant,
  dryRun: boolean,
): Promise<ReminderOutcome> {
  const { contract, reminder, addressee } = one;
  const { partnershipId } = actor;
  const said = (outcome: ReminderOutcome["outcome"], email = ""): ReminderOutcome => ({
    contract: contractReference(contract.number),
    kind: reminder.kind,
    addressee,
    email,
    outcome,
  });
  try {
    return await inPartnership(app.db, { partnershipId }, async (tx) => {
      const before = await listReminders(tx, contract.id);
      const isKnown = before.some(
        ({ kind, ofDay, addressee: whom }) =>
          kind === reminder.kind && ofDay === reminder.ofDay && whom === addressee,
      );
      if (isKnown) return said("before");
      const composed = await composeReminder(tx, app, actor, one, { now, isForReal: !dryRun });
      if ("because" in composed) return said(composed.because);
      const { letter } = composed;
      if (dryRun) return said("due", letter.to);
      const to = { addressee, recipient: letter.to, subject: letter.subject };
      const id = await claimReminder(tx, contract.id, reminder, to, now);
      if (!id) return said("before");
      await noteReminderMail(tx, id, await app.mail.queue(tx, letter));
      return said("sent", letter.to);
    });
  } catch (fault) {
    // One address that is no address keeps nobody else from being told.
    app.log.error("a reminder of a contract could not be sent", {
      contract: contract.id,
      fault: String(fault),
    });
    return said("failed");
  }
}
