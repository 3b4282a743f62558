import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { demonstrationMinutes } from "../../examples/minutes/demonstration.ts";
import { findGatheringTitled } from "../../store/gatherings/search-gatherings.ts";
import { beginMinutes } from "./begin-minutes.ts";
import { noteOutcome } from "./note-outcomes.ts";
import { openMinutes } from "./open-minutes.ts";
import { saveTexts } from "./save-texts.ts";

/** Minutes of the round table that was, written and not yet sent. Through the same use cases as people. */
export async function loadMinutesDemonstration(
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const { gathering, bodies, decisions } = demonstrationMinutes;
  const id = await inPartnership(app.db, tenantOf(actor), (tx) =>
    findGatheringTitled(tx, gathering),
  );
  if (!id) return;
  await beginMinutes(app.db, actor, id, now);
  const opened = await openMinutes(app, actor, id, dayOf(now));
  if (isRefusal(opened)) throw new AppError("demonstration.minutes", opened.because);
  const { items, bases } = opened;
  const texts = items.flatMap(({ id: item, version }, at) => {
    const body = bodies[at];
    return body ? [{ item, body, version, base: bases[item] ?? "" }] : [];
  });
  await saveTexts(app.db, actor, id, texts, now);
  for (const { at, title, who } of decisions) {
    const item = items[at]?.id;
    if (!item) continue;
    const given = { item, kind: "decision", title, who, dueOn: null } as const;
    await noteOutcome(app.db, actor, id, given, now);
  }
}
