import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

type Bench = {
  run(options: Record<string, string | true>): Promise<{
    table: readonly Record<string, unknown>[];
    figures: Readonly<Record<string, number>>;
  }>;
};

const { positionals, tokens } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
  tokens: true,
});
const name = positionals[0] ?? "";
const options: Record<string, string | true> = {};
tokens.forEach((token, at) => {
  if (token.kind !== "option") return;
  const next = tokens[at + 1];
  options[token.name] = token.value ?? (next?.kind === "positional" ? next.value : true);
});

const file = new URL(`./${name}.ts`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || name === "run" || !existsSync(file)) {
  console.error(
    "npm run -s bench -- kbo-import | search | map-tiles | pages | brochure | report | notices | radar | cpv | suppliers | suitability | plans | names | spend | spend-pages | contracts | fairs | replan [--data DIR]",
  );
  process.exit(2);
}
const bench = (await import(file.href)) as Bench;
const { table, figures } = await bench.run(options);
console.table(table);
console.log(JSON.stringify(figures));
process.exit(0);
