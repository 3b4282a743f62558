import type { FactSource } from "../../rules/facts/fact-value.ts";
import type { ContradictionKind } from "../../rules/facts/find-contradictions.ts";
import type { TypedProblem } from "../../rules/facts/read-fact.ts";
import type { FactModule, FactUnit } from "../../rules/instrument/fact.ts";

/** Names of two facts or more, as they are told in a sentence. */
type Told = {
  readonly first: string;
  readonly others: string;
  readonly numbers: readonly string[];
};

export type FactsWords = {
  readonly title: string;
  readonly lede: string;
  readonly onlyCompanies: string;
  readonly moduleNames: Readonly<Record<FactModule, string>>;
  readonly moreModule: string;
  readonly filled: (given: number, asked: number) => string;
  readonly omitted: string;
  readonly open: (disclosure: string) => string;
  readonly contradictionsTitle: (count: number) => string;
  readonly contradictions: Readonly<Record<ContradictionKind, (told: Told) => string>>;
  readonly back: string;
  readonly next: string;
  readonly save: string;
  readonly moreRows: string;
  readonly saved: (count: number) => string;
  readonly savedNothing: string;
  readonly refused: (count: number) => string;
  readonly waits: (count: number) => string;
  readonly unknownFact: string;
  readonly units: Readonly<Record<FactUnit, string>>;
  readonly euro: string;
  readonly yes: string;
  readonly no: string;
  readonly row: (number: number) => string;
  readonly sources: Readonly<Record<FactSource, string>>;
  /** Said where no register stands behind it: the usual year, the own country. */
  readonly prefilled: string;
  readonly lastYear: (value: string) => string;
  readonly problems: Readonly<Record<TypedProblem, (about: string) => string>>;
  readonly inRow: (row: string, column: string, problem: string) => string;
  readonly clashTitle: (fact: string) => string;
  readonly clash: string;
  readonly counts: (who: string) => string;
  readonly beside: (who: string, time: string) => string;
  readonly somebody: string;
  readonly emptied: string;
  readonly choose: string;
  readonly rowsCount: (count: number) => string;
};

const several = (count: number, one: string, more: string) =>
  count === 1 ? one : `${count} ${more}`;

