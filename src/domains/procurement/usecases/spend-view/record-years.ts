import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { recordEvidence, withdrawEvidence } from "#steering";
import { listMunicipalities } from "#territory";
import { sumSpend } from "../../store/spend-view/sum-spend.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";

/**
 * Records by itself that a municipality's spending of these years was brought in and looked at, with its figures; takes
 * that back for a year of which nothing is left. In the transaction that made the sums.
 */
export async function recordSpendYears(
  tx: Tx,
  actor: Actor,
  nis: string,
  years: readonly number[],
  now: Instant,
): Promise<void> {
  const [place] = await listMunicipalities(tx, [nis]);
  // Evidence is read by everybody in the partnership's own language.
  const { evidence } = spendViewWords("nl");
  for (const year of years) {
    const ref = `spend-year:${nis}:${year}`;
    const sums = await sumSpend(tx, { nis, year });
    if (sums.lines === 0) {
      await withdrawEvidence(tx, actor, "procurement", ref, now);
      continue;
    }
    await recordEvidence(
      tx,
      actor,
      {
        kind: "analysis",
        title: evidence.title(year, place?.nameNl ?? nis),
        description: evidence.text(sums),
        happenedOn: dayOf(now),
        nis: [nis],
        origin: "procurement",
        originRef: ref,
        href: `/uitgaven?jaar=${year}&gemeente=${nis}`,
      },
      now,
    );
  }
}
