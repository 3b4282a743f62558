/** Who published what the territory facts come from, in one place so that every file says it alike. */
export const publishers = {
  boundaries: {
    source: {
      publisher: "Provincies in Cijfers",
      title: "Gemeente- en wijkgrenzen Vlaanderen en Brussel",
      edition: "2025, na de fusies",
      page: "docs/sources/boundaries.md",
    },
    licence: "Open data with attribution; derived from Statbel and NGI/IGN open data",
  },
  municipalities: {
    source: {
      publisher: "Provincies in Cijfers; Informatie Vlaanderen; NewAgeKBO",
      title: "Municipalities of Flanders and Brussels: names, areas, codes",
      edition: "2025-01-01",
      page: "docs/sources/municipalities.md",
    },
    licence:
      "Open data with attribution (Statbel, NGI/IGN); EUPL-1.2 (OVO codes); MIT (French names)",
  },
  postcodes: {
    source: {
      publisher: "NewAgeKBO",
      title: "Postcode to municipality, all of Belgium",
      edition: "January 2026",
      page: "docs/sources/postcodes.md",
    },
    licence: "MIT",
  },
} as const;
