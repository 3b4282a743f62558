import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { addDays, dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { OpenedFile } from "#platform/files";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { slugOf } from "../../rules/report/figure-kinds.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import {
  extensionOf,
  mediaTypeOf,
  type ReportForm,
  type Stamp,
  type wholeForms,
} from "../../rules/report/report-forms.ts";
import { type Freeze, findFreeze, readFrozenContent } from "../../store/report/freezes.ts";
import { findReportFile, insertReportFile } from "../../store/report/report-files.ts";
import { findReport, type Report, readReport } from "../../store/report/reports.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeDraft } from "./compose-draft.ts";
import { drawDocx } from "./draw-docx.ts";
import { drawPdf } from "./draw-pdf.ts";
import { drawPptx } from "./draw-pptx.ts";
import { drawXlsx } from "./draw-xlsx.ts";
import { type ReportJobInput, reportJobInput } from "./job-input.ts";

/** Files of a draft are thrown away; those of a frozen version stay. */
const daysDraftKept = 14;

export type MakeOrder = {
  readonly year: number;
  readonly language: Language;
  /** Null: of the draft. */
  readonly number: number | null;
  readonly forms: readonly (typeof wholeForms)[number][];
  /** Municipalities whose page is made. */
  readonly nis: readonly string[];
};

type MakeRefusal = Refusal<"not-permitted" | "no-such-report" | "nothing-asked">;

/** Asks for files of a report as a job. Municipal staff ask for the page of their own municipality. */
export async function startFiles(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  order: MakeOrder,
): Promise<{ readonly kind: "started"; readonly jobId: string } | MakeRefusal> {
  const whole = order.forms.length > 0 || order.number !== null;
  const refusal = refusalFor(actor, "report.draft", whole ? {} : { nis: order.nis.slice(0, 1) });
  if (refusal) return refusal;
  const foreign = order.nis
    .map((nis) => refusalFor(actor, "report.draft", { nis: [nis] }))
    .find(Boolean);
  if (foreign) return foreign;
  if (order.forms.length + order.nis.length === 0) return refuse("nothing-asked");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, order.year, order.language);
    if (!report) return refuse("no-such-report", String(order.year));
    const input: ReportJobInput = {
      reportId: report.id,
      freezeNumber: order.number,
      forms: [...order.forms],
      nis: [...order.nis],
    };
    const personId = personOf(actor)?.id;
    const jobId = await app.jobs.start(tx, { kind: "annual-report.make", input, personId });
    return { kind: "started", jobId };
  });
}

type Material = { report: Report; freeze: Freeze | null; content: ReportContent; stamp: Stamp };

async function loadMaterial(
  tx: Tx,
  partnershipId: string,
  input: Pick<ReportJobInput, "reportId" | "freezeNumber">,
  today: ReturnType<App["today"]>,
): Promise<Material | null> {
  const report = await readReport(tx, input.reportId);
  if (!report) return null;
  if (input.freezeNumber === null) {
    const { content } = await composeDraft(tx, partnershipId, report, today);
    return { report, freeze: null, content, stamp: { kind: "draft" } };
  }
  const freeze = await findFreeze(tx, report.id, input.freezeNumber);
  if (!freeze) return null;
  const content = await readFrozenContent(tx, freeze.id, "whole");
  return { report, freeze, content, stamp: stampOf(freeze, report.language) };
}

const stampOf = ({ number, sha256, frozenAt }: Freeze, language: Language): Stamp => ({
  kind: "frozen",
  number,
  sha256,
  frozenOn: reportWords(language).day(dayOf(frozenAt)),
});

export type DrawnFile = {
  readonly form: ReportForm;
  readonly nis: string | null;
  readonly name: string;
  readonly content: Uint8Array;
};

/** Draws one file after the other, each ready when it is asked for. */
export async function* drawFiles(
  projectRoot: string,
  { content, stamp }: Pick<Material, "content" | "stamp">,
  asked: Pick<ReportJobInput, "forms" | "nis">,
): AsyncGenerator<DrawnFile> {
  const words = reportWords(content.language);
  const version =
    stamp.kind === "frozen" ? `-v${stamp.number}` : `-${slugOf(content.labels.draft)}`;
  const base = `${words.fileName(content.year)}${version}`;
  const draw = { docx: drawDocx, pptx: drawPptx, xlsx: drawXlsx };
  for (const form of asked.forms) {
    const drawn =
      form === "pdf" ? drawPdf(projectRoot, content, stamp) : draw[form](content, stamp);
    yield { form, nis: null, name: `${base}.${extensionOf(form)}`, content: await drawn };
  }
  for (const nis of asked.nis) {
    const page = content.councilPages.find((one) => one.nis === nis);
    if (!page) continue;
    const drawn = await drawPdf(projectRoot, content, stamp, nis);
    yield {
      form: "municipality-pdf",
      nis,
      name: `${base}-${slugOf(page.name)}.pdf`,
      content: drawn,
    };
  }
}

