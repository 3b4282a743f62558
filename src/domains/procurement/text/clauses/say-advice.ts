import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { AdviceWarning, RouteReason } from "../../rules/clauses/advice.ts";
import type { Figure, RuleWords } from "../../rules/clauses/procurement-rules.ts";
import { clauseWords } from "./index.ts";

/** The value of a figure with its unit: “30.000 euro”, “30 %”, “4 maanden”. */
export function sayFigure(language: Language, { unit, value }: Pick<Figure, "unit" | "value">) {
  if (unit === "cents") return formatCents(language, value);
  const word = clauseWords(language).rules.units[unit];
  return [formatNumber(language, value), word].filter(Boolean).join("\u00a0");
}

/** A text of the rules with its figures filled in as they were on the day of the advice. */
export function sayRule(language: Language, text: RuleWords, figures: readonly Figure[]): string {
  const byName = new Map<string, Figure>(figures.map((figure) => [figure.key, figure]));
  return text[language].replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const figure = byName.get(name);
    return figure ? sayFigure(language, figure) : "…";
  });
}

type Say = {
  readonly reason: (reason: RouteReason) => string;
  readonly warning: (warning: AdviceWarning) => string;
};

/** Reasons and warnings of an advice in words. */
export const sayAdvice = (language: Language): Say => {
  const money = (cents: number) => formatCents(language, cents);
  const number = (value: number) => formatNumber(language, Math.round(value));
  const day = (on: string) => formatDay(language, on);
  const words = clauseWords(language);
  const named = (figure: Figure) => figure.name[language];
  const amount = (figure: Figure) => sayFigure(language, figure);
  const say = {
    nl: sayInDutch,
    fr: sayInFrench,
    en: sayInEnglish,
  }[language];
  return say({ money, number, day, regimes: words.regimes, named, amount });
};

type Tools = {
  readonly money: (cents: number) => string;
  readonly number: (value: number) => string;
  readonly day: (on: string) => string;
  readonly regimes: ReturnType<typeof clauseWords>["regimes"];
  readonly named: (figure: Figure) => string;
  readonly amount: (figure: Figure) => string;
};

