import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { GatheringKind, GatheringState } from "../../rules/gathering.ts";
import type { GatheringCost, GatheringPlace } from "../../rules/gatherings/gathering.ts";
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
};

const select = (tx: Tx) =>
  tx
    .selectFrom("gathering")
    .select(["id", "kind", "title", "summary", "state", "starts_at", "ends_at", "nis"])
    .select(["is_public", "answer_until", "capacity", "waiting_size", "place_mode", "place_name"])
    .select(["street", "postcode", "town", "room", "online_url", "costs"])
    .select(["contact_name", "contact_email", "contact_phone"])
    .select(["languages", "calendar_sequence"])
    .where("removed_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

const factsOf = (row: Row): GatheringFacts => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  summary: row.summary,
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  nis: row.nis,
  isPublic: row.is_public,
  answerUntil: row.answer_until,
  capacity: row.capacity,
  waitingSize: row.waiting_size,
  isOnline: row.place_mode === "online",
  place: {
    mode: row.place_mode,
    name: row.place_name,
    street: row.street,
    postcode: row.postcode,
    town: row.town,
    room: row.room,
    onlineUrl: row.online_url,
  },
  placeLine: [row.place_name, row.room, row.street, `${row.postcode} ${row.town}`.trim()]
    .filter(Boolean)
    .join(", "),
  onlineUrl: row.online_url,
  contactName: row.contact_name,
  contactEmail: row.contact_email,
  contactPhone: row.contact_phone,
  costs: row.costs,
  languages: row.languages,
  calendarSequence: row.calendar_sequence,
});

/** @param lock nobody else changes its guests until the transaction ends, so that no seat is given twice */
export async function findGatheringFacts(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<GatheringFacts | null> {
  if (!isId(id)) return null;
  const query = select(tx).where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? factsOf(row) : null;
}

/** Gatherings that guests may still answer and that begin after a moment. */
export async function listOpenGatherings(
  tx: Tx,
  after: Instant,
): Promise<readonly GatheringFacts[]> {
  const rows = await select(tx)
    .where("state", "=", "open")
    .where("starts_at", ">", after)
    .orderBy("starts_at")
    .execute();
  return rows.map(factsOf);
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
