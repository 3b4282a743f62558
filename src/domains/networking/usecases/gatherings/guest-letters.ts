import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Gathering, WhereWhen } from "../../rules/gatherings/gathering.ts";
import type { LetterText } from "../../rules/guests/letter.ts";
import { listToldGuests, type ToldGuest } from "../../store/gatherings/guest-addresses.ts";
import { gatheringLetterWords } from "../../text/gathering-letters/index.ts";
import { calendarFile } from "../guests/calendar-of-guest.ts";
import { guestHref } from "../guests/guest-links.ts";
import { placeLine, sayWhen, sayWhere } from "./where-when.ts";

/** What is told: it is cancelled, it takes place after all, or it is another time or place than they knew. */
export type Tidings =
  | { readonly kind: "cancelled"; readonly reason: string }
  | { readonly kind: "restored" }
  | { readonly kind: "moved"; readonly before: WhereWhen };

export type LettersSent = {
  readonly mailIds: readonly string[];
  /** Guests without an address: to be told in another way. */
  readonly unreached: readonly string[];
};

/** One letter in the guest's own language. */
function writeLetter(
  gathering: Gathering,
  tidings: Tidings,
  guest: Pick<ToldGuest, "name" | "language" | "state">,
  partnership: string,
): LetterText {
  const { language } = guest;
  const words = gatheringLetterWords(language);
  const isComing = guest.state === "coming";
  const facts = {
    name: guest.name,
    title: gathering.title,
    when: sayWhen(gathering, language),
    where: sayWhere(gathering.place, language, isComing),
    contact: [gathering.contactName, gathering.contactEmail, gathering.contactPhone]
      .filter(Boolean)
      .join(", "),
    partnership,
  };
  switch (tidings.kind) {
    case "cancelled":
      return words.cancelled(facts, tidings.reason);
    case "restored":
      return words.restored(facts);
    case "moved":
      return words.moved(facts, {
        when: sayWhen(tidings.before, language),
        where: sayWhere(tidings.before.place, language, false),
      });
  }
}

/** Writes to every guest who was invited, comes or waits; the letters leave with the transaction. */
export async function tellGuests(
  tx: Tx,
  { config, mail }: Pick<App, "config" | "mail">,
  actor: Actor,
  gathering: Gathering,
  tidings: Tidings,
): Promise<LettersSent> {
  const partnership = (await findPartnership(tx, actor.partnershipId))?.name ?? "";
  const mailIds: string[] = [];
  const unreached: string[] = [];
  for (const guest of await listToldGuests(tx, gathering.id)) {
    if (!guest.email) {
      unreached.push(guest.name);
      continue;
    }
    const { subject, body } = writeLetter(gathering, tidings, guest, partnership);
    const href = await guestHref(config, {
      partnershipId: actor.partnershipId,
      guestId: guest.id,
    });
    const where = { placeLine: placeLine(gathering.place), onlineUrl: gathering.place.onlineUrl };
    const files = [
      calendarFile({ gathering: { ...gathering, ...where }, guest, href }, gathering.updatedAt),
    ];
    mailIds.push(await mail.queue(tx, { to: guest.email, subject, text: body, files }));
  }
  return { mailIds, unreached };
}

export type LetterPreview = {
  readonly letter: LetterText;
  /** Guests who get it. */
  readonly reached: number;
  readonly unreached: readonly string[];
};

/** The letter as the first guest would get it, and how many get one. */
export async function previewLetter(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  tidings: Tidings,
  language: Language,
): Promise<LetterPreview> {
  const guests = await listToldGuests(tx, gathering.id);
  const reached = guests.filter(({ email }) => email !== null);
  const partnership = (await findPartnership(tx, actor.partnershipId))?.name ?? "";
  const first = reached[0] ?? { name: "", language, state: "invited" as const };
  return {
    letter: writeLetter(gathering, tidings, first, partnership),
    reached: reached.length,
    unreached: guests.filter(({ email }) => email === null).map(({ name }) => name),
  };
}
