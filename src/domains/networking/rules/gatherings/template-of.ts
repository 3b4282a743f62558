import { clockTimeOf } from "#kernel/brussels-time";
import { secondsBetween } from "#kernel/day";
import { answerDaysBefore } from "./answer-day.ts";
import type { GatheringContent } from "./gathering.ts";
import type { TemplateContent } from "./template.ts";

/** What stays of a gathering in a form of one's own: no day, no place, nobody. */
export const templateOf = (content: GatheringContent): TemplateContent => ({
  title: content.title,
  summary: content.summary,
  startTime: clockTimeOf(content.startsAt).time,
  minutes: Math.round(secondsBetween(content.startsAt, content.endsAt) / 60),
  placeMode: content.place.mode,
  capacity: content.capacity,
  waitingSize: content.waitingSize,
  languages: content.languages,
  answerDaysBefore: answerDaysBefore(content),
  programme: content.programme.map(({ id: _, ...item }) => item),
  rooms: content.rooms.map(({ id: _, ...room }) => room),
  costs: content.costs.map(({ label, plannedCents }) => ({ label, plannedCents })),
  checklist: content.checklist.map(({ title, daysBefore }) => ({ title, daysBefore })),
  letters: content.letters,
  slotPlan: content.slotPlan,
});
