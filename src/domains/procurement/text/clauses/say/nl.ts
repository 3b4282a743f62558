import type { ReasonWords, WarningWords } from "./words.ts";

const hoursUnknown = (unknown = 0): string =>
  unknown === 0 ? "" : ` (uren niet bekend van ${unknown})`;

export const reasons: ReasonWords = {
  "not-in-force": (reason, { day }) => `Deze regel geldt pas vanaf ${day(reason.from)}.`,
  "regime-suits": (reason, { regimes }) => `Past bij dit regime: ${regimes[reason.regime]}.`,
  "regime-unknown": () => "Hangt af van de drempels van die dag, die we niet kennen.",
  "value-unknown": () => "Hangt af van de raming.",
  "above-low-value": (reason, { money }) =>
    `${money(reason.cents)} ligt niet onder ${money(reason.limit)}.`,
  "if-below": (reason, { money }) => `Kan als de raming onder ${money(reason.limit)} blijft.`,
  "enough-bidders": (reason, { number }) =>
    `Erkend in de buurt: ${number(reason.reserved)}. Kunnen het alleen aan: ${number(reason.carrying)}.`,
  "one-bidder": () =>
    "Slechts één erkende onderneming bekend die dit werk doet: voorbehouden zou de mededinging beperken tot één. Bevraag eerst de markt, ook verder weg.",
  "one-partner": () =>
    "Slechts één erkende partner bekend: elke inschrijver zou van hem afhangen. Bevraag eerst de markt.",
  "small-lot-first": () =>
    "Houd het perceel klein, zodat de rest voor iedereen open blijft, en behoud het pas voor als de markt antwoordde.",
  "invite-known": (reason, { money, number }) =>
    `Wie bekend is (${number(reason.known)}), kan gewoon mee inschrijven naast anderen.${
      reason.limit === null
        ? ""
        : ` Onder ${money(reason.limit)} kan u hem zelf uitnodigen, samen met andere ondernemingen.`
    }`,
  "ask-kindred": (reason, { number }) =>
    `Nog ${number(reason.kindred)} erkende ondernemingen doen verwant werk of een deel ervan: vraag of ze dit ook in zijn geheel doen.`,
  "few-carry": (reason, { number }) =>
    `Slechts ${number(reason.carrying)} kan het alleen aan: overweeg percelen.`,
  "ask-share": (reason, { number }) =>
    `${number(reason.toAsk)} sociale ondernemingen bekend, maar ze moeten hun aandeel nog bewijzen.`,
  "nobody-known": () =>
    "In het register staat niemand die dit in de buurt kan: bevraag eerst de markt.",
  "register-not-asked": () => "Het register werd niet bevraagd: ga na wie het kan.",
  "capacity-short": (reason, { number }) =>
    `Niemand kan het alleen aan: de grootste heeft ${number(reason.largest)} uur per maand, gevraagd is ${number(reason.asked)}.`,
  "capacity-not-stated": (reason, { number }) =>
    `Van ${number(reason.unknown)} ondernemingen zijn de uren niet bekend: vraag ze.`,
  "too-small-to-split": () =>
    "Te klein om te verdelen: behoud het geheel voor of bestel rechtstreeks.",
  "make-lots": ({ proposed }) =>
    proposed
      ? "Verdeel de opdracht in percelen; op de pagina van het advies staat een voorstel."
      : "Verdeel de opdracht in percelen, en vraag de ondernemingen welk deel ze aankunnen.",
  "lots-fit": (reason) => `Aan te kunnen: ${reason.lots.join(", ")}.`,
  "lots-too-large": (reason, { number }) =>
    `Geen perceel is klein genoeg: de grootste onderneming heeft ${number(reason.largest)} uur per maand.`,
  "only-agreed": () => "Als afspraak op de bestelbon.",
  "little-labour": () => "Een levering heeft weinig werkuren waaraan dit kan hangen.",
  "work-part-only": () => "Alleen voor wat gemaakt, verpakt of samengesteld wordt.",
  "few-hours": (reason, { number }) =>
    `${number(reason.hours)} uur is weinig om op te volgen (norm: ${number(reason.least)}).`,
  "no-criteria-needed": () =>
    "Bij beperkte waarde vergelijkt u voorwaarden; er zijn geen gunningscriteria in de zin van de wet.",
  "duration-unknown": () => "Hangt af van de duur.",
  "too-short": (reason, { number }) =>
    `${number(reason.months)} maanden is kort; liefst ${number(reason.least)} of meer.`,
  "out-of-proportion": () => "Niet in verhouding bij zo’n klein bedrag.",
  "large-works": (reason, { money }) => `Past goed bij werken vanaf ${money(reason.limit)}.`,
  "works-seldom-whole": () =>
    "Werken zijn zelden in hun geheel voor de sociale economie; ga de erkenning na.",
};

