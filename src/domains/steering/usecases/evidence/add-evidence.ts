import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { contentOf, type EvidenceContent } from "../../rules/evidence/evidence-content.ts";
import { type EvidenceProblem, judgeEvidence } from "../../rules/evidence/judge-evidence.ts";
import { findActionLine } from "../../store/evidence/action-lines.ts";
import { addEvidenceFiles } from "../../store/evidence/evidence-files.ts";
import { actionsInSight, type EvidenceApp } from "./evidence-app.ts";
import {
  type Document,
  type FileProblem,
  judgeDocuments,
  keepDocuments,
} from "./keep-documents.ts";
import { recordEvidence } from "./record-evidence.ts";

export type EvidenceAdded =
  | { readonly kind: "added"; readonly id: string }
  | {
      readonly kind: "problems";
      readonly problems: readonly Refusal<EvidenceProblem | "no-such-action" | FileProblem>[];
    }
  | Refusal<"not-permitted">;

/** Records a deed that somebody types, with its documents: all of it, or nothing. */
export async function addEvidence(
  { db, files }: EvidenceApp,
  actor: Actor,
  content: EvidenceContent,
  documents: readonly Document[],
  now: Instant,
): Promise<EvidenceAdded> {
  const refusal = refusalFor(actor, "evidence.edit", { nis: content.nis });
  if (refusal) return refusal;
  const problems: Refusal<EvidenceProblem | "no-such-action" | FileProblem>[] = [
    ...judgeEvidence(contentOf({ ...content, tookPart: content, origin: "hand" }), dayOf(now)),
    ...judgeDocuments(documents),
  ];
  return inPartnership(db, tenantOf(actor), async (tx): Promise<EvidenceAdded> => {
    if (content.actionId && !(await findActionLine(tx, actionsInSight(actor), content.actionId))) {
      problems.push(refuse("no-such-action", "actionId"));
    }
    if (problems.length > 0) return { kind: "problems", problems };
    const recorded = await recordEvidence(
      tx,
      actor,
      { ...content, tookPart: content, origin: "hand" },
      now,
    );
    if (recorded.kind === "refused") {
      return recorded.because === "not-permitted"
        ? refuse("not-permitted")
        : { kind: "problems", problems: [refuse(recorded.because, recorded.about)] };
    }
    const ids = await keepDocuments(tx, files, actor, documents);
    await addEvidenceFiles(tx, recorded.id, ids, personOf(actor)?.name ?? null, now);
    return { kind: "added", id: recorded.id };
  });
}
