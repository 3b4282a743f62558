import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import type { BrochureFacts } from "../rules/brochure/compose-brochure.ts";
import type { AreaBoundary } from "../rules/brochure/draw-area-map.ts";
import type {
  ActivityName,
  CodeNames,
  SelectionRecord,
  SelectionSource,
} from "../rules/export/selection-record.ts";
import { workForms } from "../rules/work-form.ts";

// Four squares side by side where the four municipalities of the example partnership lie.
const square = (
  nis: string,
  nl: string,
  fr: string,
  west: number,
  south: number,
): AreaBoundary => ({
  nis,
  name: { nl, fr },
  lon: west + 0.05,
  lat: south + 0.03,
  coordinates: [
    [
      [
        [west, south],
        [west + 0.1, south],
        [west + 0.1, south + 0.06],
        [west, south + 0.06],
        [west, south],
      ],
    ],
  ],
});

export const exampleMembers: readonly AreaBoundary[] = [
  square("23027", "Halle", "Hal", 4.18, 50.7),
  square("23003", "Beersel", "Beersel", 4.28, 50.7),
  square("23016", "Dilbeek", "Dilbeek", 4.2, 50.82),
  square("23077", "Sint-Pieters-Leeuw", "Leeuw-Saint-Pierre", 4.19, 50.76),
];

const activity = (
  code: string,
  position: number,
  nl: string,
  fr: string,
  en: string,
): [string, ActivityName] => [
  code,
  {
    label: { nl, fr, en },
    parent: code.includes("/") ? (code.split("/")[0] ?? "") : null,
    position,
  },
];

const activities = [
  activity("groen", 0, "Groenonderhoud", "Entretien des espaces verts", "Green maintenance"),
  activity("groen/tuinonderhoud", 1, "Tuinonderhoud", "Entretien de jardins", "Garden maintenance"),
  activity("groen/hagen-snoeien", 2, "Hagen snoeien", "Taille de haies", "Hedge trimming"),
  activity("textiel", 3, "Textiel", "Textile", "Textile"),
  activity("textiel/strijken", 4, "Strijken", "Repassage", "Ironing"),
  activity("textiel/naaiwerk", 5, "Naaiwerk en herstelling", "Couture", "Sewing and mending"),
  activity("voeding", 6, "Voeding", "Alimentation", "Food"),
  activity("voeding/catering", 7, "Catering", "Traiteur", "Catering"),
  activity("inpakken", 8, "Verpakken en monteren", "Emballage", "Packing and assembly"),
  activity("inpakken/verpakken", 9, "Verpakken", "Emballer", "Packing"),
  activity("inpakken/montage", 10, "Montage", "Montage", "Assembly"),
  activity("hergebruik", 11, "Hergebruik", "Réemploi", "Reuse"),
  activity("hergebruik/kringloop", 12, "Kringloop", "Seconde main", "Second hand"),
];

export const exampleCodes: CodeNames = {
  activities: new Map(activities),
  municipalities: new Map([
    ...exampleMembers.map(({ nis, name }) => [nis, name] as const),
    ["21004", { nl: "Brussel", fr: "Bruxelles" }],
  ]),
};

export const exampleSources: readonly SelectionSource[] = [
  {
    id: "source-kbo",
    publisher: "FOD Economie",
    title: "KBO Open Data (voorbeeld)",
    licence: "Licentie KBO Open Data",
    url: "https://economie.fgov.be/",
    fileName: "KboOpenData_Full.zip",
    retrievedOn: asDay("2026-11-01"),
  },
  {
    id: "source-list",
    publisher: "Departement WSE",
    title: "Lijst van maatwerkbedrijven (voorbeeld)",
    licence: "Modellicentie gratis hergebruik",
    url: null,
    fileName: "lijst.csv",
    retrievedOn: asDay("2026-09-03"),
  },
];

const leaves = activities.filter(([code]) => code.includes("/")).map(([code]) => code);
const kinds = [
  "Groenwerk",
  "Strijkhuis",
  "Maatwerk",
  "Kringloop",
  "Keuken",
  "Atelier",
  "Buurtwerk",
];
const towns = [
  ["Halle", "1500"],
  ["Beersel", "1650"],
  ["Dilbeek", "1700"],
  ["Sint-Pieters-Leeuw", "1600"],
] as const;

