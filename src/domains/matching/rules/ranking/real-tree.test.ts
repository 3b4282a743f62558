import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordsOf } from "#kernel/fold-text";
import { compoundSplitter } from "#kernel/split-compound";
import type { CpvPrediction, CpvPredictor } from "../cpv/predict-cpv.ts";
import { indexSuppliers } from "./index-suppliers.ts";
import { rankSuppliers } from "./rank-suppliers.ts";
import { type RankTools, rankTools } from "./rank-tools.ts";
import { aNeed, aSupplier, does, today } from "./ranking-examples.ts";
import { noPrediction, readNeed } from "./read-need.ts";

const reference = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../../reference/${name}.json`, import.meta.url), "utf8"),
  );
type Rows<Row> = { readonly rows: readonly Row[] };
type ActivityRow = [
  code: string,
  parent: string | null,
  nl: string,
  fr: string,
  en: string,
  about: string,
  synonymsNl: string[],
  synonymsFr: string[],
  synonymsEn: string[],
  cpv: string[],
  nace: string[],
];
type MunicipalityRow = Record<string, unknown>;

/** Ranking with our whole tree of activities and the labels of the CPV, without a model. */
function realTools(): RankTools {
  const { rows } = reference("activities") as Rows<ActivityRow>;
  const { words } = reference("dutch-compound-parts") as { words: Record<string, string> };
  const labels = reference("cpv-2008") as Rows<[string, string, string, string]>;
  const pairs = reference("activity-pairs") as Rows<
    [string, string, string, string, string, string[]]
  >;
  const places = reference("municipalities") as Rows<unknown[]> & { columns: string[] };
  return rankTools({
    activities: rows.map(([code, parent, nl, fr, en, _, ...rest]) => ({
      code,
      parent,
      label: { nl, fr, en },
      phrases: [nl, fr, en, ...rest.slice(0, 3).flat()],
      cpv: rest[3],
      nace: rest[4],
    })),
    municipalities: places.rows.map((row) => {
      const one: MunicipalityRow = Object.fromEntries(
        places.columns.map((column, at) => [column, row[at]]),
      );
      return {
        nis: String(one.nis),
        name: { nl: String(one.nameNl), fr: String(one.nameFr) },
        lon: Number(one.lon),
        lat: Number(one.lat),
      };
    }),
    pairs: pairs.rows.map(([activity, things, nl, fr, en, notAlone]) => ({
      activity,
      things,
      deeds: { nl, fr, en },
      notAlone,
    })),
    cpvLabels: labels.rows.flatMap(([code, nl, fr, en]) => [
      { code, language: "nl" as const, text: nl },
      { code, language: "fr" as const, text: fr },
      { code, language: "en" as const, text: en },
    ]),
    split: compoundSplitter([
      ...Object.values(words).flatMap((list) => list.split(" ")),
      ...rows.flatMap((row) => [row[2], ...row[6]].flatMap(wordsOf)),
    ]),
  });
}

/** A model that guesses this code, with the same chance on every level. */
const guessing =
  (code: string, chance: number): CpvPredictor =>
  (): CpvPrediction => ({
    ...noPrediction,
    divisions: [{ node: code.slice(0, 2), chance }],
    groups: [{ node: code.slice(0, 3), chance }],
    classes: [{ node: code.slice(0, 4), chance }],
  });

const tools = realTools();
const askedBy = (title: string, predict: ReturnType<typeof guessing> | null = null) =>
  readNeed(aNeed({ texts: [title] }), tools, predict).activities.map(({ code }) => code);
const given = (cpv: string) => readNeed(aNeed({ cpv: [cpv] }), tools, null).activities;

test("a guess asks for no other work than the title names", () => {
  const roadWorks = guessing("45230000", 0.77);
  expect(askedBy("Maaien van bermen", roadWorks)).toEqual(["groen/bermonderhoud"]);
  const read = readNeed(aNeed({ texts: ["Maaien van bermen"] }), tools, roadWorks);
  const suppliers = ["groen/bermonderhoud", "bouw/isolatie"].map((code) =>
    aSupplier({ id: code, activities: does(code) }),
  );
  const { matches } = rankSuppliers(read, indexSuppliers(suppliers, tools), { limit: 9, today });
  expect(matches.map(({ organisationId }) => organisationId)).toEqual(["groen/bermonderhoud"]);
  expect(matches[0]?.score).toBeGreaterThan(0.7);
});

test("work that only shares a group or a division with the code is not asked", () => {
  const laundry = given("98310000").map(({ code }) => code);
  expect(laundry).toContain("textielzorg/wasserij");
  expect(laundry).not.toContain("mobiliteit/fietsenstalling");
  expect(laundry).not.toContain("bouw/ontruiming");
  const windows = given("90911300").map(({ code }) => code);
  expect(windows).toContain("reiniging/ramen");
  expect(windows).not.toContain("mobiliteit/fietsenstalling");
  expect(askedBy("Iets anders", guessing("98310000", 0.9))).not.toContain(
    "mobiliteit/fietsenstalling",
  );
});

test("a guess that is not likely asks for nothing", () => {
  expect(askedBy("Iets anders", guessing("77310000", 0.4))).toEqual([]);
  expect(askedBy("Iets anders", guessing("77310000", 0.8))).toContain("groen/gazon-maaien");
});

test("half a compound is not the whole of it", () => {
  expect(askedBy("Onderhoud van liften")).not.toContain("groen/tuinonderhoud");
  expect(askedBy("Groenonderhoud")).toContain("groen/tuinonderhoud");
});

test.each([
  ["Instandhouding van speelruimten", "publieke-ruimte/speelpleinonderhoud"],
  ["Inrichting speelruimte Dorpsplein", "publieke-ruimte/speelpleinonderhoud"],
  ["Nazicht van speelterreinen", "publieke-ruimte/speelpleinonderhoud"],
  ["Onderhoud speelzones", "publieke-ruimte/speelpleinonderhoud"],
  ["Begraafplaats onderhoud", "groen/begraafplaatsen"],
  ["Onderhoud van de begraafplaats", "groen/begraafplaatsen"],
])("“%s” asks for %s first", (title, activity) => {
  expect(askedBy(title)[0]).toBe(activity);
});

test.each([
  ["Koude schotels voor 120 mensen", "logistiek/opslag"],
  ["Koude schotels voor de receptie", "administratie/onthaal-telefoon"],
  ["Bewaking van een festival", "publieke-ruimte/zwerfvuil"],
  ["500 uur per maand", "verpakking/geschenkpakketten"],
  ["Uitbouw van het vervoersaanbod", "zorg-thuis/logistieke-hulp"],
])("“%s” does not ask for %s", (title, activity) => {
  expect(askedBy(title)).not.toContain(activity);
});

test("an ordinary word or the marker of an example is no reason", () => {
  const read = readNeed(
    aNeed({ texts: ["Koude schotels voor 120 mensen van een kleine onderneming (voorbeeld)"] }),
    tools,
    null,
  );
  const words = read.terms.map(({ word }) => word);
  for (const word of ["mensen", "kleine", "onderneming", "voorbeeld"])
    expect(words).not.toContain(word);
  const weeding = {
    title: "Onkruid wieden voor de mensen van de stad (voorbeeld)",
    cpv: ["77312000"],
    buyer: "Stad",
  };
  const others = ["groen/onkruidbestrijding", "logistiek/opslag", "administratie/onthaal-telefoon"];
  const suppliers = others.map((code) =>
    aSupplier({
      id: code,
      activities: does(code),
      won: [weeding],
      texts: ["Kleine onderneming met mensen (voorbeeld)"],
    }),
  );
  const { matches } = rankSuppliers(read, indexSuppliers(suppliers, tools), { limit: 9, today });
  expect(matches).toEqual([]);
});

/** What is asked in so many words, not what a code may lead to or a word only mentions. */
const meantBy = (title: string) =>
  readNeed(aNeed({ texts: [title] }), tools, null)
    .activities.filter(({ sureness }) => sureness >= 0.5)
    .map(({ code }) => code);

test.each([
  "Renovatie jeugdgebouw voor betere speelpleinwerking",
  "Uitbreiding begraafplaats Buizingen",
  "Nieuwbouw sporthal",
  "Mobiliteitsdata verzamelen",
  "Handhaving met camera’s op speelpleinen",
  "Boekenwinkel in het station",
  "Winkelkarren aankopen",
  "Magazijnrekken voor het archief",
  "Poetsmiddelen en schuursponzen",
  "Strijkplanken",
  "Energielabel van gebouwen",
  "We investeren in de toekomst",
  "Schooltas voor elke leerling",
])("“%s” asks for no work that its words only mention", (title) => {
  expect(meantBy(title).filter((code) => !code.startsWith("bouw"))).toEqual([]);
});

test("a municipality is where, not what", () => {
  expect(askedBy("Poetsen in Halle")[0]).toBe("reiniging");
  expect(askedBy("Cleaning a hall")[0]).not.toBe("reiniging");
});

test.each([
  ["Onderhoud van speelpleinen", "publieke-ruimte/speelpleinonderhoud"],
  ["Onderhoud sporthallen", "reiniging/openbare-gebouwen"],
  ["Poetsen na de renovatie van de bibliotheek", "reiniging/oplevering"],
  ["Kringloopwinkel", "kringloop/kringwinkel"],
  ["Cateringopdracht", "voeding/catering"],
])("“%s” does ask for %s", (title, activity) => {
  expect(meantBy(title)).toContain(activity);
});
