import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { StatementFields } from "../rules/statement.ts";
import { listOpenGaps } from "./kbo-gaps.ts";
import "./tables.ts";

/** Keeps two imports of one register from working at the same time, until the transaction ends. */
export async function waitForOtherImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('kbo-import'), hashtext(current_partnership()::text))`.execute(
    tx,
  );
}

/**
 * Makes PostgreSQL plan anew. Its checks of foreign keys keep the plan of their first use, which for an empty
 * table may be to look through all rows: with every thousand rows added each check takes longer.
 */
export async function planAnew(tx: Tx): Promise<void> {
  await sql`discard plans`.execute(tx);
}

/** Numbers of all enterprises and establishments in the register, and of those still to come. */
export async function listKnownNumbers(tx: Tx): Promise<string[]> {
  const enterprises = await tx
    .selectFrom("organisation")
    .select("number")
    .where("number", "is not", null)
    .execute();
  const establishments = await tx
    .selectFrom("establishment")
    .select("number")
    .where("number", "is not", null)
    .execute();
  const numbers = [...enterprises, ...establishments].flatMap(({ number }) => number ?? []);
  return [...numbers, ...(await listOpenGaps(tx))];
}

export type KnownOrganisation = {
  readonly id: string;
  readonly number: string;
  /** What KBO says now, hashed; null when KBO never spoke of it. */
  readonly kboSha256: string | null;
};

/** Organisations with one of these numbers, with what KBO last said of them. */
export async function findKnownOrganisations(
  tx: Tx,
  numbers: readonly string[],
): Promise<Map<string, KnownOrganisation>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ id: string; number: string; sha: string | null }>`
    select o.id, o.number, s.fields_sha256 as sha
    from organisation o
    left join lateral (
      select s.fields_sha256 from statement s
      join source on source.partnership_id = s.partnership_id and source.id = s.source_id
      where s.partnership_id = o.partnership_id and s.organisation_id = o.id
        and s.is_current and source.kind = 'kbo'
      order by s.stated_on desc limit 1
    ) s on true
    where o.partnership_id = current_partnership()
      and o.number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::text::jsonb))`.execute(
    tx,
  );
  return new Map(
    rows.map(({ id, number, sha }) => [number, { id, number, kboSha256: sha }] as const),
  );
}

export type SaidByKbo = {
  readonly organisationId: string;
  readonly number: string;
  /** Name of the ZIP it was said in. */
  readonly fileName: string | null;
  readonly fields: StatementFields;
};

/** What KBO last said of these enterprises, on that day or before. */
export async function loadKboFields(
  tx: Tx,
  numbers: readonly string[],
  until: Day,
): Promise<SaidByKbo[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    number: string;
    file: string | null;
    fields: StatementFields;
  }>`
    select o.id, o.number, source.file_name as file, s.fields
    from organisation o
    join statement s on s.partnership_id = o.partnership_id and s.organisation_id = o.id
    join source on source.partnership_id = s.partnership_id and source.id = s.source_id
    where o.partnership_id = current_partnership() and s.is_current and source.kind = 'kbo'
      and s.stated_on <= ${until}
      and o.number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::text::jsonb))
    order by o.number`.execute(tx);
  return rows.map(({ id, number, file, fields }) => ({
    organisationId: id,
    number,
    fileName: file,
    fields,
  }));
}
