import { parseTime } from "#kernel/brussels-time";
import {
  type FairSetup,
  type FairTable,
  type Pause,
  type RuleLevel,
  ruleLevels,
  type SoftRule,
  softRules,
} from "../../rules/schedule/fair-setup.ts";
import type { ScheduleWords } from "../../text/schedule/index.ts";
import { lineOf, type Typed } from "../typed-form.ts";

type SetupErrors = Readonly<Record<string, string>>;

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** A set-up as its form shows it. */
export function typedSetup(setup: FairSetup): Typed {
  const pairs = hallPairs(setup.halls);
  return {
    firstAt: setup.firstAt,
    slots: String(setup.slots),
    minutes: String(setup.minutes),
    changeMinutes: String(setup.changeMinutes),
    pauses: setup.pauses.map(({ from, to, name }) => `${from}-${to} ${name}`).join("\n"),
    halls: setup.halls.join("\n"),
    tables: setup.tables
      .map(({ name, hall, closed }) =>
        closed.length > 0
          ? `${name}; ${setup.halls[hall] ?? ""}; ${closed.join(", ")}`
          : setup.halls.length > 1
            ? `${name}; ${setup.halls[hall] ?? ""}`
            : name,
      )
      .join("\n"),
    mostMeetings: setup.mostMeetings === null ? "" : String(setup.mostMeetings),
    mostBreakSpread: setup.mostBreakSpread === null ? "" : String(setup.mostBreakSpread),
    strength1: String(setup.worth.perStrength[0]),
    strength2: String(setup.worth.perStrength[1]),
    strength3: String(setup.worth.perStrength[2]),
    mutualBonus: String(setup.worth.mutualBonus),
    seconds: String(setup.seconds),
    alsoInvited: setup.alsoInvited ? "yes" : "",
    ...Object.fromEntries(softRules.map((rule) => [`level-${rule}`, setup.levels[rule]])),
    ...Object.fromEntries(
      pairs.map(({ a, b }) => [`travel-${a}-${b}`, String(setup.travel[a]?.[b] ?? 0)]),
    ),
  };
}

/** Every two halls once, by their places in the list. */
export const hallPairs = (halls: readonly string[]) =>
  halls.flatMap((_, a) => halls.slice(a + 1).map((_one, at) => ({ a, b: a + 1 + at })));

/** Reads the form of a set-up; what cannot be read is told by field. */
export function readSetup(
  typed: Typed,
  before: FairSetup,
  { setup: words }: ScheduleWords,
): { readonly setup: FairSetup; readonly errors: SetupErrors } {
  const errors: Record<string, string> = {};
  const number = (name: string, least: number, most: number): number => {
    const value = Number(lineOf(typed, name));
    const isRight =
      lineOf(typed, name) !== "" && Number.isInteger(value) && value >= least && value <= most;
    if (!isRight) errors[name] = words.number;
    return isRight ? value : least;
  };
  const numberOrNone = (name: string, most: number) =>
    lineOf(typed, name) === "" ? null : number(name, 0, most);
  const firstAt = parseTime(lineOf(typed, "firstAt"));
  if (firstAt === null) errors.firstAt = words.time;
  const halls = linesOf(typed.halls ?? "");
  const known = halls.length > 0 ? halls : ["–"];
  const setup: FairSetup = {
    firstAt: firstAt ?? before.firstAt,
    slots: number("slots", 1, 62),
    minutes: number("minutes", 1, 240),
    changeMinutes: number("changeMinutes", 0, 120),
    pauses: readPauses(typed.pauses ?? "", words, errors),
    halls: known,
    travel: readTravel(typed, known),
    tables: readTables(typed.tables ?? "", known, words, errors),
    mostMeetings: numberOrNone("mostMeetings", 62),
    mostBreakSpread: numberOrNone("mostBreakSpread", 62),
    levels: Object.fromEntries(
      softRules.map((rule) => [rule, levelOf(lineOf(typed, `level-${rule}`), before.levels[rule])]),
    ) as Record<SoftRule, RuleLevel>,
    worth: {
      perStrength: [
        number("strength1", 1, 100),
        number("strength2", 1, 100),
        number("strength3", 1, 100),
      ],
      mutualBonus: number("mutualBonus", 0, 100),
    },
    alsoInvited: lineOf(typed, "alsoInvited") !== "",
    seconds: number("seconds", 1, 600),
  };
  return { setup, errors };
}

const levelOf = (text: string, before: RuleLevel): RuleLevel =>
  ruleLevels.find((level) => level === text) ?? before;

type SetupWords = ScheduleWords["setup"];

function readPauses(text: string, words: SetupWords, errors: Record<string, string>): Pause[] {
  return linesOf(text).flatMap((line, at) => {
    const [, from = "", to = "", name = ""] = /^(\S+?)\s*[-–]\s*(\S+)\s*(.*)$/.exec(line) ?? [];
    const times = { from: parseTime(from), to: parseTime(to) };
    if (times.from === null || times.to === null) {
      errors.pauses = words.lineProblem(at + 1, line.slice(0, 40));
      return [];
    }
    return [{ from: times.from, to: times.to, name: name.slice(0, 60) }];
  });
}

function readTables(
  text: string,
  halls: readonly string[],
  words: SetupWords,
  errors: Record<string, string>,
): FairTable[] {
  return linesOf(text)
    .slice(0, 400)
    .map((line, at) => {
      const [name = "", hallName = "", closedText = ""] = line
        .split(";")
        .map((part) => part.trim());
      const hall = hallName === "" ? 0 : halls.indexOf(hallName);
      if (hall < 0) errors.tables = words.unknownHall(hallName);
      const closed = closedText.split(",").filter((part) => part.trim() !== "");
      const times = closed.map((part) => parseTime(part));
      if (name === "" || name.length > 40 || times.includes(null)) {
        errors.tables = words.lineProblem(at + 1, line.slice(0, 40));
      }
      return { name, hall: Math.max(0, hall), closed: times.filter((time) => time !== null) };
    });
}

function readTravel(typed: Typed, halls: readonly string[]): number[][] {
  const travel = halls.map(() => halls.map(() => 0));
  for (const { a, b } of hallPairs(halls)) {
    const value = Number(lineOf(typed, `travel-${a}-${b}`)) || 0;
    const free = Math.min(20, Math.max(0, Math.trunc(value)));
    const [there, back] = [travel[a], travel[b]];
    if (there && back) {
      there[b] = free;
      back[a] = free;
    }
  }
  return travel;
}
