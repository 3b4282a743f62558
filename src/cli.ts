import { parseArgs } from "node:util";
import { AppError, isAppError } from "#kernel/app-error";
import type { Command } from "#platform/command";
import { readConfig } from "#platform/config";
import { silentLog } from "#platform/log";
import { listPartnerships } from "#territory";
import { commands as access } from "./domains/access/cli/commands.ts";
import { commands as annualReport } from "./domains/annual-report/cli/commands.ts";
import { commands as csrScan } from "./domains/csr-scan/cli/commands.ts";
import { commands as matching } from "./domains/matching/cli/commands.ts";
import { commands as networking } from "./domains/networking/cli/commands.ts";
import { commands as procurement } from "./domains/procurement/cli/commands.ts";
import { commands as register } from "./domains/register/cli/commands.ts";
import { commands as steering } from "./domains/steering/cli/commands.ts";
import { commands as territory } from "./domains/territory/cli/commands.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { letterCommands } from "./take-letter-command.ts";

const commands: readonly Command[] = [
  ...access,
  ...territory,
  ...register,
  ...matching,
  ...steering,
  ...procurement,
  ...csrScan,
  ...networking,
  ...annualReport,
  ...letterCommands,
];

const print = (line: string) => process.stdout.write(`${line}\n`);

function help(): void {
  print("npm run -s cli -- <domain> <verb> …   (--json: one JSON object, --partnership SLUG)\n");
  const width = Math.max(0, ...commands.map((c) => `${c.domain} ${c.verb} ${c.usage}`.length));
  for (const command of commands) {
    const call = `${command.domain} ${command.verb} ${command.usage}`;
    print(`  ${call.padEnd(width)}  ${command.summary}`);
  }
}

/** `--area halle --json` and `--area=halle` alike; an option without a value is `true`. */
function readArguments(argv: readonly string[]) {
  const { tokens } = parseArgs({ args: [...argv], strict: false, tokens: true });
  const positional: string[] = [];
  const options: Record<string, string | true> = {};
  let open: string | null = null;
  for (const token of tokens) {
    if (token.kind === "option") {
      options[token.name] = token.value ?? true;
      open = token.value === undefined && token.name !== "json" ? token.name : null;
    } else if (token.kind === "positional") {
      if (open) options[open] = token.value;
      else positional.push(token.value);
      open = null;
    }
  }
  return { positional, options };
}

async function run(): Promise<void> {
  const { positional, options } = readArguments(process.argv.slice(2));
  const [domain, verb, ...rest] = positional;
  const command = commands.find((known) => known.domain === domain && known.verb === verb);
  if (!command) {
    const isUnknown = domain !== undefined && domain !== "help";
    help();
    if (isUnknown)
      process.stderr.write(
        `\nThere is no command “${[domain, verb].filter(Boolean).join(" ")}”.\n`,
      );
    process.exitCode = isUnknown ? 2 : 0;
    return;
  }
  let opened: OpenedApp | undefined;
  const open = async () => {
    opened ??= await openApp(readConfig(), silentLog, "guest");
    return opened.app;
  };
  try {
    const json = options.json === true;
    const partnership = async () => partnershipNamed(options.partnership, (await open()).db);
    // Whoever asked for JSON reads one object, and nothing beside it.
    const say = json ? () => {} : print;
    const given = { positional: rest, options, json, open, partnership, print: say };
    const answer = await command.run(given);
    if (json) print(JSON.stringify(answer ?? {}));
  } finally {
    await opened?.close();
  }
}

async function partnershipNamed(
  slug: string | true | undefined,
  db: Parameters<typeof listPartnerships>[0],
): Promise<string> {
  const all = await listPartnerships(db);
  const [only] = all;
  const found = typeof slug === "string" ? all.find((one) => one.slug === slug) : only;
  if (found && (slug || all.length === 1)) return found.id;
  const names = all.map((one) => one.slug).join(", ") || "none yet: set up first";
  throw new AppError("cli.partnership", `Say which partnership with --partnership (${names})`);
}

run().catch((fault: unknown) => {
  const known = isAppError(fault);
  process.stderr.write(`${known ? fault.message : String((fault as Error)?.stack ?? fault)}\n`);
  process.exitCode = known ? 2 : 1;
});
