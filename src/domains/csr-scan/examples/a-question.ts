import type { Question } from "../rules/instrument/instrument.ts";

const said = (nl: string, fr: string, en: string) => ({ nl, fr, en });

/** An invented question, sound unless it is told otherwise. */
export const aQuestion = (given: Partial<Question> = {}): Question => ({
  key: "energy-known",
  part: "environment",
  issue: "6.5.4",
  depths: ["light", "full"],
  weight: 1,
  mayNotApply: true,
  text: said(
    "Kent u uw verbruik?",
    "Connaissez-vous votre consommation ?",
    "Do you know your use?",
  ),
  why: said("Het kost geld.", "Cela coûte.", "It costs money."),
  example: said("Een blad bij de meter.", "Une feuille au compteur.", "A sheet at the meter."),
  start: said("Neem uw factuur.", "Prenez votre facture.", "Take your bill."),
  sdg: [7],
  vsme: ["B3"],
  facts: [],
  activities: [],
  action: {
    title: said("Verbruik opvolgen", "Suivre la consommation", "Follow the use"),
    effort: 1,
    effect: 2,
  },
  ...given,
});
