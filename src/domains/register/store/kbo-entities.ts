import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { KeptEntity, KeptPart } from "../rules/kbo-kept.ts";
import "./tables.ts";

export type KboEntityTable = {
  partnership_id: string;
  number: string;
  enterprise_number: string;
  parts: unknown;
};

declare module "#platform/db" {
  interface Tables {
    kbo_entity: KboEntityTable;
  }
}

type Row = { number: string; enterprise_number: string; parts: unknown };

const toEntity = (row: Row): KeptEntity => ({
  number: row.number,
  enterpriseNumber: row.enterprise_number,
  parts: row.parts as KeptPart[],
});

/** As a set of one JSON text: thousands of numbers are one parameter. */
const numbersIn = (numbers: readonly string[]) =>
  sql<string>`(select jsonb_array_elements_text(${JSON.stringify(numbers)}::text::jsonb))`;

/** Throws away what was kept; a full extract brings all of it anew. */
export async function forgetKboEntities(tx: Tx): Promise<void> {
  await tx.deleteFrom("kbo_entity").execute();
}

/** Keeps these, in the place of what was kept of them. */
export async function keepKboEntities(tx: Tx, entities: readonly KeptEntity[]): Promise<void> {
  if (entities.length === 0) return;
  const rows = entities.map(({ number, enterpriseNumber, parts }) => ({
    number,
    enterprise_number: enterpriseNumber,
    parts,
  }));
  await sql`insert into kbo_entity (partnership_id, number, enterprise_number, parts)
    select current_partnership(), number, enterprise_number, parts
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as fresh (number text, enterprise_number text, parts jsonb)
    on conflict (partnership_id, number)
    do update set enterprise_number = excluded.enterprise_number, parts = excluded.parts`.execute(
    tx,
  );
}

/** What is kept of these entities. */
export async function loadKboEntities(
  tx: Tx,
  numbers: readonly string[],
): Promise<Map<string, KeptEntity>> {
  const rows = await tx
    .selectFrom("kbo_entity")
    .select(["number", "enterprise_number", "parts"])
    .where("number", "in", numbersIn(numbers))
    .execute();
  return new Map(rows.map((row) => [row.number, toEntity(row)]));
}

/** These enterprises with all their establishments, each in the order of the numbers. */
export async function loadKboEntitiesOf(
  tx: Tx,
  enterpriseNumbers: readonly string[],
): Promise<Map<string, KeptEntity[]>> {
  const rows = await tx
    .selectFrom("kbo_entity")
    .select(["number", "enterprise_number", "parts"])
    .where("enterprise_number", "in", numbersIn(enterpriseNumbers))
    .orderBy("number")
    .execute();
  return Map.groupBy(rows.map(toEntity), ({ enterpriseNumber }) => enterpriseNumber);
}

export async function dropKboEntities(tx: Tx, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  await tx.deleteFrom("kbo_entity").where("number", "in", numbersIn(numbers)).execute();
}

/** How many enterprises are kept. */
export async function countKboEnterprises(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("kbo_entity")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .whereRef("number", "=", "enterprise_number")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Numbers of everything that is kept. */
export async function listKeptNumbers(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom("kbo_entity").select("number").execute();
  return rows.map(({ number }) => number);
}
