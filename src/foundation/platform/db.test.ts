import { sql } from "kysely";
import { expect, test } from "vitest";
import { aTestDatabase } from "../../../tests/database/test-database.ts";
import { inPartnership, type Tx } from "./db.ts";

const { db } = await aTestDatabase();
const here = "00000000-0000-4000-8000-000000000001";
const elsewhere = "00000000-0000-4000-8000-000000000002";
const asked = async (tx: Tx) =>
  (await sql<{ id: string }>`select current_partnership() as id`.execute(tx)).rows[0]?.id;

test("questions that travel together all belong to the partnership", async () => {
  const both = [here, elsewhere].map((partnershipId) =>
    inPartnership(db, { partnershipId }, (tx) => Promise.all([asked(tx), asked(tx), asked(tx)])),
  );
  expect(await Promise.all(both)).toEqual([
    [here, here, here],
    [elsewhere, elsewhere, elsewhere],
  ]);
});

test("a connection that goes back to the pool belongs to nobody", async () => {
  await Promise.all(
    Array.from({ length: 30 }, () => inPartnership(db, { partnershipId: here }, asked)),
  );
  const left = await Promise.all(
    Array.from({ length: 30 }, () =>
      sql<{ id: string | null }>`select current_partnership() as id`.execute(db),
    ),
  );
  expect(left.map(({ rows }) => rows[0]?.id)).toEqual(Array(30).fill(null));
});

test("one question that fails takes everything of the transaction back, and the others are not heard", async () => {
  const partnershipId = here;
  const insert = (tx: Tx) =>
    sql`insert into partnership (id, slug, name, legal_form) values (${here}, 'db-test', 'Proef', 'interlokale-vereniging')`.execute(
      tx,
    );
  const fails = inPartnership(db, { partnershipId }, (tx) =>
    Promise.all([insert(tx), sql`select 1 / 0`.execute(tx), asked(tx)]),
  );
  await expect(fails).rejects.toThrow("division by zero");
  const { rows } = await sql`select id from partnership where id = ${here}`.execute(db);
  expect(rows).toEqual([]);
});

test("a transaction that is over answers nobody: its connection may be somebody else's", async () => {
  const kept = await inPartnership(db, { partnershipId: here }, async (tx) => [tx]);
  await expect(asked(kept[0] as Tx)).rejects.toMatchObject({ code: "db.transaction-over" });
});
