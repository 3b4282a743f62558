import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { keepSuitabilityLabel } from "#matching";
import type { Tx } from "#platform/db";
import { describePurchase } from "../../rules/radar/describe-purchase.ts";
import { readRadarNotice } from "../../store/radar/radar-list.ts";

/**
 * Keeps whether a notice suits as a person said it. Of a notice in lots “suited” is said of its best lot, “not suited” of all.
 * @param suited null: nothing is said any more
 */
export async function labelNotice(
  tx: Tx,
  actor: Actor,
  id: string,
  suited: boolean | null,
  now: Instant,
): Promise<void> {
  const found = await readRadarNotice(tx, id);
  if (!found) return;
  const lots = describePurchase(found.notice, found);
  const bestLot = found.assessment?.lots[0]?.lot ?? null;
  const best = lots.find(({ lot }) => lot === bestLot) ?? lots[0];
  if (!best) return;
  const titled = suited === false ? [best, ...lots.filter((lot) => lot !== best)] : [best];
  const label = {
    kind: "notice",
    ref: id,
    href: `/radar/${id}`,
    titles: titled.map(({ facts, title }) => facts.texts[0] ?? title),
    facts: best.facts,
    family: found.buyer,
    suited,
  } as const;
  await keepSuitabilityLabel(tx, actor, label, now);
}
