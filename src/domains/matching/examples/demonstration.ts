import type { Need } from "../rules/need.ts";
import type { StepKind } from "../rules/needs/match-state.ts";

export type DemonstrationStep = {
  /** How the name of the organisation begins. */
  readonly with: string;
  readonly kind: Exclude<StepKind, "mail" | "action">;
  /** Days from the day it is loaded: -3 is three days ago. */
  readonly on: number;
  readonly note: string;
  readonly cents?: number;
  readonly followUp?: number;
};

export type DemonstrationNeed = {
  readonly title: string;
  readonly text: string;
  readonly nis: readonly string[];
  readonly size?: Need["size"];
  readonly recurrence?: Need["recurrence"];
  readonly steps: readonly DemonstrationStep[];
  readonly closed?: string;
};

const [beersel, dilbeek, halle, leeuw] = ["23003", "23016", "23027", "23077"] as const;

/** Needs in every state, invented and marked as examples. */
export const demonstrationNeeds: readonly DemonstrationNeed[] = [
  {
    title: "Onkruid wieden op drie begraafplaatsen (voorbeeld)",
    text: "Elke twee weken onkruid wieden op drie begraafplaatsen, met de hand en zonder lawaai tijdens plechtigheden.",
    nis: [halle],
    size: { hoursPerMonth: 120 },
    recurrence: "seasonal",
    steps: [
      {
        with: "Groendienst De Linde",
        kind: "call",
        on: -9,
        note: "Ze bekijken of er een ploeg vrij is vanaf april.",
        followUp: -2,
      },
    ],
  },
  {
    title: "Koude schotels voor het seniorenfeest (voorbeeld)",
    text: "Koude schotels en soep voor 120 mensen, op een donderdagmiddag in de polyvalente zaal.",
    nis: [dilbeek],
    size: { cents: 1_800_00 },
    recurrence: "yearly",
    steps: [],
  },
  {
    title: "Werkkledij herstellen en wassen (voorbeeld)",
    text: "Werkkledij van de technische dienst wassen, strijken en kleine herstellingen doen. Elke week ophalen en terugbrengen.",
    nis: [beersel, leeuw],
    recurrence: "weekly",
    steps: [
      {
        with: "Strijkatelier Het Plooitje",
        kind: "answer-yes",
        on: -4,
        note: "Ze doen het graag en maken een prijs per stuk.",
      },
    ],
  },
  {
    title: "Fietsen van de gemeente nakijken (voorbeeld)",
    text: "Dertig dienstfietsen nakijken en herstellen, twee keer per jaar, aan het gemeentehuis.",
    nis: [halle],
    recurrence: "yearly",
    steps: [
      { with: "Fietspunt Spaak", kind: "meeting", on: -40, note: "Bezoek aan de werkplaats." },
      {
        with: "Fietspunt Spaak",
        kind: "contract",
        on: -21,
        note: "Eerste beurt in januari.",
        cents: 2_400_00,
      },
    ],
    closed: "Afgesproken voor een jaar, met één verlenging.",
  },
];
