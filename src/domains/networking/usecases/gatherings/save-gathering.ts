import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import { findOpenAction } from "#steering";
import { listMemberNis } from "#territory";
import type { Gathering, GatheringContent } from "../../rules/gatherings/gathering.ts";
import {
  type ContentField,
  contentOf,
  mergeContent,
} from "../../rules/gatherings/gathering-changes.ts";
import { type GatheringProblem, judgeGathering } from "../../rules/gatherings/judge-gathering.ts";
import { insertGathering } from "../../store/gatherings/gathering-rows.ts";
import { addGatheringStep, listGatheringSteps } from "../../store/gatherings/steps.ts";
import { changeFollowing, type FollowingChanged } from "./change-following.ts";
import { auditGathering, doneBy, type HeldRefusal, withGathering } from "./hold-gathering.ts";
import { writeContent } from "./write-content.ts";

/** Everything that keeps a gathering from being saved, each with its field. */
export type Unsaved = {
  readonly kind: "problems";
  readonly problems: readonly Refusal<GatheringProblem>[];
};

export type GatheringAdded =
  | { readonly kind: "added"; readonly id: string }
  | Unsaved
  | Refusal<"not-permitted">;

/** Begins to prepare a gathering. */
export const addGathering = (
  db: Db,
  actor: Actor,
  given: GatheringContent,
  now: Instant,
): Promise<GatheringAdded> =>
  inPartnership(db, tenantOf(actor), (tx) => writeGathering(tx, actor, given, null, now));

/** Begins to prepare a gathering in the transaction of whoever calls; of a series when it says so. */
export async function writeGathering(
  tx: Tx,
  actor: Actor,
  given: GatheringContent,
  seriesId: string | null,
  now: Instant,
): Promise<GatheringAdded> {
  const refusal = refusalFor(actor, "gathering.edit", { nis: given.nis ? [given.nis] : [] });
  if (refusal) return refusal;
  const content = await settleContent(tx, actor, given, null, dayOf(now));
  if ("problems" in content) return content;
  const by = doneBy(actor, now);
  const id = await insertGathering(tx, content, { seriesId, by });
  await addGatheringStep(tx, id, { kind: "added", version: 1 }, by);
  await auditGathering(tx, actor, "add", { id, title: content.title });
  return { kind: "added", id };
}

/** Somebody else changed the same fields meanwhile; nothing was written. */
export type GatheringConflict = {
  readonly kind: "conflict";
  readonly theirs: Gathering;
  readonly yours: GatheringContent;
  readonly fields: readonly ContentField[];
};

export type GatheringSaved =
  | {
      readonly kind: "saved";
      /** Null: only this one was to change. */
      readonly following: FollowingChanged | null;
    }
  | GatheringConflict
  | Unsaved
  | HeldRefusal;

/**
 * Changes a gathering. What somebody else changed meanwhile in other fields stays.
 * @param version of what the form showed
 * @param scope also the following of its series
 */
export const changeGathering = (
  db: Db,
  actor: Actor,
  id: string,
  given: GatheringContent,
  version: number,
  now: Instant,
  scope: { readonly following: boolean } = { following: false },
): Promise<GatheringSaved> =>
  withGathering<GatheringSaved>(db, actor, id, async (tx, gathering) => {
    const refusal = refusalFor(actor, "gathering.edit", { nis: given.nis ? [given.nis] : [] });
    if (refusal) return refusal;
    const settled = await settleContent(tx, actor, given, gathering, dayOf(now));
    if ("problems" in settled) return settled;
    const base = await contentAt(tx, gathering, version);
    const merged = mergeContent(settled, contentOf(gathering), base);
    if (merged.conflicts.length > 0) {
      return { kind: "conflict", theirs: gathering, yours: settled, fields: merged.conflicts };
    }
    // Of two halves each can be sound and the whole not.
    const problems = judgeGathering(merged.content);
    if (problems.length > 0) return { kind: "problems", problems };
    await writeContent(tx, actor, gathering, merged.content, now);
    const after = { ...gathering, ...merged.content };
    const following = scope.following
      ? await changeFollowing(tx, actor, after, contentOf(gathering), now)
      : null;
    return { kind: "saved", following };
  });

/** What a form of that version showed: the changes since, laid back. */
async function contentAt(tx: Tx, gathering: Gathering, version: number): Promise<GatheringContent> {
  if (version >= gathering.version) return contentOf(gathering);
  const steps = await listGatheringSteps(tx, gathering.id);
  // Newest first: the oldest that names a field holds what the form showed.
  const since = steps.filter((step) => step.kind === "changed" && step.version > version);
  return Object.assign(contentOf(gathering), ...since.map(({ details }) => details.before ?? {}));
}

/** The content with what the desk knows filled in, or what is wrong with it. */
async function settleContent(
  tx: Tx,
  actor: Actor,
  given: GatheringContent,
  before: Gathering | null,
  today: Day,
): Promise<GatheringContent | Unsaved> {
  const problems: Refusal<GatheringProblem>[] = [];
  if (given.nis && given.nis !== before?.nis) {
    const members = await listMemberNis(tx, actor.partnershipId, today);
    if (!members.includes(given.nis)) problems.push(refuse("no-such-municipality", "nis"));
  }
  const owner = await settleOwner(tx, given, before);
  if (isRefusal(owner)) problems.push(owner);
  if (
    given.actionId &&
    given.actionId !== before?.actionId &&
    !(await findOpenAction(tx, given.actionId))
  ) {
    problems.push(refuse("no-such-action", "action"));
  }
  if (given.contactEmail !== "" && !isMailAddress(given.contactEmail)) {
    problems.push(refuse("not-an-address", "contactEmail"));
  }
  const content: GatheringContent = {
    ...given,
    title: given.title.replace(/\s+/g, " ").trim(),
    summary: given.summary.replace(/\r\n?/g, "\n").trim(),
    notes: given.notes.replace(/\r\n?/g, "\n").trim(),
    ...(isRefusal(owner) ? {} : owner),
  };
  problems.push(...judgeGathering(content));
  return problems.length > 0 ? { kind: "problems", problems } : content;
}

async function settleOwner(
  tx: Tx,
  { ownerPersonId }: GatheringContent,
  before: Gathering | null,
): Promise<Pick<GatheringContent, "ownerPersonId" | "ownerName"> | Refusal<"no-such-colleague">> {
  if (!ownerPersonId) return { ownerPersonId: null, ownerName: "" };
  const found = (await listColleagues(tx)).find(({ id }) => id === ownerPersonId);
  if (found) return { ownerPersonId: found.id, ownerName: found.name };
  return before?.ownerPersonId === ownerPersonId
    ? { ownerPersonId, ownerName: before.ownerName }
    : refuse("no-such-colleague", "owner");
}
