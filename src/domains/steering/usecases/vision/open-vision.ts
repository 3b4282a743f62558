import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { listMemberNis } from "#territory";
import { missingAgreements } from "../../rules/vision/missing-agreements.ts";
import type {
  Agreement,
  Vision,
  VisionComment,
  VisionHead,
  VisionStatus,
} from "../../rules/vision/vision.ts";
import { listAgreedDays, listAgreements } from "../../store/vision/agreements.ts";
import { listComments } from "../../store/vision/comments.ts";
import { listGoals } from "../../store/vision/goals.ts";
import { listVisions } from "../../store/vision/visions.ts";
import { seesDrafts } from "./vision-app.ts";

/** A line in the list of versions. */
export type VersionLine = {
  readonly number: number;
  readonly title: string;
  readonly status: VisionStatus;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** When the first council agreed; null while none did. */
  readonly agreedOn: Day | null;
  readonly agreements: number;
};

/** What members said of the version before, for whoever writes the next. */
export type EarlierRemark = {
  readonly comment: VisionComment;
  readonly number: number;
  readonly goalTitle: string | null;
};

export type OpenedVision = {
  readonly kind: "opened";
  readonly vision: Vision;
  readonly agreements: readonly Agreement[];
  /** Members (NIS) for which nobody agreed yet. */
  readonly missing: readonly string[];
  readonly comments: readonly VisionComment[];
  readonly earlier: readonly EarlierRemark[];
  readonly versions: readonly VersionLine[];
  readonly may: { readonly comment: boolean; readonly edit: boolean };
};

export type NoVisionYet = { readonly kind: "none"; readonly mayEdit: boolean };

/**
 * A version with all that belongs to it.
 * @param number null: the version that holds now, else the draft
 */
export async function openVision(
  db: Db,
  actor: Actor,
  number: number | null,
  today: Day,
): Promise<OpenedVision | NoVisionYet | Refusal<"not-permitted" | "no-such-vision">> {
  const refusal = refusalFor(actor, "vision.read");
  if (refusal) return refusal;
  const may = { comment: seesDrafts(actor), edit: mayReach(actor, "vision.edit") };
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const seen = (await listVisions(tx)).filter(({ status }) => status !== "draft" || may.comment);
    const head =
      number === null
        ? (seen.find(({ status }) => status === "agreed") ?? seen[0])
        : seen.find((one) => one.number === number);
    if (!head)
      return number === null ? { kind: "none", mayEdit: may.edit } : refuse("no-such-vision");
    const [goals, agreements, comments, earlier, days, members] = await Promise.all([
      listGoals(tx, head.id),
      listAgreements(tx, head.id),
      may.comment ? listComments(tx, head.id) : [],
      may.comment ? listEarlierRemarks(tx, head, seen) : [],
      listAgreedDays(tx),
      listMemberNis(tx, actor.partnershipId, today),
    ]);
    return {
      kind: "opened",
      vision: { ...head, goals },
      agreements,
      missing: missingAgreements(members, agreements),
      comments,
      earlier,
      versions: seen.map((one) => versionLine(one, days)),
      may,
    };
  });
}

const versionLine = (
  { id, number, title, status, fromYear, toYear }: VisionHead,
  days: Awaited<ReturnType<typeof listAgreedDays>>,
): VersionLine => {
  const agreed = days.find(({ visionId }) => visionId === id);
  return {
    number,
    title,
    status,
    fromYear,
    toYear,
    agreedOn: agreed?.first ?? null,
    agreements: agreed?.count ?? 0,
  };
};

/** Open remarks on the version a draft began from. */
async function listEarlierRemarks(
  tx: Tx,
  head: VisionHead,
  seen: readonly VisionHead[],
): Promise<EarlierRemark[]> {
  const before = seen.find(({ id }) => id === head.basedOn);
  if (head.status !== "draft" || !before) return [];
  const [comments, goals] = await Promise.all([
    listComments(tx, before.id),
    listGoals(tx, before.id),
  ]);
  return comments
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map((comment) => ({
      comment,
      number: before.number,
      goalTitle: goals.find(({ id }) => id === comment.goalId)?.title ?? null,
    }));
}
