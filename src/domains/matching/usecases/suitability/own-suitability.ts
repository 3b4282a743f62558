import { type Db, inPartnership } from "#platform/db";
import { ownJudge } from "../../rules/suitability/own-judge.ts";
import { twinFinder } from "../../rules/suitability/own-labels.ts";
import type { JudgeSuitability } from "../../rules/suitability/suitability.ts";
import { findCurrentCorrectionId, readCorrection } from "../../store/suitability/corrections.ts";
import { listLabels, readLabelMark } from "../../store/suitability/labels.ts";
import { openSuitabilityTools } from "./open-suitability.ts";

export type OwnSuitability = {
  readonly judge: JudgeSuitability;
  /** Another one says that something else was learned: what was judged may be judged otherwise now. */
  readonly state: string;
};

type Kept = OwnSuitability & { readonly mark: string };

/** Partnerships whose decisions are in memory; the one longest unused makes room. */
const mostKept = 30;
const keptOf = new WeakMap<Db, Map<string, Kept>>();

/**
 * What judges purchases for a partnership: the judge of the product, with what its people decided. Two numbers are looked
 * at each time; it is made anew when they moved. Whoever shows what it says asks who may.
 */
export async function openOwnSuitability(
  app: { readonly db: Db; readonly config: { readonly projectRoot: string } },
  partnershipId: string,
): Promise<OwnSuitability> {
  const { judge, stemsOf, bounds } = await openSuitabilityTools(app.config.projectRoot);
  const shelf = keptOf.get(app.db) ?? new Map<string, Kept>();
  keptOf.set(app.db, shelf);
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const correctionId = await findCurrentCorrectionId(tx);
    const mark = `${await readLabelMark(tx)} ${correctionId}`;
    const before = shelf.get(partnershipId);
    if (before?.mark === mark) return before;
    const correction = correctionId === null ? null : await readCorrection(tx, correctionId);
    const twin = twinFinder(await listLabels(tx), stemsOf);
    const kept: Kept = {
      judge: ownJudge(judge, stemsOf, { twin, correction }, bounds),
      state: correctionId ?? "none",
      mark,
    };
    shelf.delete(partnershipId);
    shelf.set(partnershipId, kept);
    const [oldest] = shelf.keys();
    if (shelf.size > mostKept && oldest) shelf.delete(oldest);
    return kept;
  });
}
