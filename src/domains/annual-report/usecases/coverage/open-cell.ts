import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import {
  type CellAction,
  type CellEvidence,
  type CoverageCell,
  type CoveredFrame,
  type CoveredPriority,
  listCellActions,
  listCellEvidence,
  listWouldCount,
  readCoverage,
  type WouldCount,
} from "#steering";
import { listMunicipalities } from "#territory";
import { coverageScope } from "./coverage-scope.ts";
import type { NamedPlace } from "./open-coverage.ts";

export const actionsPerPage = 25;
const evidenceEach = 3;
const mostSuggestions = 12;

export type CellQuestion = {
  readonly year: number;
  readonly frameKey: string;
  readonly code: string;
  /** A NIS; null: the partnership as a whole. */
  readonly nis: string | null;
  /** From 1. */
  readonly page: number;
};

export type OpenedCell = {
  readonly kind: "opened";
  readonly frame: CoveredFrame["frame"];
  readonly timeLeft: CoveredFrame["timeLeft"];
  readonly priority: CoveredPriority["priority"];
  readonly cell: CoverageCell;
  readonly place: "whole" | NamedPlace;
  readonly actions: readonly CellAction[];
  readonly total: number;
  readonly evidence: readonly CellEvidence[];
  readonly would: readonly WouldCount[];
  readonly mayCount: boolean;
};

/** What counts for one priority in one year and place, and what would. */
export async function openCell(
  db: Db,
  actor: Actor,
  question: CellQuestion,
  today: Day,
): Promise<OpenedCell | Refusal<"not-permitted" | "no-such-cell">> {
  const subject = question.nis ? { nis: [question.nis] } : {};
  const refusal = refusalFor(actor, "coverage.read", subject);
  if (refusal) return refusal;
  const { year, frameKey, code, nis } = question;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const coverage = await readCoverage(tx, { year, today });
    const covered = coverage.frames.find(({ frame }) => frame.key === frameKey);
    const asked = covered?.priorities.find(({ priority }) => priority.code === code);
    const scope = coverageScope(actor, coverage.municipalities);
    if (isRefusal(scope)) return scope;
    const cell = nis ? asked?.byMunicipality[nis] : asked?.whole;
    if (!covered || !asked || !cell) return refuse("no-such-cell");
    const place = nis ?? "whole";
    const address = { frameId: covered.frame.id, code, year, place };
    const kinds = asked.priority.suggestedKinds;
    const offset = (question.page - 1) * actionsPerPage;
    const [{ actions, total }, would, [named]] = await Promise.all([
      listCellActions(tx, address, { limit: actionsPerPage, offset }),
      listWouldCount(tx, { ...address, kinds }, mostSuggestions),
      listMunicipalities(tx, nis ? [nis] : []),
    ]);
    const withEvidence = actions.filter(({ evidence }) => evidence > 0).map(({ id }) => id);
    return {
      kind: "opened",
      frame: covered.frame,
      timeLeft: covered.timeLeft,
      priority: asked.priority,
      cell,
      place: named ? { nis: named.nis, nameNl: named.nameNl, nameFr: named.nameFr } : "whole",
      actions,
      total,
      evidence: await listCellEvidence(tx, withEvidence, address, evidenceEach),
      would,
      mayCount: refusalFor(actor, "plan.edit", subject) === null,
    };
  });
}
