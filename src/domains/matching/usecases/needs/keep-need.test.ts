import { beforeAll, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { seedPartnership } from "../../../register/examples/index.ts";
import { emptyNeed } from "../../rules/need.ts";
import { findNeed } from "../../store/needs/need-rows.ts";
import { keepNeed } from "./keep-need.ts";

const database = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
let here: string;
beforeAll(async () => {
  here = await seedPartnership(database.owner.db, "hier");
});

const staffOf = (nis: string) => ({
  kind: "person" as const,
  personId: "00000000-0000-4000-8000-000000000001",
  name: "Noor Voorbeeld",
  partnershipId: here,
  grants: [{ role: "municipal-staff" as const, nis }],
});
const need = {
  ...emptyNeed,
  texts: ["Hagen snoeien\nlangs de Zenne"],
  place: { nis: ["23027"], nuts: [] },
};
const keep = (actor: Parameters<typeof keepNeed>[1], ref?: string, kept = need) =>
  inPartnership(database.db, { partnershipId: here }, (tx) =>
    keepNeed(
      tx,
      actor,
      { title: "", need: kept, origin: { kind: "question", ...(ref ? { ref } : {}) } },
      now,
    ),
  );

test("the same question keeps one need, named by its first line", async () => {
  const first = await keep(staffOf("23027"), "question-1");
  expect(first.kind).toBe("kept");
  expect(await keep(staffOf("23027"), "question-1")).toEqual({ ...first, kind: "known" });
  const id = "id" in first ? first.id : "";
  const found = await inPartnership(database.db, { partnershipId: here }, (tx) => findNeed(tx, id));
  expect(found).toMatchObject({ title: "Hagen snoeien", number: 1, ownerName: "Noor Voorbeeld" });
});

test("who works for another municipality, or asks for nothing, is refused", async () => {
  expect(await keep(staffOf("23003"))).toMatchObject({ kind: "refused", because: "not-permitted" });
  expect(await keep(staffOf("23027"), undefined, { ...need, texts: ["  "] })).toMatchObject({
    kind: "refused",
    because: "empty",
  });
});