function sayInDutch({ money, number, day, regimes, named, amount }: Tools): Say {
  return {
    reason: (reason) => {
      switch (reason.kind) {
        case "not-in-force":
          return `Deze regel geldt pas vanaf ${day(reason.from)}.`;
        case "regime-suits":
          return `Past bij dit regime: ${regimes[reason.regime]}.`;
        case "regime-unknown":
          return "Hangt af van de drempels van die dag, die we niet kennen.";
        case "value-unknown":
          return "Hangt af van de raming.";
        case "above-low-value":
          return `${money(reason.cents)} ligt niet onder ${money(reason.limit)}.`;
        case "if-below":
          return `Kan als de raming onder ${money(reason.limit)} blijft.`;
        case "enough-bidders":
          return `Erkend in de buurt: ${number(reason.reserved)}. Kunnen het alleen aan: ${number(reason.carrying)}.`;
        case "one-bidder":
          return "Slechts één erkende onderneming bekend: bevraag eerst de markt, ook verder weg.";
        case "ask-kindred":
          return `Nog ${number(reason.kindred)} erkende ondernemingen doen verwant werk: vraag of ze ook dit doen.`;
        case "few-carry":
          return `Slechts ${number(reason.carrying)} kan het alleen aan: overweeg percelen.`;
        case "ask-share":
          return `${number(reason.toAsk)} sociale ondernemingen bekend, maar ze moeten hun aandeel nog bewijzen.`;
        case "nobody-known":
          return "In het register staat niemand die dit in de buurt kan: bevraag eerst de markt.";
        case "register-not-asked":
          return "Het register werd niet bevraagd: ga na wie het kan.";
        case "capacity-short":
          return `Niemand kan het alleen aan: de grootste heeft ${number(reason.largest)} uur per maand, gevraagd is ${number(reason.asked)}.`;
        case "capacity-not-stated":
          return `Van ${number(reason.unknown)} ondernemingen zijn de uren niet bekend: vraag ze.`;
        case "too-small-to-split":
          return "Te klein om te verdelen: behoud het geheel voor of bestel rechtstreeks.";
        case "make-lots":
          return "Verdeel de opdracht in percelen; onderaan staat een voorstel.";
        case "lots-fit":
          return `Aan te kunnen: ${reason.lots.join(", ")}.`;
        case "lots-too-large":
          return `Geen perceel is klein genoeg: de grootste onderneming heeft ${number(reason.largest)} uur per maand.`;
        case "only-agreed":
          return "Als afspraak op de bestelbon.";
        case "little-labour":
          return "Een levering heeft weinig werkuren waaraan dit kan hangen.";
        case "work-part-only":
          return "Alleen voor wat gemaakt, verpakt of samengesteld wordt.";
        case "few-hours":
          return `${number(reason.hours)} uur is weinig om op te volgen (norm: ${number(reason.least)}).`;
        case "no-criteria-needed":
          return "Bij beperkte waarde vergelijk je voorwaarden; er zijn geen gunningscriteria in de zin van de wet.";
        case "duration-unknown":
          return "Hangt af van de duur.";
        case "too-short":
          return `${number(reason.months)} maanden is kort; liefst ${number(reason.least)} of meer.`;
        case "out-of-proportion":
          return "Niet in verhouding bij zo’n klein bedrag.";
        case "large-works":
          return `Past goed bij werken vanaf ${money(reason.limit)}.`;
        case "works-seldom-whole":
          return "Werken zijn zelden in hun geheel voor de sociale economie; ga de erkenning na.";
      }
    },
    warning: (warning) => {
      switch (warning.kind) {
        case "period-unknown":
          return "Voor deze dag kennen we geen Europese drempel. Na te kijken.";
        case "indication":
          return `Dichtstbijzijnde bekende: ${named(warning.figure)}, ${amount(warning.figure)}.`;
        case "value-missing":
          return "Er is nog geen raming. Een raming is verplicht, ook bij kleine opdrachten.";
        case "lots-over":
          return `De percelen samen (${money(warning.lots)}) zijn meer dan de raming (${money(warning.estimate)}). De som van de percelen telt.`;
        case "lots-under":
          return `De percelen samen (${money(warning.lots)}) zijn minder dan de raming (${money(warning.estimate)}). De raming telt; er ontbreekt ${money(warning.estimate - warning.lots)}.`;
        case "lots-without-value":
          return `${number(warning.count)} percelen zonder raming: ze tellen nog niet mee.`;
        case "one-lot":
          return "Eén perceel is geen verdeling.";
        case "near-figure":
          return `${money(warning.cents)} ligt dicht onder ${amount(warning.figure)} (${named(warning.figure)}). Wordt het meer, dan geldt een ander regime.`;
        case "figure-changes":
          return `Vanaf ${day(warning.on)} geldt een ander bedrag: ${named(warning.figure)}, ${amount(warning.figure)}.`;
        case "regime-changes":
          return `Vanaf ${day(warning.on)} is het regime voor dit bedrag: ${regimes[warning.regime]}. Let op als de bekendmaking opschuift.`;
        case "perhaps-listed":
          return "Dit soort werk staat misschien op de lijst van sociale en andere specifieke diensten (bijlage 3). Na te kijken: dan is de drempel hoger.";
        case "not-listed":
          return "Dit soort werk staat vermoedelijk niet op de lijst van sociale en andere specifieke diensten (bijlage 3). Na te kijken: dan zijn het gewone diensten.";
        case "weigh-lots":
          return `Vanaf ${amount(warning.figure)} moet je overwegen om in percelen te verdelen, en motiveren waarom niet.`;
        case "lot-exception":
          return `Percelen onder ${amount(warning.figure)} hoeven misschien niet Europees, zolang ze samen hoogstens ${number(warning.share)} % zijn. Na te kijken.`;
        case "duration-missing":
          return "Zonder duur weten we niet of iemand het aankan, noch of een opleidingsclausule past.";
      }
    },
  };
}

