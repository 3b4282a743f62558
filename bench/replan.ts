import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aFair } from "../src/domains/networking/examples/a-fair.ts";
import { checkSchedule } from "../src/domains/networking/rules/schedule/check-schedule.ts";
import { improveSchedule } from "../src/domains/networking/rules/schedule/improve-schedule.ts";
import type { MeetingProblem } from "../src/domains/networking/rules/schedule/meeting-problem.ts";
import { problemOfTheDay, replan } from "../src/domains/networking/rules/schedule/replan.ts";
import { drawBelow, seeded } from "../src/domains/networking/rules/schedule/search/seeded.ts";
import { readDzn } from "../src/domains/networking/sources/schedule/read-dzn.ts";

/**
 * Re-planning on the day: five no-shows and a walk-in at a fair of 70 participants and 250 wishes; one no-show, and two
 * tables lost for half the day, on each published original. Options: --data DIR (../shared/data), --seed N (1), --seconds N
 * for the schedule that is re-planned (1).
 */
export async function run(options: Record<string, string | true>) {
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
