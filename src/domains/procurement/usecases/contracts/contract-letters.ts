import { type Actor, personOf, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { formatDay } from "#ui/format";
import type { Contract, ContractReport } from "../../rules/contracts/contract.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { findLiveLink } from "../../store/contracts/links.ts";
import { lockReport } from "../../store/contracts/report-rows.ts";
import { addContractStep } from "../../store/contracts/step-rows.ts";
import { contractLetterWords } from "../../text/contract-letters/index.ts";
import { type SupplierAddress, supplierAddress } from "./contract-address.ts";
import { readContractPlaces } from "./contract-places.ts";
import {
  auditContract,
  contractReference,
  doneBy,
  type HeldRefusal,
  holdContract,
  withContract,
} from "./hold-contract.ts";
import { deliveryHref, writeLink } from "./supplier-link.ts";

export const contractLetters = ["link", "dispute"] as const;
export type ContractLetter = (typeof contractLetters)[number];

export type LetterText = {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
};

/** A letter as it is put before a person, who may change every word of it. */
export type ContractLetterDraft = {
  readonly kind: "draft";
  readonly contract: Contract;
  readonly report: ContractReport | null;
  /** Null: nobody to write to is known, or may be written to. */
  readonly address: SupplierAddress | null;
  readonly subject: string;
  readonly body: string;
};

type LetterApp = Pick<App, "db" | "config" | "mail">;

/** Longest of what one may type. */
export const longestLetter = { subject: 200, body: 20_000 } as const;

/**
 * Fills in a letter to the supplier, in its language. Nothing is sent.
 * @param about the report that is disputed and why; null: the letter with the link
 */
export const prepareContractLetter = (
  app: LetterApp,
  actor: Actor,
  id: string,
  about: { readonly reportId: string; readonly reason: string } | null,
  now: Instant,
): Promise<ContractLetterDraft | HeldRefusal | Refusal<"no-such-report" | "no-link">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const contract = await holdContract(tx, actor, id);
    if (isRefusal(contract)) return contract;
    const report = about ? await lockReport(tx, id, about.reportId) : null;
    if (about && !report) return refuse("no-such-report");
    const link = await findLiveLink(tx, id);
    if (!about && !link) return refuse("no-link");
    const today = dayOf(now);
    const words = contractLetterWords(contract.supplierLanguage);
    const href =
      link && link.expiresOn >= today ? await deliveryHref(app, actor.partnershipId, link.id) : "";
    const address = await supplierAddress(tx, contract, today);
    const around = await readAround(tx, actor, contract, today);
    const day = (on: string) => formatDay(contract.supplierLanguage, on);
    const { subject, body } = report
      ? words.dispute({
          ...around,
          to: address?.name ?? "",
          href,
          from: day(report.periodFrom),
          until: day(report.periodTo),
          reason: about?.reason.trim() ?? "",
        })
      : words.link({
          ...around,
          to: address?.name ?? "",
          href,
          until: link ? day(link.expiresOn) : "",
          promises: (await listClauses(tx, id)).map(({ title }) => title),
        });
    return { kind: "draft", contract, report, address, subject, body };
  });

/** What every letter of a contract tells of it. */
export async function readAround(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  today: ReturnType<typeof dayOf>,
) {
  const partnership = (await findPartnership(tx, actor.partnershipId))?.name ?? "";
  const language = contract.supplierLanguage;
  const places = await readContractPlaces(tx, actor.partnershipId, { language, today });
  return {
    title: contract.title,
    reference: contractReference(contract.number),
    buyer: places.nameOf(contract.nis) || partnership,
    partnership,
    sender: personOf(actor)?.name ?? "",
  };
}

/** A letter that can be sent: one plain address, a subject on one line. */
export function checkContractLetter({
  to: typed,
  subject: line,
  body: text,
}: LetterText): LetterText | Refusal<"address" | "subject" | "body" | "too-long"> {
  const to = typed.trim().toLowerCase();
  const subject = line.replace(/\s+/g, " ").trim();
  const body = text.replace(/\r\n?/g, "\n").trim();
  if (!isMailAddress(to)) return refuse("address");
  if (subject === "") return refuse("subject");
  if (body === "") return refuse("body");
  if (subject.length > longestLetter.subject || body.length > longestLetter.body) {
    return refuse("too-long");
  }
  return { to, subject, body };
}

/** Puts a letter in the outbox and keeps it with the contract, in the transaction of whoever calls. */
export async function writeContractLetter(
  tx: Tx,
  { mail }: Pick<App, "mail">,
  actor: Actor,
  contract: Contract,
  letter: ContractLetter,
  { to, subject, body }: LetterText,
  now: Instant,
): Promise<void> {
  const mailId = await mail.queue(tx, { to, subject, text: body });
  const details = { to, letter, subject, body, mailId };
  const step = { kind: "mail", happenedOn: dayOf(now), details } as const;
  await addContractStep(tx, contract.id, step, doneBy(actor, now));
  await auditContract(tx, actor, "mail", contract, { letter });
}

export type ContractLetterSent =
  | { readonly kind: "sent"; readonly to: string }
  | HeldRefusal
  | Refusal<"address" | "subject" | "body" | "too-long">;

/** Sends the letter with the link. */
export const sendLinkLetter = (
  app: LetterApp,
  actor: Actor,
  id: string,
  given: LetterText,
  now: Instant,
): Promise<ContractLetterSent> =>
  withContract<ContractLetterSent>(app.db, actor, id, async (tx, contract) => {
    const letter = checkContractLetter(given);
    if ("because" in letter) return letter;
    await writeContractLetter(tx, app, actor, contract, "link", letter, now);
    return { kind: "sent", to: letter.to };
  });

/** The link for a letter that goes by itself: the one that works, a new one when it expired, none when a person withdrew it. */
export async function linkForReminder(
  tx: Tx,
  app: Pick<App, "config">,
  actor: Actor,
  contract: Contract,
  hasHadLink: boolean,
  now: Instant,
): Promise<string | null> {
  const live = await findLiveLink(tx, contract.id);
  if (live && live.expiresOn >= dayOf(now)) {
    return deliveryHref(app, actor.partnershipId, live.id);
  }
  if (!live && hasHadLink) return null;
  return deliveryHref(app, actor.partnershipId, await writeLink(tx, actor, contract, now));
}
