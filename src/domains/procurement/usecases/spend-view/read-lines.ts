import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  allSpend,
  asksEachLine,
  type LineSort,
  linesOnPage,
  type SpendFilter,
} from "../../rules/spend-view/spend-filter.ts";
import { reaches, type SpendReach } from "../../rules/spend-view/spend-sums.ts";
import {
  type LinePage,
  type ListedLine,
  listLines,
  searchLines,
  sumLines,
} from "../../store/spend-view/lines.ts";
import { listSettled, listSpendYears, sumBy, sumWhere } from "../../store/spend-view/sums.ts";
import { findSupplier } from "../../store/spend-view/suppliers.ts";
import { categoryNames } from "./category-names.ts";
import { placeNames } from "./read-overview.ts";
import { reachOrNone, spendReach } from "./spend-reach.ts";

/** A line as a reader may see it. */
export type SaidLine = Omit<ListedLine, "supplierName"> & {
  readonly place: string;
  /** Null: a person with a business, whose name this reader does not see. */
  readonly supplierName: string | null;
  readonly categoryName: string | null;
};

export type LineList = {
  readonly kind: "lines";
  readonly lines: readonly SaidLine[];
  readonly total: { readonly lines: number; readonly cents: number };
  readonly years: readonly number[];
  readonly places: readonly { readonly nis: string; readonly name: string }[];
  readonly accounts: readonly string[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  /** Name of the supplier that is asked for. */
  readonly supplier: { readonly id: number; readonly name: string | null } | null;
  readonly importName: string | null;
};

/** Hides who is paid when that is a person: the name, and the text, which may hold it too. */
export function sayLine(
  line: ListedLine,
  persons: SpendReach,
  names: {
    readonly place: (nis: string) => string;
    readonly category: (key: string) => string | null;
  },
): SaidLine {
  const isHidden = line.isPerson && !reaches(persons, line.nis);
  const { category, categoryScheme } = line;
  return {
    ...line,
    supplierName: isHidden ? null : line.supplierName,
    description: isHidden ? "" : line.description,
    place: names.place(line.nis),
    categoryName: category && categoryScheme === "cpv" ? names.category(category) : null,
  };
}

/** A page of lines with what all of them come to. */
export async function readLineList(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  filter: SpendFilter,
  asked: { readonly language: Language; readonly sort: LineSort; readonly page: number },
): Promise<LineList | Refusal<"not-permitted">> {
  const reach = spendReach(actor, "spend.read");
  if (isRefusal(reach)) return reach;
  const persons = reachOrNone(actor, "spend.edit");
  const category = await categoryNames(app.config.projectRoot, asked.language);
  // Days lie together by year; amounts of all years lie among each other.
  const walkedYear = asked.sort.endsWith("amount") ? null : filter.year;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const [{ lines: inOrder }, choices] = await Promise.all([
      sumWhere(tx, { ...allSpend, year: walkedYear, currency: filter.currency }, reach),
      readChoices(tx, filter, reach, asked.language),
    ]);
    const offset = (asked.page - 1) * linesOnPage;
    const page = { sort: asked.sort, limit: linesOnPage, offset, inOrder, persons };
    const { total, lines } = await readPage(tx, filter, reach, page);
    const place = (nis: string) => choices.names.get(nis) ?? nis;
    const found = filter.supplierId === null ? null : await findSupplier(tx, filter.supplierId);
    const supplier = found && reaches(reach, found.nis) ? found : null;
    return {
      kind: "lines",
      lines: lines.map((line) => sayLine(line, persons, { place, category })),
      total,
      years: choices.years,
      places: choices.places.map(({ nis }) => ({ nis, name: place(nis) })),
      accounts: choices.accounts,
      categories: choices.divisions.map((code) => ({ code, name: category(code) ?? code })),
      supplier: supplier && {
        id: supplier.id,
        name: supplier.isPerson && !reaches(persons, supplier.nis) ? null : supplier.name,
      },
      importName: filter.importId === null ? null : (lines[0]?.importName ?? null),
    };
  });
}

async function readPage(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  page: Omit<LinePage, "total">,
) {
  if (asksEachLine(filter)) return searchLines(tx, filter, reach, page);
  const total = await readTotal(tx, filter, reach, page.persons);
  return { total, lines: await listLines(tx, filter, reach, { ...page, total: total.lines }) };
}

/** Out of kept sums where they can answer; words and amounts are looked for in every line. */
export async function readTotal(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  persons: SpendReach,
): Promise<{ readonly lines: number; readonly cents: number }> {
  if (asksEachLine(filter)) return sumLines(tx, filter, reach, persons);
  const { lines, totalCents } = await sumWhere(tx, filter, reach);
  return { lines, cents: totalCents };
}

const mostAccounts = 400;

async function readChoices(tx: Tx, filter: SpendFilter, reach: SpendReach, language: Language) {
  const around = { ...filter, account: null, category: null, words: "", supplierId: null };
  const [years, places, accounts, divisions] = await Promise.all([
    listSpendYears(tx, reach),
    listSettled(tx, reach),
    sumBy(tx, "account", around, reach),
    sumBy(tx, "division", around, reach),
  ]);
  return {
    years,
    places,
    accounts: accounts
      .flatMap(({ key }) => key || [])
      .slice(0, mostAccounts)
      .toSorted(),
    divisions: divisions.flatMap(({ key }) => key || []).toSorted(),
    names: await placeNames(
      tx,
      language,
      places.map(({ nis }) => nis),
    ),
  };
}