export const warnings: WarningWords = {
  "consult-market": (warning, { number }) =>
    `Bevraag eerst de markt voor u iets voorbehoudt (marktconsultatie, Richtlijn 2014/24/EU, art. 40). Bekend en in staat om het voorbehouden uit te voeren: ${number(warning.able)}${hoursUnknown(warning.unknown)}; dat toont geen mededinging.${
      warning.ask === 0
        ? ""
        : warning.ask === 1
          ? " Vraag het ook aan de andere onderneming op de lijst."
          : ` Vraag het ook aan de ${number(warning.ask)} andere op de lijst.`
    } Bewaar vraag en antwoorden bij het dossier. Melden zich er minstens twee, reken dan opnieuw.`,
  "period-unknown": () => "Voor deze dag kennen we geen Europese drempel. Na te kijken.",
  indication: (warning, { named, amount }) =>
    `Dichtstbijzijnde bekende: ${named(warning.figure)}, ${amount(warning.figure)}.`,
  "value-missing": () =>
    "Er is nog geen raming. Een raming is verplicht, ook bij kleine opdrachten.",
  "lots-over": (warning, { money }) =>
    `De percelen samen (${money(warning.lots)}) zijn meer dan de raming (${money(warning.estimate)}). De som van de percelen telt.`,
  "lots-under": (warning, { money }) =>
    `De percelen samen (${money(warning.lots)}) zijn minder dan de raming (${money(warning.estimate)}). De raming telt; er ontbreekt ${money(warning.estimate - warning.lots)}.`,
  "lots-without-value": (warning, { number }) =>
    `${number(warning.count)} percelen zonder raming: ze tellen nog niet mee.`,
  "one-lot": () => "Eén perceel is geen verdeling.",
  "near-figure": (warning, { money, named, amount }) =>
    `${money(warning.cents)} ligt dicht onder ${amount(warning.figure)} (${named(warning.figure)}). Wordt het meer, dan geldt een ander regime.`,
  "figure-changes": (warning, { day, named, amount }) =>
    `Vanaf ${day(warning.on)} geldt een ander bedrag: ${named(warning.figure)}, ${amount(warning.figure)}.`,
  "regime-changes": (warning, { day, regimes }) =>
    `Vanaf ${day(warning.on)} is het regime voor dit bedrag: ${regimes[warning.regime]}. Let op als de bekendmaking opschuift.`,
  "perhaps-listed": () =>
    "Dit soort werk staat misschien op de lijst van sociale en andere specifieke diensten (bijlage 3). Na te kijken: dan is de drempel hoger.",
  "not-listed": () =>
    "Dit soort werk staat vermoedelijk niet op de lijst van sociale en andere specifieke diensten (bijlage 3). Na te kijken: dan zijn het gewone diensten.",
  "weigh-lots": (warning, { amount }) =>
    `Vanaf ${amount(warning.figure)} moet u overwegen om in percelen te verdelen, en motiveren waarom niet.`,
  "lot-exception": (warning, { number, amount }) =>
    `Percelen onder ${amount(warning.figure)} hoeven misschien niet Europees, zolang ze samen hoogstens ${number(warning.share)} % zijn. Na te kijken.`,
  "duration-missing": () =>
    "Zonder duur weten we niet of iemand het aankan, noch of een opleidingsclausule past.",
};
