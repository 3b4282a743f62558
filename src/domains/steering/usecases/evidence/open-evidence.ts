import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import {
  type EvidenceContent,
  evidenceFields,
  stillHolds,
} from "../../rules/evidence/evidence-content.ts";
import { type Suggestion, suggestActions } from "../../rules/evidence/suggest-actions.ts";
import {
  type ActionLine,
  type EvidenceLink,
  findActionLine,
  lookAtLink,
} from "../../store/evidence/action-lines.ts";
import { type EvidenceFile, listEvidenceFiles } from "../../store/evidence/evidence-files.ts";
import { type Evidence, findEvidence } from "../../store/evidence/evidence-rows.ts";
import { listSteeringRevisions, type SteeringRevision } from "../../store/steering-revisions.ts";
import { candidatesFor } from "./candidates.ts";
import { mostHistory } from "./edit-evidence.ts";
import { actionsInSight, type EvidenceApp, refusalToRead } from "./evidence-app.ts";
import { listPlaces, type Place } from "./list-places.ts";

export type HistoryLine = SteeringRevision & { readonly canBeUndone: boolean };

export type OpenedEvidence = {
  readonly kind: "evidence";
  readonly evidence: Evidence;
  readonly action: ActionLine | null;
  /** Why no action is shown, when there is one. */
  readonly link: EvidenceLink;
  readonly files: readonly EvidenceFile[];
  readonly history: readonly HistoryLine[];
  /** Names of the actions that history speaks of. */
  readonly actions: readonly ActionLine[];
  readonly places: readonly Place[];
  readonly suggestions: readonly Suggestion[];
  readonly mayEdit: boolean;
};

/** One piece of evidence, its documents, its history, and while it waits the actions it may belong to. */
export async function openEvidence(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  id: string,
  asked: { readonly language: Language; readonly today: Day },
): Promise<OpenedEvidence | Refusal<"not-permitted" | "no-such-evidence">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const evidence = await findEvidence(tx, id);
    if (!evidence) return refuse("no-such-evidence");
    const { content } = evidence;
    const refusal = refusalToRead(actor, content.nis);
    if (refusal) return refusal;
    const mayEdit = !refusalFor(actor, "evidence.edit", { nis: content.nis });
    const scope = actionsInSight(actor);
    const action = content.actionId ? await findActionLine(tx, scope, content.actionId) : null;
    const history = await listSteeringRevisions(tx, "evidence", id, mostHistory);
    const named = new Set(history.flatMap(actionsNamedIn));
    const actions: ActionLine[] = [];
    for (const one of named) {
      const line = await findActionLine(tx, scope, one);
      if (line) actions.push(line);
    }
    const link = await lookAtLink(tx, scope, content.actionId);
    const waits = mayEdit && (link === "none" || link === "removed");
    const candidates = await candidatesFor(tx, actor, waits ? [content] : []);
    return {
      kind: "evidence",
      evidence,
      action,
      link,
      files: await listEvidenceFiles(tx, id),
      history: history.map((line) => ({
        ...line,
        canBeUndone: mayEdit && isUndoable(line, evidence),
      })),
      actions,
      places: await listPlaces(tx, actor, asked, content.nis),
      suggestions: waits ? suggestActions(content, candidates.prepared, candidates.kinds, 5) : [],
      mayEdit,
    };
  });
}

const actionsNamedIn = ({ before, after }: SteeringRevision): string[] =>
  [before?.actionId, after?.actionId].filter((id) => typeof id === "string");

function isUndoable(line: SteeringRevision, { content, setAsideAt }: Evidence): boolean {
  switch (line.deed) {
    case "made":
      return false;
    case "removed":
      return setAsideAt !== null;
    case "restored":
      return setAsideAt === null;
    case "changed": {
      const after = (line.after ?? {}) as Partial<EvidenceContent>;
      return evidenceFields.some((field) => field in after) && stillHolds(after, content);
    }
  }
}
