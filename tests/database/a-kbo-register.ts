import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { seedPartnership } from "../../src/domains/register/examples/index.ts";
import type { KboArea } from "../../src/domains/register/rules/kbo-area.ts";
import type { KeptPart } from "../../src/domains/register/rules/kbo-kept.ts";
import type { StatementFields } from "../../src/domains/register/rules/statement.ts";
import { importKboFile } from "../../src/domains/register/sources/kbo/import-kbo-file.ts";
import { findOrganisationByNumber } from "../../src/domains/register/store/organisations.ts";
import { loadRecords } from "../../src/domains/register/store/record-rows.ts";
import { loadStatements } from "../../src/domains/register/store/statements.ts";

let partnerships = 0;
let seconds = 0;
/** Later at every look. */
const now = (): Instant => {
  seconds += 1;
  const [minute, second] = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `2026-11-23T08:${minute}:${second}.000Z` as Instant;
};

/** An empty register of its own, and how KBO files are read into it for one area. */
export async function aKboRegister(db: Db, folder: string, area: KboArea) {
  partnerships += 1;
  const partnershipId = await seedPartnership(db, `kbo-update-${partnerships}`);
  const actor: Actor = { kind: "operator", partnershipId };
  const read = (zipPath: string, signal = new AbortController().signal) =>
    importKboFile(
      actor,
      { zipPath, area },
      {
        db,
        dataFolder: folder,
        signal,
        now,
        today: () => asDay("2026-11-23"),
        report: async () => undefined,
      },
    );
  const take = async (zipPath: string) => {
    const answer = await read(zipPath);
    if (answer.kind === "refused") throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  const look = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(db, { partnershipId }, work);
  const record = (number: string) =>
    look(async (tx) => {
      const found = await findOrganisationByNumber(tx, number);
      if (!found) return null;
      const stored = (await loadRecords(tx, [found.id])).get(found.id);
      const [statement] = (await loadStatements(tx, [found.id])).get(found.id) ?? [];
      return { id: found.id, values: stored?.values, statement, said: statement?.fields };
    });
  return { read, take, look, record };
}

export type KboRegister = Awaited<ReturnType<typeof aKboRegister>>;

/** Everything that can be said of a register, but for where each thing stands and when it was written. */
export const contentOf = ({ look }: KboRegister) =>
  look(async (tx) => {
    const rows = await tx.selectFrom("organisation").select(["id", "number"]).execute();
    const ids = rows.map(({ id }) => id);
    const records = await loadRecords(tx, ids);
    const statements = await loadStatements(tx, ids);
    const organisations = rows.map(({ id, number }) => [
      number,
      { values: records.get(id)?.values, said: plain(statements.get(id)?.[0]?.fields ?? {}) },
    ]);
    const kept = await tx.selectFrom("kbo_entity").selectAll().orderBy("number").execute();
    return {
      organisations: Object.fromEntries(organisations) as Record<string, unknown>,
      kept: kept.map((row) => [row.number, row.enterprise_number, rowsByFile(row.parts)]),
    };
  });

const plain = (fields: StatementFields) =>
  Object.fromEntries(Object.entries(fields).map(([key, said]) => [key, said?.value]));

const rowsByFile = (parts: unknown) => {
  const byFile = Object.groupBy(parts as KeptPart[], ({ file }) => file);
  return Object.fromEntries(
    Object.entries(byFile)
      .sort()
      .map(([file, all]) => [file, all?.flatMap(({ rows }) => rows.map((row) => row.slice(1)))]),
  );
};
