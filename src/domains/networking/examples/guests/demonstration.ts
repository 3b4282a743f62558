import type { Side } from "../../rules/guest.ts";

/** One invented guest; the names say that they are examples. */
export type DemonstrationGuest = {
  readonly organisation: string;
  readonly person: string;
  readonly side: Side;
  readonly language: "nl" | "fr";
};

const trades = [
  "Bakkerij",
  "Drukkerij",
  "Garage",
  "Houtzagerij",
  "Verpakkingen",
  "Logistiek",
  "Bouwwerken",
  "Kantoorinrichting",
  "Catering",
  "Textiel",
  "Metaalwerken",
  "Tuincentrum",
] as const;
const names = [
  "Ada",
  "Bram",
  "Chaima",
  "Dirk",
  "Elif",
  "Frans",
  "Greet",
  "Hamza",
  "Ines",
  "Joris",
] as const;
const words = ["De Brug", "Noordzicht", "Het Anker", "Zonneveld"] as const;

/** 44 regular companies and two authorities beside the examples of the register. */
export const demonstrationGuests: readonly DemonstrationGuest[] = [
  ...Array.from({ length: 44 }, (_, at): DemonstrationGuest => {
    const trade = trades[at % trades.length];
    const word = words[Math.floor(at / trades.length) % words.length];
    return {
      organisation: `${trade} ${word} (voorbeeld)`,
      person: `${names[at % names.length]} Voorbeeld`,
      side: "regular",
      language: at % 9 === 4 ? "fr" : "nl",
    };
  }),
  {
    organisation: "OCMW Voorbeeldgemeente",
    person: "Karel Voorbeeld",
    side: "authority",
    language: "nl",
  },
  {
    organisation: "Stad Voorbeeldstad",
    person: "Leen Voorbeeld",
    side: "authority",
    language: "nl",
  },
];

/** What some give with their answer, by the number of the guest. */
export const demonstrationNeeds: Readonly<
  Record<number, { readonly access?: string; readonly diet?: string }>
> = {
  3: { diet: "Vegetarisch" },
  8: { access: "Rolstoel", diet: "Vegetarisch" },
  14: { diet: "Halal" },
  21: { access: "Plaats vooraan" },
  30: { diet: "vegetarisch." },
};
