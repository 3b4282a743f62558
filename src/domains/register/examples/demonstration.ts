import type { Day } from "#kernel/day";
import type { FieldValues } from "../rules/field.ts";
import type { OrganisationKind } from "../rules/organisation.ts";
import type { WorkForm } from "../rules/work-form.ts";

/** One invented record of the demonstration; its name says that it is an example. */
export type DemonstrationRecord = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly workForms?: readonly WorkForm[];
  readonly activities?: readonly {
    readonly code: string;
    readonly hours?: number;
    readonly places?: number;
  }[];
  readonly serves?: readonly string[];
  readonly values?: { readonly [Name in keyof FieldValues]?: FieldValues[Name] };
};

/** NIS of the four municipalities of the demonstration, in the order Beersel, Dilbeek, Halle, Sint-Pieters-Leeuw. */
export const demonstrationMunicipalities = ["23003", "23016", "23027", "23077"] as const;
const all = demonstrationMunicipalities;
const since2019 = "2019-01-01" as Day;

/** Since when a work form of an example runs. */
export const demonstrationSince = since2019;

export const demonstrationRecords: readonly DemonstrationRecord[] = [
  {
    name: "Groendienst De Linde (voorbeeld)",
    kind: "social-enterprise",
    street: "Voorbeeldstraat 12",
    postcode: "1500",
    town: "Halle",
    workForms: ["collectief-maatwerk"],
    activities: [
      { code: "groen/tuinonderhoud", hours: 640 },
      { code: "groen/onkruidbestrijding", hours: 320 },
      { code: "groen/hagen-snoeien", hours: 160 },
      { code: "publieke-ruimte/speelpleinonderhoud", hours: 80 },
    ],
    serves: all,
    values: {
      target_group: "Mensen met een arbeidsbeperking, in ploegen van vijf met een werkbegeleider.",
      adapted_workplace: "Werkkledij, materiaal en tempo op maat; vervoer vanaf het station.",
      guidance: "Eén begeleider per vijf doelgroepmedewerkers.",
      "description.nl":
        "Ploegen voor onderhoud van tuinen, parken en speelpleinen, met de hand en zonder bestrijdingsmiddelen.",
      "description.fr":
        "Des équipes pour l’entretien des jardins, parcs et plaines de jeux, à la main et sans pesticides.",
      "description.en":
        "Crews that keep gardens, parks and playgrounds by hand and without pesticides.",
    },
  },
  {
    name: "Strijkatelier Het Plooitje (voorbeeld)",
    kind: "social-enterprise",
    street: "Proefweg 3",
    postcode: "1650",
    town: "Beersel",
    workForms: ["lde", "individueel-maatwerk"],
    activities: [
      { code: "textielzorg/strijkatelier", hours: 260 },
      { code: "productie/naaiatelier", hours: 90 },
    ],
    serves: ["23003", "23077"],
    values: { "description.nl": "Strijken en kleine herstellingen, met ophaaldienst op dinsdag." },
  },
  {
    name: "Kringloop Zonneveld (voorbeeld)",
    kind: "social-enterprise",
    street: "Fictielaan 40",
    postcode: "1700",
    town: "Dilbeek",
    workForms: ["kringwinkel", "collectief-maatwerk", "arbeidszorg"],
    activities: [
      { code: "kringloop/kringwinkel" },
      { code: "kringloop/ophaling", hours: 400 },
      { code: "bouw/ontruiming", hours: 120 },
      { code: "kringloop/elektro-herstel", hours: 60 },
    ],
    serves: all,
    values: { quality_labels: ["Revisie (voorbeeldlabel)"] },
  },
  {
    name: "Sociaal restaurant De Soeplepel (voorbeeld)",
    kind: "social-enterprise",
    street: "Marktplein 9",
    postcode: "1600",
    town: "Sint-Pieters-Leeuw",
    workForms: ["lde"],
    activities: [
      { code: "voeding/sociaal-restaurant", places: 60 },
      { code: "voeding/broodjes", hours: 100 },
      { code: "voeding/maaltijden-aan-huis", hours: 80 },
    ],
    serves: ["23077", "23027"],
  },
  {
    name: "Fietspunt Spaak (voorbeeld)",
    kind: "social-enterprise",
    street: "Stationsplein 1",
    postcode: "1500",
    town: "Halle",
    workForms: ["individueel-maatwerk"],
    activities: [
      { code: "mobiliteit/fietsherstel", hours: 150 },
      { code: "mobiliteit/fietsenstalling" },
      { code: "mobiliteit/fietsverhuur" },
    ],
    serves: ["23027"],
  },
  {
    name: "Energiehuis De Warme Trui (voorbeeld)",
    kind: "social-enterprise",
    street: "Isolatiestraat 7",
    postcode: "1652",
    town: "Alsemberg",
    workForms: ["collectief-maatwerk"],
    activities: [
      { code: "bouw/energiesnoeiers", hours: 220 },
      { code: "bouw/isolatie", hours: 180 },
    ],
    serves: all,
  },
  {
    name: "Pakatelier Alles Ingepakt (voorbeeld)",
    kind: "social-enterprise",
    street: "Industriezone Proef 5",
    postcode: "1600",
    town: "Sint-Pieters-Leeuw",
    workForms: ["collectief-maatwerk"],
    activities: [
      { code: "verpakking/inpakken", hours: 2400 },
      { code: "verpakking/etiketteren", hours: 800 },
      { code: "verpakking/enclave", places: 15 },
      { code: "logistiek/orderpicking", hours: 600 },
    ],
    serves: all,
  },
  {
    name: "Buurtopvang De Kapoentjes (voorbeeld)",
    kind: "social-enterprise",
    street: "Speelhof 2",
    postcode: "1701",
    town: "Itterbeek",
    workForms: ["lde"],
    activities: [{ code: "zorg-thuis/buurtgerichte-kinderopvang", places: 28 }],
    serves: ["23016"],
  },
  {
    name: "Thuishulp Samen Thuis (voorbeeld)",
    kind: "social-enterprise",
    street: "Zorgdreef 14",
    postcode: "1502",
    town: "Lembeek",
    workForms: ["individueel-maatwerk", "wijk-werken"],
    activities: [
      { code: "zorg-thuis/aanvullende-thuishulp", hours: 900 },
      { code: "zorg-thuis/logistieke-hulp", hours: 300 },
      { code: "zorg-thuis/boodschappendienst", hours: 120 },
    ],
    serves: ["23027", "23003"],
  },
  {
    name: "Coöperatie Zon op Zuid (voorbeeld)",
    kind: "social-enterprise",
    street: "Zonnehoek 21",
    postcode: "1654",
    town: "Huizingen",
    workForms: ["cooperatie"],
    activities: [{ code: "bouw/energiesnoeiers" }],
    serves: all,
  },
  {
    name: "Wijk-werken Zuidwest (voorbeeld)",
    kind: "public-service",
    street: "Gemeentehuisstraat 1",
    postcode: "1700",
    town: "Dilbeek",
    workForms: ["wijk-werken"],
    activities: [{ code: "begeleiding/wijk-werken", places: 120 }, { code: "bouw/klusjesdienst" }],
    serves: all,
  },
  {
    name: "Zorgboerderij Het Hooiveld (voorbeeld)",
    kind: "social-enterprise",
    street: "Veldweg 88",
    postcode: "1703",
    town: "Schepdaal",
    workForms: ["arbeidszorg"],
    activities: [
      { code: "landbouw/zorgboerderij", places: 8 },
      { code: "landbouw/groententeelt" },
      { code: "voeding/streekproducten" },
    ],
    serves: ["23016", "23077"],
  },
  {
    name: "Drukkerij Letterbak (voorbeeld)",
    kind: "regular-company",
    street: "Ambachtenlaan 4",
    postcode: "1500",
    town: "Halle",
    activities: [{ code: "administratie/drukwerk" }],
  },
  {
    name: "Bouwbedrijf Truweel & Zonen (voorbeeld)",
    kind: "regular-company",
    street: "Steenweg Fictief 150",
    postcode: "1600",
    town: "Sint-Pieters-Leeuw",
    activities: [{ code: "bouw/renovatie" }, { code: "bouw/schilderwerk" }],
  },
  {
    name: "Logistiek Centrum Kanaal (voorbeeld)",
    kind: "regular-company",
    street: "Kanaaldok 33",
    postcode: "1651",
    town: "Lot",
    activities: [{ code: "logistiek/opslag" }, { code: "logistiek/transport" }],
  },
  {
    name: "Schoonmaakbedrijf Helder (voorbeeld)",
    kind: "regular-company",
    street: "Blinkstraat 8",
    postcode: "1702",
    town: "Groot-Bijgaarden",
    activities: [{ code: "reiniging/kantoren" }, { code: "reiniging/ramen" }],
  },
  {
    name: "Voorbeeldgemeente, dienst Groen (voorbeeld)",
    kind: "authority",
    street: "Raadhuisplein 1",
    postcode: "1500",
    town: "Halle",
  },
  {
    name: "Voorbeeldgemeente, dienst Aankopen (voorbeeld)",
    kind: "authority",
    street: "Raadhuisplein 2",
    postcode: "1652",
    town: "Alsemberg",
  },
  {
    name: "Voorbeeld-OCMW, dienst Activering (voorbeeld)",
    kind: "public-service",
    street: "Raadhuisplein 3",
    postcode: "1700",
    town: "Dilbeek",
  },
  {
    name: "Technische school De Passer (voorbeeld)",
    kind: "school",
    street: "Schoolstraat 5",
    postcode: "1500",
    town: "Halle",
  },
  {
    name: "Ondernemersnetwerk Pajot (voorbeeld)",
    kind: "network",
    street: "Handelskade 2",
    postcode: "1600",
    town: "Sint-Pieters-Leeuw",
  },
  {
    name: "Vormingscentrum De Stap (voorbeeld)",
    kind: "partner",
    street: "Leerlaan 11",
    postcode: "1653",
    town: "Dworp",
    activities: [{ code: "begeleiding/jobcoaching", hours: 80 }, { code: "begeleiding/taal" }],
    serves: all,
  },
  {
    name: "Groenploeg De Brem (voorbeeld)",
    kind: "social-enterprise",
    street: "Oefenpad 8",
    postcode: "1701",
    town: "Itterbeek",
    workForms: ["collectief-maatwerk"],
    activities: [{ code: "groen/onkruidbestrijding", hours: 260 }],
    serves: all,
    values: {
      "description.nl": "Wieden en borstelen van paden, perken en begraafplaatsen, zonder gif.",
      "description.fr":
        "Désherbage et brossage de chemins, de parterres et de cimetières, sans produits.",
      "description.en": "Weeding and brushing of paths, beds and cemeteries, without chemicals.",
    },
  },
  {
    name: "Poetsploeg Spiegelglans (voorbeeld)",
    kind: "social-enterprise",
    street: "Proefweg 21",
    postcode: "1651",
    town: "Lot",
    workForms: ["collectief-maatwerk"],
    activities: [{ code: "reiniging/kantoren", hours: 240 }],
    serves: ["23003", "23027", "23077"],
  },
];
