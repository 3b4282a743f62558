import { expect, test } from "vitest";
import { aBrochureSelection, aSelectionRecord } from "../../examples/selection.ts";
import { brochureWords } from "../../text/brochure/index.ts";
import type { SelectionRecord } from "../export/selection-record.ts";
import { type Brochure, type BrochureChoice, brochureParts, type IndexGroup } from "./brochure.ts";
import { composeBrochure } from "./compose-brochure.ts";

const choice: BrochureChoice = {
  language: "nl",
  title: "Werk dichtbij",
  intro: "Welkom.",
  contact: ["Dienst werk", ""],
  parts: brochureParts,
};

const brochureOf = (
  records: readonly SelectionRecord[],
  over: Partial<BrochureChoice> = {},
): Brochure =>
  composeBrochure(
    { ...aBrochureSelection(0), records },
    { ...choice, ...over },
    brochureWords(over.language ?? "nl"),
  );

const entriesOf = (brochure: Brochure) => brochure.chapters.flatMap(({ entries }) => entries);
const onlyEntry = (record: Partial<SelectionRecord>, over: Partial<BrochureChoice> = {}) => {
  const [entry] = entriesOf(brochureOf([aSelectionRecord(record)], over));
  if (!entry) throw new Error("no entry");
  return entry;
};
const factOf = (record: Partial<SelectionRecord>, label: string) =>
  onlyEntry(record).facts.find((fact) => fact.label === label)?.lines;
const anchorsIn = (index: readonly IndexGroup[]) =>
  index.flatMap(({ topics }) =>
    topics.flatMap(({ entries }) => entries.map(({ anchor }) => anchor)),
  );

test("every organisation stands in it once, with an anchor of its own", () => {
  const brochure = composeBrochure(aBrochureSelection(60), choice, brochureWords("nl"));
  const entries = entriesOf(brochure);
  expect(entries).toHaveLength(60);
  expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(60);
  expect(new Set(entries.map(({ name }) => name)).size).toBe(60);
  expect(brochure.count).toBe("60 organisaties");
});

test("both indexes lead to every organisation and to nothing else", () => {
  const brochure = composeBrochure(aBrochureSelection(40), choice, brochureWords("nl"));
  const anchors = new Set(entriesOf(brochure).map(({ anchor }) => anchor));
  expect(new Set(anchorsIn(brochure.activityIndex))).toEqual(anchors);
  expect(anchorsIn(brochure.municipalityIndex)).toHaveLength(40);
  expect(new Set(anchorsIn(brochure.municipalityIndex))).toEqual(anchors);
});

test("sole traders and stopped organisations never stand in it", () => {
  const brochure = brochureOf([
    aSelectionRecord({ id: "a", name: "Jan Voorbeeld", naturalPerson: true }),
    aSelectionRecord({ id: "b", name: "Gestopt", status: "stopped" }),
    aSelectionRecord({ id: "c", name: "Blijft" }),
  ]);
  expect(entriesOf(brochure).map(({ name }) => name)).toEqual(["Blijft"]);
});

test("a name of a contact person is nowhere in it", () => {
  const contacts = [
    { name: "An Voorbeeldmans", role: null, department: null, email: null, phone: null },
  ];
  expect(JSON.stringify(brochureOf([aSelectionRecord({ contacts })]))).not.toContain("mans");
});

test("members of the partnership come first, who has no known place last", () => {
  const elsewhere = { ...aSelectionRecord().address, nis: "21004", town: "Brussel" } as never;
  const brochure = brochureOf([
    aSelectionRecord({ id: "a", address: null }),
    aSelectionRecord({ id: "b", address: elsewhere }),
    aSelectionRecord({ id: "c" }),
  ]);
  expect(brochure.chapters.map(({ heading }) => heading)).toEqual([
    "Halle",
    "Buiten onze gemeenten",
    "Zonder bekend adres",
  ]);
  expect(brochure.municipalityIndex.map(({ heading }) => heading)).toEqual([
    "Brussel",
    "Halle",
    "Zonder bekend adres",
  ]);
});

test("only sources of organisations in it are listed, numbered as their marks say", () => {
  const brochure = brochureOf([aSelectionRecord({ sourceIds: ["source-list"] })]);
  expect(brochure.sources.map(({ number, publisher }) => [number, publisher])).toEqual([
    [1, "Departement WSE"],
  ]);
  expect(entriesOf(brochure)[0]?.sources).toEqual([1]);
});

test("markup in a name stays letters; a name of pictures gives way to the number", () => {
  expect(onlyEntry({ name: '<b>Jan & "Co"</b> #strong[x]' }).name).toBe(
    '<b>Jan & "Co"</b> #strong[x]',
  );
  expect(onlyEntry({ name: "🌱🌱", number: "0999000129" }).name).toBe(
    "Organisatie met nummer 0999.000.129",
  );
});

test("what is not known is left out, not written as empty", () => {
  const entry = onlyEntry({
    address: null,
    phone: null,
    email: null,
    website: null,
    capacityHoursMonth: null,
    activities: [],
    areaNis: [],
    description: {},
  });
  expect(entry.facts).toEqual([]);
  expect(entry.description).toBe("");
});

test("a website that is no web address is not printed as one", () => {
  expect(factOf({ website: "javascript:alert(1)" }, "Website")).toBeUndefined();
  expect(factOf({ website: "www.voorbeeld.be/" }, "Website")).toEqual(["www.voorbeeld.be"]);
});

test("activities that follow from a code only show when nobody said more", () => {
  const derived = { code: "textiel/strijken", basis: "derived-from-nace" } as const;
  const stated = { code: "groen/tuinonderhoud", basis: "stated" } as const;
  expect(onlyEntry({ activities: [derived] }).facts[0]?.label).toBe("Wellicht (volgens NACE-code)");
  expect(onlyEntry({ activities: [derived, stated] }).facts[0]?.lines).toEqual(["Tuinonderhoud"]);
});

test("an area that holds all members is named in a word", () => {
  const all = ["23027", "23003", "23016", "23077"];
  expect(factOf({ areaNis: all }, "Werkt in")).toEqual(["alle gemeenten van deze brochure"]);
  expect(factOf({ areaNis: ["23027", "23003"] }, "Werkt in")).toEqual(["Beersel, Halle"]);
});

test("the same brochure in French names places and activities in French", () => {
  const brochure = brochureOf([aSelectionRecord()], { language: "fr" });
  expect(brochure.chapters[0]?.heading).toBe("Hal");
  expect(brochure.activityIndex[0]?.heading).toBe("Entretien des espaces verts");
  expect(brochure.madeOn).toBe("23 novembre 2026");
});

test("the map says in words how many organisations each municipality has", () => {
  const { map } = brochureOf([aSelectionRecord(), aSelectionRecord({ id: "b", point: null })]);
  expect(map?.alt).toContain("Halle: 2 organisaties");
  expect(map?.caption).toContain("1 organisatie ligt buiten de kaart");
});

test("parts that are not wanted are not made", () => {
  const brochure = brochureOf([aSelectionRecord()], { parts: [] });
  expect(brochure.map).toBeNull();
  expect([brochure.activityIndex, brochure.municipalityIndex, brochure.guide]).toEqual([
    [],
    [],
    [],
  ]);
});
