import type { Language } from "#kernel/language";
import { type GatheringKind, gatheringKinds } from "../../rules/gathering.ts";
import type { ProgrammeKind } from "../../rules/gatherings/gathering.ts";
import type { GatheringTemplate, TemplateContent } from "../../rules/gatherings/template.ts";
import { type FoundingFormWords, foundingFormWords } from "../../text/founding-forms/index.ts";

type Part = readonly [
  minutes: number,
  title: keyof FoundingFormWords["programme"],
  kind: ProgrammeKind,
  mustAttend?: true,
];
type Check = readonly [daysBefore: number, title: keyof FoundingFormWords["checklist"]];

type Form = Pick<
  TemplateContent,
  "startTime" | "capacity" | "waitingSize" | "answerDaysBefore" | "slotPlan"
> & {
  readonly parts: readonly Part[];
  readonly checks: readonly Check[];
  readonly room: keyof FoundingFormWords["rooms"];
  readonly costs: readonly (keyof FoundingFormWords["costs"])[];
};

const forms: Readonly<Record<GatheringKind, Form>> = {
  fair: {
    startTime: "13:00",
    capacity: 140,
    waitingSize: 20,
    answerDaysBefore: 14,
    slotPlan: { meetingMinutes: 15, changeMinutes: 5, tables: 30 },
    room: "hall",
    costs: ["hall", "catering", "print"],
    parts: [
      [30, "welcome", "welcome"],
      [20, "opening", "talk", true],
      [80, "meetings", "meetings"],
      [20, "break", "break"],
      [60, "moreMeetings", "meetings"],
      [10, "closing", "closing", true],
      [50, "drink", "break"],
    ],
    checks: [
      [90, "place"],
      [56, "guests"],
      [49, "invite"],
      [21, "wishes"],
      [17, "remind"],
      [10, "catering"],
      [7, "schedule"],
      [1, "print"],
      [-2, "thanks"],
      [-14, "followUp"],
    ],
  },
  "round-table": {
    startTime: "14:00",
    capacity: 15,
    waitingSize: 0,
    answerDaysBefore: 7,
    slotPlan: null,
    room: "meeting",
    costs: ["catering"],
    parts: [
      [15, "round", "welcome", true],
      [20, "theme", "talk", true],
      [60, "discussion", "work", true],
      [25, "decisions", "closing", true],
    ],
    checks: [
      [42, "place"],
      [35, "guests"],
      [28, "invite"],
      [7, "agenda"],
      [3, "remind"],
      [-1, "thanks"],
    ],
  },
  meeting: {
    startTime: "19:00",
    capacity: 80,
    waitingSize: null,
    answerDaysBefore: 5,
    slotPlan: null,
    room: "hall",
    costs: ["hall", "catering", "speaker"],
    parts: [
      [30, "welcome", "welcome"],
      [40, "info", "talk", true],
      [30, "questions", "work"],
      [20, "drink", "break"],
    ],
    checks: [
      [42, "place"],
      [35, "guests"],
      [28, "invite"],
      [7, "remind"],
      [5, "catering"],
      [-2, "thanks"],
    ],
  },
  brainstorm: {
    startTime: "09:30",
    capacity: 40,
    waitingSize: 10,
    answerDaysBefore: 5,
    slotPlan: null,
    room: "meeting",
    costs: ["catering", "materials"],
    parts: [
      [15, "opening", "welcome", true],
      [40, "collect", "work", true],
      [15, "break", "break"],
      [30, "group", "work", true],
      [20, "vote", "work", true],
      [30, "actions", "closing", true],
    ],
    checks: [
      [35, "place"],
      [28, "guests"],
      [21, "invite"],
      [5, "remind"],
      [1, "materials"],
      [-1, "thanks"],
      [-14, "followUp"],
    ],
  },
};

/** The four forms of the founding document, as templates in one language. */
export const foundingForms = (language: Language): GatheringTemplate[] =>
  gatheringKinds.map((kind) => {
    const words = foundingFormWords(language);
    return {
      key: kind,
      kind,
      name: words.titles[kind],
      content: contentOf(kind, words, language),
      isOwn: false,
    };
  });

function contentOf(
  kind: GatheringKind,
  words: FoundingFormWords,
  language: Language,
): TemplateContent {
  const form = forms[kind];
  const { startTime, capacity, waitingSize, answerDaysBefore, slotPlan, parts } = form;
  const minutesOf = (some: readonly Part[]) => some.reduce((sum, [minutes]) => sum + minutes, 0);
  const room = words.rooms[form.room];
  return {
    title: words.titles[kind],
    summary: words.summaries[kind],
    startTime,
    minutes: minutesOf(parts),
    placeMode: "place",
    capacity,
    waitingSize,
    languages: [language],
    answerDaysBefore,
    programme: parts.map(([minutes, title, part, mustAttend], at) => ({
      offset: minutesOf(parts.slice(0, at)),
      minutes,
      title: words.programme[title],
      who: "",
      room,
      kind: part,
      mustAttend: mustAttend === true,
    })),
    rooms: [{ name: room, capacity }],
    costs: form.costs.map((label) => ({ label: words.costs[label], plannedCents: null })),
    checklist: form.checks.map(([daysBefore, title]) => ({
      title: words.checklist[title],
      daysBefore,
    })),
    letters: {},
    slotPlan,
  };
}
