import type { Language } from "#kernel/language";
import { clauseFamilyNames } from "#procurement";
import { formatPercent } from "#ui/format";

type ClientText = typeof nl;
const nl = {
  title: "De gemeenten als opdrachtgever",
  councilTitle: "Als opdrachtgever",
  shares: "Uitgaven, adviezen en opdrachten per gemeente",
  promises: "Beloofd en geleverd per gemeente",
  families: "Soorten clausules",
  family: "Soort clausule",
  all: "Het hele verband",
  spendNote:
    "Aandelen van tot: minstens, en hoogstens als alles wat onbekend is meetelt. Een streep: niets ingebracht. Verborgen: te weinig leveranciers, of bijna alles van één.",
  promiseNote:
    "Geleverd is wat de aankoper bevestigde. Opdrachten voor het hele verband tellen alleen onderaan mee.",
  familyNote: "Wat de aankopers kozen in adviezen, en wat in opdrachten staat.",
  toSocial: "Naar de sociale economie",
  toNear: "Naar leveranciers van hier",
  unknown: "Onbekend",
  others: "Naar anderen",
  allSpend: (places: number) => `Alle lijnen van ${places} gemeenten`,
  range: (least: string, most: string) => `${least} tot ${most}`,
  contractRow: (number: number, title: string) => `Opdracht ${number} ${title}`,
  adviceRow: (number: number, title: string) => `Advies ${number} ${title}`,
};

const fr: ClientText = {
  title: "Les communes comme clientes",
  councilTitle: "Comme cliente",
  shares: "Dépenses, avis et marchés par commune",
  promises: "Promis et fourni par commune",
  families: "Sortes de clauses",
  family: "Sorte de clause",
  all: "Tout le partenariat",
  spendNote:
    "Parts de… à… : au moins, et au plus si tout ce qui est inconnu compte. Un tiret : rien n’a été apporté. Caché : trop peu de fournisseurs, ou presque tout d’un seul.",
  promiseNote:
    "Fourni est ce que l’acheteur a confirmé. Les marchés de tout le partenariat ne comptent qu’en bas.",
  familyNote: "Ce que les acheteurs ont choisi dans les avis, et ce qui figure dans les marchés.",
  toSocial: "À l’économie sociale",
  toNear: "À des fournisseurs d’ici",
  unknown: "Inconnu",
  others: "À d’autres",
  allSpend: (places) => `Toutes les lignes de ${places} communes`,
  range: (least, most) => `${least} à ${most}`,
  contractRow: (number, title) => `Marché ${number} ${title}`,
  adviceRow: (number, title) => `Avis ${number} ${title}`,
};

const en: ClientText = {
  title: "The municipalities as clients",
  councilTitle: "As a client",
  shares: "Spending, advices and contracts by municipality",
  promises: "Promised and delivered by municipality",
  families: "Sorts of clauses",
  family: "Sort of clause",
  all: "The whole partnership",
  spendNote:
    "Shares from … to …: at least, and at most if all that is unknown counts. A dash: nothing was brought in. Hidden: too few suppliers, or nearly all of one.",
  promiseNote:
    "Delivered is what the buyer confirmed. Contracts of the whole partnership count at the bottom only.",
  familyNote: "What buyers chose in advices, and what stands in contracts.",
  toSocial: "To the social economy",
  toNear: "To suppliers from here",
  unknown: "Unknown",
  others: "To others",
  allSpend: (places) => `All lines of ${places} municipalities`,
  range: (least, most) => `${least} to ${most}`,
  contractRow: (number, title) => `Contract ${number} ${title}`,
  adviceRow: (number, title) => `Advice ${number} ${title}`,
};

/** The words of what municipalities did as a client. */
export const clientWords = (language: Language) => {
  const text = { nl, fr, en }[language];
  const percent = (share: number) => formatPercent(language, share, { digits: 1 });
  return {
    ...text,
    percent,
    /** "4,1 % tot 6,3 %"; one percentage when nothing is unknown. */
    share: ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string => {
      const [least, most] = [percent(atLeast), percent(atMost)];
      return least === most ? least : text.range(least, most);
    },
    familyNames: clauseFamilyNames(language),
  };
};
