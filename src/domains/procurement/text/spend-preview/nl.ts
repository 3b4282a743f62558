import type { Widened } from "../plans/nl.ts";
import { plural } from "../plans/say-count.ts";

const lines = plural("lijn", "lijnen");
const rows = plural("rij", "rijen");
const invoices = plural("factuur", "facturen");

export const nl = {
  title: "Zo wordt het gelezen",
  lede: "Er is nog niets veranderd.",
  undecided: "Wat moet er gebeuren?",
  known: (count: number, cents: string) =>
    `${lines("nl", count)} (${cents}) ${count === 1 ? "hoort" : "horen"} bij een document van dezelfde leverancier dat al in de boeken staat.`,
  knownLabel: "Documenten die al in de boeken staan",
  knownChoices: { once: "Tel ze één keer", again: "Tel ze opnieuw mee" },
  repeated: (count: number, cents: string) =>
    `${lines("nl", count)} (${cents}) ${count === 1 ? "staat" : "staan"} er woord voor woord al in.`,
  repeatedLabel: "Lijnen die er woord voor woord al in staan",
  repeatedChoices: { once: "Tel ze één keer", again: "Tel ze mee: het zijn aparte boekingen" },
  gapsLabel: "Rijen zonder leverancier",
  gaps: (count: number, cents: string) =>
    `${rows("nl", count)} (${cents}) ${count === 1 ? "noemt geen leverancier, en staat" : "noemen geen leverancier, en staan"} onder een rij die dat wel doet. Uw keuze geldt ook voor een volgend bestand met deze kolommen.`,
  gapsChoices: {
    above: "Neem de leverancier van de rij erboven",
    refuse: "Neem ze niet over: weiger ze",
  },
  creditsLabel: "Creditnota’s zonder minteken",
  credits: (count: number, cents: string, fits: "alone" | "with-gaps" | null) =>
    `${lines("nl", count)} (${cents}) ${count === 1 ? "is" : "zijn"} volgens de omschrijving een creditnota, maar het bedrag staat boven nul.${fits === null ? "" : ` Trekt u ze af${fits === "alone" ? "" : " en neemt u de rijen zonder leverancier over"}, dan klopt het totaal van het bestand.`}`,
  creditsChoices: { "as-written": "Tel ze zoals ze er staan", "taken-off": "Trek ze af" },
  buyersLabel: "Facturen op naam van iemand anders",
  buyers: (count: number) =>
    `${invoices("nl", count)} ${count === 1 ? "staat" : "staan"} niet op naam van de gemeente of het OCMW van deze boeken.`,
  buyersChoices: {
    refuse: "Neem ze niet over: weiger ze",
    take: "Neem ze deze keer toch over",
  },
  ownLabel: "Welke van deze namen zijn van u?",
  ownHint: "Dat onthouden we voor deze boeken: de facturen van die naam tellen mee, nu en later.",
  ownBuyer: (name: string, count: number, cents: string) =>
    `${name}: ${invoices("nl", count)}, ${cents}`,
  recount: "Reken opnieuw",
  deed: (count: number) => `Neem ${lines("nl", count)} over`,
  back: "Pas de kolommen aan",
  cancel: "Laat dit vallen",
  cancelled: "De bestanden zijn weggelegd.",
  first: "De eerste lijnen",
  nothing: "Er is geen enkele lijn om over te nemen.",
  notRead: "De bestanden zijn nog niet gelezen.",
  read: "Lees ze",
  supplier: "Leverancier",
  document: "Document",
  day: "Datum",
  what: "Omschrijving",
  amount: "Bedrag",
};

export type SpendPreviewWords = Widened<typeof nl>;