function sayInFrench({ money, number, day, regimes, named, amount }: Tools): Say {
  return {
    reason: (reason) => {
      switch (reason.kind) {
        case "not-in-force":
          return `Cette règle ne vaut qu’à partir du ${day(reason.from)}.`;
        case "regime-suits":
          return `Convient à ce régime : ${regimes[reason.regime]}.`;
        case "regime-unknown":
          return "Dépend des seuils de ce jour, que nous ne connaissons pas.";
        case "value-unknown":
          return "Dépend de l’estimation.";
        case "above-low-value":
          return `${money(reason.cents)} n’est pas inférieur à ${money(reason.limit)}.`;
        case "if-below":
          return `Possible si l’estimation reste sous ${money(reason.limit)}.`;
        case "enough-bidders":
          return `Agréées à proximité : ${number(reason.reserved)}. Peuvent l’assumer seules : ${number(reason.carrying)}.`;
        case "one-bidder":
          return "Une seule entreprise agréée connue : consultez d’abord le marché, aussi plus loin.";
        case "ask-kindred":
          return `Encore ${number(reason.kindred)} entreprises agréées font un travail apparenté : demandez si elles font ceci aussi.`;
        case "few-carry":
          return `Seule ${number(reason.carrying)} peut l’assumer seule : envisagez des lots.`;
        case "ask-share":
          return `${number(reason.toAsk)} entreprises sociales connues, mais elles doivent encore prouver leur part.`;
        case "nobody-known":
          return "Le répertoire ne connaît personne à proximité : consultez d’abord le marché.";
        case "register-not-asked":
          return "Le répertoire n’a pas été consulté : vérifiez qui peut le faire.";
        case "capacity-short":
          return `Personne ne peut l’assumer seul : la plus grande a ${number(reason.largest)} heures par mois, il en faut ${number(reason.asked)}.`;
        case "capacity-not-stated":
          return `Les heures de ${number(reason.unknown)} entreprises sont inconnues : demandez-les.`;
        case "too-small-to-split":
          return "Trop petit pour être divisé : réservez le tout ou commandez directement.";
        case "make-lots":
          return "Divisez le marché en lots ; une proposition figure plus bas.";
        case "lots-fit":
          return `Faisable : ${reason.lots.join(", ")}.`;
        case "lots-too-large":
          return `Aucun lot n’est assez petit : la plus grande entreprise a ${number(reason.largest)} heures par mois.`;
        case "only-agreed":
          return "Comme accord sur le bon de commande.";
        case "little-labour":
          return "Une fourniture compte peu d’heures de travail auxquelles lier ceci.";
        case "work-part-only":
          return "Seulement pour ce qui est fabriqué, emballé ou assemblé.";
        case "few-hours":
          return `${number(reason.hours)} heures, c’est peu à suivre (norme : ${number(reason.least)}).`;
        case "no-criteria-needed":
          return "Pour un faible montant vous comparez des conditions ; il n’y a pas de critères d’attribution au sens de la loi.";
        case "duration-unknown":
          return "Dépend de la durée.";
        case "too-short":
          return `${number(reason.months)} mois, c’est court ; de préférence ${number(reason.least)} ou plus.`;
        case "out-of-proportion":
          return "Disproportionné pour un si petit montant.";
        case "large-works":
          return `Convient bien aux travaux à partir de ${money(reason.limit)}.`;
        case "works-seldom-whole":
          return "Des travaux conviennent rarement en entier à l’économie sociale ; vérifiez l’agréation.";
      }
    },
    warning: (warning) => {
      switch (warning.kind) {
        case "period-unknown":
          return "Nous ne connaissons pas de seuil européen pour ce jour. À vérifier.";
        case "indication":
          return `Le plus proche connu : ${named(warning.figure)}, ${amount(warning.figure)}.`;
        case "value-missing":
          return "Pas encore d’estimation. Elle est obligatoire, même pour de petits marchés.";
        case "lots-over":
          return `Les lots ensemble (${money(warning.lots)}) dépassent l’estimation (${money(warning.estimate)}). La somme des lots compte.`;
        case "lots-under":
          return `Les lots ensemble (${money(warning.lots)}) font moins que l’estimation (${money(warning.estimate)}). L’estimation compte ; il manque ${money(warning.estimate - warning.lots)}.`;
        case "lots-without-value":
          return `${number(warning.count)} lots sans estimation : ils ne comptent pas encore.`;
        case "one-lot":
          return "Un seul lot n’est pas une division.";
        case "near-figure":
          return `${money(warning.cents)} est juste sous ${amount(warning.figure)} (${named(warning.figure)}). Si cela augmente, un autre régime vaut.`;
        case "figure-changes":
          return `À partir du ${day(warning.on)} vaut un autre montant : ${named(warning.figure)}, ${amount(warning.figure)}.`;
        case "regime-changes":
          return `À partir du ${day(warning.on)}, le régime de ce montant est : ${regimes[warning.regime]}. Attention si la publication glisse.`;
        case "perhaps-listed":
          return "Ce type de travail figure peut-être sur la liste des services sociaux et autres services spécifiques (annexe 3). À vérifier : le seuil serait plus élevé.";
        case "not-listed":
          return "Ce type de travail ne figure sans doute pas sur la liste des services sociaux et autres services spécifiques (annexe 3). À vérifier : ce sont alors des services ordinaires.";
        case "weigh-lots":
          return `À partir de ${amount(warning.figure)}, vous devez envisager une division en lots et motiver son absence.`;
        case "lot-exception":
          return `Les lots sous ${amount(warning.figure)} peuvent peut-être éviter la publicité européenne, s’ils font ensemble ${number(warning.share)} % au plus. À vérifier.`;
        case "duration-missing":
          return "Sans durée, nous ne savons pas si quelqu’un peut l’assumer, ni si une clause de formation convient.";
      }
    },
  };
}

