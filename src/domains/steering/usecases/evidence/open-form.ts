import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import { addDays, type Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { ownNis } from "../../rules/evidence/read-reach.ts";
import {
  type ActionLine,
  findActionByNumber,
  findActionLine,
  listRecentActions,
} from "../../store/evidence/action-lines.ts";
import { type Evidence, findEvidence } from "../../store/evidence/evidence-rows.ts";
import { actionsInSight, type EvidenceApp } from "./evidence-app.ts";
import { listPlaces, type Place } from "./list-places.ts";

export type EvidenceForm = {
  readonly kind: "form";
  /** Municipalities this person may record for. */
  readonly places: readonly Place[];
  /** Chosen at first: staff record for their own. */
  readonly ownNis: readonly string[];
  /** Actions of about this time, to choose from. */
  readonly actions: readonly Pick<ActionLine, "id" | "number" | "title">[];
  /** The evidence that is edited; null: a new one. */
  readonly evidence: Evidence | null;
  readonly action: ActionLine | null;
};

const mostActions = 300;
/** One still writes down what was done some months ago. */
const daysBack = 120;

/** What the form of evidence needs. @param asked id of the evidence to edit, or of the action a new one is for */
export async function openForm(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  asked: {
    readonly id?: string;
    readonly actionId?: string | undefined;
    readonly language: Language;
    readonly today: Day;
  },
): Promise<EvidenceForm | Refusal<"not-permitted" | "no-such-evidence">> {
  if (!mayReach(actor, "evidence.edit")) return refuse("not-permitted", "evidence.edit");
  return inPartnership(
    db,
    tenantOf(actor),
    async (tx): Promise<Awaited<ReturnType<typeof openForm>>> => {
      const evidence = asked.id === undefined ? null : await findEvidence(tx, asked.id);
      if (asked.id !== undefined && !evidence) return refuse("no-such-evidence");
      const refusal = evidence && refusalFor(actor, "evidence.edit", { nis: evidence.content.nis });
      if (refusal) return refusal;
      const scope = actionsInSight(actor);
      const on = evidence?.content.happenedOn ?? asked.today;
      const actionId = evidence ? evidence.content.actionId : asked.actionId;
      const all = await listPlaces(tx, actor, asked, evidence?.content.nis ?? []);
      return {
        kind: "form",
        places: all.filter(({ nis }) => !refusalFor(actor, "evidence.edit", { nis: [nis] })),
        ownNis: refusalFor(actor, "evidence.edit") ? ownNis(actor) : [],
        actions: await listRecentActions(tx, scope, addDays(on, -daysBack), on, mostActions),
        evidence,
        action: actionId ? await findActionLine(tx, scope, actionId) : null,
      };
    },
  );
}

/** The id of the action with this number; null when there is none that the actor may see. */
export const actionIdOf = async (
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  number: number,
): Promise<string | null> =>
  inPartnership(
    db,
    tenantOf(actor),
    async (tx) => (await findActionByNumber(tx, actionsInSight(actor), number))?.id ?? null,
  );
