import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  contentOfDraft,
  earliestChange,
  type FrameDraft,
  type FrameProblem,
  judgeFrame,
} from "../../rules/frames/judge-frame.ts";
import { keyOfName } from "../../rules/frames/key-of-name.ts";
import { type CannotUndo, whyNotUndo } from "../../rules/frames/why-not-undo.ts";
import { lastOf, loadFrames, type StoredFrame } from "../../store/frames/frames.ts";
import {
  freeFrameKey,
  insertFrame,
  insertFrameVersion,
  isFrameTagged,
  lockFrame,
  removeFrame,
  removeFrameVersion,
  setFrameInUse,
} from "../../store/frames/write-frames.ts";
import { addSteeringRevision, type RevisionDeed } from "../../store/steering-revisions.ts";

type Wrong = Refusal<"wrong"> & { readonly problems: readonly FrameProblem[] };
const wrong = (problems: readonly FrameProblem[]): Wrong => ({ ...refuse("wrong"), problems });

export type FrameSaved =
  | { readonly kind: "saved"; readonly key: string }
  | Wrong
  | Refusal<"not-permitted" | "no-such-frame" | "changed-meanwhile">;

/** Writes a frame of the partnership itself. */
export async function writeOwnFrame(
  db: Db,
  actor: Actor,
  draft: FrameDraft,
  now: Instant,
): Promise<FrameSaved> {
  const refusal = refusalFor(actor, "frame.edit");
  if (refusal) return refusal;
  const problems = judgeFrame(draft, null);
  if (problems.length > 0) return wrong(problems);
  return inPartnership(db, tenantOf(actor), async (tx): Promise<FrameSaved> => {
    const key = await freeFrameKey(tx, keyOfName(draft.name.nl ?? ""));
    const id = await insertFrame(tx, key, now);
    const content = contentOfDraft(draft);
    await insertFrameVersion(tx, id, 1, content, { by: personOf(actor)?.name ?? null, now });
    await remember(tx, actor, { id, key }, "made", null, { version: 1, name: content.name }, now);
    await recordAudit(tx, actor, "frame.write", { kind: "frame", id, name: nameOf(draft) });
    return { kind: "saved", key };
  });
}

/**
 * Changes a frame from a day on: a new version, so that what held before keeps standing.
 * @param wish.readVersion the version the person had before them
 */
export async function changeFrame(
  db: Db,
  actor: Actor,
  wish: { readonly key: string; readonly readVersion: number; readonly draft: FrameDraft },
  today: Day,
  now: Instant,
): Promise<FrameSaved> {
  const refusal = refusalFor(actor, "frame.edit");
  if (refusal) return refusal;
  const problems = judgeFrame(wish.draft, earliestChange(today));
  if (problems.length > 0) return wrong(problems);
  return inPartnership(db, tenantOf(actor), async (tx): Promise<FrameSaved> => {
    const frame = await findLocked(tx, wish.key);
    if (!frame) return refuse("no-such-frame");
    const last = lastOf(frame);
    if (last.version !== wish.readVersion) return refuse("changed-meanwhile");
    const content = contentOfDraft(wish.draft);
    const version = last.version + 1;
    const by = personOf(actor)?.name ?? null;
    await insertFrameVersion(tx, frame.id, version, content, { by, now });
    const before = { version: last.version, name: last.name };
    const after = { version, name: content.name, validFrom: content.validFrom };
    await remember(tx, actor, frame, "changed", before, after, now);
    const about = { kind: "frame", id: frame.id, name: nameOf(wish.draft) };
    await recordAudit(tx, actor, "frame.change", about, { version, from: content.validFrom });
    return { kind: "saved", key: frame.key };
  });
}

/** Takes a frame into use or out of it: the board and the report then show it, or not. */
export async function switchFrame(
  db: Db,
  actor: Actor,
  wish: { readonly key: string; readonly inUse: boolean },
  now: Instant,
): Promise<FrameSaved> {
  const refusal = refusalFor(actor, "frame.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<FrameSaved> => {
    const frame = await findLocked(tx, wish.key);
    if (!frame) return refuse("no-such-frame");
    if (frame.inUse !== wish.inUse) {
      await setFrameInUse(tx, frame.id, wish.inUse);
      const before = { inUse: frame.inUse };
      await remember(tx, actor, frame, "changed", before, { inUse: wish.inUse }, now);
      const about = { kind: "frame", id: frame.id, name: nameOf(lastOf(frame)) };
      await recordAudit(tx, actor, "frame.switch", about, { inUse: wish.inUse });
    }
    return { kind: "saved", key: frame.key };
  });
}

export type FrameUndone =
  | { readonly kind: "undone"; readonly removed: boolean }
  | Refusal<"not-permitted" | "no-such-frame" | CannotUndo>;

/** Takes the last version back; of an own frame with one version the frame itself. */
export async function undoFrameChange(
  db: Db,
  actor: Actor,
  key: string,
  today: Day,
  now: Instant,
): Promise<FrameUndone> {
  const refusal = refusalFor(actor, "frame.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<FrameUndone> => {
    const frame = await findLocked(tx, key);
    if (!frame) return refuse("no-such-frame");
    const because = whyNotUndo(lastOf(frame), await isFrameTagged(tx, frame.id), today);
    if (because) return refuse(because);
    const last = lastOf(frame);
    const about = { kind: "frame", id: frame.id, name: nameOf(last) };
    const before = { ...last };
    const removed = last.version === 1;
    if (removed) await removeFrame(tx, frame.id);
    else await removeFrameVersion(tx, frame.id, last.version);
    await remember(tx, actor, frame, "removed", before, null, now);
    await recordAudit(tx, actor, "frame.undo", about, { version: last.version });
    return { kind: "undone", removed };
  });
}

async function findLocked(tx: Tx, key: string): Promise<StoredFrame | undefined> {
  const found = (await loadFrames(tx)).find((frame) => frame.key === key);
  if (!found) return undefined;
  await lockFrame(tx, found.id);
  // Read again: somebody may have changed it while we waited.
  return (await loadFrames(tx)).find((frame) => frame.key === key);
}

const nameOf = ({ name }: Pick<FrameDraft, "name">): string => name.nl ?? "";

const remember = (
  tx: Tx,
  actor: Actor,
  frame: { readonly id: string; readonly key: string },
  deed: RevisionDeed,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
  now: Instant,
) =>
  addSteeringRevision(tx, {
    subject: "frame",
    id: frame.id,
    deed,
    before,
    after,
    person: personOf(actor),
    now,
  });
