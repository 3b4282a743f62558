import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { countNotice } from "../rules/count-notices.ts";
import type { Notice } from "../rules/notice.ts";
import { isReserved } from "../rules/reserved.ts";
import { type FolderFile, readFolder } from "./read-folder.ts";

const folder = "../shared/data/notices";
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`skipped: ${folder} is not there\n`);

type ReadFile = Extract<FolderFile, { kind: "read" }>;

/** Looks at the bytes only: what is meant here must not be found by the code it checks. */
function saysReserved(text: string): boolean {
  const isElement = (name: RegExp) => new RegExp(`<(?:\\w+:)?(?:${name.source})\\s*/?>`).test(text);
  return (
    isElement(/RESTRICTED_SHELTERED_WORKSHOP|RESTRICTED_SHELTERED_PROGRAM/) ||
    isElement(/RESTRICTED_TO_SHELTERED_WORKSHOPS|RESTRICTED_TO_FRAMEWORK/) ||
    isElement(/RESERVED_ORGANISATIONS_SERVICE_MISSION/) ||
    /listName="reserved-procurement"\s*>\s*res-/.test(text) ||
    /listName="reserved-execution"\s*>\s*yes/.test(text)
  );
}

describe.skipIf(!isThere)("the real notices", () => {
  const files: ReadFile[] = [];
  const others: string[] = [];
  const notices: Notice[] = [];

  beforeAll(async () => {
    for await (const file of readFolder(folder)) {
      if (file.kind === "other") others.push(file.file);
      else files.push(file);
    }
    notices.push(...files.flatMap((file) => file.notices));
  }, 60_000);

  test("every file is read, none is refused, and the counts add up", () => {
    expect(files.flatMap(({ refused }) => refused)).toEqual([]);
    expect(others).toEqual(["flemish_public_bodies_lblod.csv"]);
    const xml = files.filter(({ file }) => file.endsWith(".xml"));
    const platform = files.find(({ file }) => file.endsWith(".json"));
    expect(xml.every((file) => file.notices.length === 1)).toBe(true);
    const said = JSON.parse(readFileSync(join(folder, platform?.file ?? ""), "utf8"));
    expect(platform?.notices).toHaveLength(said.publications.length);
    expect(notices).toHaveLength(xml.length + said.publications.length);
    const sum = notices.map(countNotice).reduce((total, one) => total + one.lots, 0);
    expect(sum).toBe(notices.flatMap(({ lots }) => lots).length);
  });

  test("reserved is right in every notice, against a look at the bytes", () => {
    const wrong = files
      .filter(({ file }) => file.endsWith(".xml"))
      .filter(({ file, notices: [notice] }) => {
        const text = readFileSync(join(folder, file), "utf8");
        return !notice || isReserved(notice) !== saysReserved(text);
      });
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(notices.filter(isReserved).length).toBeGreaterThan(50);
  });

  test("every code of the eForms fields about clauses is found, field by field", () => {
    for (const {
      file,
      notices: [notice],
    } of files.filter((one) => /eforms\.xml$/.test(one.file))) {
      const text = readFileSync(join(folder, file), "utf8");
      const lots =
        text.match(/<(?:\w+:)?ProcurementProjectLot>.*?<\/(?:\w+:)?ProcurementProjectLot>/gs) ?? [];
      const codes = (lot: string, list: string) =>
        [...lot.matchAll(new RegExp(`listName="${list}"[^>]*>([^<]+)<`, "g"))].map(
          ([, code]) => code,
        );
      for (const [at, lot] of (notice?.lots ?? []).entries()) {
        const source = lots[at] ?? "";
        expect(lot.reservedParticipation).toEqual(codes(source, "reserved-procurement"));
        expect(lot.reservedExecution).toBe(codes(source, "reserved-execution")[0]);
        expect(lot.strategic).toEqual(codes(source, "strategic-procurement"));
        expect(lot.socialObjectives).toEqual(codes(source, "social-objective"));
      }
    }
  });

  test("every notice has a buyer, a title, a day and a kind", () => {
    const lacking = notices.filter(
      (notice) =>
        notice.buyers.length === 0 ||
        Object.keys(notice.title).length === 0 ||
        !notice.publishedOn ||
        notice.kind === "other",
    );
    expect(lacking.map(({ identity }) => identity)).toEqual([]);
  });

  test("no removed contact person comes back, and nothing in the header becomes a title", () => {
    // Whoever prepared the files put this word where a person stood.
    const isPerson = (notice: Notice) =>
      /"(name|email)":"?\{?[^}]*"REDACTED"/.test(JSON.stringify(notice.buyers));
    expect(notices.filter(isPerson).map(({ identity }) => identity)).toEqual([]);
    const shown = notices.flatMap(({ unread }) => unread).filter(({ text }) => text === "REDACTED");
    expect(shown).toEqual([]);
  });

  test("the lots of TED forms are as many as the form describes", () => {
    const wrong = files
      .filter(({ file }) => file.endsWith(".ted.xml"))
      .filter(({ file, notices: [notice] }) => {
        const text = readFileSync(join(folder, file), "utf8");
        const [original = ""] =
          text.match(/<F\d\d_2014[^>]*CATEGORY="ORIGINAL".*?<\/F\d\d_2014>/s) ?? [];
        const described = original.match(/<OBJECT_DESCR[ >]/g)?.length ?? 0;
        return described > 0 && (notice?.lots.length ?? 0) < described;
      });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
