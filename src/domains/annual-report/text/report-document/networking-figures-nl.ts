import type { NetworkingFigureKind } from "../../rules/report/figure-kinds.ts";
import type { FigureWords } from "./nl.ts";

export const nl = {
  gatherings: {
    label: "Gehouden bijeenkomsten",
    column: "Aantal",
    definition: "Beurzen, rondetafels, bijeenkomsten en brainstorms die gehouden zijn.",
    how: (year) => `Bijeenkomsten met een begindag in ${year} die doorgegaan zijn.`,
  },
  "guests-asked": {
    label: "Genodigden",
    column: "Genodigd",
    definition:
      "Organisaties, en mensen zonder organisatie, die gevraagd zijn of die zonder uitnodiging kwamen.",
    how: (year) =>
      `Genodigden op de lijst van bijeenkomsten van ${year}; wie nog niet gevraagd was en niet kwam, telt niet mee.`,
  },
  "guests-came": {
    label: "Genodigden die kwamen",
    column: "Gekomen",
    definition: "Genodigden die aanwezig waren.",
    how: (year) => `Genodigden die bij bijeenkomsten van ${year} als aanwezig genoteerd zijn.`,
  },
  "gathering-people": {
    label: "Mensen die kwamen",
    column: "Mensen",
    definition: "Mensen op de bijeenkomsten, wie meekwam inbegrepen.",
    how: (year) => `Som van de aanwezige mensen bij bijeenkomsten van ${year}.`,
  },
  "came-social": {
    label: "Sociale ondernemingen die kwamen",
    column: "Sociaal",
    definition: "Hoe vaak een sociale onderneming aanwezig was.",
    how: (year) => `Aanwezige organisaties aan de sociale kant, bij bijeenkomsten van ${year}.`,
  },
  "came-regular": {
    label: "Gewone bedrijven die kwamen",
    column: "Regulier",
    definition: "Hoe vaak een bedrijf uit de reguliere economie aanwezig was.",
    how: (year) => `Aanwezige gewone bedrijven bij bijeenkomsten van ${year}.`,
  },
  "came-public": {
    label: "Besturen die kwamen",
    column: "Bestuur",
    definition: "Hoe vaak een openbaar bestuur aanwezig was.",
    how: (year) => `Aanwezige openbare besturen bij bijeenkomsten van ${year}.`,
  },
  "wishes-made": {
    label: "Wensen om iemand te spreken",
    column: "Wensen",
    definition: "Hoe vaak iemand zei wie hij graag zou spreken.",
    how: (year) => `Wensen voor beurzen van ${year}; wie iemand liever niet sprak, telt niet mee.`,
  },
  "wishes-met": {
    label: "Vervulde wensen",
    column: "In het rooster",
    definition: "Wensen waarvoor een gesprek in het rooster staat.",
    how: (year) =>
      `Wensen voor beurzen van ${year} waarvan de twee een gesprek hebben in het rooster dat het laatst gepubliceerd is.`,
  },
  "meetings-held": {
    label: "Gesprekken tussen twee genodigden",
    column: "Ontmoetingen",
    definition: "Twee genodigden die elkaar spraken op een bijeenkomst.",
    how: (year) =>
      `Ontmoetingen bij de opvolging van bijeenkomsten van ${year}: uit het rooster, omdat beiden er waren, of zelf ingevoerd.`,
  },
  "meetings-known": {
    label: "Ontmoetingen met een antwoord",
    column: "Met antwoord",
    definition: "Ontmoetingen waarvan iemand zei wat ervan kwam, ook als dat niets was.",
    how: (year) =>
      `Ontmoetingen van ${year} met een antwoord van een van beiden of een vaststelling van de regie.`,
  },
  "meetings-fruitful": {
    label: "Ontmoetingen met resultaat",
    column: "Met resultaat",
    definition: "Ontmoetingen waarvan contact, een bezoek, een offerte of een contract kwam.",
    how: (year) =>
      `Ontmoetingen van ${year} met minstens één resultaat. De regie gaat voor; spreken de twee elkaar tegen, dan telt alleen wat beiden zeggen.`,
  },
  "meetings-contact": {
    label: "Ontmoetingen met later contact",
    column: "Contact",
    definition: "Ontmoetingen waarna de twee nog contact hadden.",
    how: (year) =>
      `Ontmoetingen van ${year} met dit resultaat; een ontmoeting kan er meer dan één hebben. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "meetings-visit": {
    label: "Ontmoetingen met een bezoek",
    column: "Bezoek",
    definition: "Ontmoetingen waarna de een de ander bezocht.",
    how: (year) =>
      `Ontmoetingen van ${year} met dit resultaat; een ontmoeting kan er meer dan één hebben. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "meetings-quote": {
    label: "Ontmoetingen met een offerte",
    column: "Offerte",
    definition: "Ontmoetingen waaruit een offerte volgde.",
    how: (year) =>
      `Ontmoetingen van ${year} met dit resultaat; een ontmoeting kan er meer dan één hebben. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "meetings-contract": {
    label: "Ontmoetingen met een contract",
    column: "Contract",
    definition: "Ontmoetingen waaruit een contract volgde.",
    how: (year) =>
      `Ontmoetingen van ${year} met dit resultaat; een ontmoeting kan er meer dan één hebben. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "meetings-nothing": {
    label: "Ontmoetingen zonder resultaat",
    column: "Niets",
    definition: "Ontmoetingen waarvan gezegd is dat er niets van kwam.",
    how: (year) =>
      `Ontmoetingen van ${year} met dit resultaat; een ontmoeting kan er meer dan één hebben. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "meetings-euros": {
    label: "Waarde van wat ervan kwam",
    column: "Waarde",
    definition:
      "Waarde van offertes en contracten na een ontmoeting, zonder btw, zoals de regie ze noteerde.",
    how: (year) =>
      `Som van de genoteerde waarden bij ontmoetingen van ${year}. Verborgen als ze van 1 tot 3 ontmoetingen komen.`,
  },
  "vouchers-issued": {
    label: "Uitgegeven kennismakingscheques",
    column: "Cheques",
    definition: "Cheques waarmee het verband een eerste kleine opdracht betaalt.",
    how: (year) =>
      `Cheques uitgegeven in ${year}, niet ingetrokken. Aantallen van 1 tot 3 zijn verborgen.`,
  },
  "vouchers-used": {
    label: "Gebruikte kennismakingscheques",
    column: "Gebruikt",
    definition: "Cheques waarmee een eerste opdracht betaald is.",
    how: (year) =>
      `Cheques gebruikt in ${year}, ook als ze eerder uitgegeven zijn. Aantallen van 1 tot 3 zijn verborgen.`,
  },
  "voucher-euros": {
    label: "Euro aan kennismakingscheques",
    column: "Euro cheques",
    definition: "Wat met gebruikte cheques betaald is.",
    how: (year) =>
      `Som van de cheques die in ${year} gebruikt zijn. Verborgen bij 1 tot 3 cheques.`,
  },
  "gathering-actions": {
    label: "Acties uit bijeenkomsten",
    column: "Acties",
    definition: "Acties in het plan die uit een verslag of een brainstorm komen.",
    how: (year) => `Acties van bijeenkomsten van ${year} die in het plan staan.`,
  },
} satisfies Record<NetworkingFigureKind, FigureWords>;
