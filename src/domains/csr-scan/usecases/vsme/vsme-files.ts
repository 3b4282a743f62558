import { readFile } from "node:fs/promises";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { checkXbrl, type XbrlProblem } from "../../rules/vsme/check-xbrl.ts";
import { type MissingFacts, missingFacts } from "../../rules/vsme/missing-facts.ts";
import { writeOim } from "../../rules/vsme/write-oim.ts";
import { xbrlFacts } from "../../rules/vsme/xbrl-facts.ts";
import { type FactsView, openFacts } from "../facts/open-facts.ts";
import { fillTemplate, openTemplate, type TemplateProblem } from "./fill-template.ts";
import { readTaxonomy } from "./read-taxonomy.ts";

type Settings = Pick<App, "config" | "db">;

export const mostTemplateBytes = 10 * 1024 * 1024;

/** Where whoever keeps the server puts the blank workbook of EFRAG, once; null when it is not there. */
async function keptTemplate({ config }: Pick<App, "config">): Promise<Uint8Array | null> {
  const { template } = await readTaxonomy(`${config.projectRoot}reference`);
  const path = `${config.dataFolder}/vsme/VSME-Digital-Template-${template}.xlsx`;
  return readFile(path).catch(() => null);
}

export type VsmeWorkbook = {
  readonly kind: "workbook";
  readonly name: string;
  readonly content: AsyncGenerator<Uint8Array>;
};

/**
 * The official workbook with what was filled in.
 * @param given the blank workbook as somebody uploaded it; null: the one the server keeps
 */
export async function makeVsmeWorkbook(
  app: Settings,
  token: string,
  given: Uint8Array | null,
  now: Instant,
): Promise<
  VsmeWorkbook | Refusal<"no-such-scan" | "no-facts" | "no-file" | "too-large" | TemplateProblem>
> {
  const view = await openFacts(app, token, now);
  if (isRefusal(view)) return view;
  if (!view.instrument.facts) return refuse("no-facts");
  const blank = given ?? (await keptTemplate(app));
  if (!blank || blank.byteLength === 0) return refuse("no-file");
  if (blank.byteLength > mostTemplateBytes) return refuse("too-large");
  const { taxonomy, values } = view.facts;
  const opened = await openTemplate(blank, view.instrument, taxonomy);
  if (isRefusal(opened)) return opened;
  return {
    kind: "workbook",
    name: `VSME ${view.scan.name}.xlsx`,
    content: fillTemplate(opened.book, view.instrument, values, taxonomy),
  };
}

export type VsmeReport = {
  readonly kind: "report";
  readonly name: string;
  readonly text: string;
};

const textIn = (view: FactsView, key: string): string | null => {
  const value = view.facts.values.get(key);
  return typeof value === "string" ? value : null;
};

/** Facts that the taxonomy takes, and what is wrong with the others. */
function soundFacts({ instrument, facts }: FactsView) {
  const all = xbrlFacts(instrument, facts.values, facts.taxonomy);
  const problems = checkXbrl(all, facts.taxonomy);
  const wrong = new Set(problems.map(({ from, concept }) => `${from} ${concept}`));
  return { sound: all.filter(({ from, concept }) => !wrong.has(`${from} ${concept}`)), problems };
}

/** What was filled in as a report in xBRL-JSON; facts that do not fit the taxonomy are left out (see `openVsme`). */
export async function makeVsmeJson(
  app: Settings,
  token: string,
  now: Instant,
): Promise<VsmeReport | Refusal<"no-such-scan" | "no-facts" | "no-head">> {
  const view = await openFacts(app, token, now);
  if (isRefusal(view)) return view;
  if (!view.instrument.facts) return refuse("no-facts");
  const [number, from, to] = ["number", "period-start", "period-end"].map((key) =>
    textIn(view, key),
  );
  if (!number || !from || !to) return refuse("no-head");
  const { language } = view.scan;
  const report = writeOim(soundFacts(view).sound, view.facts.taxonomy, {
    ...{ number, from, to, language },
  });
  return {
    kind: "report",
    name: `VSME ${view.scan.name}.json`,
    text: JSON.stringify(report, null, 2),
  };
}

/** How far the VSME files of a scan are. */
export type VsmeState = {
  readonly hasTemplate: boolean;
  readonly hasHead: boolean;
  readonly missing: readonly MissingFacts[];
  readonly problems: readonly XbrlProblem[];
};

/** Null: this scan has no facts (an authority's). */
export async function openVsme(
  app: Settings,
  token: string,
  now: Instant,
): Promise<VsmeState | null | Refusal<"no-such-scan">> {
  const view = await openFacts(app, token, now);
  if (isRefusal(view)) return view;
  if (!view.instrument.facts) return null;
  return {
    hasTemplate: (await keptTemplate(app)) !== null,
    hasHead: ["number", "period-start", "period-end"].every((key) => textIn(view, key) !== null),
    missing: (["basic", "comprehensive"] as const).map((module) =>
      missingFacts(view.instrument, view.facts.values, module),
    ),
    problems: soundFacts(view).problems,
  };
}
