import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { GatheringKind, GatheringState } from "../../rules/gathering.ts";
import type { Gathering, GatheringCost, GatheringPlace } from "../../rules/gatherings/gathering.ts";
import type { OwnLetters } from "../../rules/guests/letter.ts";
import { findGathering } from "../gatherings/gathering-rows.ts";
import "../tables.ts";

/** What guests and their letters need to know of a gathering. */
export type GatheringFacts = {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly title: string;
  readonly summary: string;
  readonly state: GatheringState;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly nis: string | null;
  readonly isPublic: boolean;
  readonly answerUntil: Day | null;
  readonly capacity: number | null;
  readonly waitingSize: number | null;
  readonly isOnline: boolean;
  /** On one line, ready to be shown; empty when there is none. */
  readonly placeLine: string;
  readonly place: GatheringPlace;
  readonly onlineUrl: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly costs: readonly GatheringCost[];
  /** The first is the one in which guests are written to of whom no other is known. */
  readonly languages: readonly Language[];
  readonly calendarSequence: number;
  /** Own words of its letters. */
  readonly letters: OwnLetters;
};

/** Of a gathering what its guests may know, and no more. */
export const factsOf = (gathering: Gathering): GatheringFacts => {
  const { place } = gathering;
  return {
    id: gathering.id,
    kind: gathering.kind,
    title: gathering.title,
    summary: gathering.summary,
    state: gathering.state,
    startsAt: gathering.startsAt,
    endsAt: gathering.endsAt,
    nis: gathering.nis,
    isPublic: gathering.isPublic,
    answerUntil: gathering.answerUntil,
    capacity: gathering.capacity,
    waitingSize: gathering.waitingSize,
    isOnline: place.mode === "online",
    place,
    placeLine: [place.name, place.room, place.street, `${place.postcode} ${place.town}`.trim()]
      .filter(Boolean)
      .join(", "),
    onlineUrl: place.onlineUrl,
    contactName: gathering.contactName,
    contactEmail: gathering.contactEmail,
    contactPhone: gathering.contactPhone,
    costs: gathering.costs,
    languages: gathering.languages,
    calendarSequence: gathering.calendarSequence,
    letters: gathering.letters,
  };
};

/** @param lock nobody else changes its guests until the transaction ends, so that no seat is given twice */
export async function findGatheringFacts(
  tx: Tx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<GatheringFacts | null> {
  const gathering = await findGathering(tx, id, options);
  return gathering?.removedAt === null ? factsOf(gathering) : null;
}

/** Gatherings that guests may still answer and that begin after a moment. */
export async function listOpenGatherings(
  tx: Tx,
  after: Instant,
): Promise<readonly { readonly id: string }[]> {
  return tx
    .selectFrom("gathering")
    .select("id")
    .where("state", "=", "open")
    .where("starts_at", ">", after)
    .where("removed_at", "is", null)
    .orderBy("starts_at")
    .execute();
}

/** Organisations that were at one gathering together with these, held before. @returns pairs of ids, both ways */
export async function listMet(tx: Tx): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx
    .selectFrom("gathering_guest as one")
    .innerJoin("gathering_guest as other", "other.gathering_id", "one.gathering_id")
    .select(["one.organisation_id as a", "other.organisation_id as b"])
    .distinct()
    .where("one.attendance", "=", "present")
    .where("other.attendance", "=", "present")
    .where("one.organisation_id", "is not", null)
    .where("other.organisation_id", "is not", null)
    .whereRef("one.organisation_id", "<>", "other.organisation_id")
    .execute();
  const met = new Map<string, Set<string>>();
  for (const { a, b } of rows) {
    if (a === null || b === null) continue;
    met.set(a, (met.get(a) ?? new Set()).add(b));
  }
  return met;
}
