import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Contract } from "../../rules/contracts/contract.ts";
import { findContract, updateContract } from "../../store/contracts/contract-rows.ts";
import { addContractStep } from "../../store/contracts/step-rows.ts";
import { readReminderToken } from "./delivery-token.ts";
import { auditContract, doneBy, type HeldRefusal, withContract } from "./hold-contract.ts";

export type Switched = { readonly kind: "done" } | HeldRefusal;

/** Switches the reminders of one contract, to supplier and owner. */
export const switchReminders = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  isOn: boolean,
  now: Instant,
): Promise<Switched> =>
  withContract<Switched>(app.db, actor, id, async (tx, contract) => {
    await updateContract(tx, id, { remindersOn: isOn }, doneBy(actor, now));
    await auditContract(tx, actor, isOn ? "reminders-on" : "reminders-off", contract);
    return { kind: "done" };
  });

export type ReminderLink = {
  readonly kind: "link";
  readonly partnership: string;
  readonly title: string;
  readonly language: Language;
  readonly isOn: boolean;
};

type LinkApp = Pick<App, "config" | "db">;

async function behind<Result>(
  app: LinkApp,
  token: string,
  lock: boolean,
  work: (tx: Tx, contract: Contract, partnershipId: string) => Promise<Result>,
): Promise<Result | Refusal<"no-such-link">> {
  const key = await readReminderToken(app.config, token);
  if (!key) return refuse("no-such-link");
  const { partnershipId, contractId } = key;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const contract = await findContract(tx, contractId, { lock });
    return contract ? work(tx, contract, partnershipId) : refuse("no-such-link");
  });
}

/** What the link in a reminder shows to whoever has it. Looking changes nothing: mail scanners follow links. */
export const openReminderLink = (
  app: LinkApp,
  token: string,
): Promise<ReminderLink | Refusal<"no-such-link">> =>
  behind<ReminderLink>(app, token, false, async (tx, contract, partnershipId) => ({
    kind: "link",
    partnership: (await findPartnership(tx, partnershipId))?.name ?? "",
    title: contract.title,
    language: contract.supplierLanguage,
    isOn: contract.supplierEndedAt === null,
  }));

/** The supplier ends its reminders, or takes them up again; the owner keeps getting his. */
export const switchByReminderLink = (
  app: LinkApp,
  token: string,
  isOn: boolean,
  now: Instant,
): Promise<{ readonly kind: "done" } | Refusal<"no-such-link">> =>
  behind<{ readonly kind: "done" }>(app, token, true, async (tx, contract, partnershipId) => {
    if (isOn === (contract.supplierEndedAt === null)) return { kind: "done" };
    const visitor: Actor = { kind: "visitor", partnershipId };
    const by = { person: null, name: contract.supplierName, at: now };
    await updateContract(tx, contract.id, { supplierEndedAt: isOn ? null : now }, by);
    const details = { deed: isOn ? "reminders-on" : "reminders-off", bySupplier: true } as const;
    await addContractStep(tx, contract.id, { kind: "mail", happenedOn: dayOf(now), details }, by);
    await auditContract(tx, visitor, isOn ? "reminders-on" : "reminders-off", contract);
    return { kind: "done" };
  });
