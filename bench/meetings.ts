import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDzn } from "../src/domains/networking/sources/schedule/read-dzn.ts";
import { solveSchedule } from "../src/domains/networking/usecases/schedule/solve-schedule.ts";

/**
 * Published instances of the meeting scheduling problem, one after the other.
 * `npm run -s bench -- meetings [--data DIR] [--only originals|variants|NAME] [--seconds 60] [--seed 1]`
 */
export async function run(options: Record<string, string | true>) {
  const folder = typeof options.data === "string" ? options.data : "../shared/data/meetings";
  const seconds = Number(options.seconds ?? 60);
  const seed = Number(options.seed ?? 1);
  const known = bestKnown(join(folder, "best-known.csv"));
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".dzn"))
    .map((file) => basename(file, ".dzn"))
    .filter((name) => isAsked(name, options.only))
    .sort();
  const table = [];
  for (const name of names) {
    const problem = readDzn(readFileSync(join(folder, `${name}.dzn`), "utf8"), `${name}.dzn`);
    const begun = performance.now();
    const solved = await solveSchedule(problem, {
      seconds,
      seed,
      until: "breaks",
      explainSeconds: 0,
    });
    const row = {
      instance: name,
      breaks: solved.worth?.breaks ?? null,
      best_known: known.get(name) ?? "",
      bound: solved.status === "infeasible" ? null : (solved.bounds.breaks?.best ?? 0),
      status: solved.status,
      seconds: rounded((performance.now() - begun) / 1000),
      first_seconds: solved.firstFullSeconds === null ? null : rounded(solved.firstFullSeconds),
    };
    if (options.follow) console.log(JSON.stringify(row));
    table.push(row);
  }
  const decided = table.filter(({ status }) => status === "optimal" || status === "infeasible");
  const figures = {
    instances: table.length,
    optimal: table.filter(({ status }) => status === "optimal").length,
    decided: decided.length,
    contradicted: table.filter(isContradicted).length,
    worst_seconds: Math.max(0, ...table.map((row) => row.seconds)),
    worst_first_seconds: Math.max(0, ...table.map((row) => row.first_seconds ?? 0)),
    seed,
  };
  return { table, figures };
}

const rounded = (seconds: number) => Math.round(seconds * 100) / 100;

function isAsked(name: string, only: string | true | undefined): boolean {
  if (only === "originals") return name.endsWith(".original");
  if (only === "variants") return !name.endsWith(".original");
  return typeof only !== "string" || name.includes(only);
}

/** A proven value that differs from a published one, or a proven impossibility of what others solved. */
function isContradicted(row: { breaks: number | null; best_known: string; status: string }) {
  if (row.best_known === "" || row.best_known === "unknown") return false;
  if (row.status === "infeasible") return row.best_known !== "infeasible";
  if (row.breaks === null) return false;
  const published = Number(row.best_known);
  return (
    row.best_known === "infeasible" ||
    row.breaks < published ||
    (row.status === "optimal" && row.breaks !== published)
  );
}

/** Per instance what others proved; nothing when the table is not there. */
function bestKnown(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const [, ...rows] = readFileSync(file, "utf8").trim().split("\n");
  return new Map(
    rows.map((row) => {
      const [instance = "", , , , , published = "", , status = "", breaks = ""] = row.split(",");
      if (published !== "") return [instance, published] as const;
      return [instance, status === "UNSATISFIABLE" ? "infeasible" : breaks || "unknown"] as const;
    }),
  );
}
