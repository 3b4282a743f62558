import type { Tx } from "#platform/db";
import type { KnownOrganisation } from "../rules/list-import/plan-import.ts";
import type { SourceFacts, StatementFields } from "../rules/statement.ts";
import "./tables.ts";

/**
 * Organisations a list may speak of: those with one of its numbers, those with one of its names in `names`
 * (as `comparableName` writes them, compared by the caller), and those this same list spoke of before.
 */
export async function listKnownOrganisations(
  tx: Tx,
  source: Pick<SourceFacts, "kind" | "publisher" | "title">,
  isNamed: (name: string) => boolean,
  numbers: ReadonlySet<string>,
): Promise<KnownOrganisation[]> {
  const said = await tx
    .selectFrom("statement")
    .innerJoin("source", "source.id", "statement.source_id")
    .select(["statement.organisation_id", "statement.fields", "statement.stated_on"])
    .where("statement.is_current", "=", true)
    .where("source.kind", "=", source.kind)
    .where("source.publisher", "=", source.publisher)
    .where("source.title", "=", source.title)
    .execute();
  const saidOf = new Map(
    said.map((row) => [
      row.organisation_id,
      { fields: row.fields as StatementFields, on: row.stated_on },
    ]),
  );
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "number", "name", "seat_nis"])
    .orderBy("id")
    .execute();
  const wanted = rows.filter(
    ({ id, name, number }) =>
      saidOf.has(id) || (number !== null && numbers.has(number)) || isNamed(name),
  );
  const towns = await loadTowns(
    tx,
    wanted.map(({ id }) => id),
  );
  return wanted.map(({ id, number, name, seat_nis }) => ({
    id,
    number,
    name,
    seatNis: seat_nis,
    town: towns.get(id) ?? null,
    saidBefore: saidOf.get(id)?.fields ?? null,
    saidOn: saidOf.get(id)?.on ?? null,
  }));
}

async function loadTowns(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("establishment")
    .select(["organisation_id", "postcode", "town"])
    .where("organisation_id", "in", ids)
    .where("is_seat", "=", true)
    .orderBy("id", "desc")
    .execute();
  return new Map(
    rows.map(({ organisation_id, postcode, town }) => [
      organisation_id,
      [postcode, town].filter(Boolean).join(" "),
    ]),
  );
}

/** Under which publisher and title this very file came in before; null when it never did. */
export async function findSourceOfFile(
  tx: Tx,
  kind: string,
  sha256: string,
): Promise<{ publisher: string; title: string } | null> {
  const row = await tx
    .selectFrom("source")
    .select(["publisher", "title"])
    .where("kind", "=", kind)
    .where("file_sha256", "=", sha256)
    .executeTakeFirst();
  return row ?? null;
}
