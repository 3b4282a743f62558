import type { GatheringKind } from "../../rules/gathering.ts";
import type { GatheringPlace } from "../../rules/gatherings/gathering.ts";

/** A gathering of the demonstration; invented, and it says so. */
export type DemonstrationGathering = {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly summary: string;
  /** Days from the day on which the demonstration is made, moved to a working day. */
  readonly inDays: number;
  readonly nis: string | null;
  readonly place: Omit<GatheringPlace, "mode" | "onlineUrl">;
  readonly isPublic: boolean;
  /** Euro, per line of costs of the form. */
  readonly costs: readonly { readonly planned: number; readonly actual?: number }[];
  /** Lines of the checklist that are done, from the first. */
  readonly checked: number;
  readonly state: "open" | "held";
};

const somewhere = { room: "", street: "Voorbeeldstraat 1" };

export const demonstrationGatherings: readonly DemonstrationGathering[] = [
  {
    kind: "fair",
    title: "Kennismakingsbeurs groen en onderhoud (voorbeeld)",
    summary:
      "Bedrijven die groenwerk en onderhoud uitbesteden, ontmoeten sociale ondernemingen uit de vier gemeenten. Elk gesprek duurt een kwartier.",
    inDays: 45,
    nis: "23027",
    place: { name: "Zaal Voorbeeld", postcode: "1500", town: "Halle", ...somewhere },
    isPublic: true,
    costs: [{ planned: 650 }, { planned: 1400 }, { planned: 180 }],
    checked: 2,
    state: "open",
  },
  {
    kind: "round-table",
    title: "Rondetafel textiel en kringloop (voorbeeld)",
    summary: "Wat doen we samen met ingezameld textiel dat niet meer verkocht raakt?",
    inDays: -20,
    nis: "23003",
    place: { name: "Gemeentehuis (voorbeeld)", postcode: "1650", town: "Beersel", ...somewhere },
    isPublic: false,
    costs: [{ planned: 120, actual: 108.5 }],
    checked: 6,
    state: "held",
  },
  {
    kind: "brainstorm",
    title: "Brainstorm: sociale economie in het centrum (voorbeeld)",
    summary: "Welke diensten missen handelaars en bewoners, en wie kan ze opnemen?",
    inDays: 9,
    nis: "23016",
    place: { name: "Bibliotheek (voorbeeld)", postcode: "1700", town: "Dilbeek", ...somewhere },
    isPublic: true,
    costs: [{ planned: 200 }, { planned: 45 }],
    checked: 3,
    state: "open",
  },
];
