import type { Measure } from "../../rules/contracts/contract.ts";
import type { Progress } from "../../rules/contracts/progress.ts";
import type { ReminderKind } from "../../rules/contracts/reminders-due.ts";
import { sayFigure } from "./say-figure.ts";

/** What every letter about a contract tells of it. */
export type LetterFacts = {
  readonly title: string;
  /** "O-0012" */
  readonly reference: string;
  readonly buyer: string;
  readonly partnership: string;
  readonly sender: string;
};

export type ReminderFacts = LetterFacts & {
  readonly kind: ReminderKind;
  readonly progress: Progress;
  /** The period to report next, written for a reader. */
  readonly awaited: { readonly from: string; readonly until: string } | null;
  readonly waiting: number;
};

type To = { readonly to: string; readonly href: string };

const greeting = (name: string): string => (name ? `Dag ${name},` : "Dag,");
const signed = ({ sender, buyer, partnership }: LetterFacts): string =>
  [sender, buyer, partnership]
    .filter((line, at, all) => line !== "" && all.indexOf(line) === at)
    .join("\n");

const about = ({ title, reference, buyer }: LetterFacts): string =>
  `de opdracht “${title}” (${reference}) van ${buyer}`;

const noNames = "Meld alleen aantallen. Schrijf geen namen of gegevens van uw werknemers.";

const measureNames: Record<Measure, string> = {
  hours: "uren",
  places: "plaatsen",
  cents: "euro naar de sociale economie",
};

function standing({ progress }: ReminderFacts): string {
  const lines = progress.measures.map(({ measure, promisedByNow, confirmed, waiting, behind }) => {
    const said = (value: number) => sayFigure("nl", measure, value);
    return [
      `- ${measureNames[measure]}: beloofd tot vandaag ${said(promisedByNow)}, bevestigd ${said(confirmed)}`,
      ...(waiting > 0 ? [`wacht op bevestiging ${said(waiting)}`] : []),
      ...(behind > 0 ? [`achter ${said(behind)}`] : []),
    ].join(", ");
  });
  return lines.join("\n");
}

const since: Record<Exclude<ReminderKind, "late">, string> = {
  "day-30": "30 dagen",
  "day-90": "90 dagen",
  "day-180": "180 dagen",
};

const paragraphs = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

/** The letters about a contract: to the supplier in its language, to the owner in his. */
export const nl = {
  linkToCome: "(de link komt hier als de mail vertrekt)",
  link: (
    facts: LetterFacts & To & { readonly until: string; readonly promises: readonly string[] },
  ) => ({
    subject: `[${facts.reference}] Uw link om leveringen te melden: ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      `Voor ${about(facts)} vragen we u om te melden wat u levert: uren, plaatsen en euro.`,
      facts.promises.length > 0
        ? `Beloofd is:\n${facts.promises.map((one) => `- ${one}`).join("\n")}`
        : null,
      `Dat doet u met deze link, ook op uw telefoon. U hebt geen account nodig:\n${facts.href}`,
      `De link werkt tot en met ${facts.until}. Wie de link heeft, kan melden: geef hem alleen aan wie dit voor u doet.`,
      noNames,
      signed(facts),
    ]),
  }),
  dispute: (
    facts: LetterFacts &
      To & { readonly from: string; readonly until: string; readonly reason: string },
  ) => ({
    subject: `[${facts.reference}] Uw melding over ${facts.from} tot ${facts.until}`,
    body: paragraphs([
      greeting(facts.to),
      `U meldde een levering voor ${about(facts)}, over ${facts.from} tot ${facts.until}. We kunnen die niet bevestigen:`,
      facts.reason,
      facts.href
        ? `U kunt uw melding verbeteren met uw link:\n${facts.href}`
        : "Laat u ons weten hoe het zit?",
      signed(facts),
    ]),
  }),
  remindSupplier: (facts: ReminderFacts & To & { readonly end: string }) => ({
    subject:
      facts.kind === "late"
        ? `[${facts.reference}] We wachten op uw melding: ${facts.title}`
        : `[${facts.reference}] ${since[facts.kind]} ver: ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      facts.kind === "late"
        ? `Voor ${about(facts)} kregen we nog geen melding over ${facts.awaited?.from ?? ""} tot ${facts.awaited?.until ?? ""}.`
        : `Sinds ${since[facts.kind]} loopt ${about(facts)}. Zo staat het nu:`,
      standing(facts),
      `Melden doet u met uw link, ook op uw telefoon:\n${facts.href}`,
      noNames,
      signed(facts),
      `U krijgt deze mail omdat u bij deze opdracht als contact staat. Geen herinneringen meer over deze opdracht: ${facts.end}`,
    ]),
  }),
  remindOwner: (
    facts: ReminderFacts &
      To & { readonly supplier: string; readonly isSupplierReached: boolean; readonly end: string },
  ) => ({
    subject:
      facts.kind === "late"
        ? `[${facts.reference}] Melding te laat: ${facts.title}`
        : `[${facts.reference}] ${since[facts.kind]} ver: ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      facts.kind === "late"
        ? `${facts.supplier} meldde nog niets over ${facts.awaited?.from ?? ""} tot ${facts.awaited?.until ?? ""}, voor ${about(facts)}.`
        : `Sinds ${since[facts.kind]} loopt ${about(facts)}, met ${facts.supplier}. Zo staat het nu:`,
      standing(facts),
      facts.waiting > 0
        ? facts.waiting === 1
          ? "1 melding wacht op uw bevestiging."
          : `${facts.waiting} meldingen wachten op uw bevestiging.`
        : null,
      facts.isSupplierReached
        ? "De leverancier kreeg ook een herinnering, als dat mocht."
        : "De leverancier kreeg geen herinnering: er is geen adres waarnaar geschreven mag worden, of hij vroeg dat niet meer te doen.",
      `De opdracht:\n${facts.href}`,
      "Op die pagina schakelt u de herinneringen van deze opdracht uit.",
      `Geen herinneringen meer aan u over deze opdracht: ${facts.end}`,
      facts.partnership,
    ]),
  }),
};

export type Words = typeof nl;
