import { type Actor, recordAudit } from "#access";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listContactEnds } from "#register";
import { addressUntil } from "../../rules/needs/letter-address.ts";
import {
  keepStepAddress,
  listStepsToWipe,
  wipeStepAddress,
} from "../../store/needs/step-addresses.ts";

/** The day on which the address of a letter that goes now is taken out of what is kept; null: never. */
export async function endOfAddress(tx: Tx, to: string, sentOn: Day): Promise<Day | null> {
  const ends = await listContactEnds(tx, [to], sentOn);
  return addressUntil(to, sentOn, ends.get(to.toLowerCase()) ?? null);
}

/**
 * The daily chore: addresses of persons whose day has come are taken out of the letters that stand with matches, and
 * those letters out of the mail that was sent. Somebody the register may show for longer is kept for longer.
 * @returns of how many letters
 */
export async function forgetMatchAddresses(
  app: Pick<App, "mail">,
  tx: Tx,
  partnershipId: string,
  today: Day,
): Promise<number> {
  const steps = await listStepsToWipe(tx, today);
  const ends = await listContactEnds(
    tx,
    steps.map(({ to }) => to),
    today,
  );
  let wiped = 0;
  for (const step of steps) {
    const until = ends.get(step.to.toLowerCase());
    if (until) {
      await keepStepAddress(tx, step.id, until);
      continue;
    }
    await wipeStepAddress(tx, step);
    if (step.mailId) await app.mail.forget(tx, [step.mailId]);
    wiped += 1;
  }
  if (wiped > 0) {
    const actor: Actor = { kind: "operator", partnershipId };
    await recordAudit(tx, actor, "match.forget-addresses", undefined, { letters: wiped });
  }
  return wiped;
}
