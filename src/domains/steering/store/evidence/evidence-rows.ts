import { type Selectable, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { EvidenceContent } from "../../rules/evidence/evidence-content.ts";
import type { EvidenceState } from "../../rules/evidence/evidence-filter.ts";
import type { EvidenceKind } from "../../rules/evidence.ts";
import type { EvidenceTable } from "../tables.ts";

/** One piece of evidence with where it came from. */
export type Evidence = {
  readonly id: string;
  readonly content: EvidenceContent;
  /** hand, upload, mail, or the domain that recorded it. */
  readonly origin: string;
  readonly originRef: string | null;
  /** Page of the record it is about. */
  readonly href: string | null;
  /** The first of its documents. */
  readonly fileId: string | null;
  /** The forwarded letter, as received. */
  readonly sourceText: string | null;
  readonly setAsideAt: Instant | null;
  /** tray: it has no action, or one that was removed. */
  readonly state: EvidenceState;
  /** Name of who recorded it. */
  readonly recordedBy: string | null;
  readonly personId: string | null;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly updatedAt: Instant;
};

/** Where it came from; never changes afterwards. */
export type EvidenceBirth = {
  readonly origin: string;
  readonly originRef: string | null;
  readonly href: string | null;
  readonly sourceText: string | null;
  readonly recordedBy: string | null;
  readonly personId: string | null;
  readonly now: Instant;
};

export async function findEvidence(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Evidence | null> {
  if (!isId(id)) return null;
  let query = tx.selectFrom("evidence").selectAll().where("id", "=", id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row ? evidenceOf(row) : null;
}

/** What the same record made before; held until the transaction ends, so that two callers never make two. */
export async function findEvidenceByOrigin(
  tx: Tx,
  origin: string,
  ref: string,
): Promise<Evidence | null> {
  await sql`select pg_advisory_xact_lock(
    hashtext('evidence ' || current_partnership()::text), hashtext(${`${origin} ${ref}`}))`.execute(
    tx,
  );
  const row = await tx
    .selectFrom("evidence")
    .selectAll()
    .where("origin", "=", origin)
    .where("origin_ref", "=", ref)
    .executeTakeFirst();
  return row ? evidenceOf(row) : null;
}

export async function insertEvidence(
  tx: Tx,
  content: EvidenceContent,
  birth: EvidenceBirth,
): Promise<string> {
  const { id } = await tx
    .insertInto("evidence")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      ...columnsOf(content),
      origin: birth.origin,
      origin_ref: birth.originRef,
      href: birth.href,
      source_text: birth.sourceText,
      recorded_by: birth.recordedBy,
      person_id: birth.personId,
      recorded_at: birth.now,
      updated_at: birth.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes the whole content and counts the edit. */
export async function updateEvidence(
  tx: Tx,
  id: string,
  content: EvidenceContent,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("evidence")
    .set({ ...columnsOf(content), updated_at: now, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** The page and the letter of the record it is about, where a domain tells them anew. */
export async function updateEvidenceSource(
  tx: Tx,
  id: string,
  source: { readonly href?: string | undefined; readonly sourceText?: string | undefined },
): Promise<void> {
  const changed = {
    ...(source.href === undefined ? {} : { href: source.href }),
    ...(source.sourceText === undefined ? {} : { source_text: source.sourceText }),
  };
  if (Object.keys(changed).length === 0) return;
  await tx.updateTable("evidence").set(changed).where("id", "=", id).execute();
}

/** @param at null: back in the tray */
export async function setEvidenceAside(
  tx: Tx,
  id: string,
  at: Instant | null,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("evidence")
    .set({ set_aside_at: at, updated_at: now, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

const columnsOf = (content: EvidenceContent) => ({
  action_id: content.actionId,
  kind: content.kind,
  title: content.title,
  description: content.description,
  happened_on: content.happenedOn,
  nis: [...content.nis],
  organisations_social: content.organisationsSocial,
  organisations_regular: content.organisationsRegular,
  organisations_public: content.organisationsPublic,
  people: content.people,
  amount_cents: content.amountCents,
  hours: content.hours,
});

const evidenceOf = (row: Selectable<EvidenceTable>): Evidence => ({
  id: row.id,
  content: {
    kind: row.kind as EvidenceKind,
    title: row.title,
    description: row.description,
    happenedOn: row.happened_on as Day,
    nis: row.nis,
    organisationsSocial: row.organisations_social,
    organisationsRegular: row.organisations_regular,
    organisationsPublic: row.organisations_public,
    people: row.people,
    amountCents: row.amount_cents,
    hours: row.hours === null ? null : Number(row.hours),
    actionId: row.action_id,
  },
  origin: row.origin,
  originRef: row.origin_ref,
  href: row.href,
  fileId: row.file_id,
  sourceText: row.source_text,
  setAsideAt: row.set_aside_at,
  state: row.state,
  recordedBy: row.recorded_by,
  personId: row.person_id,
  version: row.version,
  recordedAt: row.recorded_at,
  updatedAt: row.updated_at,
});
