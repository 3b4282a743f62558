import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { countResults, type ResultCounts } from "../../rules/follow-up/hide-results.ts";
import {
  type Network,
  type NeverMet,
  networkOf,
  neverMetOf,
} from "../../rules/follow-up/network.ts";
import type { MetPair } from "../../rules/follow-up/pair.ts";
import { type MetTotals, settledOf, totalsOf } from "../../rules/follow-up/totals.ts";
import { listGatheringTitles } from "../../store/follow-up/gathering-titles.ts";
import { listPairs } from "../../store/follow-up/pair-rows.ts";
import { subjectOf } from "../guests/hold-guests.ts";

export type GatheringYield = {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly totals: MetTotals;
  readonly results: ResultCounts;
};

export type OpenedNetwork = {
  readonly network: Network;
  readonly totals: MetTotals;
  readonly years: readonly { readonly year: number; readonly totals: MetTotals }[];
  readonly gatherings: readonly GatheringYield[];
  readonly neverMet: readonly NeverMet[];
};

const mostSuggestions = 12;

const yearOf = ({ metOn }: MetPair): number => Number(metOn.slice(0, 4));

/** Who met whom over all gatherings this person may see the guests of. @param year null: all years */
export const openNetwork = (
  app: Pick<App, "db">,
  actor: Actor,
  year: number | null,
): Promise<OpenedNetwork | Refusal<"not-permitted">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!mayReach(actor, "guest.read")) return refuse("not-permitted", "guest.read");
    const gatherings = (await listGatheringTitles(tx)).filter(
      (one) => refusalFor(actor, "guest.read", subjectOf(one)) === null,
    );
    const seen = new Set(gatherings.map(({ id }) => id));
    const all = (await listPairs(tx, {})).filter(({ gatheringId }) => seen.has(gatheringId));
    const pairs = year === null ? all : all.filter((pair) => yearOf(pair) === year);
    const years = [...new Set(all.map(yearOf))].sort((one, other) => one - other);
    const whole = networkOf(all);
    return {
      network: networkOf(pairs),
      totals: totalsOf(pairs),
      years: years.map((one) => ({
        year: one,
        totals: totalsOf(all.filter((pair) => yearOf(pair) === one)),
      })),
      gatherings: gatherings.flatMap(({ id, title, on }) => {
        const own = pairs.filter(({ gatheringId }) => gatheringId === id);
        return own.length > 0
          ? [{ id, title, on, totals: totalsOf(own), results: countResults(own.map(settledOf)) }]
          : [];
      }),
      neverMet: neverMetOf(whole, mostSuggestions),
    };
  });
