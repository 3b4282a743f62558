import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { sumLeft } from "../rules/plans/plan-counts.ts";
import { planImportWords } from "../text/plan-import/index.ts";
import { loadPlanFile } from "../usecases/plans/load-plan-file.ts";
import { readStaleLines } from "../usecases/plans/read-lines.ts";

const words = planImportWords("en");

/** Loads a purchase plan as it is understood, and reads every line: CPV, suitability, who could do it. */
async function runPlan({ positional, json, open, partnership, print }: CommandArguments) {
  const [path] = positional;
  if (path === undefined) throw new AppError("cli.file", "Say which file: procurement plan FILE");
  const content = await readFile(path).catch((cause: unknown) => {
    throw new AppError("cli.file", `${path} cannot be read`, { cause });
  });
  const app = await open();
  const partnershipId = await partnership();
  const now = app.now();
  const loaded = await loadPlanFile(
    { app, now, language: "en" },
    { kind: "operator", partnershipId },
    { name: basename(path), content: new Uint8Array(content) },
  );
  if (loaded.kind === "refused") {
    const why = loaded.about ? `${loaded.because}, ${loaded.about}` : loaded.because;
    throw new AppError("cli.plan", `${basename(path)}: ${why}`);
  }
  const read = await readStaleLines(app, partnershipId, { now });
  if (loaded.kind === "known") {
    if (!json) print(words.upload.known);
    return { plan: loaded.planId, known: true, read };
  }
  const { counts } = loaded;
  const left = sumLeft(counts);
  if (!json) {
    print(words.figures.reconciled(counts.rows, counts.lines, counts.refused, left));
    print(`${counts.added} ${words.figures.added}, ${counts.changed} ${words.figures.changed}`);
    print(`${counts.municipalities} ${words.figures.municipalities}, ${read} lines read`);
  }
  return { plan: loaded.planId, known: false, ...counts, read };
}

export const planCommand: Command = {
  domain: "procurement",
  verb: "plan",
  usage: "FILE [--partnership SLUG]",
  summary: "Loads a purchase plan (CSV, XLSX, Parquet) and reads its lines",
  run: runPlan,
};