function sayInEnglish({ money, number, day, regimes, named, amount }: Tools): Say {
  return {
    reason: (reason) => {
      switch (reason.kind) {
        case "not-in-force":
          return `This rule holds only from ${day(reason.from)}.`;
        case "regime-suits":
          return `Suits this regime: ${regimes[reason.regime]}.`;
        case "regime-unknown":
          return "Depends on the thresholds of that day, which we do not know.";
        case "value-unknown":
          return "Depends on the estimate.";
        case "above-low-value":
          return `${money(reason.cents)} is not below ${money(reason.limit)}.`;
        case "if-below":
          return `Possible when the estimate stays below ${money(reason.limit)}.`;
        case "enough-bidders":
          return `Recognised nearby: ${number(reason.reserved)}. Can carry it alone: ${number(reason.carrying)}.`;
        case "one-bidder":
          return "Only one recognised enterprise known: ask the market first, further away too.";
        case "ask-kindred":
          return `Another ${number(reason.kindred)} recognised enterprises do kindred work: ask whether they do this too.`;
        case "few-carry":
          return `Only ${number(reason.carrying)} can carry it alone: consider lots.`;
        case "ask-share":
          return `${number(reason.toAsk)} social enterprises known, but they must still prove their share.`;
        case "nobody-known":
          return "The register knows nobody nearby who can do this: ask the market first.";
        case "register-not-asked":
          return "The register was not asked: find out who can do it.";
        case "capacity-short":
          return `Nobody can carry it alone: the largest has ${number(reason.largest)} hours a month, ${number(reason.asked)} are asked.`;
        case "capacity-not-stated":
          return `Of ${number(reason.unknown)} enterprises the hours are not known: ask them.`;
        case "too-small-to-split":
          return "Too small to divide: reserve the whole or order directly.";
        case "make-lots":
          return "Divide the contract in lots; a proposal stands below.";
        case "lots-fit":
          return `Can be carried: ${reason.lots.join(", ")}.`;
        case "lots-too-large":
          return `No lot is small enough: the largest enterprise has ${number(reason.largest)} hours a month.`;
        case "only-agreed":
          return "As an agreement on the order form.";
        case "little-labour":
          return "A supply holds few hours of work this can hang on.";
        case "work-part-only":
          return "Only for what is made, packed or assembled.";
        case "few-hours":
          return `${number(reason.hours)} hours are few to follow up (norm: ${number(reason.least)}).`;
        case "no-criteria-needed":
          return "In a low-value order you compare terms; there are no award criteria within the meaning of the law.";
        case "duration-unknown":
          return "Depends on the duration.";
        case "too-short":
          return `${number(reason.months)} months are short; preferably ${number(reason.least)} or more.`;
        case "out-of-proportion":
          return "Out of proportion for so small an amount.";
        case "large-works":
          return `Suits works from ${money(reason.limit)} on.`;
        case "works-seldom-whole":
          return "Works are seldom for the social economy as a whole; check the recognition of contractors.";
      }
    },
    warning: (warning) => {
      switch (warning.kind) {
        case "period-unknown":
          return "We know no EU threshold for this day. To be checked.";
        case "indication":
          return `Nearest known: ${named(warning.figure)}, ${amount(warning.figure)}.`;
        case "value-missing":
          return "There is no estimate yet. One is obligatory, for small contracts too.";
        case "lots-over":
          return `The lots together (${money(warning.lots)}) are more than the estimate (${money(warning.estimate)}). The sum of the lots counts.`;
        case "lots-under":
          return `The lots together (${money(warning.lots)}) are less than the estimate (${money(warning.estimate)}). The estimate counts; ${money(warning.estimate - warning.lots)} is missing.`;
        case "lots-without-value":
          return `${number(warning.count)} lots without an estimate: they do not count yet.`;
        case "one-lot":
          return "One lot is no division.";
        case "near-figure":
          return `${money(warning.cents)} is just below ${amount(warning.figure)} (${named(warning.figure)}). If it becomes more, another regime holds.`;
        case "figure-changes":
          return `From ${day(warning.on)} another amount holds: ${named(warning.figure)}, ${amount(warning.figure)}.`;
        case "regime-changes":
          return `From ${day(warning.on)} the regime for this amount is: ${regimes[warning.regime]}. Mind it when the notice slips.`;
        case "perhaps-listed":
          return "This kind of work may be on the list of social and other specific services (annex 3). To be checked: the threshold would be higher.";
        case "not-listed":
          return "This kind of work is probably not on the list of social and other specific services (annex 3). To be checked: they are ordinary services then.";
        case "weigh-lots":
          return `From ${amount(warning.figure)} on you must weigh a division into lots, and give reasons for none.`;
        case "lot-exception":
          return `Lots below ${amount(warning.figure)} may not need EU publication, as long as together they are ${number(warning.share)} % at most. To be checked.`;
        case "duration-missing":
          return "Without a duration we do not know whether anybody can carry it, nor whether a training clause fits.";
      }
    },
  };
}

