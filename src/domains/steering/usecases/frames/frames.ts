import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type CannotUndo, whyNotUndo } from "../../rules/frames/why-not-undo.ts";
import { lastOf, loadFrames, type StoredFrame } from "../../store/frames/frames.ts";
import { isFrameTagged } from "../../store/frames/write-frames.ts";
import { listSteeringRevisions, type SteeringRevision } from "../../store/steering-revisions.ts";

const mostRevisions = 50;

export type ListedFrames = {
  readonly kind: "listed";
  readonly frames: readonly StoredFrame[];
  readonly mayEdit: boolean;
};

/** All frames with all their versions, for who may read them. */
export async function openFrames(
  db: Db,
  actor: Actor,
): Promise<ListedFrames | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "frame.read");
  if (refusal) return refusal;
  const mayEdit = refusalFor(actor, "frame.edit") === null;
  return inPartnership(db, tenantOf(actor), async (tx) => ({
    kind: "listed",
    frames: await loadFrames(tx),
    mayEdit,
  }));
}

export type OpenedFrame = {
  readonly kind: "opened";
  readonly frame: StoredFrame;
  /** Newest first. */
  readonly history: readonly SteeringRevision[];
  readonly mayEdit: boolean;
  /** Why the last version cannot be taken back; null: it can. */
  readonly cannotUndo: CannotUndo | null;
};

/** One frame with its versions and its history. */
export async function openFrame(
  db: Db,
  actor: Actor,
  key: string,
  today: Day,
): Promise<OpenedFrame | Refusal<"not-permitted" | "no-such-frame">> {
  const refusal = refusalFor(actor, "frame.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const frame = (await loadFrames(tx)).find((one) => one.key === key);
    if (!frame) return refuse("no-such-frame");
    const history = await listSteeringRevisions(tx, "frame", frame.id, mostRevisions);
    const mayEdit = refusalFor(actor, "frame.edit") === null;
    const isTagged = await isFrameTagged(tx, frame.id);
    const cannotUndo = whyNotUndo(lastOf(frame), isTagged, today);
    return { kind: "opened", frame, history, mayEdit, cannotUndo };
  });
}
