import { type Actor, mayReach, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { listWorkYears } from "#steering";
import { listBlocks, writeBlock } from "../../store/report/blocks.ts";
import { type Freeze, listFreezes } from "../../store/report/freezes.ts";
import {
  findReport,
  insertReport,
  listReports,
  type Report,
  updateReport,
} from "../../store/report/reports.ts";
import { reportWords } from "../../text/report-document/index.ts";

export type ReportYear = {
  readonly year: number;
  readonly reports: readonly (Report & { readonly freezes: readonly Freeze[] })[];
};

/**
 * The years of reports: all of them for who drafts (municipal staff: a page of their own), those with a frozen
 * version for who reads.
 */
export async function listReportYears(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<
  | {
      readonly kind: "years";
      readonly years: readonly ReportYear[];
      readonly mayDraft: boolean;
      readonly ownNis: readonly string[];
    }
  | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "report.read");
  if (refusal) return refusal;
  const mayDraft = refusalFor(actor, "report.draft") === null;
  const seesDrafts = mayReach(actor, "report.draft");
  const ownNis =
    actor.kind === "person"
      ? actor.grants.flatMap(({ role, nis }) => (role === "municipal-staff" && nis ? [nis] : []))
      : [];
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const [reports, freezes, work] = await Promise.all([
      listReports(tx),
      listFreezes(tx),
      listWorkYears(tx),
    ]);
    const withFreezes = reports.map((report) => ({
      ...report,
      freezes: freezes.filter(({ reportId }) => reportId === report.id),
    }));
    const shown = withFreezes.filter(({ freezes: own }) => seesDrafts || own.length > 0);
    const thisYear = Number(today.slice(0, 4));
    const years = new Set(shown.map(({ year }) => year));
    if (mayDraft)
      for (const year of [thisYear, thisYear - 1]) if (!work || year >= work.first) years.add(year);
    return {
      kind: "years",
      mayDraft,
      ownNis,
      years: [...years]
        .sort((one, other) => other - one)
        .map((year) => ({ year, reports: shown.filter((report) => report.year === year) })),
    };
  });
}

export type StartedReport =
  | { readonly kind: "started"; readonly id: string }
  | Refusal<"not-permitted" | "already-there" | "unlikely-year">;

/**
 * Begins the report of a year in one language.
 * @param given.copyTexts begin with the texts of the report of the year before, in the same language
 */
export async function startReport(
  db: Db,
  actor: Actor,
  given: { readonly year: number; readonly language: Language; readonly copyTexts: boolean },
  now: Instant,
): Promise<StartedReport> {
  const refusal = refusalFor(actor, "report.edit");
  if (refusal) return refusal;
  const { year, language } = given;
  if (!Number.isInteger(year) || year < 1990 || year > 2100)
    return refuse("unlikely-year", String(year));
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const title = reportWords(language).reportTitle(year);
    const person = personOf(actor)?.name ?? null;
    const id = await insertReport(tx, { year, language, title }, person, now);
    if (id === null) return refuse("already-there", String(year));
    if (given.copyTexts) await copyTexts(tx, { from: year - 1, language, to: id, person, now });
    await recordAudit(tx, actor, "report.start", { kind: "report", id, name: title }, {});
    return { kind: "started", id };
  });
}

async function copyTexts(
  tx: Tx,
  given: {
    readonly from: number;
    readonly language: Language;
    readonly to: string;
    readonly person: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  const earlier = await findReport(tx, given.from, given.language);
  if (!earlier) return;
  for (const { key, body } of await listBlocks(tx, earlier.id)) {
    if (body !== "")
      await writeBlock(tx, given.to, { key, body, version: 0 }, given.person, given.now);
  }
}

/** Title, whether owners of actions are named, and whether the comparison stands in it. */
export async function changeReport(
  db: Db,
  actor: Actor,
  given: {
    readonly year: number;
    readonly language: Language;
    readonly title: string;
    readonly showOwners: boolean;
    readonly showBenchmark: boolean;
  },
): Promise<
  { readonly kind: "changed" } | Refusal<"not-permitted" | "no-such-report" | "no-title">
> {
  const refusal = refusalFor(actor, "report.edit");
  if (refusal) return refusal;
  const title = given.title.replace(/\s+/g, " ").trim().slice(0, 200).toWellFormed();
  if (title === "") return refuse("no-title", "title");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, given.year, given.language);
    if (!report) return refuse("no-such-report", String(given.year));
    const { showOwners, showBenchmark } = given;
    await updateReport(tx, report.id, { title, showOwners, showBenchmark });
    const about = { kind: "report", id: report.id, name: title };
    await recordAudit(tx, actor, "report.change", about, { showOwners, showBenchmark });
    return { kind: "changed" };
  });
}
