import { atOrAfter } from "#kernel/brussels-time";
import { addDays, addSeconds, type Day } from "#kernel/day";
import type { GatheringKind } from "../gathering.ts";
import type { GatheringContent } from "./gathering.ts";
import type { TemplateContent } from "./template.ts";

const withIds = <Item extends object>(items: readonly Item[], name: string) =>
  items.map((item, at) => ({ ...item, id: `${name}${at + 1}` }));

/** A gathering as a template fills it in for a day; who organises it comes from elsewhere. */
export function fillTemplate(
  kind: GatheringKind,
  template: TemplateContent,
  day: Day,
): GatheringContent {
  const startsAt = atOrAfter(day, template.startTime);
  const { answerDaysBefore } = template;
  return {
    kind,
    title: template.title,
    summary: template.summary,
    startsAt,
    endsAt: addSeconds(startsAt, template.minutes * 60),
    place: {
      mode: template.placeMode,
      name: "",
      street: "",
      postcode: "",
      town: "",
      room: "",
      onlineUrl: "",
    },
    nis: null,
    isPublic: false,
    answerUntil: answerDaysBefore === null ? null : addDays(day, -answerDaysBefore),
    capacity: template.capacity,
    waitingSize: template.waitingSize,
    languages: template.languages,
    contactName: "",
    contactEmail: "",
    contactPhone: "",
    notes: "",
    ownerPersonId: null,
    ownerName: "",
    actionId: null,
    programme: withIds(template.programme, "p"),
    rooms: withIds(template.rooms, "r"),
    costs: withIds(template.costs, "c").map((cost) => ({ ...cost, actualCents: null })),
    checklist: withIds(template.checklist, "t").map((item) => ({ ...item, doneOn: null })),
    letters: template.letters,
    slotPlan: template.slotPlan,
  };
}
