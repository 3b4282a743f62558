import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { addDays, type Day, dayOf, type Instant, weekdayOf } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  type DemonstrationGathering,
  demonstrationGatherings,
} from "../../examples/gatherings/demonstration.ts";
import { fillTemplate } from "../../rules/gatherings/fill-template.ts";
import type { GatheringContent } from "../../rules/gatherings/gathering.ts";
import { findGatheringTitled } from "../../store/gatherings/search-gatherings.ts";
import { changeState } from "./change-state.ts";
import { foundingForms } from "./founding-forms.ts";
import { addGathering } from "./save-gathering.ts";

/** Three invented gatherings: a fair to come, a brainstorm soon, a round table that was. */
export async function loadGatheringsDemonstration(
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<void> {
  for (const told of demonstrationGatherings) {
    const known = await inPartnership(app.db, tenantOf(actor), (tx) =>
      findGatheringTitled(tx, told.title),
    );
    if (!known) await makeGathering(app, actor, told, now);
  }
}

async function makeGathering(
  app: Pick<App, "db">,
  actor: Actor,
  told: DemonstrationGathering,
  now: Instant,
): Promise<void> {
  const added = await addGathering(app.db, actor, contentOfExample(actor, told, dayOf(now)), now);
  if (added.kind !== "added") throw new AppError("demonstration.gathering", told.title);
  const opened = await changeState(app.db, actor, added.id, "open", now);
  if (opened.kind === "refused") throw new AppError("demonstration.gathering", opened.because);
  if (told.state === "held") await changeState(app.db, actor, added.id, "hold", now);
}

const workingDay = (day: Day): Day => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day);

function contentOfExample(
  actor: Actor,
  told: DemonstrationGathering,
  today: Day,
): GatheringContent {
  const form = foundingForms("nl").find(({ kind }) => kind === told.kind);
  if (!form) throw new AppError("demonstration.gathering", told.kind);
  const filled = fillTemplate(told.kind, form.content, workingDay(addDays(today, told.inDays)));
  return {
    ...filled,
    title: told.title,
    summary: told.summary,
    nis: told.nis,
    place: { mode: "place", onlineUrl: "", ...told.place },
    isPublic: told.isPublic,
    contactName: "Voorbeeld Beheerder",
    contactEmail: "voorbeeld@regiekamer.example",
    ownerPersonId: actor.kind === "person" ? actor.personId : null,
    costs: filled.costs.map((cost, at) => {
      const { planned = null, actual = null } = told.costs[at] ?? {};
      return {
        ...cost,
        plannedCents: planned === null ? null : Math.round(planned * 100),
        actualCents: actual === null ? null : Math.round(actual * 100),
      };
    }),
    checklist: filled.checklist.map((item, at) =>
      at < told.checked ? { ...item, doneOn: addDays(today, at - told.checked) } : item,
    ),
  };
}
