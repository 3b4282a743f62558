import { type Actor, recordAudit } from "#access";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listContactEnds } from "#register";
import {
  keepLetterAddress,
  listLettersToWipe,
  wipeLetterAddress,
} from "../../store/radar/letter-addresses.ts";

/**
 * The daily chore: addresses of persons whose day has come are taken out of letters about notices, and those letters
 * out of the mail that was sent. Somebody the register may show for longer is kept for longer.
 * @returns of how many letters
 */
export async function forgetLetterAddresses(
  app: Pick<App, "mail">,
  tx: Tx,
  partnershipId: string,
  today: Day,
): Promise<number> {
  const letters = await listLettersToWipe(tx, today);
  const ends = await listContactEnds(
    tx,
    letters.map(({ to }) => to),
    today,
  );
  let wiped = 0;
  for (const letter of letters) {
    const until = ends.get(letter.to.toLowerCase());
    if (until) {
      await keepLetterAddress(tx, letter.id, until);
      continue;
    }
    await wipeLetterAddress(tx, letter);
    if (letter.mailId) await app.mail.forget(tx, [letter.mailId]);
    wiped += 1;
  }
  if (wiped > 0) {
    const actor: Actor = { kind: "operator", partnershipId };
    await recordAudit(tx, actor, "radar.forget-addresses", undefined, { letters: wiped });
  }
  return wiped;
}
