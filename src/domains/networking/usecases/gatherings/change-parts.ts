import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import type { GatheringContent } from "../../rules/gatherings/gathering.ts";
import {
  type ContentField,
  changedFields,
  contentOf,
  pickContent,
} from "../../rules/gatherings/gathering-changes.ts";
import { judgeGathering } from "../../rules/gatherings/judge-gathering.ts";
import { listGatheringSteps, markStepUndone } from "../../store/gatherings/steps.ts";
import { type HeldRefusal, withGathering } from "./hold-gathering.ts";
import { writeContent } from "./write-content.ts";

export type PartChanged = { readonly kind: "changed" } | HeldRefusal | Refusal<string>;

/** Marks a line of the checklist as done, or as not done after all. */
export const checkOff = (
  db: Db,
  actor: Actor,
  id: string,
  { item, isDone }: { readonly item: string; readonly isDone: boolean },
  now: Instant,
): Promise<PartChanged> =>
  withGathering<PartChanged>(db, actor, id, async (tx, gathering) => {
    const checklist = gathering.checklist.map((one) =>
      one.id === item ? { ...one, doneOn: isDone ? dayOf(now) : null } : one,
    );
    await writeContent(tx, actor, gathering, { ...contentOf(gathering), checklist }, now);
    return { kind: "changed" };
  });

/** Shows a gathering on the public site, or no longer. */
export const publishGathering = (
  db: Db,
  actor: Actor,
  id: string,
  isPublic: boolean,
  now: Instant,
): Promise<PartChanged> =>
  withGathering<PartChanged>(db, actor, id, async (tx, gathering) => {
    await writeContent(tx, actor, gathering, { ...contentOf(gathering), isPublic }, now);
    return { kind: "changed" };
  });

/** What the page of programme and rooms changes. */
export type Programme = Pick<GatheringContent, "programme" | "rooms" | "slotPlan">;

/**
 * Writes programme, rooms and meeting times.
 * @param version of what the form showed; refused when somebody changed them meanwhile
 */
export const saveProgramme = (
  db: Db,
  actor: Actor,
  id: string,
  given: Programme,
  version: number,
  now: Instant,
): Promise<PartChanged> =>
  withGathering<PartChanged>(db, actor, id, async (tx, gathering) => {
    const since = (await listGatheringSteps(tx, id)).filter((step) => step.version > version);
    const fields: readonly string[] = ["programme", "rooms", "slotPlan"];
    const isStale = since.some(({ details }) =>
      Object.keys(details.after ?? {}).some((field) => fields.includes(field)),
    );
    if (isStale) return refuse("stale", since[0]?.personName ?? "");
    await writeContent(tx, actor, gathering, { ...contentOf(gathering), ...given }, now);
    return { kind: "changed" };
  });

/** Lays one change back, unless the same fields changed again since. */
export const undoChange = (
  db: Db,
  actor: Actor,
  id: string,
  stepId: string,
  now: Instant,
): Promise<PartChanged> =>
  withGathering<PartChanged>(db, actor, id, async (tx, gathering) => {
    const step = (await listGatheringSteps(tx, id)).find((one) => one.id === stepId);
    const { before, after } = step?.details ?? {};
    if (step?.kind !== "changed" || step.undoneAt || !before || !after) {
      return refuse("failed");
    }
    const current = contentOf(gathering);
    const fields = Object.keys(after) as ContentField[];
    const then = { ...current, ...after };
    if (changedFields(current, then).some((field) => fields.includes(field))) {
      return refuse("changed-since");
    }
    const content = { ...current, ...pickContent({ ...current, ...before }, fields) };
    const [problem] = judgeGathering(content);
    if (problem) return refuse("failed");
    await writeContent(tx, actor, gathering, content, now);
    await markStepUndone(tx, stepId, now);
    return { kind: "changed" };
  });
