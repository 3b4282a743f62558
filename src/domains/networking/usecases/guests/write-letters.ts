import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { formatDay } from "#ui/format";
import type { Guest } from "../../rules/guests/guest.ts";
import {
  type EditableLetter,
  editableLetters,
  fillLetter,
  type GuestLetterKind,
  type LetterBlank,
  type LetterText,
  type OwnLetters,
} from "../../rules/guests/letter.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { insertLetter, isOptedOut } from "../../store/guests/letter-rows.ts";
import { guestLetterWords } from "../../text/guest-letters/index.ts";
import { calendarFile } from "./calendar-of-guest.ts";
import { addressHash, guestHref } from "./guest-links.ts";
import { nameOf } from "./hold-guests.ts";
import { whenInWords } from "./when-in-words.ts";

export type LetterApp = Pick<App, "config" | "db" | "mail">;

const isEditable = (kind: GuestLetterKind): kind is EditableLetter =>
  editableLetters.some((one) => one === kind);

/** The words of a letter: the gathering's own, else the standard ones. */
export const letterText = (
  kind: GuestLetterKind,
  language: Language,
  own: OwnLetters,
): LetterText =>
  (isEditable(kind) ? own[kind]?.[language] : undefined) ?? guestLetterWords(language)[kind];

/** What the blanks stand for in the letter of one guest. */
export function blanksOf(
  gathering: GatheringFacts,
  guest: Guest,
  { href, partnership }: { readonly href: string; readonly partnership: string },
): Readonly<Record<LetterBlank, string>> {
  const { language } = guest;
  const words = guestLetterWords(language);
  const where = gathering.isOnline ? words.online : gathering.placeLine;
  return {
    naam: guest.personName,
    organisatie: guest.organisationName,
    bijeenkomst: gathering.title,
    waarover: gathering.summary,
    wanneer: whenInWords(language, gathering),
    waar: where,
    tot: gathering.answerUntil ? formatDay(language, gathering.answerUntil) : "",
    ja: `${href}?antwoord=ja`,
    nee: `${href}?antwoord=nee`,
    pagina: href,
    agenda: `${href}/agenda.ics`,
    partnerschap: partnership,
  };
}

/** The letter as this guest would read it. */
export async function composeLetter(
  tx: Tx,
  app: Pick<App, "config">,
  partnershipId: string,
  kind: GuestLetterKind,
  { gathering, guest }: { readonly gathering: GatheringFacts; readonly guest: Guest },
): Promise<LetterText> {
  const href = await guestHref(app.config, { partnershipId, guestId: guest.id });
  const partnership = (await findPartnership(tx, partnershipId))?.name ?? "";
  const filled = fillLetter(
    letterText(kind, guest.language, gathering.letters),
    blanksOf(gathering, guest, { href, partnership }),
  );
  const foot = guestLetterWords(guest.language).foot(`${href}#brieven`, partnership);
  return { subject: filled.subject, body: `${filled.body.trim()}\n\n-- \n${foot}\n` };
}

export type NotWritten = "no-address" | "opted-out" | "bounced";

/**
 * Puts a letter to one guest in the outbox, within the transaction of what it tells of.
 * @returns why not, or null when it is written
 */
export async function writeLetter(
  tx: Tx,
  app: LetterApp,
  actor: Actor,
  kind: GuestLetterKind,
  given: { readonly gathering: GatheringFacts; readonly guest: Guest },
  now: Instant,
): Promise<NotWritten | null> {
  const { gathering, guest } = given;
  const { partnershipId } = actor;
  if (!guest.email) return "no-address";
  if (guest.bouncedOn) return "bounced";
  if (await isOptedOut(tx, addressHash(partnershipId, guest.email))) return "opted-out";
  const { subject, body } = await composeLetter(tx, app, partnershipId, kind, given);
  const href = await guestHref(app.config, { partnershipId, guestId: guest.id });
  const mailId = await app.mail.queue(tx, {
    to: guest.email,
    subject,
    text: body,
    files: [calendarFile({ gathering, guest, href }, now)],
  });
  await insertLetter(tx, {
    gatheringId: gathering.id,
    guestId: guest.id,
    kind,
    mailId,
    sentAt: now,
    byName: nameOf(actor),
  });
  return null;
}
