import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FileTable, layTable } from "#kernel/file-table";
import { joinSecondHeader } from "./join-second-header.ts";
import { type PlanWorld, readPlanRows } from "./read-plan-rows.ts";
import { isKnownHeader, looksMerged, suggestPlanColumns } from "./suggest-plan-columns.ts";

const world: PlanWorld = {
  machine: false,
  isCpv: (code) => code === "77310000",
  place: (nis, name) =>
    nis === "23027" || name === "Halle"
      ? { kind: "found", nis: "23027" }
      : name === "Beersel"
        ? { kind: "found", nis: "23003" }
        : { kind: "unknown" },
};

function tableOf(rows: readonly (readonly string[])[]): FileTable {
  const lines = rows.map((cells, at) => ({ line: at + 1, cells }));
  const laid = layTable(null, lines, isKnownHeader);
  if (!laid) throw new Error("no table");
  return joinSecondHeader(laid);
}

function read(rows: readonly (readonly string[])[], nis: string | null = null) {
  const table = tableOf(rows);
  const mapping = suggestPlanColumns(table, {}).map(({ target }) => target);
  const fillDown = looksMerged(table, mapping);
  return readPlanRows(table, { table: 0, mapping, nis, euros: 1, fillDown }, world);
}

const messy = [
  ["Aankoopplan 2026-2027 (voorbeeld)"],
  ["Gemeente", "Dienst", "Omschrijving opdracht", "Raming", ""],
  ["", "", "", "2026", "2027"],
  ["GROEN EN NETHEID"],
  ["Halle", "Groen", "Maaien van bermen", "€ 1.200,50", "1.250"],
  ["", "", "Onkruid wieden", "veel", "800"],
  ["", "", "Hagen scheren", "", ""],
  ["", "", "Zwerfvuil ruimen", "10", ""],
  ["", "", "", "500", ""],
  ["Gemeente", "Dienst", "Omschrijving opdracht", "", ""],
  ["Parijs", "Groen", "Bomen snoeien", "100", ""],
  ["Beersel", "Gebouwen", "Ramen wassen", "2.000", "2.000"],
  ["Totaal", "", "", "3.200,50", "4.050"],
  ["* Bedragen zonder btw"],
];

describe("a plan as municipalities keep it", () => {
  const reading = read(messy);

  test("every row is a line, refused, or left out with a reason", () => {
    const { rows, lines, refused, left } = reading;
    expect(rows).toBe(11);
    expect(lines.length + refused.length + left.length).toBe(rows);
    expect(left.map(({ because }) => because)).toEqual([
      "heading",
      "repeated-header",
      "sum",
      "footnote",
    ]);
  });

  test.each(["(*) onder voorbehoud van goedkeuring", "(**) Raming zonder btw", "( * ) in overleg"])(
    "“%s” is a footnote: no heading of the lines below it",
    (note) => {
      const { lines, left } = read([
        ["Gemeente", "Dienst", "Omschrijving opdracht", "2026"],
        ["Halle", "Groen", "Maaien van bermen", "100"],
        [note],
        ["Halle", "Groen", "Hagen scheren", "200"],
      ]);
      expect(left.map(({ because }) => because)).toEqual(["footnote"]);
      expect(lines.map(({ context }) => context)).toEqual(["", ""]);
    },
  );

  test("a header of two rows gives an amount to each year", () => {
    expect(reading.lines[0]).toMatchObject({
      title: "Maaien van bermen",
      nis: "23027",
      department: "Groen",
      years: { "2026": 120_050, "2027": 125_000 },
      totalCents: 245_050,
      line: 5,
    });
  });

  test("a merged cell counts for the rows under it", () => {
    const [, weeds, hedges] = reading.lines;
    expect([weeds?.nis, weeds?.department]).toEqual(["23027", "Groen"]);
    expect(hedges).toMatchObject({ title: "Hagen scheren", nis: "23027", totalCents: null });
  });

  test("what is wrong names its row and column, and the rest is kept", () => {
    expect(reading.refused).toMatchObject([
      { line: 9, because: "no-title" },
      { line: 11, because: "unknown-municipality", detail: "Parijs", field: "Gemeente" },
    ]);
    expect(reading.told).toMatchObject([
      { line: 6, because: "amount-unreadable", detail: "veel", field: "2026" },
      { line: 7, because: "no-amount" },
    ]);
  });

  test("the file's own total stands beside ours", () => {
    expect(reading.stated).toEqual({ cents: 725_050, line: 13 });
    expect(reading.oursCents).toBe(245_050 + 80_000 + 1_000 + 400_000);
  });

  test("a title between rows is told of the lines under it", () => {
    expect(reading.lines[0]?.context).toBe("GROEN EN NETHEID");
  });
});

test("a list with a column for the year puts the years of one purchase together", () => {
  const { lines, left } = read(
    [
      ["Omschrijving", "Jaar", "Bedrag", "CPV"],
      ["Maaien (voorbeeld)", "2026", "1000", "77310000-6"],
      ["Maaien (voorbeeld)", "2027", "1100", "77310000-6"],
      ["Poetsen (voorbeeld)", "2026", "500", "99999999"],
      ["Poetsen (voorbeeld)", "2026", "500", "99999999"],
    ],
    "23027",
  );
  expect(lines).toMatchObject([
    {
      title: "Maaien (voorbeeld)",
      years: { "2026": 100_000, "2027": 110_000 },
      totalCents: 210_000,
      statedCpv: "77310000",
    },
    { title: "Poetsen (voorbeeld)", statedCpv: null },
  ]);
  expect(left.map(({ because }) => because)).toEqual(["joined", "twice"]);
});

test("a word that only begins like a total is a purchase", () => {
  const { lines } = read(
    [
      ["Omschrijving", "Bedrag"],
      ["Totaalaanpak onkruid op pleinen", "1000"],
      ["Onderhoud", "500"],
    ],
    "23027",
  );
  expect(lines.map(({ title }) => title)).toEqual(["Totaalaanpak onkruid op pleinen", "Onderhoud"]);
});

test("a title that is only a code gives way to the first sentence of the explanation", () => {
  const { lines, told } = read(
    [
      ["Actie", "Toelichting", "Bedrag"],
      ["SD04/BD17/AP36", "Publieke info: Onderhouden van begraafplaatsen. Ook de paden.", "10"],
      ["Neen", "", "10"],
    ],
    "23027",
  );
  expect(lines).toMatchObject([{ title: "Onderhouden van begraafplaatsen." }]);
  expect(told[0]?.because).toBe("title-from-description");
});

test("whatever stands in the cells, no row is lost", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("Halle", "Totaal", "1.000", "€ 5", "* noot", "", "Maaien van gras"),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
      (body) => {
        const rows = [["Gemeente", "Omschrijving", "2026", "2027"], ...body];
        const table = tableOf(rows);
        const {
          rows: count,
          lines,
          refused,
          left,
        } = readPlanRows(
          table,
          {
            table: 0,
            mapping: ["municipality", "title", "amount:2026", "amount:2027"],
            nis: "23027",
            euros: 1,
            fillDown: false,
          },
          world,
        );
        expect(lines.length + refused.length + left.length).toBe(count);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      },
    ),
  );
});
