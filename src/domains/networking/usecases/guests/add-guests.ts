import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import {
  findOrganisationsByNumber,
  listActivityFacts,
  listFirstContacts,
  listSegment,
  listStatedLanguages,
  type Segment,
  type SegmentOrganisation,
} from "#register";
import { listMemberNis, listMunicipalities } from "#territory";
import type { Side } from "../../rules/guest.ts";
import { firstLanguage } from "../../rules/guests/first-language.ts";
import { longest } from "../../rules/guests/guest.ts";
import { leftOutBy, type NeverMet } from "../../rules/guests/never-met.ts";
import { sideOfKind } from "../../rules/guests/side-of-kind.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { listMet } from "../../store/guests/gathering-facts.ts";
import {
  insertGuest,
  listAnsweredLanguages,
  type NewGuest,
  selectGuestsOf,
  updateGuest,
} from "../../store/guests/guest-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { auditGuests, type HeldRefusal, keepUntilOf, withGuestsOf } from "./hold-guests.ts";

export type Candidate = SegmentOrganisation & {
  readonly side: Side;
  /** A person or the organisation itself can be written to. */
  readonly hasAddress: boolean;
};

export type Candidates = {
  readonly kind: "candidates";
  readonly gathering: GatheringFacts;
  readonly candidates: readonly Candidate[];
  /** Of the segment, on the list already. */
  readonly known: number;
  /** Of the segment, left out because they met. */
  readonly met: number;
  readonly isCut: boolean;
  readonly activities: readonly {
    readonly code: string;
    readonly label: string;
    readonly isTop: boolean;
  }[];
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
};

const mostCandidates = 500;

/** Organisations of the register that could be put on the list. */
export const findCandidates = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  asked: {
    readonly segment: Segment;
    readonly neverMet: NeverMet | null;
    readonly language: Language;
  },
  now: Instant,
): Promise<Candidates | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.read", async (tx, gathering) => {
    const { language, segment, neverMet } = asked;
    const today = dayOf(now);
    const guests = await selectGuestsOf(tx, gatheringId);
    const listed = new Set(guests.flatMap(({ organisationId }) => organisationId ?? []));
    const all = await listSegment(tx, segment, mostCandidates + listed.size + 1);
    const fresh = all.filter(({ id }) => !listed.has(id));
    const out = neverMet ? leftOutBy(neverMet, guests, await listMet(tx)) : () => false;
    const kept = fresh.filter(({ id }) => !out(id));
    const shown = kept.slice(0, mostCandidates);
    const contacts = await listFirstContacts(
      tx,
      shown.map(({ id }) => id),
      today,
    );
    const members = await listMemberNis(tx, actor.partnershipId, today);
    return {
      kind: "candidates",
      gathering,
      candidates: shown.map((one) => ({
        ...one,
        side: sideOfKind(one.kind),
        hasAddress: contacts.has(one.id) || one.email !== null,
      })),
      known: all.length - fresh.length,
      met: fresh.length - kept.length,
      isCut: kept.length > mostCandidates,
      activities: (await listActivityFacts(tx)).map(({ code, label, parent }) => ({
        code,
        label: label[language],
        isTop: parent === null,
      })),
      municipalities: (await listMunicipalities(tx))
        .filter(({ nis }) => members.includes(nis))
        .map(({ nis, nameFr, nameNl }) => ({ nis, name: language === "fr" ? nameFr : nameNl })),
    };
  });

export type GuestsAdded = {
  readonly kind: "added";
  readonly added: number;
  readonly known: number;
};

/** Puts organisations of the register on the list, each with its first contact person. */
export const addFromRegister = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  organisationIds: readonly string[],
  now: Instant,
): Promise<GuestsAdded | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.edit", async (tx, gathering) => {
    const organisations = await listSegment(tx, { ids: organisationIds }, mostCandidates);
    const added = await insertOrganisations(tx, gathering, organisations, now);
    if (added > 0) await auditGuests(tx, actor, "add", gathering, { guests: added });
    return { kind: "added", added, known: organisations.length - added };
  });

