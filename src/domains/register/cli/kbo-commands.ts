import { join } from "node:path";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import type { Progress } from "#platform/jobs";
import { type KboArea, parseKboArea } from "../rules/kbo-area.ts";
import type { ExtractRefusal } from "../rules/kbo-extract.ts";
import { loadAddressPointsFile } from "../sources/address-points-file.ts";
import {
  fullSizeEnterprises,
  generateKboExtract,
} from "../sources/kbo/generate/generate-extract.ts";
import { importKboFile } from "../sources/kbo/import-kbo-file.ts";
import { kboWords } from "../text/kbo/index.ts";

const words = kboWords("en");

function areaFrom(options: CommandArguments["options"]): KboArea {
  const area = parseKboArea(String(options.area ?? "partnership"));
  if (area) return area;
  throw new AppError(
    "cli.area",
    "--area is partnership, all, province:Name or NIS codes: 23027,23003",
  );
}

const fileFrom = ({ positional }: CommandArguments, verb: string): string => {
  const [file] = positional;
  if (file === undefined) throw new AppError("cli.file", `Say which file: register ${verb} FILE`);
  return file;
};

/** One line that is written over and over, only where somebody watches. */
function progressLine(isSeen: boolean) {
  const write = (text: string) => {
    if (isSeen) process.stderr.write(`\r\u001B[K${text}`);
  };
  return {
    show: async ({ step, done, total, unit, perSecond, secondsLeft }: Progress) =>
      write(
        [
          step,
          `${done.toLocaleString("en")} of ${total?.toLocaleString("en") ?? "?"} ${unit}`,
          perSecond ? `${perSecond.toLocaleString("en")}/s` : "",
          secondsLeft === undefined ? "" : `${secondsLeft} s left`,
        ]
          .filter(Boolean)
          .join("  "),
      ),
    end: () => write(""),
  };
}

async function runImport(args: CommandArguments) {
  const zipPath = fileFrom(args, "import-kbo");
  const area = areaFrom(args.options);
  const app = await args.open();
  const actor: Actor = { kind: "operator", partnershipId: await args.partnership() };
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  const line = progressLine(!args.json && process.stderr.isTTY === true);
  const { db, now, today, config } = app;
  const answer = await importKboFile(
    actor,
    { zipPath, area, evenIfManyGone: args.options["even-if-many-gone"] !== undefined },
    { db, now, today, dataFolder: config.dataFolder, signal: stop.signal, report: line.show },
  ).finally(() => process.off("SIGINT", onInterrupt));
  line.end();
  if (answer.kind === "refused") {
    if (answer.because === "not-permitted") throw new AppError("register.refused", "Not permitted");
    const { because, file, column, order } = answer as ExtractRefusal;
    throw new AppError(`kbo.${because}`, words.problem(because, file, column, order));
  }
  const { counts } = answer;
  if (!args.json) {
    args.print(
      `${answer.kind}: ${counts.read} rows read, ${counts.added} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.stopped} stopped, ${counts.social} social enterprises, ${counts.refused} rows refused`,
    );
    if (counts.refused > 0) {
      args.print(`Which rows, and why: ${config.url}/invoer/kbo/${answer.importId}`);
    }
    const { gaps = 0 } = counts;
    if (gaps > 0)
      args.print(`${gaps} numbers not told in full: they come with the next full extract`);
  }
  return { importId: answer.importId, state: answer.kind, ...counts };
}

async function runGenerate({ options, print, json }: CommandArguments) {
  if (typeof options.out !== "string") throw new AppError("cli.out", "Say where: --out FILE.zip");
  const enterprises = options.full
    ? fullSizeEnterprises
    : wholeNumber(options, "enterprises", 5_000);
  const area = typeof options.area === "string" ? parseKboArea(options.area) : null;
  if (options.area && area?.kind !== "municipalities") {
    throw new AppError("cli.area", "--area is a list of NIS codes: 23027,23003");
  }
  const isUpdate = options.update !== undefined;
  const edition = wholeNumber(options, "edition", isUpdate ? 141 : 140);
  if (isUpdate && edition <= 140) {
    throw new AppError(
      "cli.edition",
      "--update goes with --edition 141 or later: 140 is the first",
    );
  }
  const made = await generateKboExtract({
    out: options.out,
    enterprises,
    seed: wholeNumber(options, "seed", 1),
    edition,
    isUpdate,
    nis: area?.kind === "municipalities" ? area.nis : [],
    referenceFolder: join(import.meta.dirname, "../../../../reference"),
  });
  const what = isUpdate
    ? `update from ${edition - 1} to ${edition} of ${enterprises} invented enterprises`
    : `${enterprises} invented enterprises`;
  if (!json) print(`${made.file}: ${what}, ${made.bytes} bytes`);
  return { ...made, enterprises };
}

function wholeNumber(
  options: CommandArguments["options"],
  name: string,
  otherwise: number,
): number {
  const value = options[name] === undefined ? otherwise : Number(options[name]);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new AppError("cli.number", `--${name} is a whole number`);
}

async function runAddressPoints(args: CommandArguments) {
  const path = fileFrom(args, "load-address-points");
  const app = await args.open();
  const actor: Actor = { kind: "operator", partnershipId: await args.partnership() };
  const answer = await loadAddressPointsFile(actor, path, app);
  if (answer.kind === "refused") {
    throw new AppError("register.refused", `${answer.because}: ${answer.about ?? path}`);
  }
  for (const { line, because } of answer.refused.slice(0, args.json ? 0 : 20)) {
    args.print(`${path}, line ${line}: ${because}`);
  }
  if (!args.json) args.print(`${answer.kept} points kept, ${answer.refused.length} lines refused`);
  return answer;
}

/** KBO Open Data and address points from the command line. */
export const kboCommands: Command[] = [
  {
    domain: "register",
    verb: "import-kbo",
    usage:
      "FILE.zip [--area partnership|NIS,NIS|province:Vlaams-Brabant|all] [--even-if-many-gone]",
    summary:
      "Takes an area out of a full KBO Open Data extract, or applies the update that follows it",
    run: runImport,
  },
  {
    domain: "register",
    verb: "generate-kbo",
    usage:
      "--out FILE.zip [--enterprises N | --full] [--seed S] [--edition 140] [--update] [--area NIS,NIS]",
    summary:
      "Makes an invented extract in the publisher's layout, of any size; --update: what changed since the edition before",
    run: runGenerate,
  },
  {
    domain: "register",
    verb: "load-address-points",
    usage: "FILE.csv",
    summary: "Loads points (postcode, street, number, lon, lat) by which addresses are placed",
    run: runAddressPoints,
  },
];