/** An organisation as a brochure or an export sees it; complete unless told otherwise. */
export function aSelectionRecord(given: Partial<SelectionRecord> = {}): SelectionRecord {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    number: exampleNumber(1),
    name: "Voorbeeld Groenwerk",
    names: {},
    kind: "social-enterprise",
    status: "active",
    naturalPerson: false,
    published: true,
    isExample: true,
    workForms: ["collectief-maatwerk"],
    description: { nl: "Onderhoudt tuinen en parken." },
    targetGroup: null,
    adaptedWorkplace: null,
    guidance: null,
    qualityLabels: [],
    naceCodes: ["88.993"],
    legalFormCode: "017",
    startedOn: asDay("1998-05-01"),
    confirmedOn: null,
    completeness: 70,
    capacityHoursMonth: 320,
    capacityPlaces: null,
    fte: null,
    website: "https://www.voorbeeld.be/groenwerk",
    email: "info@voorbeeld.be",
    phone: "02 555 01 02",
    address: {
      street: "Voorbeeldstraat",
      houseNumber: "12",
      box: null,
      postcode: "1500",
      town: "Halle",
      nis: "23027",
    },
    point: { lon: 4.23, lat: 50.73 },
    placePrecision: "address",
    activities: [{ code: "groen/tuinonderhoud", basis: "stated" }],
    areaNis: ["23027", "23003"],
    sourceIds: ["source-kbo"],
    contacts: [],
    ...given,
  };
}

/** So many different example organisations, always the same; some with little known of them. */
export const someSelectionRecords = (count: number): SelectionRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const member = exampleMembers[at % 4];
    const [town, postcode] = towns[at % 4] ?? towns[0];
    const kind = kinds[at % kinds.length] ?? "";
    const sparse = at % 9 === 8;
    return aSelectionRecord({
      id: `00000000-0000-4000-8000-${String(at + 1).padStart(12, "0")}`,
      number: exampleNumber(at + 1),
      name: `Voorbeeld ${kind} ${town} ${at + 1}`,
      workForms: sparse ? [] : [workForms[at % workForms.length] ?? "collectief-maatwerk"],
      description: sparse ? {} : { nl: describe(kind, town, at) },
      activities: [0, 3, 5].slice(0, sparse ? 0 : 1 + (at % 3)).map((step) => ({
        code: leaves[(at + step) % leaves.length] ?? "",
        basis: "stated" as const,
      })),
      address: sparse
        ? null
        : {
            street: "Voorbeeldstraat",
            houseNumber: String(at + 1),
            box: at % 7 === 0 ? "2" : null,
            postcode,
            town,
            nis: member?.nis ?? null,
          },
      point: sparse || !member ? null : scatter(member, at),
      capacityHoursMonth: at % 3 === 0 ? 80 + at * 10 : null,
      capacityPlaces: at % 5 === 0 ? 3 + at : null,
      fte: at % 4 === 0 ? 12.5 + at : null,
      areaNis: at % 4 === 0 ? exampleMembers.map(({ nis }) => nis) : [],
      website: at % 2 === 0 ? "https://www.voorbeeld.be/" : null,
      sourceIds: at % 3 === 0 ? ["source-kbo", "source-list"] : ["source-kbo"],
    });
  });

const describe = (kind: string, town: string, at: number): string =>
  [
    `${kind} in ${town} werkt met een ploeg van ${6 + (at % 20)} mensen en twee begeleiders.`,
    "We komen ter plaatse kijken, maken samen een planning en laten weten wie er komt.",
    "Kleine opdrachten zijn welkom; voor grote werken zoeken we een partner in de buurt.",
  ]
    .slice(0, 1 + (at % 3))
    .join(" ");

const scatter = ({ lon, lat }: AreaBoundary, at: number) => ({
  lon: lon + (((at * 37) % 17) - 8) * 0.0022,
  lat: lat + (((at * 53) % 13) - 6) * 0.0017,
});

/** Everything a brochure of `count` example organisations is made from. */
export const aBrochureSelection = (
  count: number,
  members: readonly AreaBoundary[] = exampleMembers,
): BrochureFacts => ({
  partnership: { name: "Voorbeeld Zuidwest Rand", isExample: true },
  members,
  records: someSelectionRecords(count),
  sources: exampleSources,
  codes: exampleCodes,
  boundarySource: "NGI en Statbel (voorbeeld)",
  madeOn: asDay("2026-11-23"),
});
