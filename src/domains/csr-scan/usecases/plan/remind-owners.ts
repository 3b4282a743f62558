import type { Actor } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { formatDay } from "#ui/format";
import type { PlanAction } from "../../rules/plan/plan-action.ts";
import { isAddressOver, isRescanDue, reminderDue } from "../../rules/plan/plan-dates.ts";
import type { Holder, Scan } from "../../rules/scan/scan.ts";
import { insertScanLetter } from "../../store/fill/holder-rows.ts";
import { selectHolders } from "../../store/holders.ts";
import { selectPlan } from "../../store/plan/plan-rows.ts";
import {
  claimPlanReminder,
  claimRescanReminder,
  listScansToRemind,
  listScansToRepeat,
  notePlanMail,
  wipeOwnerAddress,
} from "../../store/plan/reminder-rows.ts";
import { findScan, openAnswersOf } from "../../store/scans.ts";
import { planWords } from "../../text/plan/index.ts";
import { scanHref } from "../scan-links.ts";
import { givePlanEndToken } from "./plan-links.ts";

type RemindApp = Pick<App, "config" | "db" | "log" | "mail">;

export type PlansReminded = {
  readonly kind: "reminded";
  /** Owners of actions who were reminded. */
  readonly owners: number;
  /** Addresses that were wiped since nobody is reminded any more. */
  readonly wiped: number;
  /** Who began a scan a year ago, and was asked to do it again. */
  readonly repeats: number;
};

/**
 * The daily round of plans: reminds owners a week before the day and three days after it, wipes addresses that are no
 * longer needed, and asks who finished a scan a year ago to do it again. Only the machine does this, and tells nobody
 * else what stands in a plan. It may run as often as it likes: nobody hears the same twice.
 */
export async function remindOfPlans(
  app: RemindApp,
  actor: Actor,
  now: Instant,
): Promise<PlansReminded | Refusal<"not-permitted">> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  const { partnershipId } = actor;
  const inTenant = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId }, work);
  const before = `${addDays(dayOf(now), -364)}T00:00:00.000Z` as Instant;
  const scans = await inTenant((tx) => listScansToRemind(tx));
  const old = await inTenant((tx) => listScansToRepeat(tx, before));
  let [owners, wiped, repeats] = [0, 0, 0];
  for (const scanId of scans) {
    try {
      const done = await inTenant((tx) => remindOfScan(tx, app, partnershipId, scanId, now));
      owners += done.owners;
      wiped += done.wiped;
    } catch (fault) {
      app.log.error("owners of a plan could not be reminded", { scanId, fault: String(fault) });
    }
  }
  for (const scan of old.filter((one) => isRescanDue(one, dayOf(now)))) {
    try {
      if (await inTenant((tx) => askAgain(tx, app, partnershipId, scan, now))) repeats += 1;
    } catch (fault) {
      app.log.error("nobody could be asked to scan again", {
        scanId: scan.id,
        fault: String(fault),
      });
    }
  }
  return { kind: "reminded", owners, wiped, repeats };
}

async function remindOfScan(
  tx: Tx,
  app: RemindApp,
  partnershipId: string,
  scanId: string,
  now: Instant,
): Promise<{ readonly owners: number; readonly wiped: number }> {
  const scan = await findScan(tx, scanId, { lock: true });
  if (!scan) return { owners: 0, wiped: 0 };
  await openAnswersOf(tx, scanId);
  const holders = await selectHolders(tx, scanId);
  let [owners, wiped] = [0, 0];
  for (const action of await selectPlan(tx, scanId)) {
    if (isAddressOver(action, dayOf(now))) {
      await app.mail.forget(tx, await wipeOwnerAddress(tx, scanId, action.id));
      wiped += 1;
    } else if (await remindOwner(tx, app, { partnershipId, scan, holders }, action, now)) {
      owners += 1;
    }
  }
  return { owners, wiped };
}

type Around = {
  readonly partnershipId: string;
  readonly scan: Scan;
  readonly holders: readonly Holder[];
};

/** That it was sent is written in the transaction that puts it in the outbox: both happen, or neither. */
async function remindOwner(
  tx: Tx,
  app: RemindApp,
  { partnershipId, scan, holders }: Around,
  action: PlanAction,
  now: Instant,
): Promise<boolean> {
  const reminder = reminderDue(action, dayOf(now));
  const to = action.ownerEmail;
  if (!reminder || to === null || scan.isExample) return false;
  const at = { partnershipId, scanId: scan.id, actionId: action.id };
  if (!(await claimPlanReminder(tx, at, reminder, now))) return false;
  // Only who holds a link already gets it again: whoever owns one action need not see the whole scan.
  const holder = holders.find(({ email }) => email?.toLowerCase() === to.toLowerCase());
  const end = await givePlanEndToken(app.config, { partnershipId, actionId: action.id });
  const stop = `${app.config.url}/scan-herinnering/${end}`;
  const letter = planWords(scan.language).letters.owner({
    kind: reminder.kind,
    to: action.ownerName,
    organisation: scan.name,
    title: action.title,
    firstStep: action.firstStep,
    partner: action.partnerName,
    day: dayIn(scan, action.dueOn),
    href: holder
      ? `${await scanHref(app.config, { partnershipId, holderId: holder.id })}/plan`
      : null,
    stop,
    partnership: await nameOf(tx, partnershipId),
  });
  const { subject, body } = letter;
  const mailId = await app.mail.queue(tx, {
    ...{ to, subject, text: body },
    unsubscribeUrl: `${stop}/af`,
  });
  await notePlanMail(tx, at, reminder, mailId);
  const letterAt = { partnershipId, scanId: scan.id, now };
  await insertScanLetter(tx, letterAt, { mailId, holderId: holder?.id ?? null });
  return true;
}

const dayIn = ({ language }: Scan, day: Day): string => formatDay(language, day);

const nameOf = async (tx: Tx, partnershipId: string): Promise<string> =>
  (await findPartnership(tx, partnershipId))?.name ?? "";

async function askAgain(
  tx: Tx,
  app: RemindApp,
  partnershipId: string,
  scan: Scan,
  now: Instant,
): Promise<boolean> {
  const holder = (await selectHolders(tx, scan.id)).find((one) => one.isOwner && one.email);
  if (!holder?.email) return false;
  const { id: scanId, language } = scan;
  if (!(await claimRescanReminder(tx, { partnershipId, scanId }, now))) return false;
  const link = await scanHref(app.config, { partnershipId, holderId: holder.id });
  const { subject, body } = planWords(language).letters.again({
    to: holder.name,
    organisation: scan.name,
    href: `${link}/opnieuw`,
    partnership: await nameOf(tx, partnershipId),
  });
  const mailId = await app.mail.queue(tx, { to: holder.email, subject, text: body });
  await insertScanLetter(tx, { partnershipId, scanId, now }, { mailId, holderId: holder.id });
  return true;
}
