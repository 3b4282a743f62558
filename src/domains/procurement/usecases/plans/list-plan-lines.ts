import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listMemberNis } from "#territory";
import { type LineFilter, linesOnPage } from "../../rules/plans/line-filter.ts";
import type { ShownLevel } from "../../rules/plans/purchase-line.ts";
import {
  hasPurchaseLines,
  listLineChoices,
  listPurchaseLines,
  sumByLevel,
} from "../../store/plans/line-list.ts";
import { countNeverRead } from "../../store/plans/line-reading.ts";
import { runningReading } from "./plan-jobs.ts";
import { countUnread } from "./read-lines.ts";
import { type LineSayer, lineSayer, type SaidLine } from "./say-line.ts";

export type LevelSum = {
  readonly level: ShownLevel | null;
  readonly count: number;
  readonly cents: number;
};

export type PlanList = {
  readonly kind: "list";
  readonly lines: readonly SaidLine[];
  readonly sums: readonly LevelSum[];
  readonly places: readonly {
    readonly nis: string;
    readonly name: string;
    readonly count: number;
    readonly isMember: boolean;
  }[];
  readonly categories: readonly { readonly category: string; readonly count: number }[];
  readonly years: readonly number[];
  readonly hasLines: boolean;
  /** Lines that were not read for their sense yet. */
  readonly unread: number;
  /** Lines that were read before something was learned, confirmed or changed in the register; they are read again. */
  readonly outdated: number;
  /** The job that reads them now. */
  readonly readingJob: string | null;
  readonly mayImport: boolean;
  readonly mayEdit: boolean;
};

type ListApp = Pick<App, "db" | "files" | "config" | "jobs">;
type Asking = { readonly language: Language; readonly now: Instant; readonly page: number };

/** The planned purchases that fit, those with the most potential first, with what the page needs beside them. */
export async function readPlanList(
  app: ListApp,
  actor: Actor,
  filter: LineFilter,
  { language, now, page }: Asking,
): Promise<PlanList | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "purchase.read");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  const sayer = await lineSayer(app, tenant.partnershipId, language);
  const stale = await countUnread(app, tenant.partnershipId, now);
  return inPartnership(app.db, tenant, async (tx) => {
    const members = await listMemberNis(tx, tenant.partnershipId, dayOf(now));
    const offset = (page - 1) * linesOnPage;
    const [lines, sums, choices, never, job, hasLines] = await Promise.all([
      listPurchaseLines(tx, filter, members, { limit: linesOnPage, offset }),
      sumByLevel(tx, filter, members),
      listLineChoices(
        tx,
        members,
        filter.everywhere || filter.nis.some((nis) => !members.includes(nis)),
      ),
      countNeverRead(tx),
      runningReading(app, tx),
      hasPurchaseLines(tx),
    ]);
    return {
      kind: "list",
      lines: lines.map(sayer.say),
      sums,
      places: placesOf(choices.places, members, sayer),
      categories: choices.categories,
      years: choices.years,
      hasLines,
      unread: never.unread,
      outdated: Math.max(0, stale - never.unread),
      readingJob: job?.id ?? null,
      mayImport: mayReach(actor, "purchase.import"),
      mayEdit: mayReach(actor, "purchase.edit"),
    };
  });
}

/** Members first, then by name. */
function placesOf(
  counted: readonly { readonly nis: string; readonly count: number }[],
  members: readonly string[],
  { placeOf }: LineSayer,
): PlanList["places"] {
  const counts = new Map(counted.map(({ nis, count }) => [nis, count]));
  const others = counted.map(({ nis }) => nis).filter((nis) => !members.includes(nis));
  const named = (nis: string, isMember: boolean) => ({
    nis,
    isMember,
    name: placeOf(nis),
    count: counts.get(nis) ?? 0,
  });
  const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
    one.name.localeCompare(other.name, "nl");
  return [
    ...members.map((nis) => named(nis, true)).sort(byName),
    ...others.map((nis) => named(nis, false)).sort(byName),
  ];
}

/** Everything that fits, for a file: at most so many lines. */
export async function readLinesForFile(
  app: ListApp,
  actor: Actor,
  filter: LineFilter,
  { language, now }: Omit<Asking, "page">,
): Promise<
  { readonly kind: "lines"; readonly lines: readonly SaidLine[] } | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "purchase.read");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  const sayer = await lineSayer(app, tenant.partnershipId, language);
  return inPartnership(app.db, tenant, async (tx) => {
    const members = await listMemberNis(tx, tenant.partnershipId, dayOf(now));
    const lines = await listPurchaseLines(tx, filter, members, { limit: mostInFile, offset: 0 });
    return { kind: "lines", lines: lines.map(sayer.say) };
  });
}
const mostInFile = 20_000;
