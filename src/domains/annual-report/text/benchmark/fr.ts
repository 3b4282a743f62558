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
  sharesNot:
    "Vous ne partagez encore rien de cette année. Voici vos chiffres, comme si vous aviez 10 000 habitants.",
  tooFew: (minimum: number) =>
    `Le groupe est encore trop petit pour montrer quelque chose, ou vient de changer. Il faut au moins ${minimum} partenariats.`,
  computed: (day: string) => `Calculé le ${day}.`,
  how: "Ce que les autres voient",
  howText: (minimum: number) => [
    `Les chiffres n’apparaissent que si au moins ${minimum} partenariats les partagent.`,
    "Personne ne voit votre nom ni votre chiffre. Vous voyez seulement le quart inférieur, le milieu et le quart supérieur : chacun est la moyenne des trois chiffres les plus proches, arrondie à deux chiffres.",
    "Le chiffre le plus bas et le plus haut ne sont jamais montrés. Si le groupe change, la comparaison ne montre quelque chose que si le groupe est assez grand avant et après le changement.",
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
    evidence: "Preuves",
    events: "Rencontres",
    euros: "Euros dans les preuves",
    hours: "Heures dans les preuves",
    "questions-answered": "Questions répondues",
    "median-days": "Jours jusqu’à une réponse (médiane)",
    organisations: "Entreprises sociales dans le répertoire",
  },
  priority: (code: string) => `Actions réalisées pour ${code}`,
  per: "par 10 000 habitants",
  days: (days: string) => `${days} jours`,
  consentTitle: "Partager les chiffres",
  consentText:
    "Vous ne partagez que les chiffres du tableau, rien d’autre. Ils sont comptés aujourd’hui et restent ainsi jusqu’à ce que vous les renouveliez.",
  inhabitants: "Habitants de vos communes ensemble",
  inhabitantsHint:
    "De Statbel, au 1er janvier de cette année. Les chiffres sont partagés par 10 000 habitants.",
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
