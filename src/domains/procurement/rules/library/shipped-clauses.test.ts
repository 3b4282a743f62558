import { describe, expect, test } from "vitest";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { shippedBlankShape, shippedClauseShape } from "./clause-shape.ts";
import { describeBlanks } from "./describe-blanks.ts";
import { clauseFamilies, clauseLevels, clauseSectors } from "./families.ts";
import { blanksOf, oddBlanks } from "./fill-clause.ts";

const clauses = rowsOf(await readReferenceFile("reference", "clauses"), shippedClauseShape);
const blanks = rowsOf(await readReferenceFile("reference", "clause-blanks"), shippedBlankShape);

test("there are at least 24, each edition once", () => {
  expect(clauses.length).toBeGreaterThanOrEqual(24);
  const names = clauses.map(({ key, edition }) => `${key} ${edition}`);
  expect(new Set(names).size).toBe(names.length);
});

test("hours of the whole contract are not asked every year", () => {
  const newest = new Map(clauses.map((clause) => [clause.key, clause]));
  for (const { key, text } of newest.values()) {
    expect(text.nl, key).not.toMatch(/\[\[uren\]\] (werk)?uren per jaar/);
    expect(text.fr, key).not.toMatch(/\[\[uren\]\] heures (de travail )?par an/);
  }
});

test("each family is there at each level of ambition that makes sense for it", () => {
  for (const family of clauseFamilies) {
    const levels = new Set(
      clauses.filter((one) => one.family === family).map(({ level }) => level),
    );
    // A reserved lot is light or firm: how much it asks lies in the lot itself.
    const expected = clauseLevels.filter((level) => family !== "reserved-lot" || level !== "far");
    expect([...levels].toSorted(), family).toEqual([...expected].toSorted());
  }
});

test("each sector has clauses of its own", () => {
  for (const sector of clauseSectors) {
    expect(
      clauses.some(({ sectors }) => sectors.includes(sector)),
      sector,
    ).toBe(true);
  }
});

describe.each(clauses.map((clause) => [clause.key, clause] as const))("%s", (_, clause) => {
  test("has the same blanks in both languages, each described, and no odd ones", () => {
    const { unknown, uneven } = describeBlanks(clause.text, blanks);
    expect({ unknown, uneven }).toEqual({ unknown: [], uneven: [] });
    expect([...oddBlanks(clause.text.nl), ...oddBlanks(clause.text.fr)]).toEqual([]);
  });

  test("leans on an article, and only an order of low value has no field of a notice", () => {
    expect(clause.article).toMatch(/^Wet 17 juni 2016, art\. /);
    expect(clause.noticeFields.length > 0).toBe(clause.family !== "low-value");
  });

  test("names article 15 and takes equal enterprises from elsewhere when it reserves", () => {
    const reserves = ["reservation", "reserved-lot", "reserved-execution"].includes(clause.family);
    if (!reserves && clause.key !== "klein-voorbehoud") return;
    expect(clause.text.nl).toContain("artikel 15");
    expect(clause.text.nl).toContain("dertig procent");
    expect(clause.text.nl).toContain("gelijkwaardige voorwaarden");
    expect(clause.text.fr).toContain("trente pour cent");
    expect(clause.text.fr).toContain("conditions équivalentes");
  });

  test("never asks for names or numbers of workers", () => {
    expect(clause.text.nl).not.toMatch(/rijksregister|naamlijst|lijst van (de )?werknemers/i);
  });
});

test("no blank is described and never used", () => {
  const used = new Set(clauses.flatMap(({ text }) => blanksOf(text.nl)));
  expect(blanks.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
});