const inFrench: readonly (readonly [RegExp, string])[] = [
  [/\bWet (?=\d)/g, "Loi du "],
  [/\bKB (?=\d)/g, "AR du "],
  [/\bRichtlijn\b/g, "Directive"],
  [/\bGedelegeerde Verordening\b/g, "Règlement délégué"],
  [/\bWaalse omzendbrief\b/g, "Circulaire wallonne du"],
  [/\bOmzendbrief\b/g, "Circulaire du"],
  [/\bjuni\b/g, "juin"],
  [/\bjuli\b/g, "juillet"],
  [/\bapril\b/g, "avril"],
  [/\bmei\b/g, "mai"],
  [/\ben bijlage\b/g, "et annexe"],
  [/ en (?=\d)/g, " et "],
  [/, lid (?=\d)/g, ", § "],
  [/statistische verplichting/g, "obligation statistique"],
];
const inEnglish: readonly (readonly [RegExp, string])[] = [
  [/\bWet (?=\d)/g, "Act of "],
  [/\bKB (?=\d)/g, "Royal Decree of "],
  [/\bRichtlijn\b/g, "Directive"],
  [/\bGedelegeerde Verordening\b/g, "Delegated Regulation"],
  [/\bWaalse omzendbrief\b/g, "Walloon circular of"],
  [/\bOmzendbrief\b/g, "Circular of"],
  [/\bjuni\b/g, "June"],
  [/\bjuli\b/g, "July"],
  [/\bapril\b/g, "April"],
  [/\bmei\b/g, "May"],
  [/\ben bijlage\b/g, "and annex"],
  [/ en (?=\d)/g, " and "],
  [/, lid (?=\d)/g, ", paragraph "],
  [/statistische verplichting/g, "duty of statistics"],
];

/** A reference to the law as it is cited in a language; kept in Dutch: `Wet 17 juni 2016, art. 15`. */
export function sayArticle(language: Language, article: string): string {
  if (language === "nl") return article;
  const changes = language === "fr" ? inFrench : inEnglish;
  return changes.reduce((text, [from, to]) => text.replace(from, to), article);
}
