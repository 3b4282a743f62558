import { clockTimeOf, momentOf, parseTime } from "#kernel/brussels-time";
import { type Day, dayOf, type Instant, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import { languages } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type GatheringKind, gatheringKinds } from "../../rules/gathering.ts";
import { type AnswerDay, answerDayFor } from "../../rules/gatherings/answer-day.ts";
import {
  type ChecklistItem,
  type GatheringContent,
  type GatheringCost,
  type PlaceMode,
  placeModes,
} from "../../rules/gatherings/gathering.ts";
import type { GatheringProblem } from "../../rules/gatherings/judge-gathering.ts";
import { readCents, readWhole, writeCents } from "../../rules/gatherings/read-typed.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** Empty lines that stand under what is there. */
export const spareRows = 2;

/** The fields of the form as they are typed. */
export function typedOfContent(content: GatheringContent): Typed {
  const start = clockTimeOf(content.startsAt);
  const end = clockTimeOf(content.endsAt);
  const { place } = content;
  return {
    kind: content.kind,
    title: content.title,
    summary: content.summary,
    startsOn: start.day,
    startTime: start.time,
    endsOn: end.day === start.day ? "" : end.day,
    endTime: end.time,
    answerUntil: content.answerUntil ?? "",
    mode: place.mode,
    placeName: place.name,
    street: place.street,
    postcode: place.postcode,
    town: place.town,
    room: place.room,
    onlineUrl: place.onlineUrl,
    nis: content.nis ?? "",
    capacity: numberText(content.capacity),
    waitingSize: numberText(content.waitingSize),
    ...Object.fromEntries(content.languages.map((language) => [`language-${language}`, "yes"])),
    ...(content.isPublic ? { isPublic: "yes" } : {}),
    contactName: content.contactName,
    contactEmail: content.contactEmail,
    contactPhone: content.contactPhone,
    owner: content.ownerPersonId ?? "",
    action: content.actionId ?? "",
    notes: content.notes,
    costRows: String(content.costs.length + spareRows),
    ...Object.assign({}, ...content.costs.map(typedOfCost)),
    checkRows: String(content.checklist.length + spareRows),
    ...Object.assign({}, ...content.checklist.map(typedOfCheck)),
  };
}

const numberText = (value: number | null): string => (value === null ? "" : String(value));

const typedOfCost = ({ label, plannedCents, actualCents }: GatheringCost, at: number): Typed => ({
  [`cost-${at}`]: label,
  [`costPlanned-${at}`]: writeCents(plannedCents),
  [`costActual-${at}`]: writeCents(actualCents),
});

const typedOfCheck = ({ title, daysBefore }: ChecklistItem, at: number): Typed => ({
  [`check-${at}`]: title,
  [`checkDays-${at}`]: String(daysBefore),
});

type Problem = Refusal<GatheringProblem>;

export type ReadGatheringForm = {
  readonly content: GatheringContent;
  readonly problems: readonly Problem[];
  /** A time that comes twice that night: the first was taken. */
  readonly twice: string | null;
  /** The last day for answers that nobody typed: it follows the day of the gathering. */
  readonly derived: Day | null;
};

const mostRows = 60;

/** How many lines a list of the form has. */
export const rowsOf = (typed: Typed, name: "costRows" | "checkRows"): number =>
  Math.min(Number.parseInt(lineOf(typed, name), 10) || spareRows, mostRows);

/**
 * Reads the form; what cannot be read is told with its field, and left as it stood.
 * @param before what stands there, for what the form does not show
 */
export function readGatheringForm(
  typed: Typed,
  before: GatheringContent,
  asked: { readonly isNew: boolean; readonly today: Day },
): ReadGatheringForm {
  const problems: Problem[] = [];
  const times = readTimes(typed, before, problems);
  const whole = (field: "capacity" | "waitingSize", least: number): number | null => {
    const value = readWhole(lineOf(typed, field));
    if (value === "wrong" || (value !== null && value < least)) {
      problems.push(refuse("not-a-number", field));
      return before[field];
    }
    return value;
  };
  const answer = readAnswerDay(typed, before, { ...asked, ...times.span }, problems);
  const chosen = languages.filter((language) => typed[`language-${language}`] === "yes");
  const owner = lineOf(typed, "owner");
  const action = lineOf(typed, "action");
  const content: GatheringContent = {
    ...before,
    ...times.span,
    kind: kindOf(lineOf(typed, "kind")) ?? before.kind,
    title: lineOf(typed, "title"),
    summary: typed.summary ?? "",
    place: {
      mode: modeOf(lineOf(typed, "mode")) ?? before.place.mode,
      name: lineOf(typed, "placeName"),
      street: lineOf(typed, "street"),
      postcode: lineOf(typed, "postcode").slice(0, 10),
      town: lineOf(typed, "town").slice(0, 100),
      room: lineOf(typed, "room"),
      onlineUrl: lineOf(typed, "onlineUrl").slice(0, 500),
    },
    nis: lineOf(typed, "nis") || null,
    isPublic: typed.isPublic === "yes",
    answerUntil: answer.day,
    capacity: whole("capacity", 1),
    waitingSize: whole("waitingSize", 0),
    languages: chosen.length > 0 ? chosen : before.languages,
    contactName: lineOf(typed, "contactName"),
    contactEmail: lineOf(typed, "contactEmail").toLowerCase(),
    contactPhone: lineOf(typed, "contactPhone").slice(0, 50),
    notes: typed.notes ?? "",
    ownerPersonId: isId(owner) ? owner : null,
    ownerName: "",
    actionId: isId(action) ? action : null,
    costs: readCosts(typed, before, problems),
    checklist: readChecks(typed, before, problems),
  };
  return { content, problems, twice: times.twice, derived: answer.isDerived ? answer.day : null };
}

