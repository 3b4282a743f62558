import { type Actor, refusalFor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { Gathering, GatheringContent } from "../../rules/gatherings/gathering.ts";
import {
  type ContentField,
  changedFields,
  contentOf,
  pickContent,
} from "../../rules/gatherings/gathering-changes.ts";
import { onDay } from "../../rules/gatherings/repeat.ts";
import { findGathering } from "../../store/gatherings/gathering-rows.ts";
import { listSeries } from "../../store/gatherings/search-gatherings.ts";
import { subjectOf } from "./hold-gathering.ts";
import { writeContent } from "./write-content.ts";

export type FollowingChanged = {
  readonly changed: number;
  /** Days on which the clock skips the new hour: there the old one stayed. */
  readonly kept: readonly Day[];
};

/** What stays of each gathering of a series on its own: its day, and what was done or spent. */
const ownFields: readonly ContentField[] = [
  "startsAt",
  "endsAt",
  "answerUntil",
  "costs",
  "checklist",
];

/**
 * Takes over into the following gatherings of its series what was changed in one: fields as they became, hours on their own day.
 * Those that were cancelled or held stay as they are.
 * @param before what the one was before it was changed
 * @returns how many changed; those whose clock skips the hour keep theirs and are told by day
 */
export async function changeFollowing(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  before: GatheringContent,
  now: Instant,
): Promise<FollowingChanged> {
  if (!gathering.seriesId) return { changed: 0, kept: [] };
  const fields = changedFields(before, contentOf(gathering));
  const shared = fields.filter((field) => !ownFields.includes(field));
  const hasMoved = fields.includes("startsAt") || fields.includes("endsAt");
  const kept: Day[] = [];
  let changed = 0;
  for (const { id } of await listSeries(tx, gathering.seriesId)) {
    const one = id === gathering.id ? null : await findGathering(tx, id, { lock: true });
    if (!one || one.startsAt <= before.startsAt) continue;
    if (one.state === "cancelled" || one.state === "held") continue;
    if (refusalFor(actor, "gathering.edit", subjectOf(one))) continue;
    const times = hasMoved ? onDay(gathering, dayOf(one.startsAt)) : {};
    if (isRefusal(times)) kept.push(dayOf(one.startsAt));
    const content: GatheringContent = {
      ...contentOf(one),
      ...pickContent(gathering, shared),
      ...(isRefusal(times) ? {} : times),
    };
    if (changedFields(contentOf(one), content).length === 0) continue;
    await writeContent(tx, actor, one, content, now);
    changed += 1;
  }
  return { changed, kept };
}
