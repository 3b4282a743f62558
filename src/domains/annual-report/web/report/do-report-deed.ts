import { redirect } from "react-router";
import type { Actor } from "#access";
import { isLanguage, type Language } from "#kernel/language";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { wholeForms } from "../../rules/report/report-forms.ts";
import type { ReportBlock } from "../../store/report/blocks.ts";
import { reportPageWords } from "../../text/report/index.ts";
import { freezeReport } from "../../usecases/report/freeze-report.ts";
import { startFiles } from "../../usecases/report/make-files.ts";
import { changeReport, startReport } from "../../usecases/report/start-report.ts";
import { saveBlock } from "../../usecases/report/write-block.ts";
import { blockAnchor, draftHref, frozenHref } from "./report-address.ts";

/** What stays on the page when a deed was not done. */
export type LeftReport = {
  readonly status: 409 | 422;
  readonly because: string | null;
  /** Two wrote the same block. */
  readonly conflict: {
    readonly key: string;
    readonly yours: string;
    readonly theirs: ReportBlock;
  } | null;
  /** What was typed, for the block it was typed in. */
  readonly typed: { readonly key: string; readonly body: string } | null;
};

type Given = {
  readonly app: App;
  readonly actor: Actor;
  readonly year: number;
  /** Language of the report. */
  readonly language: Language;
  /** Of the one who reads the page. */
  readonly reader: Language;
  readonly address: string;
  readonly entries: readonly (readonly [string, string])[];
};

const refusedBecause = (because: string): LeftReport => ({
  status: 422,
  because,
  conflict: null,
  typed: null,
});

/** Every deed of the pages of a report, by the `deed` of the form. */
export async function doReportDeed(given: Given): Promise<Response | LeftReport> {
  const text = (name: string) => given.entries.find(([key]) => key === name)?.[1] ?? "";
  switch (text("deed")) {
    case "start":
      return start(given, text);
    case "save-block":
      return save(given, {
        key: text("key"),
        body: text("body"),
        version: Number(text("version")),
      });
    case "choose-block":
      return choose(given, text);
    case "settings":
      return settings(given, text);
    case "freeze":
      return freeze(given, text("sentTo"));
    case "make":
      return make(given, text);
    default:
      return refusedBecause("nothing-asked");
  }
}

type Text = (name: string) => string;

async function start({ app, actor, year }: Given, text: Text): Promise<Response | LeftReport> {
  const asked = text("language");
  const language = isLanguage(asked) ? asked : "nl";
  const copyTexts = text("copyTexts") === "yes";
  const started = await startReport(app.db, actor, { year, language, copyTexts }, app.now());
  return started.kind === "refused"
    ? refusedBecause(started.because)
    : redirect(draftHref({ year, language }));
}

async function save(
  { app, actor, year, language, reader, address }: Given,
  block: { readonly key: string; readonly body: string; readonly version: number },
): Promise<Response | LeftReport> {
  const typed = { key: block.key, body: block.body };
  const version = Number.isInteger(block.version) ? block.version : 0;
  const saved = await saveBlock(app.db, actor, { year, language, ...typed, version }, app.now());
  if (saved.kind === "conflict") {
    const conflict = { key: block.key, yours: block.body, theirs: saved.theirs };
    return { status: 409, because: null, conflict, typed };
  }
  if (saved.kind === "refused") return { ...refusedBecause(saved.because), typed };
  return redirect(`${address}#${blockAnchor(block.key)}`, {
    headers: { "set-cookie": flashLine(reportPageWords(reader).saved) },
  });
}

/** The answer to two texts side by side: theirs stays, mine replaces it, or one made of both. */
async function choose(given: Given, text: Text): Promise<Response | LeftReport> {
  const key = text("key");
  const choice = text("both:body");
  if (choice === "theirs") {
    return redirect(`${given.address}#${blockAnchor(key)}`, {
      headers: { "set-cookie": flashLine(reportPageWords(given.reader).kept) },
    });
  }
  const body = choice === "merged" ? text("merged:body") : text("yours");
  return save(given, { key, body, version: Number(text("version")) });
}

async function settings(given: Given, text: Text): Promise<Response | LeftReport> {
  const { app, actor, year, language, reader, address } = given;
  const change = {
    year,
    language,
    title: text("title"),
    showOwners: text("showOwners") === "yes",
    showBenchmark: text("showBenchmark") === "yes",
  };
  const changed = await changeReport(app.db, actor, change);
  if (changed.kind === "refused") return refusedBecause(changed.because);
  return redirect(address, {
    headers: { "set-cookie": flashLine(reportPageWords(reader).settingsSaved) },
  });
}

async function freeze(given: Given, sentTo: string): Promise<Response | LeftReport> {
  const { app, actor, year, language, reader } = given;
  const frozen = await freezeReport(app, actor, { year, language, sentTo });
  if (frozen.kind === "refused") return refusedBecause(frozen.because);
  const said = reportPageWords(reader).frozenNow(frozen.number);
  return redirect(frozenHref({ year, language, number: frozen.number }), {
    headers: { "set-cookie": flashLine(said) },
  });
}

async function make(given: Given, text: Text): Promise<Response | LeftReport> {
  const { app, actor, year, language } = given;
  const asked = text("form");
  const all = asked === "all";
  const number = Number(text("number")) || null;
  const order = {
    year,
    language,
    number,
    forms: all ? [...wholeForms] : wholeForms.filter((form) => form === asked),
    nis: all ? text("pages").split(",").filter(Boolean) : [text("nis")].filter(Boolean),
  };
  const started = await startFiles(app, actor, order);
  return started.kind === "refused"
    ? refusedBecause(started.because)
    : redirect(`/taken/${started.jobId}`);
}
