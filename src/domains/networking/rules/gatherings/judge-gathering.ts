import { dayOf, secondsBetween } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { GatheringContent } from "./gathering.ts";

export type GatheringProblem =
  | "title"
  | "title-long"
  | "too-long"
  | "not-a-day"
  | "not-a-time"
  | "no-such-hour"
  | "ends-before"
  | "lasts-too-long"
  | "no-place"
  | "no-link"
  | "not-a-link"
  | "not-an-address"
  | "not-a-number"
  | "answer-after"
  | "no-such-municipality"
  | "no-such-colleague"
  | "no-such-action"
  | "not-an-amount"
  | "programme-title"
  | "programme-outside"
  | "room-name";

const longest = { title: 200, summary: 4000, notes: 8000, line: 200 } as const;
const mostDays = 5;
const secondsInDay = 86_400;

/** What keeps a gathering from being saved, each with its field. */
export function judgeGathering(content: GatheringContent): Refusal<GatheringProblem>[] {
  const problems: Refusal<GatheringProblem>[] = [];
  const { title, summary, notes, startsAt, endsAt, place } = content;
  if (title === "") problems.push(refuse("title", "title"));
  if (title.length > longest.title) problems.push(refuse("title-long", "title"));
  if (summary.length > longest.summary) problems.push(refuse("too-long", "summary"));
  if (notes.length > longest.notes) problems.push(refuse("too-long", "notes"));
  const seconds = secondsBetween(startsAt, endsAt);
  if (seconds <= 0) problems.push(refuse("ends-before", "endTime"));
  if (seconds > mostDays * secondsInDay) problems.push(refuse("lasts-too-long", "endsOn"));
  if (place.onlineUrl !== "" && !isWebAddress(place.onlineUrl)) {
    problems.push(refuse("not-a-link", "onlineUrl"));
  }
  for (const [field, text] of [
    ["placeName", place.name],
    ["street", place.street],
    ["room", place.room],
    ["contactName", content.contactName],
  ] as const) {
    if (text.length > longest.line) problems.push(refuse("too-long", field));
  }
  if (content.answerUntil && content.answerUntil > dayOf(endsAt)) {
    problems.push(refuse("answer-after", "answerUntil"));
  }
  return problems;
}

/** What must be known before guests can be asked or a page can be public. */
export function judgeOpening({ place }: GatheringContent): Refusal<GatheringProblem>[] {
  const problems: Refusal<GatheringProblem>[] = [];
  const hasPlace = place.name !== "" || place.street !== "" || place.town !== "";
  if (place.mode !== "online" && !hasPlace) problems.push(refuse("no-place", "placeName"));
  if (place.mode === "online" && place.onlineUrl === "")
    problems.push(refuse("no-link", "onlineUrl"));
  return problems;
}

const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/\S+$/.test(text)) return false;
  return URL.canParse(text);
};
