import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Advice } from "../../rules/clauses/advice.ts";
import type { AdviceFacts } from "../../rules/clauses/advice-facts.ts";
import type { AdviceChoice, AdviceOrigin, AdviceText } from "../../rules/clauses/advice-record.ts";
import type { Regime } from "../../rules/clauses/procurement-rules.ts";
import type { ClauseFamily, PurchaseKind } from "../../rules/library/families.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

/** What an advice says, in one version. */
export type AdviceContent = {
  readonly facts: AdviceFacts;
  readonly choice: AdviceChoice;
  readonly advice: Advice;
  readonly texts: readonly AdviceText[];
};

export type StoredAdvice = AdviceContent & {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly nis: string | null;
  readonly rulesVersion: string;
  readonly origin: AdviceOrigin;
  readonly version: number;
  readonly personName: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly removedAt: Instant | null;
};

/** An advice with everything it says; removed ones too. */
export async function findAdvice(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredAdvice | null> {
  const row = await tx
    .selectFrom("clause_advice")
    .selectAll()
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    nis: row.nis,
    facts: row.facts as AdviceFacts,
    choice: row.choice as AdviceChoice,
    advice: row.advice as Advice,
    texts: row.texts as AdviceText[],
    rulesVersion: row.rules_version,
    origin: {
      kind: row.origin_kind as AdviceOrigin["kind"],
      ref: row.origin_ref,
      href: row.origin_href,
      label: row.origin_label,
    },
    version: row.version,
    personName: row.person_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}

/** An advice in a list, and as others count it. */
export type AdviceInList = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly nis: string | null;
  /** Of the notice or invitation. */
  readonly day: Day;
  /** EUR cents, VAT excluded; null: not known. */
  readonly cents: number | null;
  readonly kind: PurchaseKind;
  readonly regime: Regime | null;
  /** Routes the buyer chose; empty: none yet. */
  readonly routes: readonly ClauseFamily[];
  /** The route advised first. */
  readonly first: ClauseFamily | null;
  readonly personName: string;
  readonly updatedAt: Instant;
};

export type AdviceFilter = {
  readonly nis?: string;
  /** Calendar year of the notice or invitation. */
  readonly year?: number;
  readonly words?: string;
  readonly limit?: number;
  readonly removed?: boolean;
};

/** Advices that stand, the last changed first; at most `limit` (5,000 when not said). */
export async function listAdvices(tx: Tx, filter: AdviceFilter = {}): Promise<AdviceInList[]> {
  const { nis, year, words, limit = 5_000, removed = false } = filter;
  const like = `%${(words ?? "").trim().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await tx
    .selectFrom("clause_advice")
    .select(["id", "number", "title", "nis", "day", "cents", "purchase_kind", "regime"])
    .select(["person_name", "updated_at"])
    .select(sql<string[] | null>`choice -> 'routes'`.as("routes"))
    .select(sql<string | null>`advice -> 'routes' -> 0 ->> 'key'`.as("first"))
    .where("removed_at", removed ? "is not" : "is", null)
    .$if(nis !== undefined, (query) => query.where("nis", "=", nis ?? null))
    .$if(year !== undefined, (query) =>
      query.where("day", ">=", `${year}-01-01` as Day).where("day", "<=", `${year}-12-31` as Day),
    )
    .$if(like !== "%%", (query) => query.where("title", "ilike", like))
    .orderBy("updated_at", "desc")
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    nis: row.nis,
    day: row.day,
    cents: row.cents === null ? null : Number(row.cents),
    kind: row.purchase_kind as PurchaseKind,
    regime: row.regime as Regime | null,
    routes: (row.routes ?? []) as ClauseFamily[],
    first: row.first as ClauseFamily | null,
    personName: row.person_name,
    updatedAt: row.updated_at,
  }));
}

export type NewAdvice = AdviceContent & {
  readonly title: string;
  readonly origin: AdviceOrigin;
};

type Recorded = {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly now: Instant;
};

const ofContent = ({ facts, choice, advice, texts }: AdviceContent) => ({
  nis: facts.nis,
  purchase_kind: facts.kind,
  day: facts.day,
  cents: advice.value.cents,
  regime: advice.regime,
  facts: asJson(facts),
  choice: asJson(choice),
  advice: asJson(advice),
  texts: asJson(texts),
  rules_version: advice.rulesVersion,
});

export async function insertAdvice(
  tx: Tx,
  { title, origin, ...content }: NewAdvice,
  { person, now }: Recorded,
): Promise<string> {
  // Numbers follow each other also when two people ask at once.
  await sql`select pg_advisory_xact_lock(hashtext('clause_advice ' || current_partnership()::text))`.execute(
    tx,
  );
  const { id } = await tx
    .insertInto("clause_advice")
    .values({
      partnership_id: here,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from clause_advice)`,
      title,
      ...ofContent(content),
      origin_kind: origin.kind,
      origin_ref: origin.ref,
      origin_href: origin.href,
      origin_label: origin.label,
      person_id: person?.id ?? null,
      person_name: person?.name ?? "",
      created_at: now,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await addEdition(tx, id, 1, "made", title, content, { person, now });
  return id;
}

