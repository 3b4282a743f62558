import { createHash } from "node:crypto";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { canonicalJson } from "../../rules/report/canonical-json.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import { wholeForms } from "../../rules/report/report-forms.ts";
import {
  type Freeze,
  findFreeze,
  insertFreeze,
  listFreezes,
  readFrozenContent,
} from "../../store/report/freezes.ts";
import { listReportFiles, type ReportFile } from "../../store/report/report-files.ts";
import { findReport, listReports, lockReport, type Report } from "../../store/report/reports.ts";
import { composeDraft } from "./compose-draft.ts";
import type { ReportJobInput } from "./job-input.ts";

/** The fingerprint of a report: SHA-256 of its content in canonical JSON, in hexadecimal. */
export const fingerprintOf = (content: ReportContent): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

export type FrozenReport =
  | {
      readonly kind: "frozen";
      readonly number: number;
      readonly sha256: string;
      readonly jobId: string;
    }
  | Refusal<"not-permitted" | "no-such-report">;

/** Keeps what the report says at this moment for ever, and asks for its files. */
export async function freezeReport(
  app: Pick<App, "db" | "jobs" | "now" | "today">,
  actor: Actor,
  given: { readonly year: number; readonly language: Language; readonly sentTo: string },
): Promise<FrozenReport> {
  const refusal = refusalFor(actor, "report.freeze");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, given.year, given.language);
    if (!report) return refuse("no-such-report", String(given.year));
    await lockReport(tx, report.id);
    const { content } = await composeDraft(tx, actor.partnershipId, report, app.today());
    const sha256 = fingerprintOf(content);
    const { number } = await insertFreeze(tx, {
      reportId: report.id,
      sha256,
      content,
      sentTo: given.sentTo.replace(/\s+/g, " ").trim().slice(0, 500),
      frozenBy: personOf(actor)?.name ?? null,
      now: app.now(),
    });
    const input: ReportJobInput = {
      reportId: report.id,
      freezeNumber: number,
      forms: [...wholeForms],
      nis: content.municipalities.map(({ nis }) => nis),
    };
    const personId = personOf(actor)?.id;
    const jobId = await app.jobs.start(tx, { kind: "annual-report.make", input, personId });
    const about = { kind: "report", id: report.id, name: report.title };
    await recordAudit(tx, actor, "report.freeze", about, { number, sha256 });
    return { kind: "frozen", number, sha256, jobId };
  });
}

export type OpenedFrozen = {
  readonly kind: "frozen";
  readonly report: Report;
  readonly freeze: Freeze;
  /** All but the long lists for the workbook. */
  readonly content: ReportContent;
  readonly files: readonly ReportFile[];
  readonly versions: readonly Freeze[];
};

type Which = { readonly year: number; readonly language: Language; readonly number: number };
type NotFound = Refusal<"not-permitted" | "no-such-report">;

/** A frozen version as it was, whatever happened since. */
export async function openFrozen(
  db: Db,
  actor: Actor,
  which: Which,
): Promise<OpenedFrozen | NotFound> {
  const refusal = refusalFor(actor, "report.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const found = await findFrozen(tx, which);
    if (!found) return refuse("no-such-report", String(which.number));
    const { report, freeze } = found;
    const [content, files, versions] = await Promise.all([
      readFrozenContent(tx, freeze.id, "page"),
      listReportFiles(tx, report.id),
      listFreezes(tx, report.id),
    ]);
    const own = files.filter(({ freezeId }) => freezeId === freeze.id);
    return { kind: "frozen", report, freeze, content, files: own, versions };
  });
}

async function findFrozen(tx: Tx, { year, language, number }: Which) {
  const report = await findReport(tx, year, language);
  const freeze = report ? await findFreeze(tx, report.id, number) : null;
  return report && freeze ? { report, freeze } : null;
}

export type Verified = {
  readonly kind: "verified";
  readonly report: Report;
  readonly freeze: Freeze;
  /** Made anew from what is kept. */
  readonly sha256: string;
  readonly isSame: boolean;
  /** The bytes the fingerprint is of: anybody can make it again. */
  readonly canonical: string;
};

/** Makes the fingerprint of a frozen version again and holds it against the one that was printed. */
export async function verifyFrozen(
  db: Db,
  actor: Actor,
  which: Which,
): Promise<Verified | NotFound> {
  const refusal = refusalFor(actor, "report.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const found = await findFrozen(tx, which);
    if (!found) return refuse("no-such-report", String(which.number));
    const content = await readFrozenContent(tx, found.freeze.id, "whole");
    const canonical = canonicalJson(content);
    const sha256 = createHash("sha256").update(canonical).digest("hex");
    return {
      kind: "verified",
      ...found,
      sha256,
      isSame: sha256 === found.freeze.sha256,
      canonical,
    };
  });
}

/**
 * In which language a version was frozen, for an address that does not say.
 * @param which.number null: the newest of each language
 * @returns the reader's own language first, else that of the first report; null when there is none
 */
export async function findFrozenLanguage(
  db: Db,
  actor: Actor,
  which: { readonly year: number; readonly number: number | null; readonly reader: Language },
): Promise<{ readonly language: Language; readonly number: number } | null> {
  if (refusalFor(actor, "report.read")) return null;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const reports = (await listReports(tx)).filter(({ year }) => year === which.year);
    const freezes = await listFreezes(tx);
    const found = reports.flatMap(({ id, language }) => {
      const newest = freezes.find(
        ({ reportId, number }) => reportId === id && number === (which.number ?? number),
      );
      return newest ? [{ language, number: newest.number }] : [];
    });
    return found.find(({ language }) => language === which.reader) ?? found[0] ?? null;
  });
}
