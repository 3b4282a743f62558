import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Guest, GuestAnswer } from "../../rules/guests/guest.ts";
import { answerYes, movesUp, type SeatClaim } from "../../rules/guests/seats.ts";
import { findGatheringFacts, type GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { type GuestChange, selectGuestsOf, updateGuest } from "../../store/guests/guest-rows.ts";
import { type LetterApp, writeLetter } from "./write-letters.ts";

const claimsOf = (guests: readonly Guest[]): readonly SeatClaim[] =>
  guests.flatMap(({ id, state, seats, waitingSince }) =>
    state === "coming" || state === "waiting"
      ? [{ id, state, seats, waitingSince: waitingSince }]
      : [],
  );

export type AnswerTaken = { readonly state: "coming" | "waiting" | "declined" | "withdrawn" };

/**
 * Gives a guest a seat, a place in the row, or takes both back. The caller holds the gathering.
 * @returns null when there is no room, not even to wait
 */
export async function placeGuest(
  tx: Tx,
  gathering: GatheringFacts,
  guest: Guest,
  wanted: { readonly comes: boolean; readonly seats: number },
  now: Instant,
): Promise<AnswerTaken | null> {
  if (!wanted.comes) {
    const hadSaidYes = guest.state === "coming" || guest.state === "waiting";
    const state =
      hadSaidYes || guest.state === "withdrawn" ? ("withdrawn" as const) : ("declined" as const);
    await updateGuest(tx, guest.id, { state, waitingSince: null, seats: 1, answeredAt: now });
    return { state };
  }
  const all = claimsOf(await selectGuestsOf(tx, gathering.id));
  const before = all.find(({ id }) => id === guest.id) ?? null;
  const others = all.filter(({ id }) => id !== guest.id);
  const state = answerYes(others, gathering, { seats: wanted.seats, before });
  if (state === "full") return null;
  await updateGuest(tx, guest.id, {
    state,
    seats: wanted.seats,
    waitingSince: state === "waiting" ? (guest.waitingSince ?? now) : null,
    answeredAt: now,
  });
  return { state };
}

/** Writes what a guest gave about coming; nobody's diet is kept that was not asked. */
export async function writeAnswer(
  tx: Tx,
  guest: Guest,
  answer: GuestAnswer,
  { askDiet, now }: { readonly askDiet: boolean; readonly now: Instant },
): Promise<void> {
  const change: GuestChange = {
    personName: answer.personName || guest.personName,
    language: answer.language,
    companions: answer.comes ? answer.companions : [],
    accessNeeds: answer.comes ? answer.accessNeeds : "",
    diet: answer.comes && askDiet ? answer.diet : "",
    remark: answer.remark,
    consentOn: dayOf(now),
  };
  await updateGuest(tx, guest.id, change);
}

/**
 * Whoever waits longest gets the seats that are free, with a letter. Called after everything that frees seats: a
 * withdrawal, more capacity. The caller holds the gathering.
 * @returns how many moved up
 */
export async function moveUpWaiting(
  tx: Tx,
  app: LetterApp,
  actor: Actor,
  gathering: GatheringFacts,
  now: Instant,
): Promise<number> {
  if (gathering.state !== "open" && gathering.state !== "closed") return 0;
  if (gathering.startsAt <= now) return 0;
  const guests = await selectGuestsOf(tx, gathering.id);
  const moved = movesUp(claimsOf(guests), gathering);
  if (moved.length === 0) return 0;
  for (const id of moved) {
    await updateGuest(tx, id, { state: "coming", waitingSince: null });
    const guest = guests.find((one) => one.id === id);
    // As it is now: its seat and its calendar are those of who comes.
    const placed = guest && { ...guest, state: "coming" as const, version: guest.version + 1 };
    if (placed) await writeLetter(tx, app, actor, "moved-up", { gathering, guest: placed }, now);
  }
  return moved.length;
}

/** The same for who knows only which gathering, and does not hold it yet. */
export async function fillFreeSeats(
  tx: Tx,
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  now: Instant,
): Promise<number> {
  const gathering = await findGatheringFacts(tx, gatheringId, { lock: true });
  return gathering ? moveUpWaiting(tx, app, actor, gathering, now) : 0;
}
