import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { Refusal } from "#kernel/refusal";
import type { Command, CommandArguments } from "#platform/command";
import { countProposal, type ImportCounts } from "../rules/plan-exchange/import-record.ts";
import type { Trouble } from "../rules/plan-exchange/plan-draft.ts";
import {
  exportPlan,
  type PlanFormat,
  planFormats,
  plansToExport,
} from "../usecases/plan-exchange/export-plan.ts";
import { importPlan } from "../usecases/plan-exchange/import-plan.ts";
import { dropPlanImport } from "../usecases/plan-exchange/list-plan-imports.ts";
import { openPlanImport, settlePlan } from "../usecases/plan-exchange/open-plan-import.ts";
import { previewPlan } from "../usecases/plan-exchange/preview-plan.ts";
import { uploadPlan } from "../usecases/plan-exchange/upload-plan.ts";

/** The answer of a use case, or the end of the command with its reason. */
function unlessRefused<Answer extends { readonly kind: string }>(
  answer: Answer | Refusal,
): Exclude<Answer, Refusal> {
  if (answer.kind !== "refused") return answer as Exclude<Answer, Refusal>;
  const { because, about } = answer as Refusal;
  throw new AppError("steering.refused", `Refused: ${because}${about ? ` (${about})` : ""}`);
}

const operator = async ({ partnership }: CommandArguments): Promise<Actor> => ({
  kind: "operator",
  partnershipId: await partnership(),
});

function formatOf(out: string | true | undefined): { out: string; format: PlanFormat } {
  const format = planFormats.find((one) => typeof out === "string" && extname(out) === `.${one}`);
  if (typeof out === "string" && format) return { out, format };
  throw new AppError("cli.file", "Say where to with --out FILE.xlsx, FILE.csv or FILE.docx");
}

function yearsOf(option: string | true | undefined): { from: number; to: number } | null {
  if (option === undefined) return null;
  const [from, to = from] = String(option).split("-").map(Number);
  const isYear = (year: number | undefined): year is number =>
    Number.isInteger(year) && Number(year) >= 1990 && Number(year) <= 2100;
  if (isYear(from) && isYear(to) && from <= to) return { from, to };
  throw new AppError("cli.years", "Say which years as --years 2026 or --years 2026-2031");
}

async function runExport(args: CommandArguments) {
  const { out, format } = formatOf(args.options.out);
  const years = yearsOf(args.options.years);
  const app = await args.open();
  const actor = await operator(args);
  const { plans } = unlessRefused(await plansToExport(app.db, actor));
  const named = args.options.plan;
  const plan = named === undefined ? null : plans.find(({ name }) => name === named);
  if (plan === undefined) {
    const names = plans.map(({ name }) => name).join(", ") || "none yet";
    throw new AppError("cli.plan", `There is no plan ${String(named)} (${names})`);
  }
  const order = {
    format,
    planId: plan?.id ?? null,
    years,
    language: "nl",
    today: app.today(),
  } as const;
  const file = unlessRefused(await exportPlan(app.db, actor, order));
  await pipeline(Readable.from(file.content), createWriteStream(out));
  if (!args.json) args.print(`${out}: ${file.actions} actions`);
  return { file: out, actions: file.actions };
}

async function runImport(args: CommandArguments) {
  const [path] = args.positional;
  if (path === undefined)
    throw new AppError("cli.file", "Say which file: steering import-plan FILE");
  const content = await readFile(path).catch((cause: unknown) => {
    throw new AppError("cli.file", `${path} cannot be read`, { cause });
  });
  const app = await args.open();
  const actor = await operator(args);
  const deps = { db: app.db, files: app.files, now: app.now(), language: "nl" } as const;
  const upload = { name: basename(path), content };
  const { importId } = unlessRefused(await uploadPlan(deps, actor, upload));
  const opened = unlessRefused(await openPlanImport(deps, actor, importId));
  unlessRefused(await settlePlan(deps, actor, importId, opened.settings));
  const { proposal } = unlessRefused(await previewPlan(deps, actor, importId));
  const isDry = args.options["dry-run"] === true;
  const counts = countProposal(proposal);
  if (isDry) unlessRefused(await dropPlanImport(app.db, actor, importId));
  else unlessRefused(await importPlan(deps, actor, importId));
  if (!args.json) tell(args, counts, proposal.troubles, isDry);
  return { importId: isDry ? null : importId, ...counts, troubles: proposal.troubles };
}

function tell(
  { print }: CommandArguments,
  { nodes, actions, refused }: ImportCounts,
  troubles: readonly Trouble[],
  isDry: boolean,
): void {
  for (const { sheet, line, field, because, detail } of troubles) {
    const where = [sheet, `row ${line}`, field && `column ${field}`].filter(Boolean).join(", ");
    print(`${where}: ${because} (${detail})`);
  }
  const told = (one: typeof nodes) =>
    `${one.added} new, ${one.changed} changed, ${one.unchanged} unchanged`;
  print(`Goals and action plans: ${told(nodes)}`);
  print(`Actions: ${told(actions)}; ${refused} rows refused`);
  if (isDry) print("Nothing was written.");
}

/** Plans out of and into files from the command line. */
export const planCommands: readonly Command[] = [
  {
    domain: "steering",
    verb: "export-plan",
    usage: "--out FILE.xlsx|.csv|.docx [--plan NAME] [--years 2026-2031]",
    summary: "Writes a plan as a file that imports back",
    run: runExport,
  },
  {
    domain: "steering",
    verb: "import-plan",
    usage: "FILE [--dry-run]",
    summary: "Takes over a plan from XLSX, DOCX or CSV; tells every row it refuses",
    run: runImport,
  },
];
