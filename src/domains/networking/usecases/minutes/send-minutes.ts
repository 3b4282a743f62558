import { type Actor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inOneMoment, type Tx } from "#platform/db";
import type { LetterFile } from "#platform/mail";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { changesSince } from "../../rules/minutes/minutes-content.ts";
import {
  type Edition,
  insertEdition,
  keepLink,
  listEditions,
  writeMailOf,
} from "../../store/minutes/edition-rows.ts";
import type { MinutesGuest } from "../../store/minutes/minutes-guests.ts";
import { type NamedBy, writeMinutesState } from "../../store/minutes/minutes-rows.ts";
import { auditGathering, readGathering } from "../gatherings/hold-gathering.ts";
import { refreshGatheringEvidence } from "../gatherings/prove-gathering.ts";
import { composeMinutesLetter, type MinutesLetter } from "./compose-minutes-letter.ts";
import { type GatheredMinutes, gatherMinutes } from "./gather-content.ts";
import { type MinutesRefusal, withMinutes } from "./hold-minutes.ts";
import { drawMinutes, editionDocument } from "./make-minutes-file.ts";
import { minutesLinkHref } from "./minutes-token.ts";

export const mostNote = 1000;

/** A guest as the page of sending shows it. */
export type Addressee = Pick<MinutesGuest, "id" | "name" | "email" | "language"> & {
  readonly was: "present" | "excused" | "expected" | "other";
  /** Gets it unless the person who sends takes it off. */
  readonly isProposed: boolean;
};

/**
 * Guests by how they were there. Who came or excused himself gets the minutes; while nobody noted who came, who said
 * to come.
 */
export function addresseesOf(guests: readonly MinutesGuest[]): Addressee[] {
  const isNoted = guests.some(({ attendance }) => attendance === "present");
  return guests.map(({ id, name, email, language, state, attendance }) => {
    const was =
      attendance === "present"
        ? "present"
        : state === "declined" || state === "withdrawn"
          ? "excused"
          : state === "coming" && attendance === "unknown"
            ? "expected"
            : "other";
    const isAsked = was === "present" || was === "excused" || (was === "expected" && !isNoted);
    return { id, name, email, language, was, isProposed: isAsked && email !== null };
  });
}

export type OpenedSending = {
  readonly kind: "opened";
  readonly gathering: Gathering;
  readonly parts: GatheredMinutes;
  readonly addressees: readonly Addressee[];
  /** Number this sending gets, and what was sent before. */
  readonly edition: number;
  readonly letter: MinutesLetter;
  readonly document: ReturnType<typeof editionDocument>;
  readonly hasMailServer: boolean;
};

/** Everything to look at before minutes are sent. */
export const openSending = (
  app: Pick<App, "config" | "db">,
  actor: Actor,
  id: string,
  { language, now }: { readonly language: MinutesGuest["language"]; readonly now: Instant },
): Promise<OpenedSending | MinutesRefusal> =>
  inOneMoment(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const prepared = await prepare(tx, actor, gathering, now);
    const document = editionDocument(prepared.edition, draft, prepared.partnership, language);
    return {
      kind: "opened",
      gathering,
      parts: prepared.parts,
      addressees: addresseesOf(prepared.parts.guests),
      edition: prepared.edition.number,
      letter: composeMinutesLetter(document, {
        href: `${app.config.url}/verslag/…`,
        note: "",
        isAgain: prepared.edition.number > 1,
        language,
      }),
      document,
      hasMailServer: Boolean(app.config.smtpUrl),
    };
  });

const draft = { state: "sent", approvedOn: null } as const;

/** The edition that would be sent now: the last one again while nothing changed since. */
async function prepare(tx: Tx, actor: Actor, gathering: Gathering, now: Instant) {
  const parts = await gatherMinutes(tx, gathering);
  const [newest] = await listEditions(tx, gathering.id);
  const isSame = newest && changesSince(newest.content, parts.content).length === 0;
  const edition: Edition = isSame
    ? newest
    : { number: (newest?.number ?? 0) + 1, content: parts.content, sentAt: now, sentBy: "" };
  const partnership = (await findPartnership(tx, actor.partnershipId))?.name ?? "";
  return { parts, edition, isNew: !isSame, partnership };
}

