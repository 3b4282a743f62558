import type { Language } from "#kernel/language";
import { formatCents, formatNumber } from "#ui/format";
import { type FigureKey, type FigureUnit, unitOf } from "../../rules/benchmark/figures.ts";
import { meaningOfFigure, nameOfFigure, shownFigure } from "../benchmark/figure-text.ts";
import { benchmarkWords } from "../benchmark/index.ts";

const nl = {
  title: "Naast andere samenwerkingsverbanden",
  lede: (day: string, minimum: number) =>
    `Onze cijfers, geteld op ${day}, naast die van een groep van minstens ${minimum} samenwerkingsverbanden die hun cijfers delen.`,
  table: "Onze cijfers en die van de groep",
  own: "Wij",
  place: "Onze plaats",
  note: (day: string) =>
    `De groep is berekend op ${day}. Laag kwart, midden en hoog kwart zijn elk het gemiddelde van de drie cijfers die er het dichtst bij liggen, afgerond op twee cijfers. Niemands eigen cijfer wordt getoond. De cijfers elders in dit verslag zijn later en soms anders geteld.`,
  countedRow: (day: string) => `Geteld op ${day}`,
  inhabitantsRow: "Inwoners van onze gemeenten samen, zoals opgegeven bij het delen",
  howPer: (day: string) =>
    `Wat op ${day} geteld is, gedeeld door het aantal inwoners, maal 10.000.`,
  howOwn: (day: string) => `Geteld op ${day}, toen wij dit cijfer deelden.`,
  howGroup: (place: string, minimum: number) =>
    `Het gemiddelde van de drie cijfers die het dichtst bij ${place} van de groep liggen, afgerond op twee cijfers. De groep telt minstens ${minimum} samenwerkingsverbanden; niemands eigen cijfer wordt getoond.`,
  phrases: { lower: "het lage kwart", middle: "het midden", upper: "het hoge kwart" },
  groupRow: (minimum: number) =>
    `Een groep van minstens ${minimum} samenwerkingsverbanden die dit cijfer delen`,
  howInAnnex: "Geteld toen wij het cijfer deelden; van de groep alleen gemiddelden.",
  ownSource: "Gedeelde cijfers in Regiekamer",
  groupSource: "Vergelijking in Regiekamer",
  units: {
    "per-10000": "per 10.000 inwoners",
    "euros-per-10000": "euro per 10.000 inwoners",
    share: "procent",
    days: "dagen",
    actions: "acties",
  } satisfies Record<FigureUnit, string>,
};
type ComparedText = typeof nl;

const fr: ComparedText = {
  title: "À côté d’autres partenariats",
  lede: (day, minimum) =>
    `Nos chiffres, comptés le ${day}, à côté de ceux d’un groupe d’au moins ${minimum} partenariats qui partagent leurs chiffres.`,
  table: "Nos chiffres et ceux du groupe",
  own: "Nous",
  place: "Notre place",
  note: (day) =>
    `Le groupe est calculé le ${day}. Quart inférieur, milieu et quart supérieur sont chacun la moyenne des trois chiffres les plus proches, arrondie à deux chiffres. Le chiffre de personne n’est montré. Les chiffres ailleurs dans ce rapport sont comptés plus tard et parfois autrement.`,
  countedRow: (day) => `Compté le ${day}`,
  inhabitantsRow: "Habitants de nos communes ensemble, tels qu’indiqués lors du partage",
  howPer: (day) =>
    `Ce qui est compté le ${day}, divisé par le nombre d’habitants, multiplié par 10\u00a0000.`,
  howOwn: (day) => `Compté le ${day}, quand nous avons partagé ce chiffre.`,
  howGroup: (place, minimum) =>
    `La moyenne des trois chiffres les plus proches ${place} du groupe, arrondie à deux chiffres. Le groupe compte au moins ${minimum} partenariats ; le chiffre de personne n’est montré.`,
  phrases: { lower: "du quart inférieur", middle: "du milieu", upper: "du quart supérieur" },
  groupRow: (minimum) => `Un groupe d’au moins ${minimum} partenariats qui partagent ce chiffre`,
  howInAnnex: "Compté quand nous avons partagé le chiffre ; du groupe, seulement des moyennes.",
  ownSource: "Chiffres partagés dans Regiekamer",
  groupSource: "Comparaison dans Regiekamer",
  units: {
    "per-10000": "par 10\u00a0000 habitants",
    "euros-per-10000": "euros par 10\u00a0000 habitants",
    share: "pour cent",
    days: "jours",
    actions: "actions",
  },
};

const en: ComparedText = {
  title: "Beside other partnerships",
  lede: (day, minimum) =>
    `Our figures, counted on ${day}, beside those of a group of at least ${minimum} partnerships that share their figures.`,
  table: "Our figures and those of the group",
  own: "We",
  place: "Our place",
  note: (day) =>
    `The group was computed on ${day}. Lower quarter, middle and upper quarter are each the average of the three figures nearest to it, rounded to two digits. Nobody’s own figure is shown. Figures elsewhere in this report were counted later and sometimes differently.`,
  countedRow: (day) => `Counted on ${day}`,
  inhabitantsRow: "Inhabitants of our municipalities together, as stated when sharing",
  howPer: (day) =>
    `What was counted on ${day}, divided by the number of inhabitants, times 10,000.`,
  howOwn: (day) => `Counted on ${day}, when we shared this figure.`,
  howGroup: (place, minimum) =>
    `The average of the three figures nearest to ${place} of the group, rounded to two digits. The group has at least ${minimum} partnerships; nobody’s own figure is shown.`,
  phrases: { lower: "the lower quarter", middle: "the middle", upper: "the upper quarter" },
  groupRow: (minimum) => `A group of at least ${minimum} partnerships that share this figure`,
  howInAnnex: "Counted when we shared the figure; of the group only averages.",
  ownSource: "Shared figures in Regiekamer",
  groupSource: "Comparison in Regiekamer",
  units: {
    "per-10000": "per 10,000 inhabitants",
    "euros-per-10000": "euros per 10,000 inhabitants",
    share: "per cent",
    days: "days",
    actions: "actions",
  },
};

/** The words of the comparison as it stands in the report. */
export const comparedWords = (language: Language) => {
  const { columns, quarters } = benchmarkWords(language);
  const text = { nl, fr, en }[language];
  return {
    ...text,
    places: { lower: columns.lower, middle: columns.middle, upper: columns.upper },
    quarters,
    nameOf: (figure: FigureKey) => nameOfFigure(figure, language),
    meaningOf: (figure: FigureKey) => meaningOfFigure(figure, language),
    shown: (figure: FigureKey, value: number) => shownFigure(figure, value, language),
    unitWord: (unit: FigureUnit) => text.units[unit],
    /** What was counted, before it was divided by inhabitants. */
    countOf: (figure: FigureKey, count: number) =>
      unitOf(figure) === "euros-per-10000"
        ? formatCents(language, Math.round(count * 100))
        : formatNumber(language, Math.round(count * 100) / 100),
  };
};
