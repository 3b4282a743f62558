import { writeFile } from "node:fs/promises";
import { AppError } from "#kernel/app-error";
import { isLanguage, type Language } from "#kernel/language";
import type { Command, CommandArguments } from "#platform/command";
import { wholeForms } from "../rules/report/report-forms.ts";
import { verifyFrozen } from "../usecases/report/freeze-report.ts";
import { makeOneFile } from "../usecases/report/make-files.ts";

/** The yearly report from the command line. */
export const commands: Command[] = [
  {
    domain: "annual-report",
    verb: "make",
    usage:
      "--year YEAR [--format pdf|docx|pptx|xlsx] [--language nl|fr|en] [--number N] [--out FILE]",
    summary: "writes a report to a file: the draft, or the frozen version N",
    run: make,
  },
  {
    domain: "annual-report",
    verb: "verify",
    usage: "--year YEAR --number N [--language nl|fr|en]",
    summary: "makes the fingerprint of a frozen version again and compares it",
    run: verify,
  },
];

async function make(args: CommandArguments): Promise<unknown> {
  const { options, print, json } = args;
  const year = yearOf(options.year);
  const form = wholeForms.find((one) => one === (options.format ?? "pdf"));
  if (!form) throw new AppError("cli.format", `--format is one of ${wholeForms.join(", ")}`);
  const number = options.number === undefined ? null : numberOf(options.number);
  const app = await args.open();
  const actor = { kind: "operator", partnershipId: await args.partnership() } as const;
  const asked = { year, language: languageOf(options.language), number, form };
  const made = await makeOneFile(app, actor, asked);
  if (made.kind === "refused") throw new AppError("cli.report", nothingThere(year));
  const path = typeof options.out === "string" ? options.out : made.file.name;
  await writeFile(path, made.file.content);
  const bytes = made.file.content.byteLength;
  if (!json) print(`${path}, ${Math.ceil(bytes / 1024)} kB`);
  return { path, bytes };
}

async function verify(args: CommandArguments): Promise<unknown> {
  const year = yearOf(args.options.year);
  const number = numberOf(args.options.number);
  const app = await args.open();
  const actor = { kind: "operator", partnershipId: await args.partnership() } as const;
  const which = { year, language: languageOf(args.options.language), number };
  const verified = await verifyFrozen(app.db, actor, which);
  if (verified.kind === "refused") throw new AppError("cli.report", nothingThere(year));
  const { isSame, sha256, freeze } = verified;
  if (!args.json) print(args, isSame, freeze.sha256, sha256);
  // A script that calls this must notice.
  if (!isSame) process.exitCode = 1;
  return { same: isSame, kept: freeze.sha256, made_again: sha256 };
}

function print(args: CommandArguments, isSame: boolean, kept: string, again: string): void {
  args.print(`kept        ${kept}`);
  args.print(`made again  ${again}`);
  args.print(isSame ? "the same: nothing was changed" : "DIFFERENT: the content was changed");
}

const nothingThere = (year: number) =>
  `There is no such report of ${year}; begin it on /jaarverslag`;

function yearOf(given: string | true | undefined): number {
  const year = Number(given);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    throw new AppError("cli.year", "Say which year with --year, for instance --year 2026");
  }
  return year;
}

function numberOf(given: string | true | undefined): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) {
    throw new AppError(
      "cli.number",
      "Say which frozen version with --number, for instance --number 1",
    );
  }
  return number;
}

const languageOf = (given: string | true | undefined): Language =>
  isLanguage(given) ? given : "nl";
