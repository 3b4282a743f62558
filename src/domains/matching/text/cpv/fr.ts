import type { Words } from "./nl.ts";

export const fr = {
  room: "Qui peut le faire ?",
  model: {
    title: "Comment Regiekamer reconnaît les codes CPV",
    lede: "À partir des mots d’un besoin, d’un avis ou d’un plan, Regiekamer devine le code CPV qui convient. Elle l’apprend de ce que vous importez et confirmez. Ce qui figure ici reste dans votre partenariat.",
    mappings: "Textes confirmés",
    learnAgain: "Réapprendre",
    running: "Apprentissage en cours",
    runningHelp: "Ce qui sert maintenant continue de servir jusqu’à ce que le nouveau soit prêt.",
    follow: "Suivre le travail",
    tooFew: (found, wanted) =>
      `Il y a ${found} textes avec un code CPV ; apprendre n’a de sens qu’à partir de ${wanted}. Importez des avis ou confirmez plus de textes. D’ici là, le libellé le plus proche de la liste CPV montre la voie.`,
    tooFewTitle: "Encore trop peu pour apprendre",
    now: "Ce qui sert maintenant",
    byLabels:
      "Rien n’a encore été appris. Regiekamer cherche le libellé de la liste CPV qui ressemble le plus au texte, en néerlandais, en français et en anglais. Les textes confirmés passent toujours avant.",
    learnedFrom: "Appris de",
    learnedFromValue: (labels, notices, mappings) =>
      `${labels} libellés, ${notices} textes d’avis, ${mappings} textes confirmés`,
    learnedOn: "Appris le",
    learnedBy: (day, by) => (by ? `${day}, à la demande de ${by}` : `${day}, automatiquement`),
    took: "Durée",
    size: "Taille",
    since: "Confirmés depuis",
    sinceValue: (count) =>
      `${count} textes, valables dès maintenant et pris en compte au prochain apprentissage`,
    figures: "Quelle en est la qualité",
    figuresHelp: (texts) =>
      `Mesuré sur ${texts} textes qu’il n’avait pas encore vus au moment de les juger : chaque fois, un quart des acheteurs a été mis de côté.`,
    what: "Quoi",
    learned: "Appris",
    labelsAlone: "Libellés seuls",
    firstRight: "Division juste d’emblée",
    amongFive: "Division parmi les cinq premières",
    sure: "Choisit seul, sans demander",
    sureRight: "Dont justes",
    calibration: "La certitude est-elle fiable ?",
    calibrationHelp:
      "Si Regiekamer dit 70 %, cela doit être juste sept fois sur dix. Une ligne qui contient peu de textes ne dit pas grand-chose.",
    band: "Certitude",
    texts: "Textes",
    promised: "Annoncé",
    right: "Vraiment juste",
    bandOf: (from, to) => `de ${from} à ${to}`,
    history: "Ce qui a été appris auparavant",
    state: "État",
    states: { current: "sert maintenant", earlier: "a servi", "set-aside": "mis de côté" },
    setAside: "Pas meilleur que les libellés seuls, donc pas mis en service.",
    use: "Utiliser celui-ci",
    useLabels: "N’utiliser que les libellés",
    used: "Ce modèle sert désormais.",
    usedLabels: "Les libellés montrent désormais la voie.",
    gone: "Ce modèle n’est plus conservé.",
    none: "Encore rien.",
  },
  mappings: {
    title: "Textes confirmés",
    lede: "Ce que quelqu’un a confirmé ici passe avant ce que Regiekamer devine, même pour presque les mêmes mots.",
    text: "Texte",
    code: "Code CPV",
    origin: "Où",
    by: "Par",
    on: "Le",
    undo: "Retirer",
    undone: "La confirmation est retirée.",
    wasUndone: "Cette confirmation n’était déjà plus valable.",
    empty:
      "Rien n’est encore confirmé. C’est possible ci-dessous, et partout où Regiekamer propose un code.",
    add: "Ajouter un texte",
    textHint: "Comme un acheteur l’écrit : entretien des espaces verts autour de la piscine",
    codeHint: "Huit chiffres",
    save: "Confirmer",
    saved: (code) => `Confirmé : désormais ${code}.`,
    known: "C’était déjà confirmé.",
    origins: {
      hand: "à la main",
      need: "lors d’un besoin",
      question: "lors d’une question",
      notice: "lors d’un avis",
      plan: "lors d’un plan d’achats",
    },
  },
  confirmed: (day, by) => (by ? `confirmé le ${day} par ${by}` : `confirmé le ${day}`),
  confirmedNear: (text, day, by) =>
    by
      ? `confirmé pour presque le même texte (« ${text} ») le ${day} par ${by}`
      : `confirmé pour presque le même texte (« ${text} ») le ${day}`,
  refusals: {
    "no-text": "Écrivez les mots auxquels le code correspond",
    "text-too-long": "Ce texte compte au plus 4 000 caractères",
    "not-a-code": "Un code CPV compte huit chiffres, par exemple 77310000",
    "no-such-code":
      "Ce code ne figure pas dans la liste CPV de 2008. Les codes NACE et les codes d’avant 2008 ne valent pas ici.",
  },
} satisfies Words;