function readAnswerDay(
  typed: Typed,
  before: GatheringContent,
  { isNew, today, startsAt }: { isNew: boolean; today: Day; startsAt: Instant },
  problems: Problem[],
): AnswerDay {
  const text = lineOf(typed, "answerUntil");
  const day = text === "" ? null : parseDay(text);
  if (text !== "" && !day) problems.push(refuse("not-a-day", "answerUntil"));
  return answerDayFor(day, before, { day: dayOf(startsAt), today, isNew });
}

const kindOf = (text: string): GatheringKind | undefined =>
  gatheringKinds.find((kind) => kind === text);
const modeOf = (text: string): PlaceMode | undefined => placeModes.find((mode) => mode === text);

type Span = { readonly startsAt: Instant; readonly endsAt: Instant };

function readTimes(
  typed: Typed,
  before: GatheringContent,
  problems: Problem[],
): { readonly span: Span; readonly twice: string | null } {
  let twice: string | null = null;
  const instant = (day: Day | null, timeField: string, dayField: string, was: Instant): Instant => {
    const time = parseTime(lineOf(typed, timeField));
    if (!day) problems.push(refuse("not-a-day", dayField));
    if (!time) problems.push(refuse("not-a-time", timeField));
    if (!day || !time) return was;
    // What was not touched stays the same moment, also in the hour that comes twice.
    const shown = clockTimeOf(was);
    if (shown.day === day && shown.time === time) return was;
    const moment = momentOf(day, time);
    if (moment.kind === "never") problems.push(refuse("no-such-hour", timeField));
    if (moment.kind === "twice") twice = time;
    return moment.kind === "never" ? was : moment.instant;
  };
  const startsOn = parseDay(lineOf(typed, "startsOn"));
  const endsText = lineOf(typed, "endsOn");
  const startsAt = instant(startsOn, "startTime", "startsOn", before.startsAt);
  const endsOn = endsText === "" ? (startsOn ?? dayOf(before.endsAt)) : parseDay(endsText);
  const endsAt = instant(endsOn, "endTime", "endsOn", before.endsAt);
  return { span: { startsAt, endsAt }, twice };
}

function readCosts(typed: Typed, before: GatheringContent, problems: Problem[]): GatheringCost[] {
  return rowNumbers(typed, "costRows").flatMap((at) => {
    const label = lineOf(typed, `cost-${at}`).slice(0, 200);
    const planned = readCents(lineOf(typed, `costPlanned-${at}`));
    const actual = readCents(lineOf(typed, `costActual-${at}`));
    if (planned === "wrong") problems.push(refuse("not-an-amount", `costPlanned-${at}`));
    if (actual === "wrong") problems.push(refuse("not-an-amount", `costActual-${at}`));
    if (planned === "wrong" || actual === "wrong") return [];
    if (label === "" && planned === null && actual === null) return [];
    const id = before.costs[at]?.id ?? `c${at + 1}`;
    return [{ id, label: label || "–", plannedCents: planned, actualCents: actual }];
  });
}

function readChecks(typed: Typed, before: GatheringContent, problems: Problem[]): ChecklistItem[] {
  return rowNumbers(typed, "checkRows").flatMap((at) => {
    const title = lineOf(typed, `check-${at}`).slice(0, 200);
    const days = lineOf(typed, `checkDays-${at}`) || "0";
    if (title === "") return [];
    if (!/^-?\d{1,4}$/.test(days)) {
      problems.push(refuse("not-a-number", `checkDays-${at}`));
      return [];
    }
    const known = before.checklist[at];
    return [
      {
        id: known?.id ?? `t${at + 1}`,
        title,
        daysBefore: Number(days),
        doneOn: known?.doneOn ?? null,
      },
    ];
  });
}

const rowNumbers = (typed: Typed, name: "costRows" | "checkRows"): number[] =>
  Array.from({ length: rowsOf(typed, name) }, (_, at) => at);
