import type { Actor } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Guest } from "../../rules/guests/guest.ts";
import {
  type EditableLetter,
  judgeLetter,
  type LetterProblem,
  type LetterText,
} from "../../rules/guests/letter.ts";
import { type NotSent, whyNotSend } from "../../rules/guests/may-send.ts";
import { writeOwnLetters } from "../../store/gatherings/gathering-rows.ts";
import {
  findGatheringFacts,
  type GatheringFacts,
  listOpenGatherings,
} from "../../store/guests/gathering-facts.ts";
import { updateGuest } from "../../store/guests/guest-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { auditGuests, type HeldRefusal, withGuestsOf } from "./hold-guests.ts";
import { type ListedGuest, withLetters } from "./list-guests.ts";
import { moveUpWaiting } from "./take-answer.ts";
import { composeLetter, type LetterApp, letterText, writeLetter } from "./write-letters.ts";

export type LettersSent = {
  readonly kind: "sent";
  readonly sent: number;
  readonly skipped: Readonly<Partial<Record<NotSent, number>>>;
};

/** Sends a letter to these guests; who may not get it now is counted by the reason. */
export const sendLetters = (
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  { letter, guestIds }: { readonly letter: EditableLetter; readonly guestIds: readonly string[] },
  now: Instant,
): Promise<LettersSent | HeldRefusal | Refusal<"not-open">> =>
  withGuestsOf<LettersSent | Refusal<"not-open">>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const isOpen =
        gathering.state === "open" || (letter === "practical" && gathering.state === "closed");
      if (!isOpen || gathering.endsAt <= now) return refuse("not-open");
      const guests = await withLetters(tx, actor.partnershipId, gatheringId, dayOf(now));
      const chosen = guests.filter(({ id }) => guestIds.includes(id));
      const done = await sendTo(tx, app, actor, gathering, letter, chosen, now);
      if (done.sent > 0) await auditGuests(tx, actor, letter, gathering, { letters: done.sent });
      return done;
    },
  );

async function sendTo(
  tx: Tx,
  app: LetterApp,
  actor: Actor,
  gathering: GatheringFacts,
  letter: EditableLetter,
  guests: readonly ListedGuest[],
  now: Instant,
): Promise<LettersSent> {
  const skipped: Partial<Record<NotSent, number>> = {};
  let sent = 0;
  // Two guests with one address get one letter each, since each has an answer of its own.
  for (const guest of guests) {
    const not =
      whyNotSend(letter, guest, now) ??
      (await writeLetter(tx, app, actor, letter, { gathering, guest }, now));
    if (not) skipped[not] = (skipped[not] ?? 0) + 1;
    else {
      sent += 1;
      if (letter === "invitation" && guest.state === "listed") {
        await updateGuest(tx, guest.id, { state: "invited" });
      }
    }
  }
  return { kind: "sent", sent, skipped };
}

/** The daily chore: who did not answer is reminded once, so many days before the last day to answer. */
export async function sendDueReminders(
  app: LetterApp,
  actor: Actor,
  now: Instant,
): Promise<{ readonly sent: number }> {
  const { partnershipId } = actor;
  const today = dayOf(now);
  const open = await inPartnership(app.db, { partnershipId }, (tx) => listOpenGatherings(tx, now));
  let sent = 0;
  for (const { id } of open) {
    sent += await inPartnership(app.db, { partnershipId }, async (tx) => {
      const gathering = await findGatheringFacts(tx, id, { lock: true });
      if (!gathering) return 0;
      // More capacity, noted on another page, gives seats to who waits.
      await moveUpWaiting(tx, app, actor, gathering, now);
      if (!gathering.answerUntil || gathering.state !== "open") return 0;
      const settings = await readSettings(tx, id);
      if (settings.remindDays === null) return 0;
      const from = addDays(gathering.answerUntil, -settings.remindDays);
      if (today < from || today > gathering.answerUntil) return 0;
      const due = (await withLetters(tx, partnershipId, id, today)).filter((guest) =>
        isDue(guest, from),
      );
      return (await sendTo(tx, app, actor, gathering, "reminder", due, now)).sent;
    });
  }
  return { sent };
}

/** Invited, silent, and not reminded since reminders are due. */
const isDue = ({ state, lastLetter }: ListedGuest, from: Day): boolean =>
  state === "invited" &&
  lastLetter !== null &&
  !(lastLetter.kind === "reminder" && dayOf(lastLetter.sentAt) >= from);

export type LetterDraft = {
  readonly kind: "draft";
  readonly gathering: GatheringFacts;
  readonly text: LetterText;
  /** As one of the guests would read it. */
  readonly preview: (LetterText & { readonly to: string }) | null;
  readonly isOwn: boolean;
  readonly problem: { readonly because: LetterProblem; readonly about?: string } | null;
};

/**
 * A letter to be looked at and changed, with a preview for a guest who reads this language.
 * @param typed words that are not kept yet
 */
export const prepareLetter = (
  app: Pick<App, "config" | "db">,
  actor: Actor,
  gatheringId: string,
  asked: {
    readonly letter: EditableLetter;
    readonly language: Guest["language"];
    readonly typed?: LetterText;
  },
  now: Instant,
): Promise<LetterDraft | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.read", async (tx, gathering) => {
    const { letter, language, typed } = asked;
    const { letters } = gathering;
    const text = typed ?? letterText(letter, language, letters);
    const guests = await withLetters(tx, actor.partnershipId, gatheringId, dayOf(now));
    const example = guests.find((guest) => guest.language === language) ?? guests[0];
    const asTyped = {
      ...gathering,
      letters: { ...letters, [letter]: { ...letters[letter], [language]: text } },
    };
    const guest = example && { ...example, language };
    const given = guest && { gathering: asTyped, guest };
    const preview = given
      ? {
          ...(await composeLetter(tx, app, actor.partnershipId, letter, given)),
          to: guest.email ?? "",
        }
      : null;
    return {
      kind: "draft",
      gathering,
      text,
      preview,
      isOwn: letters[letter]?.[language] !== undefined,
      problem: judgeLetter(text),
    };
  });

/** Keeps own words for a letter of this gathering; null: the standard letter again. */
export const saveLetter = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  given: {
    readonly letter: EditableLetter;
    readonly language: Guest["language"];
    readonly text: LetterText | null;
  },
): Promise<{ readonly kind: "saved" } | HeldRefusal | Refusal<LetterProblem>> =>
  withGuestsOf<{ readonly kind: "saved" } | Refusal<LetterProblem>>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const { letter, language, text } = given;
      const problem = text && judgeLetter(text);
      if (problem) return refuse(problem.because, problem.about);
      const { letters } = gathering;
      const { [language]: _, ...others } = letters[letter] ?? {};
      const next = text ? { ...others, [language]: text } : others;
      await writeOwnLetters(tx, gatheringId, { ...letters, [letter]: next });
      await auditGuests(tx, actor, "letter", gathering, { letter, language });
      return { kind: "saved" };
    },
  );