export type MinutesSent =
  | { readonly kind: "sent"; readonly count: number; readonly edition: number }
  | MinutesRefusal
  | Refusal<"nobody" | "note-too-long" | "nothing-written">;

/**
 * Sends the minutes to the guests that were chosen, each in his language with a link of his own. What is sent is kept
 * as an edition; without a mail server the letters wait in the outbox.
 */
export const sendMinutes = (
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  id: string,
  given: { readonly guests: readonly string[]; readonly note: string },
  now: Instant,
): Promise<MinutesSent> =>
  withMinutes<MinutesSent>(app.db, actor, id, now, async (tx, { gathering, by }) => {
    const note = given.note.trim();
    if (note.length > mostNote) return refuse("note-too-long", "note");
    const { parts, edition, isNew, partnership } = await prepare(tx, actor, gathering, now);
    if (parts.items.length === 0) return refuse("nothing-written");
    const chosen = parts.guests.filter(
      (guest) => guest.email !== null && given.guests.includes(guest.id),
    );
    if (chosen.length === 0) return refuse("nobody", "guest");
    if (isNew) await insertEdition(tx, id, edition, by);
    const printed = await printFor(app, chosen, { ...edition, sentAt: by.at }, partnership);
    for (const guest of chosen) {
      const file = printed.get(guest.language);
      const given = { actor, gathering, edition, partnership, note, by };
      await sendTo(tx, app, guest, { ...given, files: file ? [file] : [] });
    }
    await writeMinutesState(tx, id, { state: "sent", approvedOn: null, approvedIn: null }, by);
    await refreshGatheringEvidence(tx, actor, id, now);
    const told = { guests: chosen.length, edition: edition.number };
    await auditGathering(tx, actor, "minutes-send", gathering, told);
    return { kind: "sent", count: chosen.length, edition: edition.number };
  });

/** The minutes on paper, once for each language; the link in the letter stays the newest. */
async function printFor(
  app: Pick<App, "config">,
  guests: readonly MinutesGuest[],
  edition: Edition,
  partnership: string,
): Promise<ReadonlyMap<MinutesGuest["language"], LetterFile>> {
  const printed = new Map<MinutesGuest["language"], LetterFile>();
  for (const language of new Set(guests.map((guest) => guest.language))) {
    const document = editionDocument(edition, draft, partnership, language);
    const content = await drawMinutes(app, document, "pdf");
    const name = `${document.kind} ${document.title}.pdf`;
    if (content.length <= mostAlong) {
      printed.set(language, { name, mediaType: "application/pdf", content });
    }
  }
  return printed;
}

/** Larger ones are read by the link: not every mail box takes them. */
const mostAlong = 4 * 1024 * 1024;

async function sendTo(
  tx: Tx,
  app: Pick<App, "config" | "mail">,
  guest: MinutesGuest,
  given: {
    readonly actor: Actor;
    readonly gathering: Gathering;
    readonly edition: Edition;
    readonly partnership: string;
    readonly note: string;
    readonly by: NamedBy;
    readonly files: readonly LetterFile[];
  },
): Promise<void> {
  const { edition, partnership, note, by } = given;
  const linkId = await keepLink(tx, {
    gatheringId: given.gathering.id,
    guestId: guest.id,
    edition: edition.number,
    sentAt: by.at,
  });
  const { partnershipId } = given.actor;
  const href = await minutesLinkHref(app.config, { partnershipId, linkId });
  const document = editionDocument(
    { ...edition, sentAt: by.at },
    draft,
    partnership,
    guest.language,
  );
  const letter = composeMinutesLetter(document, {
    href,
    note,
    isAgain: edition.number > 1,
    language: guest.language,
  });
  const mailId = await app.mail.queue(tx, {
    to: guest.email ?? "",
    ...letter,
    files: given.files,
  });
  await writeMailOf(tx, linkId, mailId);
}
