import { type Actor, personOf, recordAudit } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import {
  fieldsOfGoal,
  fieldsOfIndicator,
  fieldsOfText,
  readGoal,
  readIndicator,
  readVisionText,
} from "../../rules/vision/read-vision-forms.ts";
import type { GoalText, IndicatorText, VisionHead } from "../../rules/vision/vision.ts";
import { insertGoal, listGoals, updateGoal } from "../../store/vision/goals.ts";
import { insertIndicator, updateIndicator } from "../../store/vision/indicators.ts";
import { updateText } from "../../store/vision/visions.ts";
import {
  type BlockEdit,
  type ProblemsInBlock,
  type StaleBlock,
  settleBlock,
} from "./save-block.ts";
import { aboutVision, inDraft, type NotInDraft } from "./vision-app.ts";

export type BlockSaved =
  | { readonly kind: "saved"; readonly id: string }
  | StaleBlock
  | ProblemsInBlock
  | NotInDraft
  | Refusal<"no-such-goal" | "no-such-indicator">;

/** Saves title, period and text of a draft. */
export const saveVisionText = (
  db: Db,
  actor: Actor,
  number: number,
  edit: BlockEdit,
  now: Instant,
): Promise<BlockSaved> =>
  inDraft(db, actor, number, async (tx, vision) => {
    const standing = { ...vision, fields: fieldsOfText(vision) };
    const settled = settleBlock(edit, standing, readVisionText);
    if (settled.kind !== "settled") return settled;
    const by = personOf(actor)?.name ?? null;
    await updateText(tx, vision.id, { text: settled.content, by, now });
    await recordEdit(tx, actor, vision);
    return { kind: "saved", id: vision.id };
  });

const recordEdit = (tx: Tx, actor: Actor, vision: VisionHead) =>
  recordAudit(tx, actor, "steering.vision-edit", aboutVision(vision));

/** Adds a goal behind the others. */
export const addGoal = (
  db: Db,
  actor: Actor,
  number: number,
  goal: GoalText,
  now: Instant,
): Promise<BlockSaved> =>
  inDraft(db, actor, number, async (tx, vision) => {
    const id = await insertGoal(tx, vision.id, goal, { by: personOf(actor)?.name ?? null, now });
    await recordEdit(tx, actor, vision);
    return { kind: "saved", id };
  });

export const saveGoal = (
  db: Db,
  actor: Actor,
  at: { readonly number: number; readonly goalId: string },
  edit: BlockEdit,
  now: Instant,
): Promise<BlockSaved> =>
  inDraft(db, actor, at.number, async (tx, vision) => {
    const goal = (await listGoals(tx, vision.id)).find(({ id }) => id === at.goalId);
    if (!goal) return refuse("no-such-goal");
    const settled = settleBlock(edit, { ...goal, fields: fieldsOfGoal(goal) }, readGoal);
    if (settled.kind !== "settled") return settled;
    await updateGoal(tx, goal.id, settled.content, { by: personOf(actor)?.name ?? null, now });
    await recordEdit(tx, actor, vision);
    return { kind: "saved", id: goal.id };
  });

/** Adds an indicator to a goal, behind the others. */
export const addIndicator = (
  db: Db,
  actor: Actor,
  at: { readonly number: number; readonly goalId: string },
  indicator: IndicatorText,
  now: Instant,
): Promise<BlockSaved> =>
  inDraft(db, actor, at.number, async (tx, vision) => {
    const goal = (await listGoals(tx, vision.id)).find(({ id }) => id === at.goalId);
    if (!goal) return refuse("no-such-goal");
    const edit = { by: personOf(actor)?.name ?? null, now };
    const id = await insertIndicator(tx, goal.id, indicator, edit);
    await recordEdit(tx, actor, vision);
    return { kind: "saved", id };
  });

export const saveIndicator = (
  db: Db,
  actor: Actor,
  at: { readonly number: number; readonly indicatorId: string },
  edit: BlockEdit,
  now: Instant,
): Promise<BlockSaved> =>
  inDraft(db, actor, at.number, async (tx, vision) => {
    const indicator = (await listGoals(tx, vision.id))
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === at.indicatorId);
    if (!indicator) return refuse("no-such-indicator");
    const standing = { ...indicator, fields: fieldsOfIndicator(indicator) };
    const settled = settleBlock(edit, standing, readIndicator);
    if (settled.kind !== "settled") return settled;
    const by = personOf(actor)?.name ?? null;
    await updateIndicator(tx, indicator.id, settled.content, { by, now });
    await recordEdit(tx, actor, vision);
    return { kind: "saved", id: indicator.id };
  });
