/** Invented organisations for the gallery; none exists. */
export interface ExampleOrganisation {
  readonly id: string;
  readonly name: string;
  readonly workForm: string;
  readonly place: string;
  readonly does: string;
  /** Hours per month. */
  readonly capacityHours: number | null;
  /** EUR cents bought by the partnership's municipalities this year. */
  readonly spentCents: number;
  readonly checkedOn: string;
}

export const exampleOrganisations: readonly ExampleOrganisation[] = [
  {
    id: "tuinwijk",
    name: "Tuinwijk Maatwerk (voorbeeld)",
    workForm: "collectief maatwerk",
    place: "Halle",
    does: "Groenonderhoud, onkruid met de hand, natuurbeheer",
    capacityHours: 1240,
    spentCents: 18_432_050,
    checkedOn: "2026-11-03",
  },
  {
    id: "kringhuis",
    name: "Het Kringhuis (voorbeeld)",
    workForm: "kringwinkel",
    place: "Sint-Pieters-Leeuw",
    does: "Ophalen en verkoop van tweedehandse goederen, herstelling",
    capacityHours: 620,
    spentCents: 2_410_000,
    checkedOn: "2026-08-20",
  },
  {
    id: "strijk",
    name: "Wijkstrijk De Zenne (voorbeeld)",
    workForm: "individueel maatwerk",
    place: "Beersel",
    does: "Strijkatelier, linnen voor opvang en rusthuizen",
    capacityHours: null,
    spentCents: 0,
    checkedOn: "2025-02-11",
  },
  {
    id: "velo",
    name: "Fietspunt Dilbeek (voorbeeld)",
    workForm: "arbeidszorg",
    place: "Dilbeek",
    does: "Herstellen van dienstfietsen, bewaakte stalling",
    capacityHours: 310,
    spentCents: 964_575,
    checkedOn: "2026-10-29",
  },
];
