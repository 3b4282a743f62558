import { addDays, type Day } from "#kernel/day";
import type { AdviceFacts } from "../../rules/clauses/advice-facts.ts";
import type { ClauseFamily } from "../../rules/library/families.ts";

type DemonstrationPurchase = {
  readonly facts: AdviceFacts;
  readonly routes: readonly ClauseFamily[];
};

const common = { cpv: null, hours: null, lots: [] } as const;

/** Purchases that nobody made, for the demonstration; the first begins soon. */
export const demonstrationPurchases = (today: Day): readonly DemonstrationPurchase[] => [
  {
    facts: {
      ...common,
      title: "Onkruid met de hand verwijderen op begraafplaatsen (voorbeeld)",
      about: "Wieden zonder producten op zeven begraafplaatsen, van maart tot november.",
      kind: "services",
      cents: 180_000_00,
      day: addDays(today, 30),
      nis: "23027",
      months: 36,
      activity: "groen/onkruidbestrijding",
    },
    routes: ["reservation"],
  },
  {
    facts: {
      ...common,
      title: "Schoonmaak van gemeentelijke gebouwen (voorbeeld)",
      about: "Dagelijkse schoonmaak van kantoren, scholen en sporthallen.",
      kind: "services",
      cents: 900_000_00,
      day: addDays(today, 45),
      nis: "23003",
      months: 48,
      activity: "reiniging/openbare-gebouwen",
    },
    routes: [],
  },
];
