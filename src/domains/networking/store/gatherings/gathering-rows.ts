import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { Gathering, GatheringContent } from "../../rules/gatherings/gathering.ts";
import type { OwnLetters } from "../../rules/guests/letter.ts";
import "../tables.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export const selectGatherings = (tx: Tx) => tx.selectFrom("gathering").selectAll();
type GatheringRow = Awaited<ReturnType<ReturnType<typeof selectGatherings>["execute"]>>[number];

export const gatheringOf = (row: GatheringRow): Gathering => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  summary: row.summary,
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: {
    mode: row.place_mode,
    name: row.place_name,
    street: row.street,
    postcode: row.postcode,
    town: row.town,
    room: row.room,
    onlineUrl: row.online_url,
  },
  nis: row.nis,
  isPublic: row.is_public,
  answerUntil: row.answer_until,
  capacity: row.capacity,
  waitingSize: row.waiting_size,
  languages: row.languages,
  contactName: row.contact_name,
  contactEmail: row.contact_email,
  contactPhone: row.contact_phone,
  notes: row.notes,
  ownerPersonId: row.owner_person_id,
  ownerName: row.owner_name,
  actionId: row.action_id,
  programme: row.programme,
  rooms: row.rooms,
  costs: row.costs,
  checklist: row.checklist,
  letters: row.letters,
  slotPlan: row.slot_plan,
  seriesId: row.series_id,
  calendarSequence: row.calendar_sequence,
  cancelledAt: row.cancelled_at,
  cancelReason: row.cancel_reason,
  stateBeforeCancel: row.state_before_cancel,
  toldWhereWhen: row.told_where_when,
  heldProposedAt: row.held_proposed_at,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  removedAt: row.removed_at,
});

const contentColumns = (content: GatheringContent) => ({
  kind: content.kind,
  title: content.title,
  summary: content.summary,
  starts_at: content.startsAt,
  ends_at: content.endsAt,
  place_mode: content.place.mode,
  place_name: content.place.name,
  street: content.place.street,
  postcode: content.place.postcode,
  town: content.place.town,
  room: content.place.room,
  online_url: content.place.onlineUrl,
  nis: content.nis,
  is_public: content.isPublic,
  answer_until: content.answerUntil,
  capacity: content.capacity,
  waiting_size: content.waitingSize,
  languages: [...content.languages],
  contact_name: content.contactName,
  contact_email: content.contactEmail,
  contact_phone: content.contactPhone,
  notes: content.notes,
  owner_person_id: content.ownerPersonId,
  owner_name: content.ownerName,
  action_id: content.actionId,
  programme: [...content.programme],
  rooms: [...content.rooms],
  costs: [...content.costs],
  checklist: [...content.checklist],
  letters: content.letters,
  slot_plan: content.slotPlan,
});

/** The gathering, also when it was removed; with `lock` held until the transaction ends. */
export async function findGathering(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Gathering | null> {
  if (!isId(id)) return null;
  const query = selectGatherings(tx).where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? gatheringOf(row) : null;
}

export type DoneBy = {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly at: Instant;
};

/** @returns its id */
export async function insertGathering(
  tx: Tx,
  content: GatheringContent,
  { seriesId = null, by }: { readonly seriesId?: string | null; readonly by: DoneBy },
): Promise<string> {
  const { id } = await tx
    .insertInto("gathering")
    .values({
      partnership_id: here,
      ...contentColumns(content),
      series_id: seriesId,
      created_at: by.at,
      updated_at: by.at,
      updated_by: by.person?.name ?? "",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type GatheringChange = {
  readonly content?: GatheringContent;
} & Partial<
  Pick<
    Gathering,
    | "state"
    | "seriesId"
    | "calendarSequence"
    | "cancelledAt"
    | "cancelReason"
    | "stateBeforeCancel"
    | "toldWhereWhen"
    | "heldProposedAt"
    | "removedAt"
  >
>;

/** Writes what changed; the gathering must be held. @returns the new version */
export async function updateGathering(
  tx: Tx,
  id: string,
  change: GatheringChange,
  by: DoneBy,
): Promise<number> {
  const given = <Value>(column: string, value: Value | undefined) =>
    value === undefined ? {} : { [column]: value };
  const { version } = await tx
    .updateTable("gathering")
    .set({
      ...(change.content ? contentColumns(change.content) : {}),
      ...given("state", change.state),
      ...given("series_id", change.seriesId),
      ...given("calendar_sequence", change.calendarSequence),
      ...given("cancelled_at", change.cancelledAt),
      ...given("cancel_reason", change.cancelReason),
      ...given("state_before_cancel", change.stateBeforeCancel),
      ...given("told_where_when", change.toldWhereWhen),
      ...given("held_proposed_at", change.heldProposedAt),
      ...given("removed_at", change.removedAt),
      version: sql<number>`version + 1`,
      updated_at: by.at,
      updated_by: by.person?.name ?? "",
    })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Own words of letters; they are no change of the gathering that others must merge. */
export async function writeOwnLetters(tx: Tx, id: string, letters: OwnLetters): Promise<void> {
  await tx.updateTable("gathering").set({ letters }).where("id", "=", id).execute();
}
