import { aFair, type FairSize } from "../src/domains/networking/examples/a-fair.ts";
import { checkSchedule } from "../src/domains/networking/rules/schedule/check-schedule.ts";
import { compareWorth } from "../src/domains/networking/rules/schedule/compare-worth.ts";
import { improveSchedule } from "../src/domains/networking/rules/schedule/improve-schedule.ts";
import type {
  MeetingProblem,
  Worth,
} from "../src/domains/networking/rules/schedule/meeting-problem.ts";
import { draw, seeded } from "../src/domains/networking/rules/schedule/search/seeded.ts";
import { weightBound } from "../src/domains/networking/rules/schedule/weight-bound.ts";
import { greedyFair } from "./schedule/greedy-fair.ts";

const fairs: Readonly<Record<string, Omit<FairSize, "seed">>> = {
  "all nearly fits": { participants: 70, wishes: 250, slots: 12, tables: 22, skew: 0.6 },
  "twice too many": { participants: 70, wishes: 500, slots: 8, tables: 30, skew: 0.8 },
  "few tables": { participants: 70, wishes: 300, slots: 12, tables: 16, skew: 0.8 },
  "two halls, booths, away": {
    participants: 60,
    wishes: 300,
    slots: 12,
    tables: 24,
    halls: 2,
    booths: 12,
    awayShare: 0.3,
  },
  "two days": { participants: 120, wishes: 1200, slots: 36, tables: 40, skew: 0.9 },
};

/**
 * Over-subscribed fairs: the search against a greedy by weight and against random orders for as long, with a bound on the
 * weight. Options: --seconds N (5), --seed N (1), --only NAME.
 */
export async function run(options: Record<string, string | true>) {
  const seconds = Number(options.seconds ?? 5);
  const seed = Number(options.seed ?? 1);
  const chosen = Object.entries(fairs).filter(
    ([name]) => typeof options.only !== "string" || name.includes(options.only),
  );
  const table = chosen.map(([name, size]) => {
    const problem = aFair({ ...size, seed });
    const bound = weightBound(problem);
    const greedy = checked(problem, greedyFair(problem, byWeight(problem)));
    const random = randomOrders(problem, seed, seconds);
    const { atOnce, afterOne, end } = search(problem, seed, seconds);
    return {
      fair: name,
      wished: problem.meetings.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
      bound,
      greedy: greedy.weight,
      random: random.weight,
      "at once": atOnce.weight,
      "1 s": afterOne.weight,
      end: end.weight,
      "gap %": Math.round((1000 * (bound - end.weight)) / bound) / 10,
      "worst share": `${greedy.worstShare.toFixed(2)} → ${end.worstShare.toFixed(2)}`,
      breaks: `${greedy.breaks} → ${end.breaks}`,
      social: end.socialSeen,
    };
  });
  return {
    table,
    figures: {
      fairs: table.length,
      worst_gap_percent: Math.max(...table.map((row) => row["gap %"])),
      above_greedy_percent:
        Math.round(
          (1000 * table.reduce((sum, { end, greedy }) => sum + end / greedy - 1, 0)) / table.length,
        ) / 10,
      seed,
    },
  };
}

function checked(problem: MeetingProblem, schedule: Parameters<typeof checkSchedule>[1]): Worth {
  const { faults, worth } = checkSchedule(problem, schedule);
  if (faults.length > 0) throw new Error(`a schedule breaks a rule: ${JSON.stringify(faults[0])}`);
  return worth;
}

function byWeight({ meetings }: MeetingProblem): number[] {
  const order = meetings.map((_, number) => number);
  return order.sort((a, b) => (meetings[b]?.weight ?? 0) - (meetings[a]?.weight ?? 0));
}

function randomOrders(problem: MeetingProblem, seed: number, seconds: number): Worth {
  const random = seeded(seed);
  const until = performance.now() + seconds * 1000;
  let best: Worth | null = null;
  do {
    const turn = problem.meetings.map(({ weight }) => (weight ?? 0) + 2 * draw(random));
    const order = turn.map((_, number) => number).sort((a, b) => (turn[b] ?? 0) - (turn[a] ?? 0));
    const worth = checked(problem, greedyFair(problem, order));
    if (!best || compareWorth(worth, best) > 0) best = worth;
  } while (performance.now() < until);
  return best;
}

function search(problem: MeetingProblem, seed: number, seconds: number) {
  const started = performance.now();
  let atOnce: Worth | null = null;
  let afterOne: Worth | null = null;
  const result = improveSchedule(problem, {
    seed,
    shouldStop: () => performance.now() - started > seconds * 1000,
    onBetter: (_, worth) => {
      atOnce ??= worth;
      if (performance.now() - started < 1000) afterOne = worth;
    },
  });
  const end = checked(problem, result.schedule);
  return { atOnce: atOnce ?? end, afterOne: afterOne ?? end, end };
}
