import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { KeptNeed } from "../../rules/needs/kept-need.ts";
import "../tables.ts";
import { needOf } from "./need-rows.ts";

/** Needs that were kept or worked on since a day, the newest first. */
export async function listRecentNeeds(tx: Tx, since: Day, limit: number): Promise<KeptNeed[]> {
  const rows = await tx
    .selectFrom("need")
    .selectAll()
    .where("removed_at", "is", null)
    .where("updated_at", ">=", `${since}T00:00:00Z` as never)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(needOf);
}
