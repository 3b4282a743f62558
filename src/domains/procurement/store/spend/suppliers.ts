import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type { NameDecision } from "../../rules/spend/taking/supplier-verdict.ts";
import type { SpendBand, SpendDecision } from "./tables.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

/** A supplier as it is looked up. */
export type SupplierToMatch = {
  readonly id: number;
  readonly nis: string;
  readonly key: string;
  readonly name: string;
  readonly joined: string;
  readonly numbers: readonly { readonly text: string; readonly scheme?: string }[];
  readonly ibans: readonly string[];
  readonly postcode: string | null;
  readonly town: string | null;
  readonly person: "said" | "likely" | "no";
};

/** Suppliers nobody decided on: of one import, or all of the partnership. */
export async function listSuppliersToMatch(
  tx: Tx,
  importId: number | null,
): Promise<readonly SupplierToMatch[]> {
  let query = tx
    .selectFrom("spend_supplier")
    .select(["id", "nis", "key", "name", "joined", "numbers", "ibans", "postcode", "town"])
    .select("natural_person as person")
    .where("decision", "is", null);
  if (importId !== null)
    query = query.where(
      "id",
      "in",
      sql<number>`(select distinct supplier_id from spend_line where import_id = ${importId})`,
    );
  const rows = await query.orderBy("id").execute();
  return rows.map(({ numbers, ...row }) => ({ ...row, numbers: numbers.map(withScheme) }));
}

/** `0208:0999…` was given with the scheme of its identifier. */
function withScheme(text: string): { readonly text: string; readonly scheme?: string } {
  const match = /^(\d{4}|[A-Z]{2}:[A-Z]+):(.*)$/.exec(text);
  return match ? { text: match[2] ?? "", scheme: match[1] ?? "" } : { text };
}

export type KeptCandidate = {
  readonly number: string | null;
  readonly organisationId: string | null;
  readonly name: string;
  readonly place: string;
  readonly isPerson: boolean;
  readonly chance: number;
  readonly reasons: readonly { readonly reason: string; readonly weight: number }[];
};

export type SupplierOutcome = {
  readonly id: number;
  readonly band: SpendBand;
  readonly via: string;
  readonly doubts: readonly string[];
  readonly number: string | null;
  readonly organisationId: string | null;
  readonly person: "said" | "likely" | "no";
  readonly candidates: readonly KeptCandidate[];
};

export async function saveSupplierOutcomes(
  tx: Tx,
  outcomes: readonly SupplierOutcome[],
): Promise<void> {
  await inSlices(outcomes, 2_000, (slice) =>
    sql`
    update spend_supplier as supplier set band = given.band, via = given.via, kbo_number = given.number,
      doubts = array(select jsonb_array_elements_text(given.doubts)), candidates = given.candidates,
      organisation_id = given."organisationId", natural_person = given.person
    from jsonb_to_recordset(${asJson(slice)}) as given(id int4, band text, via text, doubts jsonb, number text,
      "organisationId" uuid, person text, candidates jsonb)
    where supplier.id = given.id and supplier.decision is null`.execute(tx),
  );
}

/** Whose an account was, as a number or a person said; accounts of two owners are nobody's. */
export async function listIbanOwners(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ iban: string; number: string }>`
    select iban, min(kbo_number) as number from spend_supplier, unnest(ibans) as iban
    where band = 'accepted' and kbo_number is not null and (via in ('number', 'repaired-number') or decision = 'confirmed')
    group by iban having count(distinct kbo_number) = 1`.execute(tx);
  return new Map(rows.map(({ iban, number }) => [iban, number]));
}

export type ConfirmedName = {
  readonly decision: NameDecision;
  readonly number: string | null;
  readonly organisationId: string | null;
};

/** What people said of names, by the name as it is compared. */
export async function listConfirmedNames(tx: Tx): Promise<Map<string, ConfirmedName>> {
  const rows = await tx
    .selectFrom("confirmed_supplier")
    .select(["key", "decision", "kbo_number as number", "organisation_id as organisationId"])
    .where("kind", "=", "name")
    .execute();
  return new Map(rows.map(({ key, ...said }) => [key, said]));
}

/** Counts of suppliers of an import, by band. */
export async function countBands(tx: Tx, importId: number): Promise<Record<SpendBand, number>> {
  const { rows } = await sql<{ band: SpendBand; count: number }>`
    select band, count(*)::int4 as count from spend_supplier
    where id in (select distinct supplier_id from spend_line where import_id = ${importId}) group by band`.execute(
    tx,
  );
  const count = (band: SpendBand) => rows.find((row) => row.band === band)?.count ?? 0;
  return { accepted: count("accepted"), review: count("review"), none: count("none") };
}

