import type { AnswerValue } from "../../rules/scan/answer.ts";

const tabs = {
  fill: "Invullen",
  facts: "Cijfers",
  profile: "Profiel",
  effects: "Effecten",
  plan: "Plan",
  out: "Rapport",
};

/** The frame round a scan and the filling in. */
export const nl = {
  frame: {
    tabs,
    tabsLabel: "Delen van uw scan",
    of: (name: string) => `Scan van ${name}`,
    example: "Voorbeeld: een verzonnen organisatie.",
    missingTitle: "Deze link werkt niet",
    missing:
      "De link is onvolledig, teruggenomen, of de scan is verwijderd. Kreeg u hem in een mail? Open hem nog eens vanuit die mail, of vraag uw collega een nieuwe. Begon u de scan zelf, vraag dan hieronder een nieuwe link met uw e-mailadres.",
    askLink: "Vraag uw link opnieuw",
    finished: "Deze scan is afgerond. U kunt antwoorden nog nalezen en verbeteren.",
  },
  answers: {
    yes: "Ja",
    partly: "Deels",
    no: "Nee",
    unknown: "Weet ik niet",
    "not-applicable": "Niet van toepassing",
  } satisfies Record<AnswerValue, string> as Record<AnswerValue, string>,
  noAnswer: "geen antwoord",
  question: {
    progress: (part: string, at: number, of: number) => `${part}, ${at} van ${of}`,
    answersLabel: "Uw antwoord",
    why: "Waarom vragen we dit?",
    example: "Een voorbeeld",
    start: "Hoe begint u eraan?",
    interesting: "Interessant voor ons",
    interestingHint: "Dan komt dit hoger bij de voorstellen voor uw plan.",
    note: "Notitie",
    noteHint: "Voor uzelf en uw collega’s: wat u al doet, of wat nog moet gebeuren.",
    files: "Bewijs",
    addFile: "Voeg een bestand toe",
    back: "Vorige",
    next: "Volgende",
    skip: "Sla over",
    home: "Overzicht",
    save: "Bewaar notitie",
    keys: "Toetsen: 1 tot 5 antwoordt, n volgende, p vorige.",
    saved: (time: string) => `Bewaard ${time}`,
    saving: "Bezig met bewaren…",
    waiting: (count: number) =>
      count === 1
        ? "U bent offline. 1 antwoord wacht op dit toestel en wordt later verstuurd."
        : `U bent offline. ${count} antwoorden wachten op dit toestel en worden later verstuurd.`,
    offline:
      "U bent offline. Ga gerust verder: uw antwoorden blijven op dit toestel tot er weer verbinding is.",
    notTaken:
      "De server nam uw antwoord niet aan. Het staat nog op dit toestel. Herlaad de pagina.",
    gone: "Deze link werkt niet meer. Uw laatste antwoorden staan nog op dit toestel; vraag een nieuwe link.",
    history: "Wie antwoordde wat",
    earlier: (answer: string) => `Vorige keer: ${answer}`,
    earlierTaken: "Overgenomen van de vorige scan. Kies een antwoord om het te bevestigen.",
    notAsked:
      "Deze vraag wordt u niet meer gesteld, omdat uw gegevens of een ander antwoord veranderden. Wat u antwoordde, blijft bewaard, maar telt niet mee.",
    unknown: "Deze vraag staat niet in uw scan.",
    unknownKept:
      "Uw antwoord is bewaard en staat in uw export, maar telt niet mee: deze versie van de scan heeft die vraag niet.",
    tooLong: (most: number) => `Uw notitie is langer dan ${most} tekens. Maak ze korter.`,
    wrongValue: "Kies een van de antwoorden.",
    mustApply: "Dit geldt voor iedereen: “niet van toepassing” kan hier niet.",
    someone: "iemand",
    you: "u",
    clashTitle: "Twee verschillende antwoorden",
    clash: (who: string, answer: string, when: string) => `${who} antwoordde “${answer}” (${when})`,
    clashYou: (answer: string, when: string) => `u antwoordde “${answer}” (${when})`,
    clashNow: "telt nu",
    clashAsk: "Beide zijn bewaard. Welk antwoord geldt?",
    clashChoose: (answer: string) => `Dit geldt: ${answer}`,
    clashSoon: "Iemand anders antwoordde hier iets anders. Beide antwoorden zijn bewaard.",
    clashGo: "Kies welk antwoord geldt",
    interestingShort: "interessant",
  },
};

export type FillWords = typeof nl;
