import {
  indexPlaces,
  type PlaceFacts,
  resolveMunicipality,
} from "../../src/domains/territory/rules/resolve-municipality.ts";
import { type ReferenceFile, retrievedOn } from "./reference-file.ts";
import { cell, csvRows, readSource } from "./source-files.ts";

/** `reference/social-enterprises-2026-08.json`: the built-in start set, as published, to be verified by its user. */
export function socialEnterprisesFile(dataDir: string, places: PlaceFacts): ReferenceFile {
  const file = readSource(dataDir, "social-economy/belgische_maatwerk_en_eta_2026-08.csv");
  const index = indexPlaces(places);
  return {
    name: "social-enterprises-2026-08.json",
    source: {
      publisher: "Kruispuntbank van Ondernemingen (facts)",
      title: "Maatwerkbedrijven, kringwinkels en entreprises de travail adapté",
      edition: "2026-08",
      page: "docs/sources/social-enterprises.md",
    },
    licence: "Facts from KBO; compilation CC BY-SA 4.0",
    retrievedOn,
    files: [file],
    notes: ["Retyped and incomplete: verify a record at its source before relying on it."],
    columns: [
      "row",
      "kboNumber",
      "name",
      "type",
      "street",
      "postcode",
      "municipality",
      "nis",
      "region",
      "establishments",
      "nace",
      "website",
      "turnoverEurCents2025",
      "fte2025",
      "sourceId",
    ],
    rows: csvRows(file).map((row, at) => {
      const text = (column: string) => cell(row, column, file) || null;
      const amount = (column: string) => (text(column) === null ? null : Number(text(column)));
      const turnover = amount("omzet_2025_eur");
      return [
        // Row 1 of the file is its header.
        at + 2,
        text("kbo"),
        text("naam"),
        text("type"),
        text("adres"),
        text("postcode"),
        text("gemeente"),
        nisOf(index, text("postcode"), text("gemeente")),
        text("gewest"),
        amount("aantal_vestigingen"),
        text("nace_rsz_of_btw")?.split(";") ?? [],
        text("website"),
        turnover === null ? null : Math.round(turnover * 100),
        amount("fte_2025"),
        text("bronbestand_id"),
      ];
    }),
  };
}

function nisOf(
  index: ReturnType<typeof indexPlaces>,
  postcode: string | null,
  name: string | null,
) {
  const place = resolveMunicipality(index, `${postcode ?? ""} ${name ?? ""}`);
  return place.kind === "found" ? place.nis : null;
}
