import type { OwnBrochureWords } from "./nl.ts";
import { longDay, shownNumber } from "./shown.ts";

const organisations = (count: number) =>
  count === 1 ? "1 organisation" : `${shownNumber("en", count)} organisations`;

export const en = {
  labels: {
    map: "The map",
    guide: "How to use this brochure",
    contents: "Contents",
    contact: "Contact",
    activityIndex: "Find by activity",
    municipalityIndex: "Find by municipality",
    organisations: "The organisations",
    sources: "Sources",
    sourcesIntro:
      "The numbers below each organisation refer to this list. Is something wrong? Tell us and we will put it right at its source.",
    sourcesOfEntry: "Source",
    workForms: "The signs and what they mean",
    example: "Example, not an existing organisation",
    exampleCover: "Example brochure, with invented organisations",
    licence: "Licence",
    retrieved: "retrieved on",
  },
  workFormMeanings: {
    "collectief-maatwerk":
      "People far from the labour market work together, with guidance, in one company.",
    "individueel-maatwerk":
      "A regular employer is supported for one worker with a work disability.",
    arbeidszorg: "Meaningful work for people who cannot do paid work (yet).",
    "wijk-werken": "People looking for work do small jobs nearby.",
    kringwinkel: "Collects things, repairs them and sells them again.",
    cooperatie: "A company of those who work, buy or live there.",
    lde: "Services close to people’s homes; an earlier recognition that may still run.",
    sine: "An earlier measure for work integration that may still run.",
    invoeg: "An earlier recognition for companies that hired and trained people.",
  },
  fileName: "brochure",
  defaultTitle: "The social economy in our municipalities",
  defaultIntro:
    "Looking for a partner for green maintenance, ironing, catering, printing or technical work? This brochure shows the organisations of the social economy in our municipalities: what they do, where they work and how to reach them.",
  guide: [
    "Do you know what work you need? Start at “Find by activity”. Do you know an organisation, or look for one nearby? Start at “Find by municipality”. Each name comes with its page.",
    "The organisations stand by municipality, following the address of their seat, and in alphabetical order within it. That order says nothing about their quality. Many also work outside their own municipality: see “Works in”.",
    "Is a fact missing? Then we do not know it. Ask the organisation itself.",
  ],
  facts: {
    activities: "Activities",
    derivedActivities: "Perhaps (by NACE code)",
    capacity: "Capacity",
    area: "Works in",
    qualityLabels: "Labels",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    website: "Website",
  },
  organisationCount: organisations,
  hoursPerMonth: (hours) =>
    hours === 1 ? "1 hour per month" : `${shownNumber("en", hours)} hours per month`,
  places: (places) => (places === 1 ? "1 place" : `${shownNumber("en", places)} places`),
  wholeArea: (beyond) =>
    beyond === 0
      ? "all municipalities of this brochure"
      : `all municipalities of this brochure and ${shownNumber("en", beyond)} others`,
  manyMunicipalities: (count) => `${shownNumber("en", count)} municipalities`,
  elsewhere: "Outside our municipalities",
  noPlace: "Without a known address",
  noActivity: "Activity not known",
  nameless: (number) =>
    number ? `Organisation with number ${number}` : "Organisation without a readable name",
  mapAlt: (counts) =>
    `Map of the municipalities with a point for each organisation. ${counts
      .map(({ name, count }) => `${name}: ${organisations(count)}`)
      .join("; ")}.`,
  mapCaption: (shown, elsewhere) =>
    elsewhere === 0
      ? `Each point is an organisation (${shownNumber("en", shown)}).`
      : `Each point is an organisation (${shownNumber("en", shown)}). ${organisations(elsewhere)} lie off the map or have no known place.`,
  boundaries: (source) => `Boundaries: ${source}.`,
  longDay: (day) => longDay("en", day),
} satisfies OwnBrochureWords;
