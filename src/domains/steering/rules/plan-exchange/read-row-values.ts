import { asDay, type Day } from "#kernel/day";
import { plainText } from "#kernel/file-table";
import type { ActionStatus } from "../action.ts";
import type { KnownPlanWords } from "./known-words.ts";
import type { DraftMoney } from "./plan-draft.ts";
import type { PlanRow } from "./plan-row.ts";
import { partsOf, readAmount, readPlanDay, readStatus } from "./read-values.ts";

export function readDay(
  row: PlanRow,
  target: "startsOn" | "dueOn" | "doneOn",
  edge: "first" | "last",
): Day | null {
  const text = row.cell(target);
  if (text === "") return null;
  const day = readPlanDay(text, edge);
  if (!day) row.refuse("wrong-day", target, text);
  return day;
}

export function readPeriod(row: PlanRow): { startsOn: Day | undefined; dueOn: Day | undefined } {
  let startsOn = readDay(row, "startsOn", "first");
  let dueOn = readDay(row, "dueOn", "last");
  // One column with both: 2026-2028.
  const span = /^(\d{4})\s*(?:-|–|—|tot|t\/m)\s*(\d{4})$/.exec(
    row.cell("startsOn") || row.cell("dueOn"),
  );
  if (span) {
    row.problems.splice(
      0,
      row.problems.length,
      ...row.problems.filter(({ because }) => because !== "wrong-day"),
    );
    startsOn = readPlanDay(span[1] ?? "", "first");
    dueOn = readPlanDay(span[2] ?? "", "last");
  }
  const year = row.cell("year");
  if (year !== "" && !/^(?:19|20|21)\d\d$/.test(year))
    row.refuse("year-out-of-range", "year", year);
  else if (year !== "" && !row.has("startsOn") && !row.has("dueOn")) {
    startsOn = asDay(`${year}-01-01`);
    dueOn = asDay(`${year}-12-31`);
  }
  if (startsOn && dueOn && dueOn < startsOn) {
    row.refuse(
      "ends-before-begins",
      row.has("dueOn") ? "dueOn" : "startsOn",
      `${startsOn} – ${dueOn}`,
    );
  }
  return { startsOn: startsOn ?? undefined, dueOn: dueOn ?? undefined };
}

export function readStatusOf(row: PlanRow, known: KnownPlanWords): ActionStatus | undefined {
  const text = row.cell("status");
  if (text === "") return undefined;
  const status = known.statusOf(text) ?? readStatus(text);
  if (!status) row.refuse("wrong-status", "status", text);
  return status ?? undefined;
}

const everywhere =
  /^(?:alle?|allemaal|alle gemeenten|alle besturen|regio|gehele? \w+|heel \w+|samenwerkingsverband|toutes(?: les communes)?|all)$/;

export function readPlaces(row: PlanRow, known: KnownPlanWords) {
  const one = (text: string, target: "places" | "ownerPlace"): string | null => {
    const nis = known.placeOf(text);
    if (nis === null) row.refuse("unknown-place", target, text);
    return nis;
  };
  const cell = row.cell("places");
  const whole =
    cell === "" || everywhere.test(plainText(cell))
      ? []
      : known.placeOf(cell)
        ? [cell]
        : partsOf(cell, /[;,\n/+]+| en | et | and | & /);
  const own = row.cell("ownerPlace");
  return {
    nis: row.has("places") ? whole.flatMap((text) => one(text, "places") ?? []) : undefined,
    ownerNis: row.has("ownerPlace") ? (own === "" ? null : one(own, "ownerPlace")) : undefined,
  };
}

/** Amounts of a row; one without a year of its own is of the year the action begins, or else ends in. */
export function readMoney(
  row: PlanRow,
  { startsOn, dueOn }: { readonly startsOn?: Day | undefined; readonly dueOn?: Day | undefined },
): DraftMoney[] | undefined {
  const lines = new Map<
    number,
    { budgetCents: number | undefined; spentCents: number | undefined }
  >();
  const put = (year: number, kind: "budget" | "spent", text: string, target: string) => {
    const cents = readAmount(text);
    if (cents === null) row.refuse("wrong-amount", target, text);
    if (cents === null || cents === undefined) return;
    const line = lines.get(year) ?? { budgetCents: undefined, spentCents: undefined };
    lines.set(year, { ...line, [`${kind}Cents`]: cents });
  };
  let told = false;
  for (const { kind, year, text, target } of row.yearCells()) {
    told = true;
    put(year, kind, text, target);
  }
  for (const kind of ["budget", "spent"] as const) {
    if (!row.has(kind)) continue;
    told = true;
    const text = row.cell(kind);
    const year = Number(row.cell("year") || (startsOn ?? dueOn)?.slice(0, 4));
    const cents = text === "" ? undefined : readAmount(text);
    if (cents === undefined) continue;
    if (cents === null || (year >= 1990 && year <= 2100)) put(year, kind, text, kind);
    else row.refuse("year-missing", kind, text);
  }
  if (!told) return undefined;
  const financing = row.cell("financing");
  return [...lines].map(([year, line]) => ({ year, financing: financing || null, ...line }));
}
