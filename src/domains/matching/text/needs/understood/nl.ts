import type { Widened } from "../widened.ts";

/** What was understood of a need. */
export const understood = {
  title: "Begrepen als",
  activities: "Activiteit",
  noActivity: "Geen activiteit herkend",
  wrong: (name: string) => `Niet bedoeld: ${name}`,
  leftOut: "Niet bedoeld",
  again: (name: string) => `Toch bedoeld: ${name}`,
  cpv: "CPV",
  noCpv: "Geen code herkend",
  notUnderstood: "Niet begrepen: geen woord hiervan staat in de CPV-lijst",
  noSuchCode: (codes: string, one: boolean) =>
    one ? `${codes} is geen CPV-code.` : `${codes} zijn geen CPV-codes.`,
  noSuchCodeHint: "Kijk de cijfers na, of zoek de code hieronder met een woord.",
  given: "zelf gekozen",
  sure: (chance: string) => `${chance} zeker`,
  dropCode: (code: string) => `Laat code ${code} weg`,
  whichOf: (count: number) =>
    count === 1
      ? "Niet zeker. Is het dit?"
      : count === 2
        ? "Niet zeker. Welke van deze twee?"
        : "Niet zeker. Welke van deze drie?",
  mostly: (name: string) => `vooral ${name}`,
  pick: "Dit bedoel ik",
  pickCode: (name: string) => `Dit bedoel ik: ${name}`,
  none: "Geen van deze? Zoek zelf een code",
  wrongCode: "Klopt de code niet? Zoek een andere",
  search: "Zoek in de CPV-codes",
  searchHint: "Woorden of de eerste cijfers",
  noCodes: (words: string) => `Geen CPV-code met “${words}”. Probeer een ander woord.`,
  taught: (code: string) => `Code ${code} gekozen. Dit wordt onthouden voor teksten als deze.`,
  place: "Plaats",
  placeBy: {
    chosen: "",
    text: "uit de tekst",
    own: "uw gemeente",
    partnership: "het hele werkgebied",
    anywhere: "",
  },
  anywhere: "Speelt geen rol",
  outside: (names: string, one: boolean) =>
    `${names} ${one ? "ligt" : "liggen"} buiten uw werkgebied`,
  readInText: "gelezen in de tekst",
  readAgain: (what: string) => `Lees dit toch: ${what}`,
  unreadParts: {
    amount: "waarde uit de tekst",
    hours: "uren uit de tekst",
    period: "periode uit de tekst",
    recurrence: "ritme uit de tekst",
  },
  vat: { excluded: "zonder btw", included: "met btw", unsaid: "" },
  each: {
    year: (money: string) => `(${money} per jaar)`,
    month: (money: string) => `(${money} per maand)`,
  },
  hoursOf: (whole: string, each: string) => `${whole} uur in totaal, dus ${each}`,
  months: (months: number) =>
    months % 12 === 0 ? `${months / 12} jaar` : months === 1 ? "1 maand" : `${months} maanden`,
  size: "Omvang",
  hours: (hours: string) => `${hours} uur per maand`,
  period: "Periode",
  from: (day: string) => `vanaf ${day}`,
  to: (day: string) => `tot ${day}`,
  change: "Pas aan",
};

export type UnderstoodWords = Widened<typeof understood>;
