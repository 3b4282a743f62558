import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aFair } from "../src/domains/networking/examples/a-fair.ts";
import { checkSchedule } from "../src/domains/networking/rules/schedule/check-schedule.ts";
import { improveSchedule } from "../src/domains/networking/rules/schedule/improve-schedule.ts";
import type { MeetingProblem } from "../src/domains/networking/rules/schedule/meeting-problem.ts";
import { problemOfTheDay, replan } from "../src/domains/networking/rules/schedule/replan.ts";
import { drawBelow, seeded } from "../src/domains/networking/rules/schedule/search/seeded.ts";
import { readDzn } from "../src/domains/networking/sources/schedule/read-dzn.ts";
import { solveSchedule } from "../src/domains/networking/usecases/schedule/solve-schedule.ts";

/**
 * Re-planning on the day. First with the proof that fewer meetings cannot move, as the page does it: five no-shows and three
 * walk-ins at fairs of 70 and 150 participants (--days N of each, 10). Then the quick search alone: five no-shows, one no-show and
 * two tables lost for half the day, on a fair and on each published original. Options: --data DIR (../shared/data), --seed N (1),
 * --seconds N for the schedule that is re-planned (1), --only proof.
 */
export async function run(options: Record<string, string | true>) {
  const proofs = await proveDays(Number(options.days ?? 10), Number(options.seed ?? 1));
  if (options.only === "proof") return { table: proofs.table, figures: proofs.figures };
  const quick = quickDays(options);
  return {
    table: [...proofs.table, ...quick.table],
    figures: { ...quick.figures, ...proofs.figures },
  };
}

const fairs = { large: [70, 250, 22], "very large": [150, 600, 40] } as const;
const [noShows, walkIns] = [5, 3];

async function proveDays(days: number, seed: number) {
  const table: Record<string, unknown>[] = [];
  const figures: Record<string, number> = {};
  for (const [name, [participants, wishes, tables]] of Object.entries(fairs)) {
    const rows: Awaited<ReturnType<typeof proveDay>>[] = [];
    for (let nth = 0; nth < days; nth += 1) {
      const size = { participants, wishes, slots: 10, tables, seed: seed + nth };
      rows.push(await proveDay(aFair(size), seed + nth));
    }
    const at = (of: "seconds" | "movedPercent", share: number) =>
      rows.map((row) => row[of]).sort((a, b) => a - b)[Math.floor((days - 1) * share)] ?? 0;
    const row = {
      participants,
      p50_s: rounded(at("seconds", 0.5)),
      worst_s: rounded(at("seconds", 1)),
      worst_moved_percent: rounded(at("movedPercent", 1)),
      proven: rows.filter(({ isProven }) => isProven).length,
      given_up: rows.reduce((sum, { givenUp }) => sum + givenUp, 0),
    };
    table.push({ day: `${name} fair, with proof`, days, ...row });
    figures[`proof_worst_seconds_${participants}`] = row.worst_s;
    figures[`proof_worst_moved_percent_${participants}`] = row.worst_moved_percent;
  }
  return { table, figures };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The last participants come unannounced: what they wish was left out of the schedule that is published. */
async function proveDay(problem: MeetingProblem, seed: number) {
  const random = seeded(seed + 17);
  const late = problem.participants.length - walkIns;
  const isLate = (meeting: number) =>
    problem.meetings[meeting]?.between.some((who) => who >= late) ?? false;
  const published = {
    ...problem,
    meetings: problem.meetings.map((one, number) =>
      isLate(number) ? { ...one, within: [] } : one,
    ),
  };
  const moves = { seed, shouldStop: () => false, mostMoves: 3_000_000 };
  const { schedule: previous } = improveSchedule(published, moves);
  const gone = Array.from({ length: noShows }, () => drawBelow(random, late));
  const day = { previous, heldUntilSlot: 0, gone };
  const began = performance.now();
  const found = await solveSchedule(problem, { seconds: 30, seed, day, until: "moves" });
  const seconds = (performance.now() - began) / 1000;
  const kept = previous.flatMap((place, number) =>
    place && !problem.meetings[number]?.between.some((who) => gone.includes(who)) ? [number] : [],
  );
  return {
    seconds,
    isProven: found.status === "optimal",
    givenUp: kept.filter((number) => !found.schedule?.[number]).length,
    movedPercent: (100 * (found.standing?.moves ?? 0)) / Math.max(1, kept.length),
  };
}

function quickDays(options: Record<string, string | true>) {
  const root = typeof options.data === "string" ? options.data : "../shared/data";
  const seed = Number(options.seed ?? 1);
  const seconds = Number(options.seconds ?? 1);
  const dir = join(root, "meetings");
  const originals = existsSync(dir)
    ? readdirSync(dir).filter((name) => name.endsWith(".original.dzn"))
    : [];
  const size = { participants: 70, wishes: 250, slots: 10, tables: 22, seed };
  const table = [
    tryDay("fair: five no-shows", aFair(size), { seed, seconds, absent: 5, lost: 0 }),
    tryDay("fair: two tables lost", aFair(size), { seed, seconds, absent: 0, lost: 2 }),
    ...originals.sort().flatMap((name) => {
      const problem = readDzn(readFileSync(join(dir, name), "utf8"), name);
      const short = name.replace(".original.dzn", "");
      return [
        tryDay(`${short}: one no-show`, problem, { seed, seconds, absent: 1, lost: 0 }),
        tryDay(`${short}: two tables lost`, problem, { seed, seconds, absent: 0, lost: 2 }),
      ];
    }),
  ];
  return {
    table,
    figures: {
      days: table.length,
      worst_ms: Math.max(...table.map(({ ms }) => ms)),
      worst_moved_percent: Math.max(...table.map((row) => row["moved %"])),
      unkept: table.reduce((sum, { unkept }) => sum + unkept, 0),
      seed,
    },
  };
}

type Trial = { seed: number; seconds: number; absent: number; lost: number };

function tryDay(name: string, problem: MeetingProblem, { seed, seconds, absent, lost }: Trial) {
  const started = performance.now();
  const { schedule: previous } = improveSchedule(problem, {
    seed,
    shouldStop: () => performance.now() - started > seconds * 1000,
  });
  const random = seeded(seed + 17);
  const half = problem.slots >> 1;
  const gone = Array.from({ length: absent }, () => drawBelow(random, problem.participants.length));
  const closed = Array.from({ length: problem.slots - half }, (_, slot) => half + slot);
  const today: MeetingProblem = {
    ...problem,
    tables: problem.tables.map((one, number) => (number < lost ? { ...one, closed } : one)),
  };
  const day = { previous, heldUntilSlot: lost > 0 ? half : 0, gone };
  const began = performance.now();
  const after = replan(today, day, { seed });
  const ms = Math.round(performance.now() - began);
  const { faults } = checkSchedule(problemOfTheDay(today, day), after.schedule);
  const held = previous.filter((place) => place !== null).length;
  return {
    day: name,
    held,
    dropped: after.dropped.length,
    added: after.added.length,
    moved: after.moved.length,
    "moved %": Math.round((1000 * after.moved.length) / held) / 10,
    reseated: after.reseated.length,
    unkept: after.unkept,
    faults: faults.length - after.unkept,
    breaks: after.worth.breaks,
    ms,
  };
}
