import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "#kernel/language";
import {
  type Activity,
  activitiesForCpv,
  activitiesForNace,
  groupsOf,
  leavesOf,
  problemsOfActivityTree,
} from "./activity-tree.ts";

const reference = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../reference/${name}`, import.meta.url), "utf8")) as {
    rows: never[][];
  };

const tree: Activity[] = reference("activities.json").rows.map(
  ([code, parent, nl, fr, en, descriptionNl, synonymsNl, synonymsFr, synonymsEn, cpv, nace]) => ({
    code: code as unknown as string,
    parent: parent as unknown as string | null,
    label: { nl, fr, en } as unknown as Activity["label"],
    descriptionNl: descriptionNl as unknown as string,
    synonyms: { nl: synonymsNl, fr: synonymsFr, en: synonymsEn } as unknown as Activity["synonyms"],
    cpv: cpv as unknown as string[],
    nace: nace as unknown as string[],
  }),
);
const codes = (activities: readonly Activity[]) => activities.map(({ code }) => code);

describe("our tree of activities", () => {
  test("has codes once, groups that exist, labels in three languages and codes on every activity", () => {
    expect(problemsOfActivityTree(tree)).toEqual([]);
  });

  test("has 110 to 140 activities, none of its groups empty", () => {
    expect(leavesOf(tree).length).toBeGreaterThanOrEqual(110);
    expect(leavesOf(tree).length).toBeLessThanOrEqual(140);
    for (const group of groupsOf(tree)) expect(leavesOf(tree, group.code)).not.toEqual([]);
  });

  test("names only CPV codes that exist", () => {
    const known = new Set<string>(
      reference("cpv-2008.json").rows.map(([code]) => code as unknown as string),
    );
    const unknown = tree.flatMap(({ code, cpv }) =>
      cpv.filter((one) => !known.has(one)).map((one) => [code, one]),
    );
    expect(unknown).toEqual([]);
  });

  test("names only NACE-BEL 2025 codes that exist", () => {
    const known = new Set<string>(
      reference("nace-2025.json").rows.map(([code]) => code as unknown as string),
    );
    const unknown = tree.flatMap(({ code, nace }) =>
      nace.filter((one) => !known.has(one)).map((one) => [code, one]),
    );
    expect(unknown).toEqual([]);
  });

  test("gives every activity other words in each language, and none twice", () => {
    for (const { code, synonyms, descriptionNl } of leavesOf(tree)) {
      expect(descriptionNl, code).toMatch(/\.$/);
      for (const language of languages) {
        expect(synonyms[language].length, `${code} ${language}`).toBeGreaterThan(0);
        expect(new Set(synonyms[language]).size, `${code} ${language}`).toBe(
          synonyms[language].length,
        );
      }
    }
  });

  test("uses plain slugs for codes", () => {
    for (const { code } of tree) expect(code).toMatch(/^[a-z]+(-[a-z]+)*(\/[a-z]+(-[a-z]+)*)?$/);
  });

  test("labels no two activities alike", () => {
    for (const language of languages) {
      const labels = leavesOf(tree).map(({ label }) => label[language].toLowerCase());
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test.each([
    "publieke-ruimte/speelpleinonderhoud",
    "zorg-thuis/buurtgerichte-kinderopvang",
    "zorg-thuis/aanvullende-thuishulp",
    "zorg-thuis/logistieke-hulp",
    "groen/onkruidbestrijding",
  ])("holds the service %s of the founding text", (code) => {
    expect(codes(leavesOf(tree))).toContain(code);
  });
});

describe("from a code to activities", () => {
  test("weeding is the first answer to the CPV code of weeding", () => {
    expect(codes(activitiesForCpv(tree, "77312000"))[0]).toBe("groen/onkruidbestrijding");
  });

  test("a general CPV code covers the special ones below it", () => {
    const green = codes(activitiesForCpv(tree, "77300000"));
    expect(green).toContain("groen/onkruidbestrijding");
    expect(green).toContain("groen/parkonderhoud");
    expect(green).not.toContain("bouw/schilderwerk");
  });

  test("a CPV code with its check digit is understood", () => {
    expect(activitiesForCpv(tree, "77312000-0")).toEqual(activitiesForCpv(tree, "77312000"));
  });

  test("a NACE code is read with and without dots", () => {
    expect(codes(activitiesForNace(tree, "81300"))).toContain("groen/tuinonderhoud");
    expect(activitiesForNace(tree, "81.300")).toEqual(activitiesForNace(tree, "81300"));
  });

  test("a NACE group covers its classes, and a code of another sort gives nothing", () => {
    expect(codes(activitiesForNace(tree, "95"))).toContain("kringloop/meubelherstel");
    expect(activitiesForNace(tree, "88.993")).toEqual([]);
    expect(activitiesForNace(tree, "")).toEqual([]);
    expect(activitiesForCpv(tree, "24000000")).toEqual([]);
  });
});

describe("a tree somebody edited badly", () => {
  const leaf = leavesOf(tree)[0] as Activity;
  const group = groupsOf(tree)[0] as Activity;

  test("is told about a code used twice and about an orphan", () => {
    expect(problemsOfActivityTree([group, leaf, leaf])).toEqual([
      { code: leaf.code, because: "code-twice" },
    ]);
    expect(problemsOfActivityTree([leaf])).toEqual([{ code: leaf.code, because: "no-such-group" }]);
  });

  test("is told about a missing label and about missing codes", () => {
    const bare = { ...leaf, label: { ...leaf.label, fr: " " }, cpv: [] };
    expect(problemsOfActivityTree([group, bare]).map(({ because }) => because)).toEqual([
      "label-missing",
      "no-codes",
    ]);
  });
});
