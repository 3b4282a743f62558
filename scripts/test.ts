import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";
import { findChromium } from "./find-chromium.ts";

// Everything there is to check, in one order for everybody. Its last line counts.
const root = fileURLToPath(new URL("..", import.meta.url));
const results = mkdtempSync(join(tmpdir(), "regiekamer-results-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
/** Every failed test by its file and sentence, for the last lines. */
const broken: string[] = [];

function run(
  label: string,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const startedAt = performance.now();
  const { status } = spawnSync(`${root}node_modules/.bin/${program}`, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${label} (${seconds} s)`);
  return status === 0;
}

/** A check of the house counts as one test. */
function check(label: string, program: string, args: readonly string[]): void {
  if (run(label, program, args)) total.passed += 1;
  else {
    total.failed += 1;
    failures.push(label);
  }
}

/** A run of Vitest counts by its tests; one that dies without a result counts as one failure. */
function vitest(label: string, args: readonly string[], env: Record<string, string> = {}): void {
  const file = join(results, `${label}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const ok = run(label, "vitest", ["run", ...reporters, ...args], env);
  if (!existsSync(file)) {
    total.failed += 1;
    failures.push(label);
    return;
  }
  const counts = JSON.parse(readFileSync(file, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: {
      name: string;
      status: string;
      assertionResults: { status: string; fullName: string }[];
    }[];
  };
  total.passed += counts.numPassedTests;
  total.skipped += counts.numPendingTests;
  // A file that cannot even be read has no failed test of its own, yet is a failure.
  total.failed += Math.max(counts.numFailedTests, ok ? 0 : 1);
  if (!ok) failures.push(label);
  for (const { name, status, assertionResults } of counts.testResults) {
    const failed = assertionResults.filter((test) => test.status === "failed");
    const where = relative(root, name);
    if (failed.length > 0) broken.push(...failed.map(({ fullName }) => `${where}: ${fullName}`));
    else if (status === "failed") broken.push(where);
  }
}

const withoutBrowser = process.argv.includes("--without-browser");

check("format and lint", "biome", ["check", "--error-on-warnings"]);
run("page types", "react-router", ["typegen"]);
check("types", "../ts7/bin/tsc", ["--noEmit", "--project", "."]);
check("arrows of the house", "depcruise", ["src", "--config", ".dependency-cruiser.mjs"]);
check("nothing unused", "knip", []);
vitest("unit and database", []);

if (!withoutBrowser) {
  const chromium = await findChromium(console.log);
  if ("instruction" in chromium) {
    console.error(chromium.instruction);
    total.failed += 1;
    failures.push("browser journeys");
  } else {
    build(console.log);
    vitest("browser journeys", ["--config", "vitest.journeys.config.ts"], {
      CHROMIUM: chromium.path,
    });
  }
}

rmSync(results, { recursive: true, force: true });
for (const test of broken) console.log(`✗ ${test}`);
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
