import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { VisionText } from "../../rules/vision/vision.ts";
import { insertGoal, listGoals } from "../../store/vision/goals.ts";
import { insertIndicator } from "../../store/vision/indicators.ts";
import {
  findByStatus,
  holdDrafts,
  holdVision,
  insertDraft,
  markDraftRemoved,
} from "../../store/vision/visions.ts";
import { aboutVision, inDraft, type NotInDraft } from "./vision-app.ts";

export type DraftBegun =
  | { readonly kind: "begun"; readonly number: number }
  /** There is one already: the one being written. */
  | (Refusal<"draft-exists"> & { readonly number: number })
  | Refusal<"not-permitted">;

export type DraftStart = {
  /** The words to begin with; none: those of the version that holds now. */
  readonly text: VisionText | null;
  /** Takes along the goals and indicators of the version that holds now. */
  readonly withGoals: boolean;
  /** For a version that does not follow an older one. */
  readonly emptyTitle: string;
};

/** Begins the next version. There is one draft at a time, so that everybody works on the same. */
export async function beginDraft(
  db: Db,
  actor: Actor,
  { text, withGoals, emptyTitle }: DraftStart,
  now: Instant,
): Promise<DraftBegun> {
  const refusal = refusalFor(actor, "vision.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await holdDrafts(tx);
    const standing = await findByStatus(tx, "draft");
    if (standing) return { ...refuse("draft-exists"), number: standing.number };
    const current = await findByStatus(tx, "agreed");
    const empty = { title: emptyTitle, fromYear: null, toYear: null, body: "" };
    const begun = await insertDraft(tx, {
      text: text ?? current ?? empty,
      basedOn: current?.id ?? null,
      by: personOf(actor)?.name ?? null,
      now,
    });
    if (current && withGoals) await copyGoals(tx, current.id, begun.id, actor, now);
    const { title } = text ?? current ?? empty;
    await recordAudit(tx, actor, "steering.vision-begin", aboutVision({ ...begun, title }));
    return { kind: "begun", number: begun.number };
  });
}

/** Copies keep the lineage of what they are copies of, so that two versions can be compared. */
async function copyGoals(tx: Tx, from: string, to: string, actor: Actor, now: Instant) {
  const edit = { by: personOf(actor)?.name ?? null, now };
  for (const goal of await listGoals(tx, from)) {
    const goalId = await insertGoal(tx, to, goal, edit);
    for (const indicator of goal.indicators) await insertIndicator(tx, goalId, indicator, edit);
  }
}

/** Gives up the draft; it can come back as long as no other was begun. */
export const giveUpDraft = (
  db: Db,
  actor: Actor,
  number: number,
  now: Instant,
): Promise<{ readonly kind: "done" } | NotInDraft> =>
  inDraft(db, actor, number, async (tx, vision) => {
    await markDraftRemoved(tx, vision.id, now);
    await recordAudit(tx, actor, "steering.vision-give-up", aboutVision(vision));
    return { kind: "done" };
  });

/** Brings back a draft that was given up. */
export async function bringDraftBack(
  db: Db,
  actor: Actor,
  number: number,
): Promise<
  { readonly kind: "done" } | Refusal<"not-permitted" | "no-such-vision" | "draft-exists">
> {
  const refusal = refusalFor(actor, "vision.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await holdDrafts(tx);
    const vision = await holdVision(tx, number);
    if (!vision?.removed) return refuse("no-such-vision");
    if (await findByStatus(tx, "draft")) return refuse("draft-exists");
    await markDraftRemoved(tx, vision.id, null);
    await recordAudit(tx, actor, "steering.vision-bring-back", aboutVision(vision));
    return { kind: "done" };
  });
}
