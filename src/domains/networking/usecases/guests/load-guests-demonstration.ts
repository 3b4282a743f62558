import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { addDays, dayOf, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { findOrganisationsByNumber } from "#register";
import { demonstrationGuests, demonstrationNeeds } from "../../examples/guests/demonstration.ts";
import { standardSettings } from "../../rules/guests/guest.ts";
import { openExampleFair } from "../../store/guests/example-fair.ts";
import { selectGuestsOf, updateGuest } from "../../store/guests/guest-rows.ts";
import { addFromRegister, saveGuest } from "./add-guests.ts";
import { saveSettings } from "./change-guests.ts";
import { giveGuestToken } from "./guest-links.ts";
import { answerInvitation } from "./guest-page.ts";
import { sendLetters } from "./send-letters.ts";
import type { LetterApp } from "./write-letters.ts";

// The invented records of the register have the numbers from here on.
const [firstNumber, mostNumbers] = [9_000, 60];
const mailHost = "voorbeeld.example";

/** Guests of the example fair: invited, and most of them answered. Through the same use cases as people. */
export async function loadGuestsDemonstration(
  app: LetterApp,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const startsOn = addDays(dayOf(now), 25);
  const id = await inPartnership(app.db, tenantOf(actor), (tx) =>
    openExampleFair(tx, {
      title: "Kennismakingsbeurs Zuidwest Rand (voorbeeld)",
      summary: "Een namiddag korte gesprekken tussen bedrijven en sociale ondernemingen.",
      startsAt: `${startsOn}T12:30:00.000Z` as Instant,
      endsAt: `${startsOn}T16:00:00.000Z` as Instant,
      answerUntil: addDays(startsOn, -7),
      capacity: 60,
    }),
  );
  if (id === null) return;
  const settings = { ...standardSettings, askDiet: true, selfRegistration: true, remindDays: 5 };
  await saveSettings(app, actor, id, settings);
  const numbers = Array.from({ length: mostNumbers }, (_, at) => exampleNumber(firstNumber + at));
  const found = await inPartnership(app.db, tenantOf(actor), (tx) =>
    findOrganisationsByNumber(tx, numbers),
  );
  await addFromRegister(
    app,
    actor,
    id,
    [...found.values()].map((one) => one.id),
    now,
  );
  for (const told of demonstrationGuests) {
    const done = await saveGuest(app, actor, id, null, typedOf(told), now);
    if (isRefusal(done))
      throw new AppError("demonstration.guest", `${told.organisation}: ${done.because}`);
  }
  await giveAddresses(app, actor, id);
  const guests = await inPartnership(app.db, tenantOf(actor), (tx) => selectGuestsOf(tx, id));
  const all = guests.map((guest) => guest.id);
  await sendLetters(app, actor, id, { letter: "invitation", guestIds: all.slice(0, -4) }, now);
  for (const [at, guest] of guests.slice(0, -4).entries())
    await answer(app, actor, guest.id, at, now);
}

const typedOf = (told: (typeof demonstrationGuests)[number]) => ({
  organisationName: told.organisation,
  organisationNumber: null,
  side: told.side,
  personName: told.person,
  email: `${told.organisation
    .toLowerCase()
    .replace(/\(.*\)/, "")
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "")}@${mailHost}`,
  language: told.language,
});

/** Records of the register without a mail address get an invented one, so that they can be invited. */
const giveAddresses = (app: LetterApp, actor: Actor, id: string): Promise<void> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    for (const [at, guest] of (await selectGuestsOf(tx, id)).entries()) {
      if (!guest.email) await updateGuest(tx, guest.id, { email: `gast-${at + 1}@${mailHost}` });
    }
  });

/** Two in three come, one in ten does not, the others are silent. */
async function answer(
  app: LetterApp,
  actor: Actor,
  guestId: string,
  at: number,
  now: Instant,
): Promise<void> {
  const isSilent = at % 10 === 2 || at % 10 === 6;
  if (isSilent) return;
  const { partnershipId } = actor;
  const token = await giveGuestToken(app.config, { partnershipId, guestId });
  const seats = at % 8 === 5 ? 2 : 1;
  const given = {
    comes: at % 10 !== 9,
    personName: "",
    seats,
    companions: seats > 1 ? ["Nele Voorbeeld"] : [],
    accessNeeds: demonstrationNeeds[at]?.access ?? "",
    diet: demonstrationNeeds[at]?.diet ?? "",
    remark: "",
    language: "nl",
  } as const;
  await answerInvitation(app, token, given, `192.0.2.${at + 1}`, now);
}
