import type { MoneyLine } from "../actions/action-content.ts";
import type { DraftAction, DraftMoney } from "./plan-draft.ts";

export type ComparedMoney = {
  readonly lines: readonly MoneyLine[];
  /** Years of which the file tells one amount and the action has several sources with another sum: left alone. */
  readonly unclear: readonly number[];
};

const key = (year: number, financing: string): string =>
  `${year} ${financing.trim().toLowerCase()}`;

/** The money of an action after a file told of it. A year the file is silent about stays as it was. */
export function compareMoney(
  draft: Pick<DraftAction, "money" | "moneyIsWhole">,
  known: readonly MoneyLine[],
  unnamed: string,
): ComparedMoney {
  if (!draft.money) return { lines: known, unclear: [] };
  const lines = new Map(
    draft.moneyIsWhole ? [] : known.map((line) => [key(line.year, line.financing), line]),
  );
  const unclear: number[] = [];
  for (const told of draft.money) {
    const ofYear = [...lines.values()].filter(({ year }) => year === told.year);
    if (told.financing === null && ofYear.length > 1) {
      if (!sameSums(told, ofYear)) unclear.push(told.year);
      continue;
    }
    const [single] = told.financing === null ? ofYear : [];
    const financing = told.financing ?? single?.financing ?? unnamed;
    const before = lines.get(key(told.year, financing));
    lines.set(key(told.year, financing), {
      year: told.year,
      financing: before?.financing ?? financing,
      budgetCents: told.budgetCents ?? before?.budgetCents ?? 0,
      spentCents: told.spentCents ?? before?.spentCents ?? 0,
    });
  }
  const kept = [...lines.values()].filter((line) => line.budgetCents > 0 || line.spentCents > 0);
  return { lines: kept, unclear };
}

const sameSums = (told: DraftMoney, lines: readonly MoneyLine[]): boolean => {
  const sum = (of: (line: MoneyLine) => number) =>
    lines.reduce((total, line) => total + of(line), 0);
  return (
    (told.budgetCents === undefined || told.budgetCents === sum((line) => line.budgetCents)) &&
    (told.spentCents === undefined || told.spentCents === sum((line) => line.spentCents))
  );
};