export type ShownSupplier = {
  readonly id: number;
  readonly nis: string;
  readonly name: string;
  readonly joined: string;
  readonly numbers: readonly string[];
  readonly ibans: readonly string[];
  readonly postcode: string | null;
  readonly town: string | null;
  readonly person: "said" | "likely" | "no";
  readonly band: SpendBand;
  readonly via: string;
  readonly doubts: readonly string[];
  readonly candidates: readonly KeptCandidate[];
  readonly number: string | null;
  readonly organisationId: string | null;
  readonly decision: SpendDecision | null;
  readonly decidedBy: string;
  readonly decidedAt: Instant | null;
  readonly cents: number;
  readonly lines: number;
};

export const shownColumns = [
  "id",
  "nis",
  "name",
  "joined",
  "numbers",
  "ibans",
  "postcode",
  "town",
  "natural_person as person",
  "band",
  "via",
  "doubts",
  "candidates",
  "kbo_number as number",
  "organisation_id as organisationId",
  "decision",
  "decided_by as decidedBy",
  "decided_at as decidedAt",
  "cents",
  "lines",
] as const;

export async function findSuppliers(
  tx: Tx,
  ids: readonly number[],
  options: { readonly lock?: boolean } = {},
): Promise<readonly ShownSupplier[]> {
  if (ids.length === 0) return [];
  const query = tx
    .selectFrom("spend_supplier")
    .select(shownColumns)
    .where("id", "in", [...ids]);
  const rows = await (options.lock ? query.forUpdate() : query).execute();
  return rows.map((row) => ({ ...row, candidates: row.candidates as readonly KeptCandidate[] }));
}

/** Suppliers with the same name as these, without a number that says otherwise, on which nobody decided. */
export async function listNamesakes(
  tx: Tx,
  joined: readonly string[],
  places: readonly string[] | null,
): Promise<readonly { readonly id: number; readonly joined: string }[]> {
  const names = joined.filter(Boolean);
  if (names.length === 0) return [];
  let query = tx
    .selectFrom("spend_supplier")
    .select(["id", "joined"])
    .where("joined", "in", names)
    .where("decision", "is", null)
    .where("band", "<>", "accepted")
    .where(sql<number>`cardinality(numbers)`, "=", 0);
  if (places) query = query.where("nis", "in", [...places, ""]);
  return query.execute();
}

export type SupplierDecision = {
  readonly decision: SpendDecision;
  /** Of a confirmed one: what the register knows for certain. */
  readonly isPerson?: boolean;
  readonly number: string | null;
  readonly organisationId: string | null;
};

/** Writes what a person decided, and keeps what it replaces so that it can be taken back. */
export async function decideSuppliers(
  tx: Tx,
  ids: readonly number[],
  { decision, number, organisationId, isPerson = decision === "person" }: SupplierDecision,
  who: { readonly name: string; readonly now: Instant },
): Promise<void> {
  const person = isPerson ? "said" : decision === "confirmed" ? "no" : null;
  await sql`
    update spend_supplier set
      before = coalesce(before, jsonb_build_object('band', band, 'via', via, 'number', kbo_number,
        'organisationId', organisation_id, 'person', natural_person)),
      decision = ${decision}, band = ${decision === "confirmed" ? "accepted" : "none"}, via = 'confirmed',
      kbo_number = ${number}, organisation_id = ${organisationId}::uuid,
      natural_person = coalesce(${person}, natural_person),
      decided_by = ${who.name}, decided_at = ${who.now}
    where id = any(${ids as number[]}::int4[])`.execute(tx);
}

/** Takes decisions back: what was found before stands again. @returns the names they were about */
export async function undoDecisions(tx: Tx, ids: readonly number[]): Promise<readonly string[]> {
  const { rows } = await sql<{ joined: string }>`
    update spend_supplier set band = before->>'band', via = before->>'via', kbo_number = before->>'number',
      organisation_id = (before->>'organisationId')::uuid, natural_person = before->>'person',
      before = null, decision = null, decided_by = '', decided_at = null
    where id = any(${ids as number[]}::int4[]) and decision is not null and before is not null
    returning joined`.execute(tx);
  return rows.map(({ joined }) => joined).filter(Boolean);
}

/** Keeps what was said of a name for the files to come. */
export async function keepConfirmed(
  tx: Tx,
  said: readonly ({ readonly key: string } & SupplierDecision)[],
  who: { readonly name: string; readonly now: Instant },
): Promise<void> {
  for (const { key, decision, number, organisationId } of said) {
    const kept = {
      decision,
      kbo_number: number,
      organisation_id: organisationId,
      decided_by: who.name,
      decided_at: who.now,
    };
    await tx
      .insertInto("confirmed_supplier")
      .values({ partnership_id: here, kind: "name", key, ...kept })
      .onConflict((conflict) =>
        conflict.columns(["partnership_id", "kind", "key"]).doUpdateSet(kept),
      )
      .execute();
  }
}

/** Forgets what was said of names, unless a decision of another supplier still says it. */
export async function forgetConfirmed(tx: Tx, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await sql`
    delete from confirmed_supplier where kind = 'name' and key = any(${names as string[]}::text[])
      and not exists (select from spend_supplier where joined = confirmed_supplier.key and decision is not null)`.execute(
    tx,
  );
}
