import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../examples/index.ts";
import { addRecord } from "./add-record.ts";
import { mergeOrganisations } from "./merge-organisations.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
await database.owner.db.transaction().execute((tx) => seedExampleReferenceFacts(tx));
const partnershipId = await seedPartnership(db);
const coordinator: Actor = {
  kind: "person",
  personId: "11111111-1111-4111-8111-111111111111",
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [{ role: "coordinator" }],
};
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

test("what others keep about the record that goes follows it; what both had stays once", async () => {
  const [into = ""] = await here((tx) => seedOrganisations(tx, 1));
  const double = {
    name: "Gevolgd (voorbeeld)",
    kind: "partner",
    number: null,
    seat: null,
  } as const;
  const added = await addRecord(db, coordinator, double, now);
  const from = added.kind === "added" ? added.id : "";
  const needs = [randomUUID(), randomUUID()];
  const matches = [from, from, into].map((organisation, at) => ({
    id: randomUUID(),
    organisation,
    need: needs[at === 0 ? 0 : 1],
  }));
  await here(async (tx) => {
    for (const [at, need] of needs.entries()) {
      await sql`insert into need (partnership_id, id, number, title, content, origin_kind)
        values (current_partnership(), ${need}, ${900 + at}, 'Hagen (voorbeeld)', '{}', 'hand')`.execute(
        tx,
      );
    }
    for (const { id, organisation, need } of matches) {
      await sql`insert into need_match (partnership_id, id, need_id, organisation_id, organisation_name, is_social, score)
        values (current_partnership(), ${id}, ${need}, ${organisation}, 'Gevolgd (voorbeeld)', true, 0.5)`.execute(
        tx,
      );
      await sql`insert into match_step (partnership_id, match_id, kind, happened_on)
        values (current_partnership(), ${id}, 'call', ${today})`.execute(tx);
    }
  });
  expect(await mergeOrganisations(db, coordinator, { from, into }, now)).toMatchObject({
    kind: "merged",
  });
  const { rows } = await here((tx) =>
    sql<{ id: string; organisation: string | null; steps: number }>`
      select need_match.id, organisation_id as organisation, count(match_step.id)::int as steps
      from need_match join match_step on match_step.match_id = need_match.id
      where need_match.id = any(${matches.map(({ id }) => id)}::uuid[])
      group by need_match.partnership_id, need_match.id`.execute(tx),
  );
  const held = new Map(rows.map(({ id, organisation, steps }) => [id, { organisation, steps }]));
  expect(matches.map(({ id }) => held.get(id))).toEqual([
    { organisation: into, steps: 1 },
    { organisation: null, steps: 1 },
    { organisation: into, steps: 1 },
  ]);
});
