import type { Words } from "./nl.ts";

export const fr = {
  title: "Comparaison",
  lede: "Mettez vos chiffres à côté de ceux d’autres partenariats. Vous ne les partagez que si vous le choisissez, par année, et vous pouvez les retirer à tout moment.",
  year: "Année",
  show: "Afficher",
  shares: (day: string, by: string) =>
    by
      ? `Vous partagez ces chiffres depuis le ${day} (${by}).`
      : `Vous partagez ces chiffres depuis le ${day}.`,
  sharesNot: (inhabitants: string) =>
    `Vous ne partagez encore rien de cette année. Voici vos chiffres pour ${inhabitants} habitants.`,
  tooFew: (minimum: number) =>
    `Le groupe est encore trop petit pour montrer quelque chose, ou vient de changer. Il faut au moins ${minimum} partenariats.`,
  computed: (day: string) => `Calculé le ${day}.`,
  how: "Ce que les autres voient",
  howText: (minimum: number) => [
    `Les chiffres n’apparaissent que si au moins ${minimum} partenariats les partagent.`,
    "Personne ne voit votre nom ni votre chiffre. Vous voyez seulement le quart inférieur, le milieu et le quart supérieur : chacun est la moyenne des trois chiffres les plus proches, arrondie à deux chiffres.",
    "Le chiffre le plus bas et le plus haut ne sont jamais montrés. Si le groupe change, la comparaison ne montre quelque chose que si le groupe est assez grand avant et après le changement.",
    "Les priorités d’un cadre propre n’y figurent pas une à une : un autre partenariat n’a pas ce cadre, et son nom révélerait de qui est le chiffre. Elles comptent bien dans la part des actions demandées et des priorités.",
    "Qui partage peut aussi mettre le quart inférieur, le milieu et le quart supérieur dans son rapport annuel. Un rapport arrêté ne change plus, même si quelqu’un se retire ensuite.",
  ],
  table: "Vos chiffres et ceux du groupe",
  columns: {
    figure: "Chiffre",
    own: "Vous",
    lower: "Quart inférieur",
    middle: "Milieu",
    upper: "Quart supérieur",
    quarter: "Votre place",
  },
  quarters: {
    1: "quart le plus bas",
    2: "sous le milieu",
    3: "au-dessus du milieu",
    4: "quart le plus haut",
  },
  notTold: "–",
  figures: {
    "actions-done": "Actions réalisées",
    "coverage-done": "Part des actions demandées qui est réalisée",
    "priorities-met": "Part des priorités avec le minimum demandé",
    evidence: "Preuves",
    events: "Rencontres",
    euros: "Euros dans les preuves",
    hours: "Heures dans les preuves",
    "questions-answered": "Questions traitées",
    "median-days": "Jours jusqu’à une réponse (médiane)",
    organisations: "Entreprises sociales dans le répertoire",
  },
  counted: {
    "actions-done": "Actions terminées avec un jour de fin dans l’année.",
    "coverage-done":
      "De toutes les actions demandées par les cadres, cadres propres compris : la part réalisée.",
    "priorities-met":
      "De toutes les priorités des cadres, cadres propres compris : la part dont le minimum est atteint.",
    evidence: "Preuves datées de l’année.",
    events:
      "Preuves d’un salon, d’une table ronde, d’un brainstorming ou d’une concertation de l’année.",
    euros: "Montants notés avec les preuves de l’année.",
    hours: "Heures notées avec les preuves de l’année.",
    "questions-answered": "Questions avec une réponse datée de l’année.",
    "median-days":
      "Des questions traitées : la moitié a reçu une réponse plus vite, l’autre moitié plus tard.",
    organisations: "Entreprises sociales dans le répertoire le jour du comptage.",
  },
  countedPriority: "Actions réalisées pour cette priorité, avec ou sans preuve.",
  priority: (code: string) => `Actions réalisées pour ${code}`,
  per: "par 10\u00a0000 habitants",
  days: (days: string, count: number) => (count < 2 ? `${days}\u00a0jour` : `${days}\u00a0jours`),
  consentTitle: "Partager les chiffres",
  consentText:
    "Vous ne partagez que les chiffres du tableau, rien d’autre. Ils sont comptés aujourd’hui et restent ainsi jusqu’à ce que vous les renouveliez.",
  inhabitants: "Habitants de vos communes ensemble",
  inhabitantsHint:
    "De Statbel, au 1er janvier de cette année. Les chiffres sont partagés par 10\u00a0000 habitants.",
  published: (inhabitants: string, year: number) =>
    `Statbel en comptait ${inhabitants} au 1er janvier ${year}.`,
  inhabitantsUnit: "habitants",
  agree: "Je partage ces chiffres au nom de notre partenariat",
  share: "Partager les chiffres",
  renew: "Recompter et partager",
  shared: "Les chiffres sont partagés. La comparaison est en cours de calcul.",
  withdrawTitle: "Ne plus partager",
  withdrawText: "Vos chiffres disparaissent tout de suite, aussi du calcul du groupe.",
  withdraw: "Retirer les chiffres",
  withdrawn: "Vos chiffres sont retirés.",
  onlyAdministrator: "Un administrateur décide si vous partagez des chiffres.",
  problems: {
    "no-inhabitants": "Indiquez le nombre d’habitants : un nombre entier d’au moins 100.",
    "not-agreed": "Cochez que vous partagez les chiffres au nom de votre partenariat.",
    "year-out-of-range": "Choisissez une année qui a déjà commencé.",
    "not-permitted": "Seul un administrateur peut le faire.",
  },
} satisfies Words;
