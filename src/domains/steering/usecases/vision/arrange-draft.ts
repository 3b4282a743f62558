import { type Actor, recordAudit } from "#access";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { moved } from "../../rules/vision/moved.ts";
import { listGoals, markGoalRemoved, orderGoals } from "../../store/vision/goals.ts";
import { markIndicatorRemoved, orderIndicators } from "../../store/vision/indicators.ts";
import { aboutVision, inDraft, type NotInDraft } from "./vision-app.ts";

/** A goal or an indicator of a draft. */
export type DraftPart = { readonly kind: "goal" | "indicator"; readonly id: string };

export type Arranged =
  | { readonly kind: "done"; readonly name: string }
  | NotInDraft
  | Refusal<"no-such-part">;

/** Takes a goal or an indicator away, or brings it back where it stood, with all that belongs to it. */
export const removePart = (
  db: Db,
  actor: Actor,
  number: number,
  part: DraftPart,
  deed: "remove" | "restore",
  now: Instant,
): Promise<Arranged> =>
  inDraft(db, actor, number, async (tx, vision) => {
    if (!isId(part.id)) return refuse("no-such-part");
    const mark = part.kind === "goal" ? markGoalRemoved : markIndicatorRemoved;
    const name = await mark(tx, vision.id, part.id, deed === "remove" ? now : null);
    if (name === undefined) return refuse("no-such-part");
    await recordAudit(tx, actor, `steering.vision-${deed}`, aboutVision(vision));
    return { kind: "done", name };
  });

/** Moves a goal, or an indicator within its goal, one place. */
export const movePart = (
  db: Db,
  actor: Actor,
  number: number,
  part: DraftPart,
  way: "up" | "down",
): Promise<Arranged> =>
  inDraft(db, actor, number, async (tx, vision) => {
    const goals = await listGoals(tx, vision.id);
    const row =
      part.kind === "goal"
        ? goals.map(({ id, title }) => ({ id, name: title }))
        : (goals.find(({ indicators }) => indicators.some(({ id }) => id === part.id))
            ?.indicators ?? []);
    const name = row.find(({ id }) => id === part.id)?.name;
    if (name === undefined) return refuse("no-such-part");
    const order = moved(
      row.map(({ id }) => id),
      part.id,
      way,
    );
    await (part.kind === "goal" ? orderGoals : orderIndicators)(tx, order);
    return { kind: "done", name };
  });
