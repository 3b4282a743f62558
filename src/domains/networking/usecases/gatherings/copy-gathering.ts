import type { Actor } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { addDays, type Day, dayOf, daysBetween, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import type { Gathering, GatheringContent } from "../../rules/gatherings/gathering.ts";
import { contentOf } from "../../rules/gatherings/gathering-changes.ts";
import { daysOfRepeat, onDay, type Repeat } from "../../rules/gatherings/repeat.ts";
import { copyGuests } from "../../store/gatherings/copy-guests.ts";
import { updateGathering } from "../../store/gatherings/gathering-rows.ts";
import { insertSeries, listSeries } from "../../store/gatherings/search-gatherings.ts";
import { doneBy, type HeldRefusal, withGathering } from "./hold-gathering.ts";
import { writeGathering } from "./save-gathering.ts";

export type Copied =
  | { readonly kind: "copied"; readonly id: string }
  | HeldRefusal
  | Refusal<"no-such-hour" | "failed">;

/** What a copy begins with: the same, on another day, nothing done yet. */
function contentOn(gathering: Gathering, day: Day): GatheringContent | Refusal<"no-such-hour"> {
  const times = onDay(gathering, day);
  if (isRefusal(times)) return times;
  const { answerUntil } = gathering;
  const moved = daysBetween(dayOf(gathering.startsAt), day);
  return {
    ...contentOf(gathering),
    ...times,
    answerUntil: answerUntil && addDays(answerUntil, moved),
    costs: gathering.costs.map((cost) => ({ ...cost, actualCents: null })),
    checklist: gathering.checklist.map((item) => ({ ...item, doneOn: null })),
  };
}

/** Makes the same gathering once more on another day, with its list of guests when asked: nobody is invited yet. */
export const duplicateGathering = (
  db: Db,
  actor: Actor,
  id: string,
  { day, withGuests }: { readonly day: Day; readonly withGuests: boolean },
  now: Instant,
): Promise<Copied> =>
  withGathering<Copied>(db, actor, id, (tx, gathering) =>
    copyTo(tx, actor, gathering, { day, withGuests, seriesId: null }, now),
  );

async function copyTo(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  to: { readonly day: Day; readonly withGuests: boolean; readonly seriesId: string | null },
  now: Instant,
): Promise<Copied> {
  const content = contentOn(gathering, to.day);
  if (isRefusal(content)) return content;
  const added = await writeGathering(tx, actor, content, to.seriesId, now);
  if (added.kind !== "added") return refuse("failed");
  if (to.withGuests) await copyGuests(tx, gathering.id, added.id);
  return { kind: "copied", id: added.id };
}

export type Repeated =
  | { readonly kind: "repeated"; readonly ids: readonly string[] }
  | HeldRefusal
  | Refusal<"no-such-hour" | "no-days" | "too-many-days" | "failed">;

/** Makes a series of a gathering, or adds to the one it is of: each a gathering of its own. All or nothing. */
export const repeatGathering = async (
  db: Db,
  actor: Actor,
  id: string,
  repeat: Repeat,
  { withGuests }: { readonly withGuests: boolean },
  now: Instant,
): Promise<Repeated> => {
  try {
    return await withGathering<Repeated>(db, actor, id, (tx, gathering) =>
      writeRepeats(tx, actor, gathering, repeat, withGuests, now),
    );
  } catch (fault) {
    if (isAppError(fault) && fault.code === "gathering.copy") return refuse("failed");
    throw fault;
  }
};

async function writeRepeats(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  repeat: Repeat,
  withGuests: boolean,
  now: Instant,
): Promise<Repeated> {
  const days = daysOfRepeat(dayOf(gathering.startsAt), repeat);
  if (isRefusal(days)) return days;
  for (const day of days) {
    const content = contentOn(gathering, day);
    if (isRefusal(content)) return content;
  }
  const seriesId = gathering.seriesId ?? (await insertSeries(tx, gathering.title));
  if (!gathering.seriesId) {
    await updateGathering(tx, gathering.id, { seriesId }, doneBy(actor, now));
  }
  const taken = (await listSeries(tx, seriesId)).map(({ startsAt }) => dayOf(startsAt));
  const ids: string[] = [];
  for (const day of days.filter((one) => !taken.includes(one))) {
    const copied = await copyTo(tx, actor, gathering, { day, withGuests, seriesId }, now);
    // Half a series must not stay.
    if (copied.kind === "refused") throw new AppError("gathering.copy", copied.because);
    ids.push(copied.id);
  }
  return ids.length > 0 ? { kind: "repeated", ids } : refuse("no-days");
}
