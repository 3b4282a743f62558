import { type Actor, mayReach, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import { allSpend, type SpendFilter } from "../../rules/spend-view/spend-filter.ts";
import type { SpendReach } from "../../rules/spend-view/spend-sums.ts";
import { yearToShow } from "../../rules/spend-view/year-to-show.ts";
import { countKnownElsewhere } from "../../store/spend-view/lines.ts";
import { withShares } from "../../store/spend-view/sum-spend.ts";
import {
  type GroupedSums,
  type Grouping,
  listSettled,
  listSpendSources,
  listSpendYears,
  type SpendSource,
  sumBy,
  sumOtherCurrencies,
  sumOutsideRegister,
  sumWhere,
} from "../../store/spend-view/sums.ts";
import { categoryNames } from "./category-names.ts";
import { keepSettled } from "./settle-jobs.ts";
import { reachOrNone, spendReach } from "./spend-reach.ts";

export type SaidSums = ReturnType<typeof withShares<GroupedSums>> & {
  /** Null: nobody knows a name, or there is nothing to name. */
  readonly name: string | null;
};

export type SpendOverview = {
  readonly kind: "overview";
  readonly hasSpend: boolean;
  /** The one looked at; null: nothing has a year. */
  readonly year: number | null;
  readonly years: readonly number[];
  /** What narrows it besides the year. */
  readonly filter: SpendFilter;
  readonly whole: ReturnType<typeof withShares<Awaited<ReturnType<typeof sumWhere>>>>;
  /** To enterprises that are not in the register, in cents; part of what is not social. */
  readonly outsideRegisterCents: number;
  readonly byYear: readonly SaidSums[];
  readonly byPlace: readonly SaidSums[];
  readonly byCategory: readonly SaidSums[];
  readonly byAccount: readonly SaidSums[];
  readonly byVat: readonly SaidSums[];
  readonly otherCurrencies: Awaited<ReturnType<typeof sumOtherCurrencies>>;
  /** Lines that stand in another file too and are counted there. */
  readonly countedElsewhere: number;
  readonly places: readonly { readonly nis: string; readonly name: string }[];
  readonly sources: readonly SpendSource[];
  readonly settledAt: Instant | null;
  /** Something changed since: it is being added up again. */
  readonly isSettling: boolean;
  readonly mayImport: boolean;
  readonly mayCompare: boolean;
};

export type OverviewApp = Pick<App, "db" | "config" | "jobs" | "today">;

/** What was spent in a year and where it went, within what the reader may see. */
export async function readSpendOverview(
  app: OverviewApp,
  actor: Actor,
  asked: SpendFilter,
  language: Language,
): Promise<SpendOverview | Refusal<"not-permitted">> {
  const reach = spendReach(actor, "spend.read");
  if (isRefusal(reach)) return reach;
  const nameOf = await categoryNames(app.config.projectRoot, language);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const isSettling = await keepSettled(app, tx);
    const years = await listSpendYears(tx, reach);
    const year = asked.year ?? yearToShow(years, app.today());
    const filter: SpendFilter = {
      ...allSpend,
      year,
      nis: asked.nis,
      account: asked.account,
      category: asked.category,
    };
    const said = await readGroups(tx, filter, reach);
    const [whole, outsideRegisterCents, otherCurrencies, countedElsewhere, settled, sources] =
      await Promise.all([
        sumWhere(tx, filter, reach),
        sumOutsideRegister(tx, filter, reach),
        sumOtherCurrencies(tx, filter, reach),
        countKnownElsewhere(tx, filter, reach),
        listSettled(tx, reach),
        listSpendSources(tx, reach),
      ]);
    const names = await placeNames(tx, language, [
      ...settled.map(({ nis }) => nis),
      ...said.nis.map(({ key }) => key),
    ]);
    const named = (
      sums: readonly GroupedSums[],
      name: (key: string) => string | null,
    ): SaidSums[] => sums.map((one) => ({ ...withShares(one), name: name(one.key) }));
    return {
      kind: "overview",
      hasSpend: sources.length > 0 || years.length > 0,
      year,
      years,
      filter,
      whole: withShares(whole),
      outsideRegisterCents,
      byYear: named(said.year, (key) => key),
      byPlace: named(said.nis, (key) => names.get(key) ?? null),
      byCategory: named(said.category, nameOf),
      byAccount: named(said.account, (key) => key || null),
      byVat: named(said.vat, () => null),
      otherCurrencies,
      countedElsewhere,
      places: settled.map(({ nis }) => ({ nis, name: names.get(nis) ?? nis })),
      sources,
      settledAt:
        settled
          .map(({ settledAt }) => settledAt)
          .toSorted()
          .at(-1) ?? null,
      isSettling,
      mayImport: mayReach(actor, "spend.import"),
      mayCompare: reachOrNone(actor, "spend.compare") === "all",
    };
  });
}

async function readGroups(tx: Tx, filter: SpendFilter, reach: SpendReach) {
  const by = (grouping: Grouping, without: Partial<SpendFilter> = {}) =>
    sumBy(tx, grouping, { ...filter, ...without }, reach);
  const deeper = filter.category !== null && filter.category !== "";
  const [year, nis, category, account, vat] = await Promise.all([
    by("year", { year: null }),
    by("nis", { nis: null }),
    by(deeper ? "category" : "division"),
    by("account"),
    by("vat"),
  ]);
  return { year: year.filter(({ key }) => key !== "0"), nis, category, account, vat };
}

/** Names of municipalities in the language of the reader. */
export async function placeNames(
  tx: Tx,
  language: Language,
  nis: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = nis.length > 0 ? await listMunicipalities(tx, [...new Set(nis)]) : [];
  return new Map(
    found.map((place) => [place.nis, language === "fr" ? place.nameFr : place.nameNl]),
  );
}