/** The job `annual-report.make`. Files of a frozen version that are there already are not made again. */
const workOnFiles: JobHandler = async (job, app) => {
  const input = reportJobInput.parse(job.input);
  const { partnershipId } = job;
  const material = await inPartnership(app.db, { partnershipId }, (tx) =>
    loadMaterial(tx, partnershipId, input, app.today()),
  );
  if (!material) return refuse("no-such-report");
  const { report, freeze } = material;
  const total = input.forms.length + input.nis.length;
  let done = 0;
  let lastFile = "";
  await job.report({ done, total, unit: "files", step: "draw" });
  for await (const drawn of drawFiles(app.config.projectRoot, material, input)) {
    job.signal.throwIfAborted();
    lastFile = await inPartnership(app.db, { partnershipId }, (tx) =>
      keep(tx, app, { report, freeze, drawn, personId: job.personId ?? null }),
    );
    done += 1;
    await job.report({ done, total, unit: "files", step: "draw" });
  }
  const where = `/jaarverslag/${report.year}${freeze ? `/versie/${freeze.number}` : ""}?taal=${report.language}`;
  return { href: done === 1 ? `/jaarverslag/bestand/${lastFile}` : where, files: done };
};

async function keep(
  tx: Tx,
  app: App,
  given: { report: Report; freeze: Freeze | null; drawn: DrawnFile; personId: string | null },
): Promise<string> {
  const { report, freeze, drawn } = given;
  const file = await app.files.save(
    tx,
    {
      name: drawn.name,
      mediaType: mediaTypeOf[drawn.form],
      purpose: "annual-report",
      personId: given.personId ?? undefined,
      expiresOn: freeze ? undefined : addDays(app.today(), daysDraftKept),
    },
    drawn.content,
  );
  await insertReportFile(tx, {
    fileId: file.id,
    reportId: report.id,
    freezeId: freeze?.id ?? null,
    form: drawn.form,
    nis: drawn.nis,
    now: app.now(),
  });
  return file.id;
}

export const reportJobs: JobHandlers = { "annual-report.make": workOnFiles };

/** One file at once, not kept: for the command line and for measuring. */
export async function makeOneFile(
  app: Pick<App, "db" | "config" | "today">,
  actor: Actor,
  asked: {
    readonly year: number;
    readonly language: Language;
    readonly number: number | null;
    readonly form: (typeof wholeForms)[number];
  },
): Promise<
  { readonly kind: "made"; readonly file: DrawnFile } | Refusal<"not-permitted" | "no-such-report">
> {
  const refusal = refusalFor(actor, asked.number === null ? "report.draft" : "report.read");
  if (refusal) return refusal;
  const material = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, asked.year, asked.language);
    const input = report && { reportId: report.id, freezeNumber: asked.number };
    return input ? loadMaterial(tx, actor.partnershipId, input, app.today()) : null;
  });
  if (!material) return refuse("no-such-report", String(asked.year));
  const order = { forms: [asked.form], nis: [] };
  for await (const file of drawFiles(app.config.projectRoot, material, order))
    return { kind: "made", file };
  return refuse("no-such-report", String(asked.year));
}

/** A file of a report: of a frozen version for readers, of a draft for who may see that draft. */
export async function openReportFile(
  app: Pick<App, "db" | "files">,
  actor: Actor,
  fileId: string,
): Promise<OpenedFile | Refusal<"not-permitted" | "not-there">> {
  const early = refusalFor(actor, "report.read");
  if (early) return early;
  if (!/^[0-9a-f-]{36}$/.test(fileId)) return refuse("not-there");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const known = await findReportFile(tx, fileId);
    if (!known) return refuse("not-there");
    const verb = known.freezeId ? "report.read" : "report.draft";
    const refusal = refusalFor(actor, verb, known.nis ? { nis: [known.nis] } : {});
    if (refusal) return refusal;
    return (await app.files.open(tx, fileId)) ?? refuse("not-there");
  });
}
