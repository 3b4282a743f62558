import { type Actor, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { NeedQuery } from "../../rules/needs/need-query.ts";
import { changeWhatIsAsked } from "./change-need.ts";
import { findWhoCan } from "./find-who-can.ts";
import { keepNeed } from "./keep-need.ts";
import type { MatchingApp } from "./open-matching.ts";

export type SearchKept =
  | { readonly kind: "kept" | "known" | "updated"; readonly id: string }
  | Refusal<"not-permitted" | "empty" | "no-such-need" | "removed">;

/** Keeps what a search asks as a need, or writes it into the kept need it came from. */
export async function keepSearch(
  app: MatchingApp,
  actor: Actor,
  query: NeedQuery,
  now: Instant,
): Promise<SearchKept> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  const asked = { language: "nl", today: dayOf(now), searchCode: "" } as const;
  const found = await findWhoCan(app, actor, query, asked);
  if (isRefusal(found)) return found;
  const { need } = found;
  if (!need) return refuse("empty", "need");
  const { regularToo, needId } = query;
  if (needId) {
    const changed = await changeWhatIsAsked(app.db, actor, needId, { need, regularToo }, now);
    return changed.kind === "refused" ? changed : { kind: "updated", id: needId };
  }
  const { activities } = found.found?.understood ?? { activities: [] };
  const title =
    need.texts.length > 0
      ? ""
      : [...need.cpv, ...activities.map(({ code }) => code)]
          .slice(0, 1)
          .map((code) => found.names[code] ?? code)
          .join();
  return inPartnership(app.db, tenantOf(actor), (tx) =>
    keepNeed(tx, actor, { title, need, regularToo, origin: query.origin ?? { kind: "hand" } }, now),
  );
}
