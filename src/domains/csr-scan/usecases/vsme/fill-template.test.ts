import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook, readCell, readCells } from "#platform/workbook";
import { vsmeSample } from "../../examples/vsme-sample.ts";
import type { FactValues } from "../../rules/facts/fact-value.ts";
import type { Instrument } from "../../rules/instrument/instrument.ts";
import type { Taxonomy } from "../../rules/vsme/taxonomy.ts";
import { workbookCells } from "../../rules/vsme/workbook-cells.ts";
import { readInstrument } from "../read-instrument.ts";
import { fillTemplate, openTemplate } from "./fill-template.ts";
import { readTaxonomy } from "./read-taxonomy.ts";

const folder = fileURLToPath(new URL("../../../../../../shared/data/vsme", import.meta.url));
const blankPath = `${folder}/VSME-Digital-Template-1.3.0.xlsx`;
const samplePath = `${folder}/VSME-Digital-Template-Sample-1.3.0.xlsx`;
const hasFiles = existsSync(blankPath) && existsSync(samplePath);

let instrument: Instrument;
let taxonomy: Taxonomy;
beforeAll(async () => {
  ({ instrument } = await readInstrument("reference/csr-scan", "company"));
  taxonomy = await readTaxonomy("reference");
});

async function fill(values: FactValues): Promise<{ blank: OpenWorkbook; filled: OpenWorkbook }> {
  const open = await openTemplate(await readFile(blankPath), instrument, taxonomy);
  if (open.kind !== "open") throw new Error(open.because);
  const pieces: Uint8Array[] = [];
  for await (const piece of fillTemplate(open.book, instrument, values, taxonomy)) {
    pieces.push(piece);
  }
  return { blank: open.book, filled: await openWorkbook(Buffer.concat(pieces), "filled") };
}

const filledSheets = [
  "General Information",
  "Environmental Disclosures",
  "Social Disclosures",
  "Governance Disclosures",
  "Table of Contents & Validation",
];

describe.skipIf(!hasFiles)(
  "the official workbook of EFRAG (skipped without its published files)",
  () => {
    test("filled with what its sample says, holds the same in every cell a person fills in", async () => {
      const sample = await openWorkbook(await readFile(samplePath), "sample");
      const lorem = String(readCell(sample, { name: "DescriptionOfMainBusinessRelationships" }));
      const { filled, blank } = await fill(vsmeSample(lorem));
      const different: string[] = [];
      let compared = 0;
      for (const sheet of filledSheets) {
        const [before, after] = [readCells(blank, sheet), readCells(filled, sheet)];
        for (const [reference, { value, isFormula }] of readCells(sample, sheet)) {
          // The identifier of the sample is of another scheme, and it has no Belgian number.
          if (isFormula || (sheet === "General Information" && /^[DE]4$/.test(reference))) continue;
          const got = after.get(reference)?.value ?? null;
          if (value !== (before.get(reference)?.value ?? null)) compared += 1;
          if (value !== got) different.push(`${sheet}!${reference}: ${value} ≠ ${got}`);
        }
      }
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(150);
    });

    test("keeps every name, formula, style, rule for input and drawing", async () => {
      const { blank, filled } = await fill(vsmeSample("Lorem"));
      expect(filled.nameCount).toBe(879);
      expect([...filled.names]).toEqual([...blank.names]);
      expect([...filled.parts.keys()]).toEqual([...blank.parts.keys()]);
      const sheets = new Set(blank.sheets.values());
      const touched = [...blank.parts].flatMap(([path, part]) =>
        filled.parts.get(path)?.equals(part) ? [] : [path],
      );
      expect(touched.filter((path) => !sheets.has(path))).toEqual(["xl/workbook.xml"]);
      for (const path of sheets) {
        const [old, now] = [blank, filled].map(
          (book) => book.parts.get(path)?.toString("utf8") ?? "",
        );
        const without = (text: string) => text.replace(/<sheetData>[\s\S]*<\/sheetData>/, "");
        expect(without(now ?? "")).toBe(without(old ?? ""));
        const formulas = (text: string) =>
          [...text.matchAll(/<f\b[^>]*?(?:\/>|>[^<]*<\/f>)/g)].map(([f]) => f);
        expect(formulas(now ?? "")).toEqual(formulas(old ?? ""));
        const styles = (text: string) =>
          [...text.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(
            ([, r, s]) => `${r}:${s ?? ""}`,
          );
        expect(styles(now ?? "").sort()).toEqual(styles(old ?? "").sort());
      }
      expect(filled.parts.get("xl/workbook.xml")?.toString("utf8")).toContain('fullCalcOnLoad="1"');
    });

    test("fuels that are filled in directly replace the formula, as the workbook itself allows", async () => {
      const { filled } = await fill(
        new Map<string, boolean | number>([
          ["energy-known", true],
          ["energy-fuels-grey", 12.5],
        ]),
      );
      expect(
        readCell(filled, { name: "EnergyConsumptionFromFuels_NonRenewableEnergyMember" }),
      ).toBe(12.5);
      const chain = filled.parts.get("xl/calcChain.xml")?.toString("utf8") ?? "";
      expect(/<c r="J14" i="1"/.test(chain)).toBe(false);
    });

    test("no fact is placed in a locked cell, and every choice is one of the workbook's own", async () => {
      const cells = workbookCells(instrument, vsmeSample("x"), taxonomy);
      expect(cells.length).toBeGreaterThan(180);
      await expect(fill(vsmeSample("x"))).resolves.toBeDefined();
    });
  },
);

describe("a file that is not the blank workbook of this version is refused with the reason", () => {
  test("no workbook at all", async () => {
    expect(await openTemplate(Buffer.from("geen zip"), instrument, taxonomy)).toMatchObject({
      because: "not-a-workbook",
    });
  });

  test.skipIf(!hasFiles)(
    "the sample, which is filled in already, and another version",
    async () => {
      const sample = await readFile(samplePath);
      expect(await openTemplate(sample, instrument, taxonomy)).toMatchObject({
        because: "not-blank",
      });
      const other = { ...taxonomy, template: "2.0.0" };
      expect(await openTemplate(sample, instrument, other)).toMatchObject({
        because: "other-version",
        about: "1.3.0",
      });
    },
  );
});
