import { join } from "node:path";
import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { checkNotice } from "../rules/check-notice.ts";
import { countNotice, type NoticeCounts } from "../rules/count-notices.ts";
import type { Notice, NoticeNoteCode } from "../rules/notice.ts";
import type { NoticeRefusal } from "../rules/notice-refusal.ts";
import { groupSameNotices } from "../rules/same-notice.ts";
import { readFolder } from "../sources/read-folder.ts";
import { words } from "../text/index.ts";
import { readCpvCodes } from "../usecases/notices/read-cpv-codes.ts";
import { runAdvise } from "./advise-command.ts";
import { planCommand } from "./plan-command.ts";
import { radarCommands } from "./radar-commands.ts";
import { sayRefusal } from "./say-refusal.ts";
import { spendCommand } from "./spend-command.ts";
import { runImport, runWatch } from "./store-commands.ts";

const text = words("en");
const projectRoot = join(import.meta.dirname, "../../../../");
const mostLines = 40;

type Tally = { -readonly [key in keyof NoticeCounts]: number };
type Group = { notices: number; reserved: number; lots: number; with_winner: number };

/** Needs no database: what is read is counted and forgotten. */
async function runRead({ positional, json, print }: CommandArguments) {
  const [folder] = positional;
  if (folder === undefined) throw new AppError("cli.folder", "Say where: procurement read DIR");
  const isCpv = await readCpvCodes(projectRoot);
  const tally: Tally = { files: 0, notices: 0, refused: 0, reserved: 0, lots: 0, with_winner: 0 };
  const groups = new Map<string, Group>();
  const noted = new Map<NoticeNoteCode, number>();
  const refusals: NoticeRefusal[] = [];
  const others: string[] = [];
  const identities: Notice[] = [];
  for await (const file of readFolder(folder)) {
    if (file.kind === "other") {
      others.push(file.file);
      continue;
    }
    tally.files += 1;
    tally.refused += file.refused.length;
    refusals.push(...file.refused);
    for (const notice of file.notices.map((one) => checkNotice(one, isCpv))) {
      addTo(tally, groups, notice);
      for (const { code } of notice.notes) noted.set(code, (noted.get(code) ?? 0) + 1);
      // Only its names are needed for finding the same notice again; the texts may go.
      identities.push({ ...notice, lots: [], unread: [], title: {}, description: {} });
    }
  }
  const twice = identities.length - groupSameNotices(identities).length;
  if (!json) printTable({ tally, groups, noted, refusals, others, twice }, print);
  return { ...tally, twice, other_files: others.length };
}

function addTo(tally: Tally, groups: Map<string, Group>, notice: Notice): void {
  const adds = countNotice(notice);
  const key = `${notice.format.padEnd(10)} ${text.kinds[notice.kind]}`;
  const group = groups.get(key) ?? { notices: 0, reserved: 0, lots: 0, with_winner: 0 };
  for (const sum of [tally, group]) {
    sum.notices += 1;
    sum.reserved += adds.reserved;
    sum.lots += adds.lots;
    sum.with_winner += adds.with_winner;
  }
  groups.set(key, group);
}

type Report = {
  readonly tally: NoticeCounts;
  readonly groups: ReadonlyMap<string, Group>;
  readonly noted: ReadonlyMap<NoticeNoteCode, number>;
  readonly refusals: readonly NoticeRefusal[];
  readonly others: readonly string[];
  readonly twice: number;
};

function printTable(report: Report, print: (line: string) => void): void {
  const row = (name: string, cells: readonly (string | number)[]) =>
    print(`${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(10)).join("")}`);
  row("", ["notices", "reserved", "lots", "winner"]);
  for (const [name, { notices, reserved, lots, with_winner }] of [...report.groups].sort()) {
    row(name, [notices, reserved, lots, with_winner]);
  }
  const { files, notices, reserved, lots, with_winner, refused } = report.tally;
  row("together", [notices, reserved, lots, with_winner]);
  print("");
  print(
    `${files} files, ${notices} notices, ${refused} refused, ${report.twice} met more than once`,
  );
  for (const [code, count] of [...report.noted].sort(([, a], [, b]) => b - a)) {
    print(`${String(count).padStart(7)} × ${text.notes[code]}`);
  }
  for (const refusal of report.refusals.slice(0, mostLines)) print(sayRefusal(refusal));
  if (report.refusals.length > mostLines) {
    print(`… and ${report.refusals.length - mostLines} more refused`);
  }
  if (report.others.length > 0) print(`Passed over, no notices: ${report.others.join(", ")}`);
}

/** Everything of procurement that the command line can do. */
export const commands: Command[] = [
  ...radarCommands,
  {
    domain: "procurement",
    verb: "read",
    usage: "DIR",
    summary: "Reads notices (eForms, TED-XML, e-Procurement, OCDS) and counts them; stores nothing",
    run: runRead,
  },
  {
    domain: "procurement",
    verb: "import",
    usage: "DIR|FILE [--partnership SLUG]",
    summary: "Stores the notices of a folder, file or archive; the same again changes nothing",
    run: runImport,
  },
  {
    domain: "procurement",
    verb: "watch",
    usage: "[--all] [--partnership SLUG]",
    summary: "Looks at the watched sources whose time has come, with --all at every one",
    run: runWatch,
  },
  {
    domain: "procurement",
    verb: "advise",
    usage:
      "--value 180000 --type services --date 2026-11-23 [--months 12] [--activity CODE] [--nis 23027] [--partnership SLUG]",
    summary:
      "Says which clause suits a purchase, and why; with a partnership by its register, policy and own thresholds",
    run: runAdvise,
  },
  planCommand,
  spendCommand,
];
