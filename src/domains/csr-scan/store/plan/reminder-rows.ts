import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { PlanReminder } from "../../rules/plan/plan-dates.ts";
import type { Scan } from "../../rules/scan/scan.ts";
import { openAllAnswers, scanOf } from "../scans.ts";
import "./tables.ts";

/**
 * Scans in whose plans a mail address stands. For the machine only, that reminds or wipes: whoever goes on opens each of
 * them by itself.
 */
export async function listScansToRemind(tx: Tx): Promise<readonly string[]> {
  await openAllAnswers(tx);
  const rows = await tx
    .selectFrom("csr_plan_action")
    .select("scan_id")
    .distinct()
    .where("owner_email", "is not", null)
    .orderBy("scan_id")
    .execute();
  return rows.map(({ scan_id }) => scan_id);
}

/** The scan an action belongs to, for a link in a letter to its owner; whoever goes on opens that scan only. */
export async function findScanOfAction(tx: Tx, actionId: string): Promise<string | null> {
  if (!isId(actionId)) return null;
  await openAllAnswers(tx);
  const row = await tx
    .selectFrom("csr_plan_action")
    .select("scan_id")
    .where("id", "=", actionId)
    .executeTakeFirst();
  return row?.scan_id ?? null;
}

type At = { readonly partnershipId: string; readonly scanId: string; readonly actionId: string };

/** @returns false when it went before */
export async function claimPlanReminder(
  tx: Tx,
  { partnershipId, scanId, actionId }: At,
  { kind, ofDay }: PlanReminder,
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto("csr_plan_reminder")
    .values({
      partnership_id: partnershipId,
      scan_id: scanId,
      action_id: actionId,
      kind,
      of_day: ofDay,
      mail_id: null,
      sent_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("action_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function notePlanMail(
  tx: Tx,
  { scanId, actionId }: At,
  { kind, ofDay }: { readonly kind: PlanReminder["kind"]; readonly ofDay: Day },
  mailId: string,
): Promise<void> {
  await tx
    .updateTable("csr_plan_reminder")
    .set({ mail_id: mailId })
    .where("scan_id", "=", scanId)
    .where("action_id", "=", actionId)
    .where("kind", "=", kind)
    .where("of_day", "=", ofDay)
    .execute();
}

/** Wipes the address of an owner. @returns letters to it, to be taken out of the outbox */
export async function wipeOwnerAddress(
  tx: Tx,
  scanId: string,
  actionId: string,
): Promise<readonly string[]> {
  await tx
    .updateTable("csr_plan_action")
    .set({ owner_email: null })
    .where("scan_id", "=", scanId)
    .where("id", "=", actionId)
    .execute();
  const letters = await tx
    .selectFrom("csr_plan_reminder")
    .select("mail_id")
    .where("scan_id", "=", scanId)
    .where("action_id", "=", actionId)
    .where("mail_id", "is not", null)
    .execute();
  const mails = letters.flatMap(({ mail_id }) => (mail_id === null ? [] : [mail_id]));
  if (mails.length === 0) return [];
  await tx
    .updateTable("csr_plan_reminder")
    .set({ mail_id: null })
    .where("scan_id", "=", scanId)
    .where("action_id", "=", actionId)
    .execute();
  await tx
    .deleteFrom("csr_scan_letter")
    .where("scan_id", "=", scanId)
    .where("mail_id", "in", mails)
    .execute();
  return mails;
}

/**
 * Scans that were finished before a moment, were not done again, and whose holder was not asked yet and may be.
 */
export async function listScansToRepeat(tx: Tx, before: Instant): Promise<readonly Scan[]> {
  const rows = await tx
    .selectFrom("csr_scan")
    .selectAll("csr_scan")
    .where("csr_scan.state", "=", "finished")
    .where("csr_scan.finished_at", "<=", before)
    .where("csr_scan.is_example", "=", false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("csr_scan as later")
            .select("later.id")
            .whereRef("later.previous_scan_id", "=", "csr_scan.id"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("csr_rescan_reminder as asked")
            .select("asked.scan_id")
            .whereRef("asked.scan_id", "=", "csr_scan.id"),
        ),
      ),
    )
    .orderBy("csr_scan.finished_at")
    .limit(500)
    .execute();
  return rows.map(scanOf);
}

/** @returns false when it was asked, or ended, before */
export async function claimRescanReminder(
  tx: Tx,
  { partnershipId, scanId }: Pick<At, "partnershipId" | "scanId">,
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto("csr_rescan_reminder")
    .values({
      partnership_id: partnershipId,
      scan_id: scanId,
      sent_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("scan_id")
    .executeTakeFirst();
  return row !== undefined;
}
