import type { FillWords } from "./nl.ts";

export const fr: FillWords = {
  frame: {
    tabs: {
      fill: "Remplir",
      facts: "Chiffres",
      profile: "Profil",
      effects: "Effets",
      plan: "Plan",
      out: "Rapport",
    },
    tabsLabel: "Parties de votre scan",
    of: (name) => `Scan de ${name}`,
    example: "Exemple : une organisation inventée.",
    missingTitle: "Ce lien ne fonctionne pas",
    missing:
      "Le lien est incomplet, a été retiré, ou le scan est supprimé. Vous l’avez reçu par mail ? Ouvrez-le à nouveau depuis ce mail, ou demandez-en un autre à votre collègue. Si vous avez commencé le scan vous-même, demandez ci-dessous un nouveau lien avec votre adresse e-mail.",
    askLink: "Redemander votre lien",
    finished: "Ce scan est terminé. Vous pouvez encore relire et corriger les réponses.",
  },
  answers: {
    yes: "Oui",
    partly: "En partie",
    no: "Non",
    unknown: "Je ne sais pas",
    "not-applicable": "Pas d’application",
  },
  noAnswer: "pas de réponse",
  question: {
    progress: (part, at, of) => `${part}, ${at} sur ${of}`,
    answersLabel: "Votre réponse",
    why: "Pourquoi cette question ?",
    example: "Un exemple",
    start: "Par où commencer ?",
    interesting: "Intéressant pour nous",
    interestingHint: "Cela monte alors parmi les propositions pour votre plan.",
    note: "Note",
    noteHint: "Pour vous et vos collègues : ce que vous faites déjà, ou ce qu’il reste à faire.",
    files: "Preuve",
    addFile: "Ajouter un fichier",
    back: "Précédente",
    next: "Suivante",
    skip: "Passer",
    home: "Aperçu",
    save: "Enregistrer la note",
    keys: "Touches : 1 à 5 pour répondre, n suivante, p précédente.",
    saved: (time) => `Enregistré à ${time}`,
    saving: "Enregistrement…",
    waiting: (count) =>
      count === 1
        ? "Vous êtes hors ligne. 1 réponse attend sur cet appareil et sera envoyée plus tard."
        : `Vous êtes hors ligne. ${count} réponses attendent sur cet appareil et seront envoyées plus tard.`,
    offline:
      "Vous êtes hors ligne. Continuez : vos réponses restent sur cet appareil jusqu’au retour de la connexion.",
    notTaken:
      "Le serveur n’a pas accepté votre réponse. Elle est encore sur cet appareil. Rechargez la page.",
    gone: "Ce lien ne fonctionne plus. Vos dernières réponses sont encore sur cet appareil ; demandez un nouveau lien.",
    history: "Qui a répondu quoi",
    earlier: (answer) => `La fois précédente : ${answer}`,
    earlierTaken: "Repris du scan précédent. Choisissez une réponse pour la confirmer.",
    notAsked:
      "Cette question ne vous est plus posée, parce que vos données ou une autre réponse ont changé. Votre réponse reste conservée, mais ne compte pas.",
    unknown: "Cette question n’est pas dans votre scan.",
    unknownKept:
      "Votre réponse est conservée et figure dans votre export, mais ne compte pas : cette version du scan n’a pas cette question.",
    tooLong: (most) => `Votre note dépasse ${most} caractères. Raccourcissez-la.`,
    wrongValue: "Choisissez l’une des réponses.",
    mustApply: "Ceci vaut pour tous : « pas d’application » n’est pas possible ici.",
    someone: "quelqu’un",
    you: "vous",
    clashTitle: "Deux réponses différentes",
    clash: (who, answer, when) => `${who} a répondu « ${answer} » (${when})`,
    clashYou: (answer, when) => `vous avez répondu « ${answer} » (${when})`,
    clashNow: "compte à présent",
    clashAsk: "Les deux sont conservées. Quelle réponse vaut ?",
    clashChoose: (answer) => `C’est celle-ci : ${answer}`,
    clashSoon: "Quelqu’un d’autre a répondu autrement ici. Les deux réponses sont conservées.",
    clashGo: "Choisir la réponse qui vaut",
    interestingShort: "intéressant",
  },
};
