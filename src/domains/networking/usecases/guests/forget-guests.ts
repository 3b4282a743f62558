import { type Actor, recordAudit } from "#access";
import { addDays, type Day, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listContactEnds } from "#register";
import { dietKeptDays, type Guest } from "../../rules/guests/guest.ts";
import {
  listGatheringsWithFailures,
  listGuestsOfContacts,
  refreshKeepUntil,
} from "../../store/guests/guest-chores.ts";
import { listGuestsToWipe, updateGuest, wipeDiets } from "../../store/guests/guest-rows.ts";
import { forgetRefusedRows } from "../../store/guests/import-rows.ts";
import { forgetLettersOf, listFailedLetters } from "../../store/guests/letter-rows.ts";
import { forgetMinutesMailOf } from "../../store/minutes/edition-rows.ts";

/**
 * The daily chore: names and addresses of guests go on the day that was promised, diets soon after the meal, letters
 * with them. Numbers of who came, and which organisation, stay. Addresses that letters came back from are marked.
 * @returns how many guests were wiped
 */
export async function forgetGuests(
  app: Pick<App, "mail">,
  tx: Tx,
  partnershipId: string,
  today: Day,
): Promise<number> {
  await keepFailures(tx, today);
  await refreshKeepUntil(tx);
  await wipeDiets(tx, `${addDays(today, -dietKeptDays)}T00:00:00.000Z` as Instant);
  await forgetRefusedRows(tx, today);
  const ended = await withoutConsent(tx, today);
  const past = await listGuestsToWipe(tx, today);
  const wiped = [...new Map([...past, ...ended].map((guest) => [guest.id, guest])).values()];
  for (const guest of wiped) await wipe(tx, guest, today);
  const ids = wiped.map(({ id }) => id);
  await app.mail.forget(tx, [
    ...(await forgetLettersOf(tx, ids)),
    ...(await forgetMinutesMailOf(tx, ids)),
  ]);
  if (wiped.length > 0) {
    const actor: Actor = { kind: "operator", partnershipId };
    await recordAudit(tx, actor, "guest.forget", undefined, { guests: wiped.length });
  }
  return wiped.length;
}

const wipe = (tx: Tx, guest: Guest, today: Day): Promise<void> =>
  updateGuest(tx, guest.id, {
    // A person without organisation stays as a line without a name, so that the numbers hold.
    ...(guest.organisationName === "" ? { organisationName: "–" } : {}),
    personName: "",
    email: null,
    contactId: null,
    companions: [],
    accessNeeds: "",
    diet: "",
    remark: "",
    bounceReason: "",
    wipedOn: today,
  });

/** Guests who are contact persons of the register, but may not be shown there any more. */
async function withoutConsent(tx: Tx, today: Day): Promise<readonly Guest[]> {
  const guests = await listGuestsOfContacts(tx);
  const addresses = guests.flatMap(({ email }) => email?.toLowerCase() ?? []);
  const ends = await listContactEnds(tx, addresses, today);
  // Who answered gave consent for this gathering, apart from the register.
  return guests.filter(
    ({ email, consentOn }) =>
      consentOn === null && email !== null && !ends.has(email.toLowerCase()),
  );
}

/** A letter that came back is told as long as the guest is on the list, also when the letter itself is gone. */
async function keepFailures(tx: Tx, today: Day): Promise<void> {
  for (const gatheringId of await listGatheringsWithFailures(tx)) {
    for (const { guestId, problem } of await listFailedLetters(tx, gatheringId)) {
      await updateGuest(tx, guestId, { bouncedOn: today, bounceReason: problem.slice(0, 500) });
    }
  }
}
