import type { Tx } from "#platform/db";
import "../tables.ts";

/** The open fair with most guests who come and no wish yet; null: there is none. For the demonstration. */
export async function findFairWithoutWishes(tx: Tx, least: number): Promise<string | null> {
  const row = await tx
    .selectFrom("gathering as g")
    .innerJoin("gathering_guest as guest", "guest.gathering_id", "g.id")
    .select(({ fn }) => ["g.id", fn.count<number>("guest.id").as("guests")])
    .where("g.kind", "=", "fair")
    .where("g.state", "=", "open")
    .where("g.removed_at", "is", null)
    .where("guest.state", "=", "coming")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("meeting_wish as w").select("w.id").whereRef("w.gathering_id", "=", "g.id"),
        ),
      ),
    )
    .groupBy("g.id")
    .orderBy("guests", "desc")
    .executeTakeFirst();
  return row && Number(row.guests) >= least ? row.id : null;
}
