import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Need } from "../../rules/need.ts";
import type { KeptNeed, NeedOrigin, NeedState, OriginKind } from "../../rules/needs/kept-need.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;

const selectNeeds = (tx: Tx) => tx.selectFrom("need").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectNeeds>["execute"]>>[number];

export const needOf = (row: Row): KeptNeed => ({
  id: row.id,
  number: row.number,
  title: row.title,
  note: row.note,
  need: row.content,
  regularToo: row.regular_too,
  state: row.state as NeedState,
  closeNote: row.close_note,
  origin: {
    kind: row.origin_kind as OriginKind,
    ...(row.origin_ref === null ? {} : { ref: row.origin_ref }),
    ...(row.origin_href === null ? {} : { href: row.origin_href }),
    ...(row.origin_label === null ? {} : { label: row.origin_label }),
  },
  ownerPersonId: row.owner_person_id,
  ownerName: row.owner_name,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  removedAt: row.removed_at,
});

/** Also a removed one; null when this partnership has none with this id. */
export async function findNeed(tx: Tx, id: string): Promise<KeptNeed | null> {
  const row = await selectNeeds(tx).where("id", "=", id).executeTakeFirst();
  return row ? needOf(row) : null;
}

/** As `findNeed`, and nobody else changes it until the transaction ends. */
export async function lockNeed(tx: Tx, id: string): Promise<KeptNeed | null> {
  const row = await selectNeeds(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? needOf(row) : null;
}

const byOrigin = (tx: Tx, kind: OriginKind, ref: string) =>
  selectNeeds(tx).where("origin_kind", "=", kind).where("origin_ref", "=", ref);

/** The need that was kept of the same record, removed or not. */
export async function findNeedByOrigin(
  tx: Tx,
  kind: OriginKind,
  ref: string,
): Promise<KeptNeed | null> {
  const row = await byOrigin(tx, kind, ref).executeTakeFirst();
  return row ? needOf(row) : null;
}

/** As `findNeedByOrigin`, held until the transaction ends. */
export async function lockNeedByOrigin(
  tx: Tx,
  kind: OriginKind,
  ref: string,
): Promise<KeptNeed | null> {
  const row = await byOrigin(tx, kind, ref).forUpdate().executeTakeFirst();
  return row ? needOf(row) : null;
}

/** Until the transaction ends nobody else of the partnership keeps a need. */
export async function lockNeedNumbers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('need ' || current_partnership()::text, 0))`.execute(
    tx,
  );
}

/** Call `lockNeedNumbers` before. */
export async function insertNeed(
  tx: Tx,
  need: {
    readonly title: string;
    readonly need: Need;
    readonly regularToo: boolean;
    readonly origin: NeedOrigin;
    readonly owner: { readonly id: string; readonly name: string } | null;
  },
  now: Instant,
): Promise<{ readonly id: string; readonly number: number }> {
  return tx
    .insertInto("need")
    .values({
      partnership_id: here,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from need)`,
      title: need.title,
      content: need.need,
      regular_too: need.regularToo,
      nis: [...need.need.place.nis],
      origin_kind: need.origin.kind,
      origin_ref: need.origin.ref ?? null,
      origin_href: need.origin.href ?? null,
      origin_label: need.origin.label ?? null,
      owner_person_id: need.owner?.id ?? null,
      owner_name: need.owner?.name ?? "",
      created_at: now,
      updated_at: now,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

/** Fields of a need that can change; left out: as it was. */
export type NeedChange = {
  readonly title?: string;
  readonly note?: string;
  readonly need?: Need;
  readonly regularToo?: boolean;
  readonly state?: NeedState;
  readonly closeNote?: string;
  readonly ownerPersonId?: string | null;
  readonly ownerName?: string;
  readonly removedAt?: Instant | null;
};

/** Writes what changed and counts the version up. @returns the new version */
export async function updateNeed(
  tx: Tx,
  id: string,
  change: NeedChange,
  now: Instant,
): Promise<number> {
  const { title, note, need, regularToo, state, closeNote } = change;
  const { ownerPersonId, ownerName, removedAt } = change;
  const { version } = await tx
    .updateTable("need")
    .set({
      ...(title === undefined ? {} : { title }),
      ...(note === undefined ? {} : { note }),
      ...(need === undefined ? {} : { content: need, nis: [...need.place.nis] }),
      ...(regularToo === undefined ? {} : { regular_too: regularToo }),
      ...(state === undefined ? {} : { state }),
      ...(closeNote === undefined ? {} : { close_note: closeNote }),
      ...(ownerPersonId === undefined ? {} : { owner_person_id: ownerPersonId }),
      ...(ownerName === undefined ? {} : { owner_name: ownerName }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
      version: sql<number>`version + 1`,
      updated_at: now,
    })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Something was done with one of its matches: it moves up in the list. */
export async function touchNeed(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable("need").set({ updated_at: now }).where("id", "=", id).execute();
}
