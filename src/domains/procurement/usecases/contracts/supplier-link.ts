import type { Actor } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Contract } from "../../rules/contracts/contract.ts";
import { insertLink, withdrawLinks } from "../../store/contracts/links.ts";
import { addContractStep } from "../../store/contracts/step-rows.ts";
import { giveDeliveryToken } from "./delivery-token.ts";
import { auditContract, doneBy, type HeldRefusal, withContract } from "./hold-contract.ts";

/** After the last day of a contract one can still report so long. */
const daysAfterEnd = 90;
/** Without a last day, and at least. */
const shortestDays = 90;
const openEndedDays = 400;

/** Until when a link made today works. */
export function linkExpiry({ endsOn }: Pick<Contract, "endsOn">, today: Day): Day {
  if (!endsOn) return addDays(today, openEndedDays);
  const days = [addDays(endsOn, daysAfterEnd), addDays(today, shortestDays)].sort();
  return days.at(-1) ?? endsOn;
}

/** The address of the supplier's page behind a link. */
export async function deliveryHref(
  { config }: Pick<App, "config">,
  partnershipId: string,
  linkId: string,
): Promise<string> {
  return `${config.url}/levering/${await giveDeliveryToken(config, { partnershipId, linkId })}`;
}

export type LinkDone = { readonly kind: "done" } | HeldRefusal | Refusal<"no-link">;

/** Makes a link for the supplier; one that was there works no more. */
export const makeLink = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<LinkDone> =>
  withContract<LinkDone>(app.db, actor, id, async (tx, contract) => {
    await writeLink(tx, actor, contract, now);
    return { kind: "done" };
  });

/** The same inside a transaction in which the contract is held. @returns id of the link */
export async function writeLink(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  now: Instant,
): Promise<string> {
  const today = dayOf(now);
  const until = linkExpiry(contract, today);
  const by = doneBy(actor, now);
  const linkId = await insertLink(tx, contract.id, until, by);
  await addContractStep(
    tx,
    contract.id,
    { kind: "link", happenedOn: today, details: { until } },
    by,
  );
  await auditContract(tx, actor, "link", contract, { until });
  return linkId;
}

/** Whoever has the link reaches nothing any more, at once. */
export const withdrawLink = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<LinkDone> =>
  withContract<LinkDone>(app.db, actor, id, async (tx, contract) => {
    if (!(await withdrawLinks(tx, id, now))) return refuse("no-link");
    const by = doneBy(actor, now);
    await addContractStep(tx, id, { kind: "link-withdrawn", happenedOn: dayOf(now) }, by);
    await auditContract(tx, actor, "link-withdraw", contract);
    return { kind: "done" };
  });
