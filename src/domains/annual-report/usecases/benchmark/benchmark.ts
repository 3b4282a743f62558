import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { FigureKey, Figures } from "../../rules/benchmark/figures.ts";
import { quarterOf, type Summary } from "../../rules/benchmark/summarise.ts";
import {
  findShare,
  forgetResults,
  holdBenchmark,
  listResults,
  listSharedYears,
  readMinimum,
  removeShare,
  type Share,
  saveShare,
} from "../../store/benchmark/shares.ts";
import { benchmarkJob } from "./benchmark-job.ts";
import { countFigures } from "./count-figures.ts";

/** One figure beside the group, as far as the group may be told of. */
export type ComparedFigure = {
  readonly figure: FigureKey;
  readonly own: number;
  readonly group: (Summary & { readonly quarter: 1 | 2 | 3 | 4 }) | null;
};

export type Benchmark = {
  readonly kind: "benchmark";
  readonly year: number;
  /** What this partnership shares; null: nothing. */
  readonly share: Share | null;
  /** What it would share now, or shares. */
  readonly figures: readonly ComparedFigure[];
  /** When the group was summed; null: nothing can be told (yet), or one does not share. */
  readonly computedAt: Instant | null;
  /** Fewest partnerships that are told of. */
  readonly minimum: number;
  readonly sharedYears: readonly number[];
  readonly mayConsent: boolean;
};

/** For a look at what would be shared, before anybody said how many live there. */
const exampleInhabitants = 10_000;

/** What a partnership shares of a year, beside the group; the group only for who shares too. */
export async function openBenchmark(
  app: Pick<App, "db">,
  actor: Actor,
  { year, today }: { readonly year: number; readonly today: Day },
): Promise<Benchmark | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "report.freeze");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const share = (await findShare(tx, year)) ?? null;
    const results = share ? await listResults(tx, year) : [];
    const inhabitants = share?.inhabitants ?? exampleInhabitants;
    const figures = share?.figures ?? (await countFigures(tx, year, { inhabitants, today }));
    return {
      kind: "benchmark",
      year,
      share,
      figures: compare(figures, results),
      computedAt: results[0]?.computedAt ?? null,
      minimum: await readMinimum(tx, today),
      sharedYears: await listSharedYears(tx),
      mayConsent: refusalFor(actor, "benchmark.consent") === null,
    };
  });
}

function compare(
  figures: Figures,
  results: readonly (Summary & { readonly figure: FigureKey })[],
): ComparedFigure[] {
  return (Object.entries(figures) as [FigureKey, number][]).map(([figure, own]) => {
    const found = results.find((result) => result.figure === figure);
    if (!found) return { figure, own, group: null };
    const { lower, middle, upper } = found;
    return { figure, own, group: { lower, middle, upper, quarter: quarterOf(own, found) } };
  });
}

export type Consented =
  | { readonly kind: "shared" }
  | Refusal<"not-permitted" | "no-inhabitants" | "year-out-of-range">;

const mostInhabitants = 10_000_000;

/** Shares the figures of a year from now on, or renews what is shared. */
export async function shareFigures(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  wish: { readonly year: number; readonly inhabitants: number },
  { now, today }: { readonly now: Instant; readonly today: Day },
): Promise<Consented> {
  const refusal = refusalFor(actor, "benchmark.consent");
  if (refusal) return refusal;
  const { year, inhabitants } = wish;
  const isCount = Number.isInteger(inhabitants) && inhabitants >= 100;
  if (!isCount || inhabitants > mostInhabitants) return refuse("no-inhabitants", "inhabitants");
  if (!Number.isInteger(year) || year < 2000 || year > Number(today.slice(0, 4))) {
    return refuse("year-out-of-range", "year");
  }
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    await holdBenchmark(tx);
    const figures = await countFigures(tx, year, { inhabitants, today });
    const by = personOf(actor)?.name ?? null;
    await saveShare(tx, year, { inhabitants, figures, by, now });
    await recordAudit(tx, actor, "benchmark.consent", undefined, { year, inhabitants });
    await app.jobs.start(tx, { kind: benchmarkJob, input: {}, personId: personOf(actor)?.id });
    return { kind: "shared" };
  });
}

/** Shares nothing of a year any more. What is told of the group goes at once, and comes back without these figures. */
export async function withdrawFigures(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  year: number,
): Promise<{ readonly kind: "withdrawn" } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "benchmark.consent");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    await holdBenchmark(tx);
    if (await removeShare(tx, year)) {
      await forgetResults(tx, year);
      await recordAudit(tx, actor, "benchmark.withdraw", undefined, { year });
      await app.jobs.start(tx, { kind: benchmarkJob, input: {}, personId: personOf(actor)?.id });
    }
    return { kind: "withdrawn" };
  });
}
