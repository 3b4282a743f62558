import { clockTimeOf } from "#kernel/brussels-time";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatDay } from "#ui/format";
import type { PersonalSchedule } from "../../rules/schedule/personal-schedule.ts";
import { scheduleWords } from "./index.ts";

export type ScheduleLetterFacts = {
  readonly title: string;
  readonly startsAt: Instant;
  readonly personal: PersonalSchedule;
  readonly href: string;
  /** Told for the first time; otherwise it changed. */
  readonly isFirst: boolean;
};

/** The letter with which a guest hears whom he meets. */
export function scheduleLetter(
  language: Language,
  { title, startsAt, personal, href, isFirst }: ScheduleLetterFacts,
): { readonly subject: string; readonly text: string } {
  const words = scheduleWords(language).letter;
  const lines = personal.lines.flatMap((line) =>
    line.kind === "meeting" ? words.line(line.from, line.to, line.table, line.with) : [],
  );
  return {
    subject: words.subject(title, isFirst),
    text: [
      words.greeting(personal.name),
      "",
      words.intro(title, formatDay(language, clockTimeOf(startsAt).day), isFirst),
      "",
      ...(lines.length > 0 ? lines : [words.noMeetings]),
      "",
      words.link(href),
      "",
      words.end,
    ].join("\n"),
  };
}
