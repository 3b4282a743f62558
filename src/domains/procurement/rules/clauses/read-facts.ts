import { parseDay } from "#kernel/day";
import { isPurchaseKind, type PurchaseKind } from "../library/families.ts";
import {
  type AdviceFacts,
  type FactLot,
  type FactsProblem,
  longestAbout,
  longestTitle,
  mostActivities,
  mostCents,
  mostLots,
  mostMonths,
} from "./advice-facts.ts";
import { readTypedAmount, writeTypedAmount } from "./typed-amount.ts";

/** What stands in the fields of the form, by name. */
export type TypedFacts = Readonly<Record<string, string>>;

/** What may be chosen. */
export type FactChoices = {
  readonly isMunicipality: (nis: string) => boolean;
  readonly isActivity: (code: string) => boolean;
  readonly isCpv: (code: string) => boolean;
};

export type FactsRead = {
  readonly facts: AdviceFacts;
  readonly problems: readonly FactsProblem[];
};

const lineOf = (typed: TypedFacts, name: string): string => (typed[name] ?? "").trim();

/** How many rows for lots the form shows. */
export const lotRowsOf = (typed: TypedFacts): number =>
  Math.min(mostLots, Math.max(2, Math.trunc(Number(typed.lots)) || 2));

/** Reads the form; with problems the facts are only fit to be shown again. */
export function readFacts(typed: TypedFacts, choices: FactChoices): FactsRead {
  const problems: FactsProblem[] = [];
  const wrong = (because: FactsProblem["because"], field: string) => {
    problems.push({ because, field });
    return null;
  };
  const line = (name: string) => lineOf(typed, name);
  const title = line("title");
  if (title === "") wrong("no-title", "title");
  if (title.length > longestTitle) wrong("long-title", "title");
  const about = line("about");
  if (about.length > longestAbout) wrong("long-about", "about");
  const kind: PurchaseKind = isPurchaseKind(line("kind"))
    ? (line("kind") as PurchaseKind)
    : "services";
  const cents = amountOf(line("value"), (because) =>
    wrong(because === "unreadable" ? "bad-value" : "value-not-positive", "value"),
  );
  const day = parseDay(line("day"));
  if (day === null) wrong("no-day", "day");
  const facts: AdviceFacts = {
    title,
    about,
    kind,
    cents,
    day: day ?? ("" as AdviceFacts["day"]),
    nis: chosen(line("nis"), choices.isMunicipality, () => wrong("unknown-municipality", "nis")),
    months: wholeOf(line("months"), mostMonths, () => wrong("bad-months", "months")),
    activity: chosen(line("activity"), choices.isActivity, () =>
      wrong("unknown-activity", "activity"),
    ),
    moreActivities: moreActivitiesOf(typed, choices, wrong),
    moreNis: morePlacesOf(typed, choices),
    cpv: chosen(line("cpv").replace(/\s/g, "").replace(/-\d$/, ""), choices.isCpv, () =>
      wrong("bad-cpv", "cpv"),
    ),
    hours: wholeOf(line("hours").replace(/[.\s]/g, ""), 100_000_000, () =>
      wrong("bad-hours", "hours"),
    ),
    lots: lotsOf(typed, wrong),
  };
  return { facts, problems };
}

/** Rows for further kinds of work begin at two: the first is the question itself. */
export const workRowsOf = (typed: TypedFacts): number =>
  Math.min(mostActivities, Math.max(3, Math.trunc(Number(typed.works)) || 3));

/** The field that says that the work is done in a municipality as well. */
export const placeField = (nis: string): string => `place-${nis}`;

function moreActivitiesOf(
  typed: TypedFacts,
  { isActivity }: FactChoices,
  wrong: (because: FactsProblem["because"], field: string) => null,
): string[] {
  const first = lineOf(typed, "activity");
  const found = new Set<string>();
  for (let at = 2; at <= workRowsOf(typed); at += 1) {
    const code = lineOf(typed, `activity-${at}`);
    if (code === "" || code === first) continue;
    if (isActivity(code)) found.add(code);
    else wrong("unknown-activity", `activity-${at}`);
  }
  return [...found];
}

const morePlacesOf = (typed: TypedFacts, { isMunicipality }: FactChoices): string[] =>
  Object.keys(typed)
    .flatMap((name) => /^place-(\d{5})$/.exec(name)?.[1] ?? [])
    .filter((nis) => typed[placeField(nis)] === "yes")
    .filter((nis) => isMunicipality(nis) && nis !== lineOf(typed, "nis"))
    .sort();

function amountOf(text: string, wrong: (because: "unreadable" | "not-positive") => null) {
  const amount = readTypedAmount(text);
  if (amount === "empty") return null;
  if (amount === "unreadable" || amount.cents > mostCents) return wrong("unreadable");
  return amount.cents > 0 ? amount.cents : wrong("not-positive");
}

function wholeOf(text: string, most: number, wrong: () => null): number | null {
  if (text === "") return null;
  if (!/^\d+$/.test(text)) return wrong();
  const number = Number(text);
  return number >= 1 && number <= most ? number : wrong();
}

const chosen = (text: string, exists: (code: string) => boolean, wrong: () => null) =>
  text === "" ? null : exists(text) ? text : wrong();

function lotsOf(
  typed: TypedFacts,
  wrong: (because: FactsProblem["because"], field: string) => null,
): FactLot[] {
  const lots: FactLot[] = [];
  for (let at = 1; at <= lotRowsOf(typed); at += 1) {
    const title = lineOf(typed, `lot-${at}-title`);
    const value = lineOf(typed, `lot-${at}-value`);
    if (title === "" && value === "") continue;
    if (title === "") wrong("no-lot-title", `lot-${at}-title`);
    const cents = amountOf(value, (because) =>
      wrong(
        because === "unreadable" ? "bad-lot-value" : "lot-value-not-positive",
        `lot-${at}-value`,
      ),
    );
    lots.push({ title: title.slice(0, longestTitle), cents });
  }
  return lots;
}

/** Facts as they stand in the form. */
export function typedOfFacts(facts: Partial<AdviceFacts>): TypedFacts {
  const lots = facts.lots ?? [];
  const typed: Record<string, string> = {
    title: facts.title ?? "",
    about: facts.about ?? "",
    kind: facts.kind ?? "services",
    value: facts.cents ? writeTypedAmount(facts.cents) : "",
    day: facts.day ?? "",
    nis: facts.nis ?? "",
    months: facts.months ? `${facts.months}` : "",
    activity: facts.activity ?? "",
    cpv: facts.cpv ?? "",
    hours: facts.hours ? `${facts.hours}` : "",
    lots: `${Math.max(2, lots.length)}`,
    works: `${Math.max(3, (facts.moreActivities?.length ?? 0) + 1)}`,
  };
  for (const [at, code] of (facts.moreActivities ?? []).entries()) {
    typed[`activity-${at + 2}`] = code;
  }
  for (const nis of facts.moreNis ?? []) typed[placeField(nis)] = "yes";
  for (const [at, { title, cents }] of lots.entries()) {
    typed[`lot-${at + 1}-title`] = title;
    typed[`lot-${at + 1}-value`] = cents === null ? "" : writeTypedAmount(cents);
  }
  return typed;
}

/** The form with more empty rows: for lots, or for kinds of work. */
export const withMoreRows = (typed: TypedFacts): TypedFacts =>
  typed.deed === "more-work"
    ? { ...typed, works: String(workRowsOf(typed) + 3) }
    : { ...typed, lots: String(lotRowsOf(typed) + 3) };
