import { type Actor, refusalFor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { formatNumber } from "#ui/format";
import { type Comparison, compareVisions } from "../../rules/vision/compare-visions.ts";
import { decimalsOf } from "../../rules/vision/read-vision-forms.ts";
import type { VisionHead } from "../../rules/vision/vision.ts";
import { listGoals } from "../../store/vision/goals.ts";
import { listVisions } from "../../store/vision/visions.ts";
import { seesDrafts } from "./vision-app.ts";

export type OpenedComparison = {
  readonly kind: "compared";
  readonly versions: readonly Pick<VisionHead, "number" | "title" | "status">[];
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
};

/**
 * Two versions word by word.
 * @param from the older; without it the one before `to`
 * @param to   without it the newest
 */
export async function openComparison(
  db: Db,
  actor: Actor,
  asked: { readonly from: number | null; readonly to: number | null },
  language: Language,
): Promise<OpenedComparison | Refusal<"not-permitted" | "no-such-vision" | "too-few">> {
  const refusal = refusalFor(actor, "vision.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const seen = (await listVisions(tx)).filter(
      ({ status }) => status !== "draft" || seesDrafts(actor),
    );
    if (seen.length < 2) return refuse("too-few");
    const to = asked.to === null ? seen[0] : seen.find(({ number }) => number === asked.to);
    const from =
      asked.from === null
        ? seen.find(({ number }) => number < (to?.number ?? 0))
        : seen.find(({ number }) => number === asked.from);
    if (!from || !to) return refuse("no-such-vision");
    const [older, newer] = await Promise.all([listGoals(tx, from.id), listGoals(tx, to.id)]);
    return {
      kind: "compared",
      versions: seen.map(({ number, title, status }) => ({ number, title, status })),
      from: from.number,
      to: to.number,
      comparison: compareVisions({ ...from, goals: older }, { ...to, goals: newer }, (value) =>
        formatNumber(language, value, { digits: decimalsOf(value) }),
      ),
    };
  });
}
