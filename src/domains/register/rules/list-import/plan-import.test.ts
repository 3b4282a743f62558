import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber, formatKboNumber } from "#kernel/kbo-number";
import { aListOf, smallWorld } from "../../examples/lists.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { countPlan, type KnownOrganisation, planImport } from "./plan-import.ts";

const mapping: ColumnMapping = ["number", "name", "municipality", "email"];
const choices = {
  fileName: "lijst.csv",
  mapping,
  defaultKind: "social-enterprise" as const,
  defaultForm: null,
  keepWithoutNumber: false,
  sameLines: new Set<number>(),
  listDay: asDay("2026-11-01"),
};
const header = "KBO|Naam|Gemeente|E-mail";
const number = formatKboNumber(exampleNumber(1));

const plan = (text: string, known: readonly KnownOrganisation[] = [], extra = {}) =>
  planImport(aListOf(`${header}\n${text}`), { ...choices, ...extra }, smallWorld, known);

const hoop: KnownOrganisation = {
  id: "hoop",
  number: null,
  name: "De Hoop VZW",
  seatNis: "23027",
  town: "Halle",
  saidBefore: null,
  saidOn: null,
};

test("a row with everything becomes an organisation whose every value knows its file and line", () => {
  const { rows } = plan(`${number}|De Hoop|Halle|info@dehoop.be`);
  expect(rows[0]).toMatchObject({ kind: "new", row: { line: 2, nis: "23027" } });
  expect(rows[0]?.row.fields).toMatchObject({
    number: { value: exampleNumber(1), file: "lijst.csv", row: 2 },
    email: { value: "info@dehoop.be", row: 2 },
    kind: { value: "social-enterprise" },
    "establishment:seat": { value: { town: "Halle", nis: "23027", is_seat: true } },
  });
});

test("a wrong number refuses its row with column and what was written; the other rows go on", () => {
  const { rows, refused } = plan("0413.313.536|De Hoop|Halle|\n|De Brug|Beersel|");
  expect(refused).toEqual([
    {
      line: 2,
      column: "KBO",
      because: "number-wrong-check-digits",
      written: "0413.313.536",
      raw: ["0413.313.536", "De Hoop", "Halle", ""],
    },
  ]);
  expect(rows.map(({ row }) => row.name)).toEqual(["De Brug"]);
});

test("asked to, a row with a wrong number is taken over without it, and that is told", () => {
  const { rows, refused } = plan("0413.313.536|De Hoop|Halle|", [], { keepWithoutNumber: true });
  expect(refused).toEqual([]);
  expect(rows[0]?.row.number).toBeNull();
  expect(rows[0]?.row.troubles).toMatchObject([{ because: "number-left-out" }]);
});

test("a wrong e-mail address costs only itself", () => {
  const { rows } = plan("|De Hoop|Halle|geen");
  expect(rows[0]?.row.troubles).toEqual([
    { line: 2, column: "E-mail", because: "email-unreadable", written: "geen" },
  ]);
  expect(rows[0]?.row.fields.email).toBeUndefined();
});

test("the same number merges; the same name and municipality only asks", () => {
  const known = [{ ...hoop, id: "other", name: "Iets anders", number: exampleNumber(1) }, hoop];
  const { rows } = plan(`${number}|De Brug|Halle|\n|De hoop vzw|Halle|`, known);
  expect(rows[0]).toMatchObject({ kind: "merge", by: "number", with: { id: "other" } });
  expect(rows[1]).toMatchObject({ kind: "maybe-same", with: { id: "hoop" } });
});

test("a ticked line becomes the same organisation", () => {
  const { rows } = plan("|De Hoop|Halle|", [hoop], { sameLines: new Set([2]) });
  expect(rows[0]).toMatchObject({ kind: "merge", by: "person", with: { id: "hoop" } });
});

test("two enterprises with different numbers stay apart whatever their names", () => {
  const known = [{ ...hoop, number: exampleNumber(2) }];
  expect(plan(`${number}|De Hoop|Halle|`, known).rows[0]?.kind).toBe("new");
});

test("a name without any place never suggests a duplicate", () => {
  const known = [{ ...hoop, seatNis: null, town: null }];
  expect(plan("|De Hoop||", known).rows[0]?.kind).toBe("new");
});

test("the second row with the same number, or the same name and place, is refused and names the first", () => {
  const { refused } = plan(`${number}|A|Halle|\n${number}|B|Halle|\n|C|Halle|\n|c|Halle|`);
  expect(refused).toMatchObject([
    { line: 3, column: "KBO", because: "number-twice", written: "2" },
    { line: 5, column: "Naam", because: "row-twice", written: "4" },
  ]);
});

test("the same list again changes nothing, also for rows without a number", () => {
  const text = `${number}|A|Halle|\n|De Hoop|Halle|`;
  const known = plan(text).rows.map(({ row }, at) => ({
    id: String(at),
    number: row.number,
    name: row.name,
    seatNis: row.nis,
    town: "Halle",
    saidBefore: row.fields,
    saidOn: null,
  }));
  const again = plan(`|De Hoop|Halle|\n${number}|A|Halle|`, known);
  expect(countPlan(again)).toMatchObject({ read: 2, unchanged: 2, added: 0, merged: 0 });
});

test("counts add up to the rows of the file", () => {
  const { read, added, merged, unchanged, refused } = countPlan(
    plan(`1|x|Halle|\n|y|Halle|\n|De Hoop|Halle|\n||Halle|`, [hoop]),
  );
  expect(read).toBe(4);
  expect(added + merged + unchanged + refused).toBe(read);
});

test("who stood in an earlier edition and in no row of this one is gone, unless a row may still be them", () => {
  const said = (name: string, on = "2026-10-01"): KnownOrganisation => ({
    ...hoop,
    id: name,
    name,
    saidBefore: { name: { value: name } },
    saidOn: asDay(on),
  });
  const known = [
    said("De Boom"),
    said("De Hoop"),
    said("De Fout"),
    said("De Nieuwe", "2026-11-20"),
    hoop,
  ];
  const { gone } = plan("|De Hoop|Halle|\n0413.313.536|De Fout vzw|Halle|", known);
  expect(gone.map(({ name }) => name)).toEqual(["De Boom"]);
});
