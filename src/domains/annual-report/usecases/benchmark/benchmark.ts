import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { asDay, type Day, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listMemberNis } from "#territory";
import { type ComparedFigure, compare } from "../../rules/benchmark/compare.ts";
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
import { countInhabitants, type KnownInhabitants } from "./count-inhabitants.ts";

export type Benchmark = {
  readonly kind: "benchmark";
  readonly year: number;
  /** What this partnership shares; null: nothing. */
  readonly share: Share | null;
  /** By how many the figures are divided: those stated, those published, or an example. */
  readonly inhabitants: number;
  /** Null: not all members are in the published figures that come along. */
  readonly published: KnownInhabitants | null;
  /** What it would share now, or shares. */
  readonly figures: readonly ComparedFigure[];
  /** When the group was summed; null: nothing can be told (yet), or one does not share. */
  readonly computedAt: Instant | null;
  /** Fewest partnerships that are told of. */
  readonly minimum: number;
  readonly sharedYears: readonly number[];
  readonly mayConsent: boolean;
};

/** For a look at what would be shared where nobody said yet how many live there. */
const exampleInhabitants = 10_000;

/** What a partnership shares of a year, beside the group; the group only for who shares too. */
export async function openBenchmark(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  { year, today }: { readonly year: number; readonly today: Day },
): Promise<Benchmark | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "report.freeze");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const share = (await findShare(tx, year)) ?? null;
    const results = share ? await listResults(tx, year) : [];
    const endOfYear = asDay(`${year}-12-31`);
    const on = today < endOfYear ? today : endOfYear;
    const members = await listMemberNis(tx, actor.partnershipId, on);
    const published = await countInhabitants(app.config.projectRoot, members, year);
    const inhabitants = share?.inhabitants ?? published?.inhabitants ?? exampleInhabitants;
    const figures = share?.figures ?? (await countFigures(tx, year, { inhabitants, today }));
    return {
      kind: "benchmark",
      year,
      share,
      inhabitants,
      published,
      figures: compare(figures, results),
      computedAt: results[0]?.computedAt ?? null,
      minimum: await readMinimum(tx, today),
      sharedYears: await listSharedYears(tx),
      mayConsent: refusalFor(actor, "benchmark.consent") === null,
    };
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
