import type { Language } from "#kernel/language";
import type { FigureKind } from "../../rules/report/figure-kinds.ts";
import type { FigureWords } from "./nl.ts";

export type ClientFigureKind = Extract<
  FigureKind,
  | `spend-${string}`
  | `contract-${string}`
  | `family-${string}`
  | "advices"
  | "contracts"
  | "chances-taken"
>;

const agreed = {
  nl: (year: number) =>
    `opdrachten in Regiekamer waarvan de periode ${year} raakt en die gesloten, bezig of beëindigd zijn`,
  fr: (year: number) =>
    `marchés dans Regiekamer dont la période touche ${year} et qui sont conclus, en cours ou terminés`,
  en: (year: number) =>
    `contracts in Regiekamer whose period touches ${year} and that are concluded, running or ended`,
};

const nl: Record<ClientFigureKind, FigureWords> = {
  "spend-total": {
    label: "Uitgaven van de gemeenten samen",
    column: "Uitgaven",
    definition:
      "Wat de gemeenten die hun boekhouding inbrachten, samen uitgaven. Alleen euro; btw staat erin zoals in de bestanden.",
    how: (year) =>
      `Som van alle ingebrachte lijnen van ${year}; wat terugkwam, is ervan afgetrokken. Niet per gemeente, en pas vanaf drie gemeenten.`,
  },
  "spend-social": {
    label: "Aandeel naar de sociale economie",
    column: "Sociale economie",
    definition:
      "Deel van de uitgaven aan leveranciers die op de dag van de uitgave een sociale onderneming waren. Minstens en hoogstens, omdat niet van elke leverancier bekend is wie het is.",
    how: (year) =>
      `Uitgaven van ${year} aan organisaties met een werkvorm van de sociale economie, gedeeld door alle uitgaven. Het hoogste cijfer telt alles wat onbekend is mee. Verborgen bij te weinig leveranciers of als één leverancier bijna alles is.`,
  },
  "spend-near": {
    label: "Aandeel naar leveranciers van hier",
    column: "Van hier",
    definition:
      "Deel van de uitgaven aan leveranciers met een zetel of vestiging in de gemeente of elders in het samenwerkingsverband.",
    how: (year) =>
      `Uitgaven van ${year} aan wie hier gevestigd was, gedeeld door alle uitgaven. Het hoogste cijfer telt leveranciers zonder bekende plaats mee.`,
  },
  advices: {
    label: "Clausuleadviezen",
    column: "Adviezen",
    definition:
      "Adviezen over de juridische weg en de sociale clausule die bij een aankoop passen.",
    how: (year) => `Adviezen met een aankondiging of vraag in ${year} die niet verwijderd zijn.`,
  },
  contracts: {
    label: "Lopende opdrachten",
    column: "Opdrachten",
    definition: "Opdrachten met een sociale afspraak die in het jaar liepen.",
    how: (year) => `Geteld: ${agreed.nl(year)}.`,
  },
  "contract-hours-promised": {
    label: "Beloofde uren in opdrachten",
    column: "Uren beloofd",
    definition: "Uren werk of opleiding die in het jaar beloofd zijn.",
    how: (year) => `Deel voor ${year} van de beloften in ${agreed.nl(year)}.`,
  },
  "contract-hours": {
    label: "Geleverde uren in opdrachten",
    column: "Uren geleverd",
    definition: "Uren werk of opleiding die de aankoper bevestigde.",
    how: (year) =>
      `Som van de meldingen over ${year} die de aankoper bevestigde, bij ${agreed.nl(year)}.`,
  },
  "contract-places-promised": {
    label: "Beloofde plaatsen in opdrachten",
    column: "Plaatsen beloofd",
    definition: "Plaatsen voor mensen met afstand tot werk die in het jaar beginnen.",
    how: (year) =>
      `Deel voor ${year} van de beloften in ${agreed.nl(year)}. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "contract-places": {
    label: "Geleverde plaatsen in opdrachten",
    column: "Plaatsen geleverd",
    definition: "Plaatsen die begonnen en die de aankoper bevestigde.",
    how: (year) =>
      `Som van de bevestigde meldingen over ${year}. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  "contract-euros-promised": {
    label: "Beloofde euro in opdrachten",
    column: "Euro beloofd",
    definition: "Euro die leveranciers beloofden bij de sociale economie te besteden.",
    how: (year) => `Deel voor ${year} van de beloften in ${agreed.nl(year)}.`,
  },
  "contract-euros": {
    label: "Geleverde euro in opdrachten",
    column: "Euro geleverd",
    definition: "Euro naar de sociale economie die de aankoper bevestigde.",
    how: (year) => `Som van de meldingen over ${year} die de aankoper bevestigde.`,
  },
  "chances-taken": {
    label: "Opgenomen kansen",
    column: "Kansen",
    definition:
      "Rubrieken waarin elders gekocht werd wat een sociale onderneming in de buurt kan, en waarvan een actie of een vraag is gemaakt.",
    how: (year) => `Kansen uit de uitgaven van ${year} met een actie of een bewaarde vraag.`,
  },
  "family-advices": {
    label: "Adviezen met deze clausule",
    column: "In adviezen",
    definition: "Adviezen waarin de aankoper deze soort clausule koos.",
    how: (year) =>
      `Adviezen van ${year} met deze gekozen weg; een advies met twee wegen telt bij elk.`,
  },
  "family-contracts": {
    label: "Opdrachten met deze clausule",
    column: "In opdrachten",
    definition: "Opdrachten met een belofte van deze soort.",
    how: (year) => `Geteld bij ${agreed.nl(year)}; een opdracht met twee soorten telt bij elk.`,
  },
};

const fr: Record<ClientFigureKind, FigureWords> = {
  "spend-total": {
    label: "Dépenses des communes ensemble",
    column: "Dépenses",
    definition:
      "Ce que les communes qui ont apporté leur comptabilité ont dépensé ensemble. Seulement en euros ; la TVA y figure comme dans les fichiers.",
    how: (year) =>
      `Somme de toutes les lignes apportées de ${year} ; ce qui est revenu en est déduit. Pas par commune, et seulement à partir de trois communes.`,
  },
  "spend-social": {
    label: "Part à l’économie sociale",
    column: "Économie sociale",
    definition:
      "Part des dépenses auprès de fournisseurs qui étaient une entreprise sociale le jour de la dépense. Au moins et au plus, car on ne sait pas de chaque fournisseur qui il est.",
    how: (year) =>
      `Dépenses de ${year} auprès d’organisations ayant une forme de travail de l’économie sociale, divisées par toutes les dépenses. Le chiffre le plus élevé compte aussi tout ce qui est inconnu. Caché avec trop peu de fournisseurs ou si un seul représente presque tout.`,
  },
  "spend-near": {
    label: "Part à des fournisseurs d’ici",
    column: "D’ici",
    definition:
      "Part des dépenses auprès de fournisseurs ayant leur siège ou un établissement dans la commune ou ailleurs dans le partenariat.",
    how: (year) =>
      `Dépenses de ${year} auprès de ceux établis ici, divisées par toutes les dépenses. Le chiffre le plus élevé compte aussi les fournisseurs dont le lieu est inconnu.`,
  },
  advices: {
    label: "Avis sur les clauses",
    column: "Avis",
    definition: "Avis sur la voie juridique et la clause sociale qui conviennent à un achat.",
    how: (year) => `Avis avec un avis de marché ou une demande en ${year}, non supprimés.`,
  },
  contracts: {
    label: "Marchés en cours",
    column: "Marchés",
    definition: "Marchés avec un engagement social qui couraient dans l’année.",
    how: (year) => `Comptés : ${agreed.fr(year)}.`,
  },
  "contract-hours-promised": {
    label: "Heures promises dans les marchés",
    column: "Heures promises",
    definition: "Heures de travail ou de formation promises dans l’année.",
    how: (year) => `Part pour ${year} des promesses des ${agreed.fr(year)}.`,
  },
  "contract-hours": {
    label: "Heures fournies dans les marchés",
    column: "Heures fournies",
    definition: "Heures de travail ou de formation que l’acheteur a confirmées.",
    how: (year) =>
      `Somme des déclarations sur ${year} que l’acheteur a confirmées, pour les ${agreed.fr(year)}.`,
  },
  "contract-places-promised": {
    label: "Places promises dans les marchés",
    column: "Places promises",
    definition: "Places pour des personnes éloignées de l’emploi qui commencent dans l’année.",
    how: (year) =>
      `Part pour ${year} des promesses des ${agreed.fr(year)}. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "contract-places": {
    label: "Places fournies dans les marchés",
    column: "Places fournies",
    definition: "Places qui ont commencé et que l’acheteur a confirmées.",
    how: (year) =>
      `Somme des déclarations confirmées sur ${year}. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "contract-euros-promised": {
    label: "Euros promis dans les marchés",
    column: "Euros promis",
    definition: "Euros que des fournisseurs ont promis de dépenser dans l’économie sociale.",
    how: (year) => `Part pour ${year} des promesses des ${agreed.fr(year)}.`,
  },
  "contract-euros": {
    label: "Euros fournis dans les marchés",
    column: "Euros fournis",
    definition: "Euros à l’économie sociale que l’acheteur a confirmés.",
    how: (year) => `Somme des déclarations sur ${year} que l’acheteur a confirmées.`,
  },
  "chances-taken": {
    label: "Occasions saisies",
    column: "Occasions",
    definition:
      "Rubriques où l’on achetait ailleurs ce qu’une entreprise sociale proche sait faire, et dont une action ou un besoin a été fait.",
    how: (year) => `Occasions des dépenses de ${year} avec une action ou un besoin gardé.`,
  },
  "family-advices": {
    label: "Avis avec cette clause",
    column: "Dans des avis",
    definition: "Avis où l’acheteur a choisi cette sorte de clause.",
    how: (year) =>
      `Avis de ${year} avec cette voie choisie ; un avis avec deux voies compte pour chacune.`,
  },
  "family-contracts": {
    label: "Marchés avec cette clause",
    column: "Dans des marchés",
    definition: "Marchés avec une promesse de cette sorte.",
    how: (year) =>
      `Comptés parmi les ${agreed.fr(year)} ; un marché avec deux sortes compte pour chacune.`,
  },
};

const en: Record<ClientFigureKind, FigureWords> = {
  "spend-total": {
    label: "Spending of the municipalities together",
    column: "Spending",
    definition:
      "What the municipalities that brought in their books spent together. Euros only; VAT is in it as in the files.",
    how: (year) =>
      `Sum of all lines of ${year} that were brought in, less what came back. Not by municipality, and only from three municipalities on.`,
  },
  "spend-social": {
    label: "Share to the social economy",
    column: "Social economy",
    definition:
      "Part of the spending with suppliers that were a social enterprise on the day. At least and at most, because not of every supplier it is known who they are.",
    how: (year) =>
      `Spending of ${year} with organisations that have a work form of the social economy, divided by all spending. The higher figure counts all that is unknown too. Hidden with too few suppliers, or when one is nearly all of it.`,
  },
  "spend-near": {
    label: "Share to suppliers from here",
    column: "From here",
    definition:
      "Part of the spending with suppliers that have a seat or establishment in the municipality or elsewhere in the partnership.",
    how: (year) =>
      `Spending of ${year} with who was established here, divided by all spending. The higher figure counts suppliers without a known place too.`,
  },
  advices: {
    label: "Clause advices",
    column: "Advices",
    definition: "Advices about the legal route and the social clause that fit a purchase.",
    how: (year) => `Advices with a notice or question in ${year} that were not removed.`,
  },
  contracts: {
    label: "Running contracts",
    column: "Contracts",
    definition: "Contracts with a social promise that ran in the year.",
    how: (year) => `Counted: ${agreed.en(year)}.`,
  },
  "contract-hours-promised": {
    label: "Hours promised in contracts",
    column: "Hours promised",
    definition: "Hours of work or training promised for the year.",
    how: (year) => `Part for ${year} of the promises in ${agreed.en(year)}.`,
  },
  "contract-hours": {
    label: "Hours delivered in contracts",
    column: "Hours delivered",
    definition: "Hours of work or training that the buyer confirmed.",
    how: (year) =>
      `Sum of the reports over ${year} that the buyer confirmed, of ${agreed.en(year)}.`,
  },
  "contract-places-promised": {
    label: "Places promised in contracts",
    column: "Places promised",
    definition: "Places for people far from work that begin in the year.",
    how: (year) =>
      `Part for ${year} of the promises in ${agreed.en(year)}. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "contract-places": {
    label: "Places delivered in contracts",
    column: "Places delivered",
    definition: "Places that began and that the buyer confirmed.",
    how: (year) =>
      `Sum of the confirmed reports over ${year}. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "contract-euros-promised": {
    label: "Euros promised in contracts",
    column: "Euros promised",
    definition: "Euros that suppliers promised to spend with the social economy.",
    how: (year) => `Part for ${year} of the promises in ${agreed.en(year)}.`,
  },
  "contract-euros": {
    label: "Euros delivered in contracts",
    column: "Euros delivered",
    definition: "Euros to the social economy that the buyer confirmed.",
    how: (year) => `Sum of the reports over ${year} that the buyer confirmed.`,
  },
  "chances-taken": {
    label: "Chances taken up",
    column: "Chances",
    definition:
      "Categories in which was bought elsewhere what a social enterprise nearby can do, and of which an action or a need was made.",
    how: (year) => `Chances from the spending of ${year} with an action or a kept need.`,
  },
  "family-advices": {
    label: "Advices with this clause",
    column: "In advices",
    definition: "Advices in which the buyer chose this sort of clause.",
    how: (year) =>
      `Advices of ${year} with this route chosen; an advice with two routes counts for each.`,
  },
  "family-contracts": {
    label: "Contracts with this clause",
    column: "In contracts",
    definition: "Contracts with a promise of this sort.",
    how: (year) => `Counted among ${agreed.en(year)}; a contract with two sorts counts for each.`,
  },
};

/** What the municipalities did as a client, each figure in words. */
export const clientFigureWords: Record<Language, Record<ClientFigureKind, FigureWords>> = {
  nl,
  fr,
  en,
};
