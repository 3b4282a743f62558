import type { Tx } from "#platform/db";
import { loadPlaceIndex, resolveMunicipality } from "#territory";
import { comparableText } from "../rules/list-import/comparable-text.ts";
import type { KnownWorld, PlacedAddress } from "../rules/list-import/read-row.ts";
import type { KnownWords } from "../rules/list-import/suggest-mapping.ts";
import {
  type PostcodePlace,
  placeAddress,
  placeByName,
  plainStreet,
} from "../rules/place-address.ts";
import { loadNamedPlaces } from "./named-places.ts";
import "./tables.ts";

/** Streets whose address points may be needed, as written in the list. */
export type StreetsOfList = {
  readonly postcodes: readonly string[];
  readonly streets: readonly string[];
};

/** Everything reading a list needs to know: places, activities, NACE codes, legal forms, points. */
export async function loadListWorld(
  tx: Tx,
  needed: StreetsOfList = { postcodes: [], streets: [] },
): Promise<KnownWorld & KnownWords> {
  const places = await loadPlaceIndex(tx);
  const activities = await loadActivityWords(tx);
  const naceCodes = new Set(
    (await tx.selectFrom("nace_code").select("code").execute()).map(({ code }) => code),
  );
  const legalForms = await loadLegalForms(tx);
  const point = await loadPoints(tx, needed);
  const municipality = (postcode: string | null, name: string | null): string | null => {
    const found = resolveMunicipality(places, [postcode, name].filter(Boolean).join(" "));
    return found.kind === "found" ? found.nis : null;
  };
  return {
    municipality,
    activity: (words) => activities.get(comparableText(words)) ?? null,
    legalForm: (words) => legalForms.get(comparableText(words)) ?? null,
    point,
    isMunicipality: (text) => resolveMunicipality(places, text).kind !== "unknown",
    isActivity: (text) => activities.has(comparableText(text)),
    isNaceCode: (code) => naceCodes.has(code),
  };
}

/** Label or synonym → activity code; a word of two activities means the first of the tree. */
async function loadActivityWords(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("activity")
    .select(["code", "label_nl", "label_fr", "label_en", "synonyms"])
    .where("parent_code", "is not", null)
    .orderBy("position")
    .execute();
  const byWords = new Map<string, string>();
  const add = (words: string, code: string) => {
    const key = comparableText(words);
    if (!byWords.has(key)) byWords.set(key, code);
  };
  for (const { code, label_nl, label_fr, label_en } of rows) {
    for (const words of [code, label_nl, label_fr, label_en]) add(words, code);
  }
  for (const { code, synonyms } of rows) {
    for (const words of Object.values(synonyms).flat()) add(words, code);
  }
  return byWords;
}

// As people write them; the code list only knows most forms by their full name.
const abbreviations: Readonly<Record<string, string>> = {
  vzw: "017",
  asbl: "017",
  nv: "014",
  sa: "014",
  bvba: "015",
  sprl: "015",
  bv: "610",
  srl: "610",
  cv: "706",
  sc: "706",
};

async function loadLegalForms(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom("juridical_form").selectAll().orderBy("code").execute();
  const byWords = new Map<string, string>(rows.map(({ code }) => [code, code]));
  for (const { code, label_nl, label_fr } of rows) {
    for (const label of [label_nl, label_fr].map(comparableText)) {
      if (!byWords.has(label)) byWords.set(label, code);
    }
  }
  for (const [words, code] of Object.entries(abbreviations)) {
    if (rows.some((row) => row.code === code)) byWords.set(words, code);
  }
  return byWords;
}

async function loadPoints(tx: Tx, needed: StreetsOfList): Promise<KnownWorld["point"]> {
  const centres = new Map(
    (await tx.selectFrom("municipality").select(["nis", "lon", "lat"]).execute()).map((row) => [
      row.nis,
      { lon: row.lon, lat: row.lat, place_precision: "municipality" } satisfies PlacedAddress,
    ]),
  );
  const postcodes = await tx
    .selectFrom("postcode")
    .select(["postcode", "name_nl as nameNl", "name_fr as nameFr", "lon", "lat"])
    .select("place_precision as precision")
    .where("lon", "is not", null)
    .orderBy("is_main", "desc")
    .orderBy("nis")
    .execute();
  const byPostcode = Map.groupBy(postcodes, ({ postcode }) => postcode);
  const points = await loadAddressPoints(tx, needed);
  const named = await loadNamedPlaces(tx);
  const known = {
    namedPlacesOf: named.ofPostcode,
    pointsOf: (postcode: string, street: string) => points.get(`${postcode} ${street}`) ?? [],
    placesOf: (postcode: string): PostcodePlace[] =>
      (byPostcode.get(postcode) ?? []).flatMap(({ nameNl, nameFr, lon, lat, precision }) =>
        lon === null || lat === null
          ? []
          : [
              {
                nameNl,
                nameFr,
                lon,
                lat,
                precision:
                  precision === "locality" ? ("postcode" as const) : ("municipality" as const),
              },
            ],
      ),
  };
  return ({ street, houseNumber, postcode, town, nis }) => {
    const place =
      placeAddress({ street, houseNumber, postcode, town }, known) ??
      (nis === null ? null : placeByName(town, named.ofMunicipality(nis)));
    if (place) return { lon: place.lon, lat: place.lat, place_precision: place.precision };
    return (nis && centres.get(nis)) || null;
  };
}

async function loadAddressPoints(tx: Tx, { postcodes, streets }: StreetsOfList) {
  if (postcodes.length === 0 || streets.length === 0) return new Map<string, never[]>();
  const rows = await tx
    .selectFrom("address_point")
    .select(["postcode", "street_plain", "house_number as houseNumber", "lon", "lat"])
    .where("postcode", "in", [...new Set(postcodes)])
    .where("street_plain", "in", [...new Set(streets.map(plainStreet))])
    .execute();
  return Map.groupBy(rows, (row) => `${row.postcode} ${row.street_plain}`);
}
