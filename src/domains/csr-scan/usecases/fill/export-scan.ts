import { createReadStream } from "node:fs";
import { formatKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { type Sheet, streamZip, writeXlsx, type ZipPart } from "#platform/tables";
import type { Question } from "../../rules/instrument/instrument.ts";
import { type KeptEntry, listAllEntries } from "../../store/fill/entry-rows.ts";
import { type EvidenceFile, listEvidenceFiles } from "../../store/fill/evidence-rows.ts";
import { type KeptFact, listFacts } from "../../store/fill/fact-rows.ts";
import { fillWords } from "../../text/fill/index.ts";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import { exportEffects } from "../effects/change-effects.ts";
import { withHeldScan } from "../hold-scan.ts";
import { exportPlan } from "../plan/change-plan.ts";
import { namesOf } from "./open-question.ts";
import { type OpenScan, readScan } from "./open-scan.ts";

/** All that is kept of a scan, for who holds it. */
export type WholeScan = {
  readonly scan: OpenScan;
  readonly history: readonly KeptEntry[];
  readonly facts: readonly KeptFact[];
  readonly files: readonly EvidenceFile[];
  readonly names: ReadonlyMap<string, string>;
  readonly effects: Awaited<ReturnType<typeof exportEffects>>;
  readonly plan: Awaited<ReturnType<typeof exportPlan>>;
};

export const openWholeScan = (
  app: Pick<App, "config" | "db">,
  token: string,
): Promise<WholeScan | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => ({
    scan: await readScan(tx, token, held),
    history: await listAllEntries(tx, held.scan.id),
    facts: await listFacts(tx, held.scan.id),
    files: await listEvidenceFiles(tx, held.scan.id),
    names: await namesOf(tx, held.scan.id),
    effects: await exportEffects(tx, held.scan.id),
    plan: await exportPlan(tx, held.scan.id),
  }));

/** The scan as data, with keys that stay the same over the years. */
export function scanAsJson(whole: WholeScan): string {
  const { scan: open, history, facts, files, names, effects, plan } = whole;
  const { scan, instrument, answers, asked } = open;
  const isAsked = new Set(asked.map(({ key }) => key));
  const who = (holderId: string | null) => names.get(holderId ?? "") || null;
  const content = {
    scan: {
      name: scan.name,
      number: scan.kboNumber ? formatKboNumber(scan.kboNumber) : null,
      municipality: scan.nis,
      instrument: instrument.key,
      edition: scan.editionId,
      depth: scan.depth,
      language: scan.language,
      profile: scan.profile,
      state: scan.state,
      startedAt: scan.startedAt,
      finishedAt: scan.finishedAt,
      reportingYear: scan.reportingYear,
      isExample: scan.isExample,
    },
    answers: [...answers.values()].map(({ holderId, ...answer }) => ({
      ...answer,
      who: who(holderId),
      isAsked: isAsked.has(answer.question),
    })),
    history: history.map(({ holderId, counted: _, follows: __, ...entry }) => ({
      ...entry,
      who: who(holderId),
    })),
    facts,
    effects,
    plan,
    files: files.map(({ holderId, fileId: _, ...file }) => ({ ...file, who: who(holderId) })),
    questions: instrument.questions.map(({ key, part, text }) => ({ key, part, text })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Answers, history and figures, a sheet each. */
export function scanSheets(whole: WholeScan, language: Language): readonly Sheet[] {
  const { scan: open, history, facts, names } = whole;
  const words = fillHomeWords(language).file;
  const { answers: answerWords } = fillWords(language);
  const { instrument, answers, asked } = open;
  const isAsked = new Set(asked.map(({ key }) => key));
  const partNames = new Map(instrument.parts.map(({ key, name }) => [key, name[language]]));
  const byKey = new Map(instrument.questions.map((question) => [question.key, question]));
  const textOf = (key: string) => byKey.get(key)?.text[language] ?? key;
  const said = (value: KeptEntry["value"]) => (value ? answerWords[value] : "");
  const yes = (is: boolean) => (is ? words.yes : words.no);
  const shown = (question: Question) => isAsked.has(question.key) || answers.has(question.key);
  return [
    {
      name: words.sheets.answers,
      columns: [
        { header: words.part },
        { header: words.question, width: 60, wraps: true },
        { header: words.answer },
        { header: words.interesting },
        { header: words.note, width: 50, wraps: true },
        { header: words.who },
        { header: words.when },
        { header: words.asked },
      ],
      rows: instrument.questions.filter(shown).map((question) => {
        const answer = answers.get(question.key);
        return [
          partNames.get(question.part) ?? question.part,
          question.text[language],
          said(answer?.value ?? null),
          yes(answer?.isInteresting ?? false),
          answer?.note ?? "",
          names.get(answer?.holderId ?? "") ?? "",
          answer?.answeredAt ?? "",
          yes(isAsked.has(question.key)),
        ];
      }),
    },
    {
      name: words.sheets.history,
      columns: [
        { header: words.when },
        { header: words.question, width: 60, wraps: true },
        { header: words.answer },
        { header: words.note, width: 50, wraps: true },
        { header: words.who },
        { header: words.state },
      ],
      rows: history.map((entry) => [
        entry.saidAt,
        textOf(entry.question),
        said(entry.value),
        entry.note,
        names.get(entry.holderId ?? "") ?? "",
        words.states[entry.state],
      ]),
    },
    {
      name: words.sheets.facts,
      columns: [
        { header: words.fact },
        { header: words.value, width: 40, wraps: true },
        { header: words.note, width: 50, wraps: true },
      ],
      rows: facts.map(({ fact, value, note }) => [
        fact,
        typeof value === "object" ? JSON.stringify(value) : String(value),
        note,
      ]),
    },
  ];
}

/**
 * Everything in one archive: data, spreadsheet, and the files as they were given.
 * @param paths where the content of each file lies, by its id; a file whose content is gone is left out
 */
export function zipScan(
  whole: WholeScan,
  language: Language,
  paths: ReadonlyMap<string, string>,
): AsyncGenerator<Uint8Array> {
  const parts: ZipPart[] = [
    { name: "scan.json", pieces: once(scanAsJson(whole)) },
    { name: "scan.xlsx", pieces: writeXlsx(scanSheets(whole, language)) },
  ];
  for (const file of whole.files) {
    const path = paths.get(file.fileId);
    if (path === undefined) continue;
    const name = `${file.question}/${file.id.slice(0, 8)}-${file.name}`;
    parts.push({ name, pieces: createReadStream(path) });
  }
  return streamZip(parts);
}

/** Where the content of the files of a scan lies on the disk. */
export const findEvidencePaths = (
  app: Pick<App, "config" | "db" | "files">,
  token: string,
): Promise<ReadonlyMap<string, string> | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, { scan }) => {
    const paths = new Map<string, string>();
    for (const { fileId } of await listEvidenceFiles(tx, scan.id)) {
      const opened = await app.files.open(tx, fileId).catch(() => null);
      if (opened) paths.set(fileId, opened.path);
    }
    return paths;
  });

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
