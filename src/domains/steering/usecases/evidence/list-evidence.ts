import { type Actor, mayReach, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { EvidenceFilter } from "../../rules/evidence/evidence-filter.ts";
import { type ActionLine, findActionLine } from "../../store/evidence/action-lines.ts";
import {
  listEvidenceYears,
  listOrigins,
  readEvidencePage,
  type SummedPage,
} from "../../store/evidence/evidence-list.ts";
import { countWaiting } from "../../store/evidence/tray.ts";
import { actionsInSight, type EvidenceApp, readReach } from "./evidence-app.ts";
import { listPlaces, type Place } from "./list-places.ts";

export const evidencePageSize = 50;

export type EvidenceList = SummedPage & {
  readonly kind: "listed";
  readonly years: readonly number[];
  readonly origins: readonly string[];
  readonly places: readonly Place[];
  /** The action the list is narrowed to. */
  readonly action: ActionLine | null;
  readonly waiting: number;
  readonly mayAdd: boolean;
};

/** One page of all evidence somebody may see, with the sums of the whole filtered list. */
export async function listEvidence(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  filter: EvidenceFilter,
  asked: { readonly page: number; readonly language: Language; readonly today: Day },
): Promise<EvidenceList | Refusal<"not-permitted">> {
  const reach = readReach(actor);
  if (isRefusal(reach)) return reach;
  const scope = actionsInSight(actor);
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const size = evidencePageSize;
    return {
      kind: "listed",
      ...(await readEvidencePage(tx, filter, reach, scope, { page: asked.page, size })),
      years: await listEvidenceYears(tx),
      origins: await listOrigins(tx),
      places: await listPlaces(tx, actor, asked),
      action: filter.actionId ? await findActionLine(tx, scope, filter.actionId) : null,
      waiting: await countWaiting(tx, reach),
      mayAdd: mayReach(actor, "evidence.edit"),
    };
  });
}
