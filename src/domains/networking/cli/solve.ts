import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#kernel/app-error";
import type { Command } from "#platform/command";
import { readDzn } from "../sources/schedule/read-dzn.ts";
import { type Conflict, solveSchedule } from "../usecases/schedule/solve-schedule.ts";

export const solve: Command = {
  domain: "networking",
  verb: "solve",
  usage: "FILE.dzn [--seconds 60] [--seed 1] [--why]",
  summary: "schedules the meetings of a published instance with as few breaks as possible",
  async run({ positional, options, print }) {
    const [file] = positional;
    if (file === undefined)
      throw new AppError("cli.usage", "Which file? networking solve FILE.dzn");
    const text = await readFile(file, "utf8").catch(() => {
      throw new AppError("cli.file", `There is no file ${file} that can be read`);
    });
    const problem = readDzn(text, basename(file));
    const solved = await solveSchedule(problem, {
      seconds: numberOf(options, "seconds", 60),
      seed: numberOf(options, "seed", 1),
      until: "breaks",
      explainSeconds: options.why ? 10 : 0,
    });
    const { status, worth, bounds, seconds, firstFullSeconds, schedule } = solved;
    print(`${basename(file)}: ${status}`);
    if (worth) print(`breaks: ${worth.breaks}, at least ${bounds.breaks?.best ?? 0}`);
    print(`in ${seconds.toFixed(2)} s`);
    for (const [slot, meetings] of slotsOf(schedule ?? []).entries())
      print(`slot ${slot + 1}: ${meetings.map((meeting) => meeting + 1).join(" ")}`);
    for (const demand of solved.conflict?.demands ?? []) print(inWords(demand));
    return {
      status,
      breaks: worth?.breaks ?? null,
      bound: status === "infeasible" ? null : (bounds.breaks?.best ?? 0),
      seconds,
      first_seconds: firstFullSeconds,
      ...(options.why ? { conflict: solved.conflict } : {}),
      schedule:
        schedule?.map((place, meeting) => ({
          meeting: meeting + 1,
          slot: place ? place.slot + 1 : null,
          table: place ? place.table + 1 : null,
        })) ?? null,
    };
  },
};

function numberOf(options: Readonly<Record<string, string | true>>, name: string, usual: number) {
  const given = options[name];
  if (given === undefined) return usual;
  const number = Number(given);
  if (given === true || !Number.isFinite(number) || number < 0)
    throw new AppError("cli.usage", `--${name} asks a number`);
  return number;
}

/** `away: participants 3, slots 1 2`, numbered as in the file. */
function inWords({ rule, ...about }: Conflict["demands"][number]): string {
  const told = Object.entries(about).flatMap(([what, numbers]) =>
    numbers.length === 0 ? [] : [`${what} ${numbers.map((one) => one + 1).join(" ")}`],
  );
  return `${rule}: ${told.join(", ")}`;
}

/** The meetings in each slot. */
function slotsOf(schedule: readonly ({ slot: number } | null)[]): readonly number[][] {
  const slots: number[][] = [];
  schedule.forEach((place, meeting) => {
    if (!place) return;
    while (slots.length <= place.slot) slots.push([]);
    slots[place.slot]?.push(meeting);
  });
  return slots;
}
