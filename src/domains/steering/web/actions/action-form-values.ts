import { type Day, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import type { ActionStatus } from "../../rules/action.ts";
import type { ActionContent, MoneyLine } from "../../rules/actions/action-content.ts";
import { isActionStatus, writePriority } from "../../rules/actions/action-filter.ts";
import { moneyOutside } from "../../rules/actions/money-outside.ts";
import { readEuros, writeEuros } from "../../rules/actions/read-euros.ts";
import type { PriorityChoice } from "../../store/actions/priority-choices.ts";
import type { ActionWords } from "../../text/actions/index.ts";

/** What stands in the form: an action, or exactly what somebody typed. Name and value, names repeat. */
export type Entries = readonly (readonly [string, string])[];

export type FieldProblem = {
  /** Name of the field in the form. */
  readonly name: string;
  readonly because: keyof ActionWords["problems"];
};

export const one = (entries: Entries, name: string): string =>
  entries.find(([key]) => key === name)?.[1] ?? "";
export const all = (entries: Entries, name: string): string[] =>
  entries.flatMap(([key, value]) => (key === name ? [value] : []));

/** The text entries of a posted form. */
export const entriesOf = (form: FormData): [string, string][] =>
  [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")] as [string, string]] : [],
  );

/** An action as it first stands in the form. */
export function entriesOfContent(content: ActionContent): Entries {
  return [
    ["title", content.title],
    ["description", content.description],
    ["code", content.code],
    ["node", content.nodeId ?? ""],
    ["status", content.status],
    ["startsOn", content.startsOn],
    ["dueOn", content.dueOn],
    ["doneOn", content.doneOn ?? ""],
    ["owner", content.ownerPersonId ?? ""],
    ["ownerName", content.ownerPersonId ? "" : content.ownerName],
    ["ownerNis", content.ownerNis ?? ""],
    ...content.nis.map((nis) => ["nis", nis] as const),
    ...content.counts.map(({ frameId, code }) => ["count", `${frameId}~${code}`] as const),
    ...content.partnerIds.map((id) => ["partner", id] as const),
    ...content.money.flatMap((line) => moneyEntries(line)),
    ["outsideTold", outsideOf(content)],
  ];
}

/**
 * The years of money outside the period, with that period. The form carries those that were told, or stood so
 * before: a settlement may come after the end, and whoever says so is not asked twice.
 */
export function outsideOf(content: ActionContent): string {
  const years = [...new Set(moneyOutside(content).map(({ year }) => year))].sort();
  const period = `${content.startsOn.slice(0, 4)}-${content.dueOn.slice(0, 4)}`;
  return years.length > 0 ? `${period}:${years.join(",")}` : "";
}

/** The lines to point at, in the order of the form; none when the same was told before. */
export function outsideProblems(content: ActionContent, entries: Entries): FieldProblem[] {
  const outside = outsideOf(content);
  if (outside === "" || outside === one(entries, "outsideTold")) return [];
  const lines = new Set(moneyOutside(content));
  return content.money.flatMap((line, at) =>
    lines.has(line) ? [{ name: `moneyYear-${at}`, because: "year-outside-period" as const }] : [],
  );
}

const moneyEntries = (line: MoneyLine): Entries => [
  ["moneyYear", String(line.year)],
  ["moneyFrom", line.financing],
  ["moneyBudget", writeEuros(line.budgetCents)],
  ["moneySpent", writeEuros(line.spentCents)],
];

export type TypedMoney = {
  readonly year: string;
  readonly from: string;
  readonly budget: string;
  readonly spent: string;
};

/** The lines of money as typed, with two empty ones to go on. */
export function moneyLines(entries: Entries, spare = 2): TypedMoney[] {
  const [years, from, budget, spent] = ["moneyYear", "moneyFrom", "moneyBudget", "moneySpent"].map(
    (name) => all(entries, name),
  ) as [string[], string[], string[], string[]];
  const typed = years.map((year, at) => ({
    year,
    from: from[at] ?? "",
    budget: budget[at] ?? "",
    spent: spent[at] ?? "",
  }));
  const used = typed.filter((line) => !isEmptyLine(line));
  const empty = { year: yearToGoOn(entries, used), from: "", budget: "", spent: "" };
  return [...used, ...Array.from({ length: spare }, () => empty)];
}

/** That of the last line while it lies in the period, else the year in which the action begins. */
function yearToGoOn(entries: Entries, used: readonly TypedMoney[]): string {
  const [from, to] = ["startsOn", "dueOn"].map((name) => one(entries, name).slice(0, 4));
  const last = used.at(-1)?.year.trim() ?? "";
  return from && to && (last < from || last > to) ? from : last;
}

/** A year alone is no line: it stands there to be helpful. */
const isEmptyLine = ({ from, budget, spent }: TypedMoney): boolean =>
  `${from}${budget}${spent}`.trim() === "";

export type ReadAction = {
  /** Null when a day, a status or an amount cannot be read at all. */
  readonly content: ActionContent | null;
  readonly problems: readonly FieldProblem[];
  /** What could be read beside those problems, so that all that is wrong is told at once. */
  readonly readable?: ActionContent;
};

const idOf = (text: string): string | null => (isId(text) ? text : null);

/** Reads the form; what is wrong is told at its field, and everything else is kept as typed. */
export function readActionForm(entries: Entries): ReadAction {
  const problems: FieldProblem[] = [];
  const day = (name: string): Day | null => {
    const read = parseDay(one(entries, name));
    if (!read) problems.push({ name, because: "wrong-day" });
    return read;
  };
  const [startsOn, dueOn] = [day("startsOn"), day("dueOn")];
  const status = one(entries, "status") || "planned";
  if (!isActionStatus(status)) problems.push({ name: "status", because: "wrong-status" });
  const typedDone = one(entries, "doneOn");
  const doneOn = status === "done" && typedDone !== "" ? day("doneOn") : null;
  const money = readMoney(entries, problems);
  if (!startsOn || !dueOn || !isActionStatus(status)) return { content: null, problems };
  const content = contentOf(entries, { startsOn, dueOn, doneOn, status, money });
  return problems.length > 0
    ? { content: null, problems, readable: content }
    : { content, problems };
}

type ReadParts = {
  startsOn: Day;
  dueOn: Day;
  doneOn: Day | null;
  status: ActionStatus;
  money: readonly MoneyLine[];
};

const contentOf = (entries: Entries, parts: ReadParts): ActionContent => ({
  title: one(entries, "title").trim(),
  description: one(entries, "description").trim(),
  code: one(entries, "code").trim(),
  nodeId: idOf(one(entries, "node")),
  ...parts,
  ownerPersonId: idOf(one(entries, "owner")),
  ownerName: one(entries, "ownerName").trim(),
  ownerNis: /^\d{5}$/.test(one(entries, "ownerNis")) ? one(entries, "ownerNis") : null,
  nis: [...new Set(all(entries, "nis").filter((nis) => /^\d{5}$/.test(nis)))],
  counts: [...new Set(all(entries, "count"))].flatMap((text) => {
    const frameId = idOf(text.slice(0, 36));
    const code = text.slice(37);
    return frameId && code && text[36] === "~" ? [{ frameId, code }] : [];
  }),
  partnerIds: [...new Set(all(entries, "partner").flatMap((id) => idOf(id) ?? []))],
});

function readMoney(entries: Entries, problems: FieldProblem[]): MoneyLine[] {
  const read: MoneyLine[] = [];
  for (const [at, line] of moneyLines(entries, 0).entries()) {
    const budgetCents = readEuros(line.budget);
    const spentCents = readEuros(line.spent);
    if (budgetCents === null) problems.push({ name: `moneyBudget-${at}`, because: "wrong-amount" });
    if (spentCents === null) problems.push({ name: `moneySpent-${at}`, because: "wrong-amount" });
    if (!/^\d{4}$/.test(line.year.trim())) {
      problems.push({ name: `moneyYear-${at}`, because: "year-out-of-range" });
    }
    read.push({
      year: Number(line.year),
      financing: line.from.trim(),
      budgetCents: budgetCents ?? 0,
      spentCents: spentCents ?? 0,
    });
  }
  return read;
}

/** A priority asked for in an address, as the form sends it. */
export const countFor = (
  text: string | null,
  choices: readonly PriorityChoice[],
): string | null => {
  const found = choices.find((choice) => writePriority(choice) === text);
  return found ? `${found.frameId}~${found.code}` : null;
};
