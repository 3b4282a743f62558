import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { demonstrationRecords } from "../examples/demonstration.ts";
import { seedPartnership } from "../examples/index.ts";
import { loadDemonstration } from "./load-demonstration.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T08:00:00.000Z" as Instant;

test("every invented record says it is an example, lies in the area and is placed; loading twice adds none", async () => {
  const partnershipId = await seedPartnership(db);
  const operator = { kind: "operator", partnershipId } as const;
  expect(await loadDemonstration(db, operator, now)).toEqual({
    kind: "loaded",
    added: demonstrationRecords.length,
  });
  expect(await loadDemonstration(db, operator, now)).toEqual({ kind: "loaded", added: 0 });
  const rows = await inPartnership(db, { partnershipId }, (tx) =>
    tx.selectFrom("organisation").selectAll().execute(),
  );
  expect(rows).toHaveLength(demonstrationRecords.length);
  for (const row of rows) {
    expect(row.is_example).toBe(true);
    expect(row.name.toLowerCase()).toContain("voorbeeld");
    expect(["23003", "23016", "23027", "23077"]).toContain(row.seat_nis);
    expect(row.lon).not.toBeNull();
  }
});
