import { describe, expect, test } from "vitest";
import { listBoundaries, listMunicipalities } from "#territory";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { loadReferenceFacts } from "./load-reference-facts.ts";

const { db, owner } = await aTestDatabase();

describe("the facts about places", () => {
  test("all 304 municipalities of Flanders and Brussels are there, each with a closed boundary", async () => {
    const municipalities = await listMunicipalities(db);
    const boundaries = await listBoundaries(db);
    expect(municipalities).toHaveLength(304);
    for (const { nis } of municipalities) {
      const rings = boundaries.get(nis)?.coordinates.flat() ?? [];
      expect(rings.length, nis).toBeGreaterThan(0);
      for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  test("loading them again changes nothing", async () => {
    expect(await loadReferenceFacts(owner.db, "reference")).toEqual([]);
  });

  test("the application itself may read them and never write", async () => {
    await expect(db.deleteFrom("municipality").execute()).rejects.toThrow(/permission denied/);
  });
});
