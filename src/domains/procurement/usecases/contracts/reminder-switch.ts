import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Contract } from "../../rules/contracts/contract.ts";
import type { Addressee } from "../../rules/contracts/reminders-due.ts";
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

type ReminderKey = NonNullable<Awaited<ReturnType<typeof readReminderToken>>>;

async function behind<Result>(
  app: LinkApp,
  token: string,
  lock: boolean,
  work: (tx: Tx, contract: Contract, key: ReminderKey) => Promise<Result>,
): Promise<Result | Refusal<"no-such-link">> {
  const key = await readReminderToken(app.config, token);
  if (!key) return refuse("no-such-link");
  const { partnershipId, contractId } = key;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const contract = await findContract(tx, contractId, { lock });
    return contract ? work(tx, contract, key) : refuse("no-such-link");
  });
}

/** What the link in a reminder shows to whoever has it. Looking changes nothing: mail scanners follow links. */
export const openReminderLink = (
  app: LinkApp,
  token: string,
): Promise<ReminderLink | Refusal<"no-such-link">> =>
  behind<ReminderLink>(app, token, false, async (tx, contract, { partnershipId, addressee }) => ({
    kind: "link",
    partnership: (await findPartnership(tx, partnershipId))?.name ?? "",
    title: contract.title,
    language: contract.supplierLanguage,
    isOn: isOnFor(contract, addressee),
  }));

/** An owner who ended his does not end those of who owns it after him. */
const isOnFor = (contract: Contract, addressee: Addressee): boolean =>
  addressee === "supplier"
    ? contract.supplierEndedAt === null
    : contract.ownerPersonId === null || contract.ownerEndedBy !== contract.ownerPersonId;

/** Supplier or owner ends the reminders to himself, or takes them up again; the other keeps getting his. */
export const switchByReminderLink = (
  app: LinkApp,
  token: string,
  isOn: boolean,
  now: Instant,
): Promise<{ readonly kind: "done" } | Refusal<"no-such-link">> =>
  behind<{ readonly kind: "done" }>(
    app,
    token,
    true,
    async (tx, contract, { partnershipId, addressee }) => {
      if (isOn === isOnFor(contract, addressee)) return { kind: "done" };
      const isSupplier = addressee === "supplier";
      const visitor: Actor = { kind: "visitor", partnershipId };
      const by = {
        person: null,
        name: isSupplier ? contract.supplierName : contract.ownerName,
        at: now,
      };
      const change = isSupplier
        ? { supplierEndedAt: isOn ? null : now }
        : { ownerEndedBy: isOn ? null : contract.ownerPersonId };
      await updateContract(tx, contract.id, change, by);
      const deed = isOn ? "reminders-on" : "reminders-off";
      const details = isSupplier ? ({ deed, bySupplier: true } as const) : { deed };
      await addContractStep(tx, contract.id, { kind: "mail", happenedOn: dayOf(now), details }, by);
      await auditContract(tx, visitor, isOn ? "reminders-on" : "reminders-off", contract);
      return { kind: "done" };
    },
  );