export type AdviceDeed = "made" | "changed" | "chosen" | "renewed" | "put-back";

/** Writes a next version. @returns its number */
export async function updateAdvice(
  tx: Tx,
  id: string,
  deed: AdviceDeed,
  title: string,
  content: AdviceContent,
  { person, now }: Recorded,
): Promise<number> {
  const { version } = await tx
    .updateTable("clause_advice")
    .set({
      title,
      ...ofContent(content),
      version: sql`version + 1`,
      updated_at: now,
    })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  await addEdition(tx, id, version, deed, title, content, { person, now });
  return version;
}

export async function setAdviceRemoved(tx: Tx, id: string, removedAt: Instant | null) {
  await tx
    .updateTable("clause_advice")
    .set({ removed_at: removedAt })
    .where("id", "=", id)
    .execute();
}

async function addEdition(
  tx: Tx,
  id: string,
  version: number,
  deed: AdviceDeed,
  title: string,
  { facts, choice, advice, texts }: AdviceContent,
  { person, now }: Recorded,
): Promise<void> {
  await tx
    .insertInto("clause_advice_edition")
    .values({
      partnership_id: here,
      advice_id: id,
      version,
      deed,
      title,
      facts: asJson(facts),
      choice: asJson(choice),
      advice: asJson(advice),
      texts: asJson(texts),
      rules_version: advice.rulesVersion,
      recorded_by: person?.name ?? "",
      recorded_at: now,
    })
    .execute();
}

export type AdviceEdition = {
  readonly version: number;
  readonly deed: AdviceDeed;
  readonly rulesVersion: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
};

/** The versions of an advice without what they say, from the newest. */
export async function listEditions(tx: Tx, id: string): Promise<AdviceEdition[]> {
  const rows = await tx
    .selectFrom("clause_advice_edition")
    .select(["version", "deed", "rules_version", "recorded_by", "recorded_at"])
    .where("advice_id", "=", id)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    version: row.version,
    deed: row.deed as AdviceDeed,
    rulesVersion: row.rules_version,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

/** What one version said. */
export async function findEdition(
  tx: Tx,
  id: string,
  version: number,
): Promise<(AdviceContent & { readonly title: string; readonly recordedAt: Instant }) | null> {
  const row = await tx
    .selectFrom("clause_advice_edition")
    .select(["title", "facts", "choice", "advice", "texts", "recorded_at"])
    .where("advice_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (!row) return null;
  return {
    title: row.title,
    facts: row.facts as AdviceFacts,
    choice: row.choice as AdviceChoice,
    advice: row.advice as Advice,
    texts: row.texts as AdviceText[],
    recordedAt: row.recorded_at,
  };
}
