import { clockTimeOf } from "#kernel/brussels-time";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatDay } from "#ui/format";
import type { GuestChange } from "../../rules/schedule/day-changes.ts";
import type { PersonalSchedule } from "../../rules/schedule/personal-schedule.ts";
import { scheduleWords } from "./index.ts";

export type ScheduleLetterFacts = {
  readonly title: string;
  readonly startsAt: Instant;
  readonly personal: PersonalSchedule;
  readonly href: string;
  /** Told for the first time; otherwise it changed. */
  readonly isFirst: boolean;
  /** What is different from what was told before. */
  readonly changes: readonly GuestChange[];
  /** Null: no longer on the list. */
  readonly nameOf: (guestId: string) => string | null;
};

/** The letter with which a guest hears whom he meets. */
export function scheduleLetter(
  language: Language,
  { title, startsAt, personal, href, isFirst, changes, nameOf }: ScheduleLetterFacts,
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
      ...(isFirst || changes.length === 0
        ? []
        : [words.changes, ...changes.map((one) => `- ${sayChange(language, one, nameOf)}`), ""]),
      ...(lines.length > 0 ? lines : [words.noMeetings]),
      "",
      words.link(href),
      "",
      words.end,
    ].join("\n"),
  };
}

function sayChange(
  language: Language,
  change: GuestChange,
  nameOf: (guestId: string) => string | null,
): string {
  const { changed, formerGuest } = scheduleWords(language).letter;
  const who = nameOf(change.with) ?? formerGuest;
  switch (change.kind) {
    case "moved":
    case "added":
      return changed[change.kind](change.at, who);
    case "reseated":
      return changed.reseated(change.at, change.table, who);
    case "absent":
    case "given-up":
      return changed[change.kind](change.was, who);
  }
}
