import type { ProfileWords } from "./nl.ts";

const others = { company: "entreprises", authority: "administrations" } as const;

export const fr: ProfileWords = {
  title: "Profil",
  lede: "Que se passe-t-il déjà, par sujet ? C’est un miroir de vos propres réponses, pas un bulletin et pas un label.",
  noAnswers: "Répondez d’abord à quelques questions. Votre profil apparaîtra ensuite ici.",
  toQuestions: "Vers les questions",
  unfinished: "Votre scan n’est pas encore terminé : ceci est un état provisoire.",
  goOn: "Continuer à remplir",
  amounts: {
    much: "beaucoup",
    partly: "en partie",
    little: "peu",
    unknown: "trop peu connu",
    nothing: "ne vous concerne pas",
  },
  total: (share) => `Tous les sujets ensemble : ${share}`,
  noTotal: "Nous ne donnons pas encore de chiffre pour tous les sujets ensemble.",
  noTotalWhy: (subjects) => `Trop peu connu sur : ${subjects}.`,
  span: (least, most) =>
    `Entre ${least} et ${most} : voilà l’écart si tout ce que vous ne savez pas encore ou n’avez pas encore répondu s’avère non ou oui.`,
  shortSpan: (least, most) => `${least} à ${most}`,
  noSpan: "rien d’ouvert",
  radar: {
    title: "Votre profil",
    description: "Par sujet, ce qui se fait déjà. Les mêmes chiffres sont dans le tableau.",
    category: "Sujet",
    now: "maintenant",
    others: "milieu des autres",
    source: "Vos réponses dans ce scan",
  },
  table: {
    caption: "Votre profil par sujet",
    subject: "Sujet",
    share: "Ce qui se fait déjà",
    span: "Peut être",
    others: "Les autres (milieu)",
    counts: "Réponses",
    noOthers: "pas montré",
  },
  counts: {
    yes: (count) => `${count} oui`,
    partly: (count) => `${count} en partie`,
    no: (count) => `${count} non`,
    unknown: (count) => `${count} je ne sais pas`,
    "not-applicable": (count) => `${count} pas d’application`,
    open: (count) => `${count} sans réponse`,
  },
  rule: {
    title: "Comment c’est calculé",
    lines: [
      "Oui compte pour 1, en partie pour un demi, non pour 0. Certaines questions comptent double ou triple.",
      "Le chiffre, ce sont les points obtenus divisés par les points des questions auxquelles vous avez répondu oui, en partie ou non.",
      "Ce qui n’est pas d’application ne compte pas. « Je ne sais pas » et les questions ouvertes ne comptent jamais comme un non : elles font l’écart entre le chiffre le plus bas et le plus haut.",
      "Si moins de la moitié est connue, nous ne donnons pas de chiffre.",
      "Peu, c’est moins d’un tiers ; beaucoup, c’est deux tiers ou plus. Chaque sujet compte autant dans le total.",
    ],
  },
  subjects: {
    title: "Par sujet",
    strong: "Ce que vous faites déjà",
    weak: "Où il y a le plus à gagner",
    lookUp: "À vérifier : vous avez répondu « je ne sais pas »",
    open: (count) =>
      count === 1 ? "Encore 1 question sans réponse" : `Encore ${count} questions sans réponse`,
    none: "Pas encore.",
    goals: "Objectifs de développement durable (ODD) de ces questions",
    calculation: "Comment c’est calculé",
    sum: (points, of) => `${points} points sur ${of}`,
    question: "Question",
    answer: "Réponse",
    points: "Points",
    left: "ne compte pas",
    pointsOf: (points, of) => `${points} sur ${of}`,
    others: "Les autres le font au moins en partie",
  },
  earlier: {
    title: "À côté de votre scan précédent",
    lede: (day) =>
      `Scan précédent : ${day}. Nous ne comparons que les questions auxquelles vous avez répondu oui, en partie ou non les deux fois : de nouvelles questions ne ressemblent ainsi jamais à un progrès ou à un recul.`,
    caption: "Le scan précédent et celui-ci, sur les mêmes questions",
    common: "Mêmes questions",
    before: "Alors",
    after: "Maintenant",
    nothing: "pas de mêmes questions",
    better: "Mieux",
    worse: "Moins bien",
    noneBetter: "Aucune question ne va mieux.",
    noneWorse: "Aucune question ne va moins bien.",
    moved: (before, after) => `de ${before} à ${after}`,
    learned: "Pas connu ou ouvert alors, répondu maintenant",
    lost: "Répondu alors, pas connu ou ouvert maintenant",
    added: "Nouvelles questions",
    gone: (count) =>
      count === 1
        ? "1 question d’alors n’est plus posée."
        : `${count} questions d’alors ne sont plus posées.`,
  },
  others: {
    title: "À côté des autres",
    hidden: (kind) =>
      `Nous ne montrons rien ici. Moins de cinq autres ${others[kind]} ont terminé leur scan, et nous ne disons rien de moins de cinq : vous pourriez sinon deviner qui a répondu quoi.`,
    group: (kind, size) => `Vous êtes à côté d’au moins ${size} ${others[kind]}.`,
    everybody: (kind) => `Ce sont toutes les autres ${others[kind]} qui ont terminé.`,
    same: (facts) => `Elles ont ceci en commun avec vous : ${facts}.`,
    wider:
      "Un groupe qui vous ressemble encore plus en compte moins de cinq ; le groupe est donc plus large ici.",
    coarse:
      "Les chiffres des autres sont arrondis, et grossiers dans un petit groupe. Personne ne voit les réponses d’un seul autre. Plus ou moins que les autres n’est ni mieux ni pire : regardez ce qui vous convient.",
    where: "Pour chaque sujet ci-dessous, vous voyez aussi par question combien d’autres le font.",
    fields: {
      company: { sector: "secteur", size: "personnes occupées" },
      authority: { kind: "type d’administration", size: "habitants" },
    },
    about: (share) => `environ ${share}`,
    atMost: (share) => `au plus ${share}`,
    atLeast: (share) => `au moins ${share}`,
    between: (from, to) => `${from} à ${to}`,
    nobody: "presque personne",
    everyone: "presque tous",
    tooFew: "moins de cinq réponses",
  },
  goals: {
    title: "Objectifs de développement durable",
    lede: "Ce à quoi vous avez répondu oui ou en partie contribue à ces objectifs des Nations unies (ODD).",
    none: "Pas encore.",
    goal: (number, name) => `${number}. ${name}`,
    count: (count) => (count === 1 ? "1 question" : `${count} questions`),
  },
};
