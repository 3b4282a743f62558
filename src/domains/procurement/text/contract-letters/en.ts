import type { Measure } from "../../rules/contracts/contract.ts";
import type { ReminderKind } from "../../rules/contracts/reminders-due.ts";
import type { LetterFacts, ReminderFacts, Words } from "./nl.ts";
import { sayFigure } from "./say-figure.ts";

const greeting = (name: string): string => (name ? `Dear ${name},` : "Hello,");
const signed = ({ sender, buyer, partnership }: LetterFacts): string =>
  [sender, buyer, partnership]
    .filter((line, at, all) => line !== "" && all.indexOf(line) === at)
    .join("\n");

const about = ({ title, reference, buyer }: LetterFacts): string =>
  `the contract “${title}” (${reference}) of ${buyer}`;

const noNames = "Report numbers only. Write no names or data of your workers.";

const measureNames: Record<Measure, string> = {
  hours: "hours",
  places: "places",
  cents: "euros to the social economy",
};

function standing({ progress }: ReminderFacts): string {
  const lines = progress.measures.map(({ measure, promisedByNow, confirmed, waiting, behind }) => {
    const said = (value: number) => sayFigure("en", measure, value);
    return [
      `- ${measureNames[measure]}: promised by today ${said(promisedByNow)}, confirmed ${said(confirmed)}`,
      ...(waiting > 0 ? [`waiting for confirmation ${said(waiting)}`] : []),
      ...(behind > 0 ? [`behind ${said(behind)}`] : []),
    ].join(", ");
  });
  return lines.join("\n");
}

const since: Record<Exclude<ReminderKind, "late">, string> = {
  "day-30": "30 days",
  "day-90": "90 days",
  "day-180": "180 days",
};

const paragraphs = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

export const en: Words = {
  linkToCome: "(the link stands here when the letter leaves)",
  link: (facts) => ({
    subject: `[${facts.reference}] Your link to report deliveries: ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      `For ${about(facts)} we ask you to report what you deliver: hours, places and euros.`,
      facts.promises.length > 0
        ? `What was promised:\n${facts.promises.map((one) => `- ${one}`).join("\n")}`
        : null,
      `You do so with this link, also on your phone. You need no account:\n${facts.href}`,
      `The link works up to and including ${facts.until}. Whoever has it can report: give it only to who does this for you.`,
      noNames,
      signed(facts),
    ]),
  }),
  dispute: (facts) => ({
    subject: `[${facts.reference}] Your report about ${facts.from} to ${facts.until}`,
    body: paragraphs([
      greeting(facts.to),
      `You reported a delivery for ${about(facts)}, about ${facts.from} to ${facts.until}. We cannot confirm it:`,
      facts.reason,
      facts.href
        ? `You can correct your report with your link:\n${facts.href}`
        : "Will you let us know how it stands?",
      signed(facts),
    ]),
  }),
  remindSupplier: (facts) => ({
    subject:
      facts.kind === "late"
        ? `[${facts.reference}] We are waiting for your report: ${facts.title}`
        : `[${facts.reference}] ${since[facts.kind]} on: ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      facts.kind === "late"
        ? `For ${about(facts)} we have no report yet about ${facts.awaited?.from ?? ""} to ${facts.awaited?.until ?? ""}.`
        : `For ${since[facts.kind]} now ${about(facts)} has been running. This is how it stands:`,
      standing(facts),
      `You report with your link, also on your phone:\n${facts.href}`,
      noNames,
      signed(facts),
      `You get this letter because you are the contact of this contract. No more reminders about this contract: ${facts.end}`,
    ]),
  }),
  remindOwner: (facts) => ({
    subject:
      facts.kind === "late"
        ? `[${facts.reference}] Report late: ${facts.title}`
        : `[${facts.reference}] ${since[facts.kind]} on: ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      facts.kind === "late"
        ? `${facts.supplier} reported nothing yet about ${facts.awaited?.from ?? ""} to ${facts.awaited?.until ?? ""}, for ${about(facts)}.`
        : `For ${since[facts.kind]} now ${about(facts)} has been running, with ${facts.supplier}. This is how it stands:`,
      standing(facts),
      facts.waiting > 0
        ? facts.waiting === 1
          ? "1 report waits for your confirmation."
          : `${facts.waiting} reports wait for your confirmation.`
        : null,
      facts.isSupplierReached
        ? "The supplier was reminded as well, if that was allowed."
        : "The supplier was not reminded: there is no address one may write to, or it asked not to be.",
      `The contract:\n${facts.href}`,
      "On that page you switch off the reminders of this contract.",
      `No more reminders to you about this contract: ${facts.end}`,
      facts.partnership,
    ]),
  }),
};
