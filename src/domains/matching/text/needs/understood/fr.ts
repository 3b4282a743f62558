import type { UnderstoodWords } from "./nl.ts";

export const understood: UnderstoodWords = {
  title: "Compris comme",
  activities: "Activité",
  noActivity: "Aucune activité reconnue",
  wrong: (name: string) => `Pas voulu : ${name}`,
  leftOut: "Pas voulu",
  again: (name: string) => `Voulu quand même : ${name}`,
  cpv: "CPV",
  noCpv: "Aucun code reconnu",
  notUnderstood: "Pas compris\u00a0: aucun de ces mots ne figure dans la liste CPV",
  noSuchCode: (codes, one) =>
    one ? `${codes} n’est pas un code CPV.` : `${codes} ne sont pas des codes CPV.`,
  noSuchCodeHint: "Vérifiez les chiffres, ou cherchez le code ci-dessous avec un mot.",
  given: "choisi par vous",
  sure: (chance: string) => `sûr à ${chance}`,
  dropCode: (code: string) => `Retirer le code ${code}`,
  whichOf: (count: number) =>
    count === 1
      ? "Pas sûr. Est-ce ceci ?"
      : count === 2
        ? "Pas sûr. Lequel de ces deux ?"
        : "Pas sûr. Lequel de ces trois ?",
  mostly: (name: string) => `surtout ${name}`,
  pick: "C’est cela",
  pickCode: (name: string) => `C’est cela : ${name}`,
  none: "Aucun de ceux-ci ? Cherchez un code",
  wrongCode: "Le code n’est pas bon ? Cherchez-en un autre",
  search: "Chercher dans les codes CPV",
  searchHint: "Des mots ou les premiers chiffres",
  noCodes: (words: string) => `Aucun code CPV avec « ${words} ». Essayez un autre mot.`,
  taught: (code: string) => `Code ${code} choisi. C’est retenu pour les textes comme celui-ci.`,
  place: "Lieu",
  placeBy: {
    chosen: "",
    text: "d’après le texte",
    own: "votre commune",
    partnership: "tout le territoire",
    anywhere: "",
  },
  anywhere: "Sans importance",
  outside: (names, one) => `${names} ${one ? "se trouve" : "se trouvent"} hors de votre territoire`,
  readInText: "lu dans le texte",
  readAgain: (what: string) => `Lire quand même : ${what}`,
  unreadParts: {
    amount: "valeur du texte",
    hours: "heures du texte",
    period: "période du texte",
    recurrence: "rythme du texte",
  },
  vat: { excluded: "hors TVA", included: "TVA comprise", unsaid: "" },
  each: {
    year: (money: string) => `(${money} par an)`,
    month: (money: string) => `(${money} par mois)`,
  },
  hoursOf: (whole: string, each: string) => `${whole} heures au total, donc ${each}`,
  months: (months: number) =>
    months % 12 === 0 ? `${months / 12} ${months === 12 ? "an" : "ans"}` : `${months} mois`,
  size: "Ampleur",
  hours: (hours: string) => `${hours} heures par mois`,
  period: "Période",
  from: (day: string) => `à partir du ${day}`,
  to: (day: string) => `jusqu’au ${day}`,
  change: "Modifier",
};