export const nl: FactsWords = {
  title: "Cijfers",
  lede: "Deze cijfers en teksten vragen banken en grote klanten aan u, volgens de Europese norm VSME. Vul in wat u weet. Wat u overslaat, blijft open.",
  onlyCompanies: "Cijfers horen bij de scan voor bedrijven.",
  moduleNames: { basic: "Basismodule", comprehensive: "Uitgebreide module" },
  moreModule: "Vraagt een bank of klant meer? Kies bij B1 de uitgebreide module.",
  filled: (given, asked) => `${given} van ${asked} ingevuld`,
  omitted: "weggelaten als vertrouwelijk",
  open: (disclosure) => `${disclosure} invullen`,
  contradictionsTitle: (count) =>
    count === 1
      ? "Twee cijfers spreken elkaar tegen"
      : `${count} keer spreken cijfers elkaar tegen`,
  contradictions: {
    "more-than-total": ({ first, others, numbers }) =>
      `“${others}” (${numbers[1]}) is meer dan “${first}” (${numbers[0]}).`,
    "sum-differs": ({ first, others, numbers }) =>
      `“${first}” is ${numbers[0]}, maar de delen samen (${others}) zijn ${numbers[1]}.`,
    "part-of-nothing": ({ first, others, numbers }) =>
      `“${first}” is 0, maar bij “${others}” staat ${numbers[1]}.`,
    "more-than-energy": ({ first, others, numbers }) =>
      `De energie per soort (${others}) is samen ${numbers[1]}, meer dan “${first}”: ${numbers[0]}.`,
    "fuels-without-emission": ({ first, others, numbers }) =>
      `“${first}” is ${numbers[0]}, maar “${others}” is 0. Wie brandstof verbrandt, stoot iets uit.`,
    "in-the-future": ({ first }) => `“${first}” ligt in de toekomst.`,
    "period-reversed": ({ first, others }) => `“${others}” valt voor “${first}”.`,
    "period-too-long": ({ first, others }) =>
      `Tussen “${first}” en “${others}” zit meer dan twee jaar.`,
    "years-reversed": ({ first, others, numbers }) =>
      `“${others}” (${numbers[1]}) moet na “${first}” (${numbers[0]}) komen.`,
    "unknown-site": ({ first, others, numbers }) =>
      `Bij “${first}” staat vestiging ${numbers[0]}, maar bij “${others}” staan er ${numbers[1]}.`,
    "in-and-near": ({ first }) =>
      `Bij “${first}” ligt een vestiging zowel in als bij een natuurgebied. Kies er één.`,
    "nature-too-large": ({ first, others, numbers }) =>
      `${others} zijn samen ${numbers[1]}, meer dan “${first}”: ${numbers[0]}.`,
    "none-and-others": ({ first }) => `Bij “${first}” koos u “Niets hiervan” en nog iets anders.`,
    "other-country-missing": ({ first, others }) =>
      `“${first}” is ja, maar bij “${others}” staat maar één land.`,
  },
  back: "Alle cijfers",
  next: "Bewaren en verder",
  save: "Bewaren",
  moreRows: "Bewaren en meer rijen tonen",
  saved: (count) => `${several(count, "Eén cijfer", "cijfers")} bewaard.`,
  savedNothing: "Er is niets veranderd.",
  refused: (count) =>
    `${several(count, "Eén veld", "velden")} kunnen we niet lezen. Wat u typte staat er nog.`,
  waits: (count) =>
    `Bij ${several(count, "één veld", "velden")} vulde een collega intussen iets anders in. Kies hieronder wat geldt.`,
  unknownFact: "Een veld hoort niet bij deze scan en is niet bewaard.",
  units: {
    people: "mensen",
    accidents: "ongevallen",
    hours: "uren",
    MWh: "MWh",
    tCO2e: "ton CO₂",
    m3: "m³",
  },
  euro: "euro",
  yes: "Ja",
  no: "Nee",
  row: (number) => `Rij ${number}`,
  sources: {
    own: "",
    register: "vooraf ingevuld uit het register",
    spend: "vooraf ingevuld uit uitgaven",
    earlier: "overgenomen uit uw vorige scan",
  },
  prefilled: "vooraf ingevuld",
  lastYear: (value) => `Vorige keer: ${value}`,
  problems: {
    "not-a-number": (about) => `“${about}” is geen getal. Schrijf bijvoorbeeld 1250,5.`,
    "not-whole": (about) => `“${about}” moet een geheel getal zijn.`,
    negative: (about) => `“${about}” mag niet onder nul zijn.`,
    "not-a-day": (about) => `“${about}” is geen datum.`,
    "not-a-year": (about) => `“${about}” is geen jaartal met vier cijfers.`,
    "not-a-number-of-kbo": (about) =>
      `“${about}” is geen ondernemingsnummer. Het heeft tien cijfers, bijvoorbeeld 0999.000.030.`,
    "unknown-choice": (about) => `“${about}” kan hier niet gekozen worden.`,
    "unknown-code": (about) => `De code “${about}” kennen we niet. Kijk ze na.`,
    "too-long": (about) => `De tekst is te lang: hoogstens ${about} tekens.`,
    "too-many-rows": (about) => `Hoogstens ${about} rijen.`,
    "row-double": (about) => `“${about}” staat er twee keer.`,
  },
  inRow: (row, column, problem) => `Rij ${row}, ${column}: ${problem}`,
  clashTitle: (fact) => `Twee waarden voor “${fact}”`,
  clash: "Welke geldt?",
  counts: (who) => `${who} vulde in en telt nu`,
  beside: (who, time) => `${who} vulde in om ${time}`,
  somebody: "Iemand",
  emptied: "(leeg)",
  choose: "Deze geldt",
  rowsCount: (count) => several(count, "1 rij", "rijen"),
};
