import { type Actor, type Colleague, listColleagues, refusalFor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { Letter } from "#platform/mail";
import type { App } from "#platform/request-context";
import { formatDay } from "#ui/format";
import type { Contract } from "../../rules/contracts/contract.ts";
import { type AwaitedReport, progressOf } from "../../rules/contracts/progress.ts";
import type { Addressee, Reminder } from "../../rules/contracts/reminders-due.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { findLastLink } from "../../store/contracts/links.ts";
import { listReports } from "../../store/contracts/report-rows.ts";
import { contractLetterWords, type ReminderFacts } from "../../text/contract-letters/index.ts";
import { supplierAddress } from "./contract-address.ts";
import { linkForReminder, readAround } from "./contract-letters.ts";
import { giveReminderToken } from "./delivery-token.ts";
import { contractHref, subjectOf } from "./hold-contract.ts";

/** Why a reminder does not go to somebody. */
export type NotReminded =
  /** The supplier or the owner asked for no more. */
  | "ended"
  /** Nobody to write to is known, or consent was withdrawn or expired. */
  | "no-address"
  /** A person withdrew the link: there is nothing to report with. */
  | "no-link"
  /** Nobody owns it, or who did no longer works here. */
  | "no-owner";

export type ComposedReminder = { readonly letter: Letter } | { readonly because: NotReminded };

type ReminderApp = Pick<App, "config">;

/**
 * A reminder as it would go now.
 * @param isForReal a link that expired is renewed; looking beforehand changes nothing
 */
export async function composeReminder(
  tx: Tx,
  app: ReminderApp,
  actor: Actor,
  {
    contract,
    reminder,
    addressee,
  }: { readonly contract: Contract; readonly reminder: Reminder; readonly addressee: Addressee },
  { now, isForReal }: { readonly now: Instant; readonly isForReal: boolean },
): Promise<ComposedReminder> {
  const at = { now, isForReal };
  return addressee === "supplier"
    ? toSupplier(tx, app, actor, contract, reminder, at)
    : toOwner(tx, app, actor, contract, reminder, now);
}

async function toSupplier(
  tx: Tx,
  app: ReminderApp,
  actor: Actor,
  contract: Contract,
  reminder: Reminder,
  { now, isForReal }: { readonly now: Instant; readonly isForReal: boolean },
): Promise<ComposedReminder> {
  if (contract.supplierEndedAt) return { because: "ended" };
  const today = dayOf(now);
  const address = await supplierAddress(tx, contract, today);
  if (!address) return { because: "no-address" };
  const last = await findLastLink(tx, contract.id);
  if (last?.withdrawnAt) return { because: "no-link" };
  const words = contractLetterWords(contract.supplierLanguage);
  const href =
    isForReal || (last && last.expiresOn >= today)
      ? await linkForReminder(tx, app, actor, contract, last !== null, now)
      : words.linkToCome;
  if (!href) return { because: "no-link" };
  const token = await giveReminderToken(app.config, {
    partnershipId: actor.partnershipId,
    contractId: contract.id,
    addressee: "supplier",
  });
  const end = `${app.config.url}/levering/herinnering/${token}`;
  const facts = await factsOf(tx, actor, contract, reminder, contract.supplierLanguage, today);
  const { subject, body } = words.remindSupplier({ ...facts, to: address.name, href, end });
  return {
    letter: { to: address.email, subject, text: body, unsubscribeUrl: `${end}/af` },
  };
}

async function toOwner(
  tx: Tx,
  app: ReminderApp,
  actor: Actor,
  contract: Contract,
  reminder: Reminder,
  now: Instant,
): Promise<ComposedReminder> {
  const owner = (await listColleagues(tx)).find(({ id }) => id === contract.ownerPersonId);
  if (!owner || !maySee(owner, contract, actor.partnershipId)) return { because: "no-owner" };
  if (contract.ownerEndedBy === owner.id) return { because: "ended" };
  const today = dayOf(now);
  const language = owner.language ?? "nl";
  const facts = await factsOf(tx, actor, contract, reminder, language, today);
  const isReached =
    !contract.supplierEndedAt && (await supplierAddress(tx, contract, today)) !== null;
  const { partnershipId } = actor;
  const ids = { partnershipId, contractId: contract.id, addressee: "owner" } as const;
  const end = `${app.config.url}/levering/herinnering/${await giveReminderToken(app.config, ids)}`;
  const { subject, body } = contractLetterWords(language).remindOwner({
    ...facts,
    to: owner.name,
    href: `${app.config.url}${contractHref(contract.id)}`,
    supplier: contract.supplierName,
    isSupplierReached: isReached,
    end,
  });
  return { letter: { to: owner.email, subject, text: body, unsubscribeUrl: `${end}/af` } };
}

/** Who changed work and may no longer see it is told nothing of it. */
function maySee(
  { id, name, grants }: Colleague,
  contract: Contract,
  partnershipId: string,
): boolean {
  const actor: Actor = { kind: "person", personId: id, name, partnershipId, grants };
  return refusalFor(actor, "contract.read", subjectOf(contract)) === null;
}

async function factsOf(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  { kind }: Reminder,
  language: Language,
  today: Day,
): Promise<ReminderFacts> {
  const clauses = await listClauses(tx, contract.id);
  const reports = await listReports(tx, contract.id);
  const progress = progressOf(contract, clauses, reports, today);
  const around = await readAround(tx, actor, { ...contract, supplierLanguage: language }, today);
  return {
    ...around,
    kind,
    progress,
    awaited: progress.awaited && inWords(progress.awaited, language),
    waiting: reports.filter(({ state }) => state === "waiting").length,
  };
}

const inWords = ({ from, to }: AwaitedReport, language: Language) => ({
  from: formatDay(language, from),
  until: formatDay(language, to),
});