async function insertOrganisations(
  tx: Tx,
  gathering: GatheringFacts,
  organisations: readonly SegmentOrganisation[],
  now: Instant,
): Promise<number> {
  const settings = await readSettings(tx, gathering.id);
  const keepUntil = keepUntilOf(gathering, settings);
  const contacts = await listFirstContacts(
    tx,
    organisations.map(({ id }) => id),
    dayOf(now),
  );
  const ids = organisations.map(({ id }) => id);
  const answered = await listAnsweredLanguages(tx, ids);
  const stated = await listStatedLanguages(tx, ids);
  const usual = gathering.languages[0] ?? "nl";
  let added = 0;
  for (const one of organisations) {
    const contact = contacts.get(one.id);
    const known = {
      answeredIn: answered.get(one.id) ?? null,
      statedIn: stated.get(one.id) ?? [],
    };
    const id = await insertGuest(tx, gathering.id, {
      organisationId: one.id,
      organisationName: one.name,
      organisationNumber: one.number,
      side: sideOfKind(one.kind),
      contactId: contact?.id ?? null,
      personName: contact?.name ?? "",
      email: contact?.email ?? one.email,
      language: firstLanguage(known, usual),
      nis: one.seatNis,
      origin: "register",
      keepUntil,
    });
    if (id) added += 1;
  }
  return added;
}

/** A guest as somebody types it; a person without an organisation will do. */
export type TypedGuest = {
  readonly organisationName: string;
  readonly organisationNumber: string | null;
  readonly side: Side;
  readonly personName: string;
  readonly email: string;
  readonly language: Language;
};

export type TypedGuestProblem = "no-name" | "email" | "too-long" | "twice";

/** Adds one guest by hand, or changes one that is there. */
export const saveGuest = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  guestId: string | null,
  typed: TypedGuest,
  now: Instant,
): Promise<
  { readonly kind: "saved"; readonly id: string } | HeldRefusal | Refusal<TypedGuestProblem>
> =>
  withGuestsOf<{ readonly kind: "saved"; readonly id: string } | Refusal<TypedGuestProblem>>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const problem = judgeTyped(typed);
      if (problem) return refuse(problem);
      const guests = await selectGuestsOf(tx, gatheringId);
      const same = findSame(guests, typed);
      if (same && same.id !== guestId) return refuse("twice", same.id);
      const settings = await readSettings(tx, gatheringId);
      const fields = await fieldsOf(tx, typed);
      if (guestId) {
        const before = guests.find(({ id }) => id === guestId);
        if (!before) return refuse("no-name");
        const isOther = before.email !== fields.email;
        await updateGuest(tx, guestId, {
          ...fields,
          // A new address has not bounced yet, and is no longer that of the contact person.
          ...(isOther ? { bouncedOn: null, bounceReason: "", contactId: null } : {}),
        });
        await auditGuests(tx, actor, "edit", gathering);
        return { kind: "saved", id: guestId };
      }
      const keepUntil = keepUntilOf(gathering, settings);
      const id = await insertGuest(tx, gatheringId, { ...fields, origin: "hand", keepUntil });
      if (!id) return refuse("twice");
      await auditGuests(tx, actor, "add", gathering, { guests: 1, day: dayOf(now) });
      return { kind: "saved", id };
    },
  );

export function judgeTyped(typed: TypedGuest): Exclude<TypedGuestProblem, "twice"> | null {
  const { organisationName, personName, email } = typed;
  if (organisationName === "" && personName === "") return "no-name";
  if (email !== "" && !isMailAddress(email)) return "email";
  const isTooLong =
    organisationName.length > longest.organisation || personName.length > longest.person;
  return isTooLong ? "too-long" : null;
}

/** The guest that is the same: its number, else its mail address together with its name or organisation. */
export function findSame<
  Listed extends {
    readonly id: string;
    readonly organisationNumber: string | null;
    readonly email: string | null;
  },
>(
  guests: readonly Listed[],
  typed: Pick<TypedGuest, "organisationNumber" | "email">,
): Listed | null {
  const email = typed.email.trim().toLowerCase();
  return (
    guests.find(
      (guest) =>
        typed.organisationNumber !== null && guest.organisationNumber === typed.organisationNumber,
    ) ??
    guests.find((guest) => email !== "" && guest.email?.toLowerCase() === email) ??
    null
  );
}

/** Typed fields as rows keep them; a number of the register ties the guest to its record. */
export async function fieldsOf(
  tx: Tx,
  typed: TypedGuest,
): Promise<Omit<NewGuest, "origin" | "keepUntil">> {
  const number = typed.organisationNumber;
  const found = number ? await organisationWith(tx, number) : null;
  return {
    organisationId: found?.id ?? null,
    organisationName: typed.organisationName || (found?.name ?? ""),
    organisationNumber: number,
    side: typed.side === "other" && found ? sideOfKind(found.kind) : typed.side,
    personName: typed.personName,
    email: typed.email === "" ? null : typed.email,
    language: typed.language,
    nis: found?.seatNis ?? null,
  };
}

async function organisationWith(tx: Tx, number: string): Promise<SegmentOrganisation | null> {
  const found = await findOrganisationsByNumber(tx, [number]);
  const id = found.get(number)?.id;
  return id ? ((await listSegment(tx, { ids: [id] }, 1))[0] ?? null) : null;
}
