import { asDay } from "#kernel/day";
import type { DirectoryEntry, DirectoryWords } from "./build-snapshot.ts";
import type { DirectoryRow } from "./directory-snapshot.ts";

/** A made-up organisation as the directory keeps it; whatever a test cares about is handed in. */
export function aDirectoryEntry(
  row: Partial<DirectoryRow> & { readonly name: string },
  more: Partial<Omit<DirectoryEntry, "row">> = {},
): DirectoryEntry {
  return {
    row: {
      id: row.name,
      number: null,
      kind: "social-enterprise",
      workForms: [],
      activities: [],
      seatNis: null,
      postcode: null,
      areaNis: [],
      hoursPerMonth: null,
      places: null,
      status: "active",
      confirmedOn: null,
      changedOn: asDay("2026-11-01"),
      isExample: true,
      isPublic: true,
      lon: null,
      lat: null,
      ...row,
    },
    otherNames: [],
    descriptions: [],
    establishmentNumbers: [],
    places: [],
    ...more,
  };
}

const inAll = (text: string) => ({ nl: text, fr: text, en: text });

/** A few activities and places with their words, enough to search in. */
export const exampleWords: DirectoryWords = {
  activities: [
    { code: "groen", parent: null, label: inAll("Groenonderhoud"), phrases: ["Groenonderhoud"] },
    {
      code: "groen/tuinonderhoud",
      parent: "groen",
      label: inAll("Tuinonderhoud"),
      phrases: ["Tuinonderhoud", "onderhoud van groen", "entretien de jardins", "jardinier"],
    },
    {
      code: "groen/hagen-snoeien",
      parent: "groen",
      label: inAll("Hagen en struiken snoeien"),
      phrases: ["Hagen en struiken snoeien", "haag scheren", "Taille de haies"],
    },
    {
      code: "publiek",
      parent: null,
      label: inAll("Publieke ruimte"),
      phrases: ["Publieke ruimte"],
    },
    {
      code: "publiek/speelpleinen",
      parent: "publiek",
      label: inAll("Speelpleinen onderhouden"),
      phrases: ["Speelpleinen onderhouden", "speelpleinonderhoud"],
    },
    {
      code: "horeca/cafe",
      parent: null,
      label: inAll("Repair café"),
      phrases: ["Repair café", "herstelcafé"],
    },
  ],
  municipalities: [
    { nis: "23027", name: { nl: "Halle", fr: "Hal" }, phrases: ["Halle", "Hal"] },
    {
      nis: "23077",
      name: { nl: "Sint-Pieters-Leeuw", fr: "Leeuw-Saint-Pierre" },
      phrases: ["Sint-Pieters-Leeuw", "Leeuw-Saint-Pierre"],
    },
    {
      nis: "23106",
      name: { nl: "Pajottegem", fr: "Pajottegem" },
      phrases: ["Pajottegem", "Galmaarden", "Gooik", "Herne"],
    },
  ],
  forms: { kringwinkel: ["Kringwinkel"] },
  kinds: { school: ["School", "École"] },
  postcodes: new Map([["1501", ["1501", "Buizingen"]]]),
};
