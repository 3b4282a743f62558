import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type CpvText, cpvTextsOf } from "../../rules/cpv-texts.ts";
import "./tables.ts";

/**
 * Texts of the notices this partnership read, with their CPV codes, the latest published first.
 * @param most notices at most
 */
export async function listCpvTexts(tx: Tx, most: number): Promise<CpvText[]> {
  const rows = await tx
    .selectFrom("notice")
    .select(["title", "description", "cpv", "other_cpv", "buyer_name"])
    .where("merged_into", "is", null)
    .where("cpv", "is not", null)
    .orderBy("published_on", (order) => order.desc().nullsLast())
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.flatMap((row) =>
    cpvTextsOf({
      title: row.title,
      description: row.description,
      ...(row.cpv === null ? {} : { cpv: row.cpv }),
      otherCpv: row.other_cpv,
      buyers: [{ name: { und: row.buyer_name } }],
    }),
  );
}

/** How many notices with a CPV code were first read since a moment. */
export async function countCpvTextsSince(tx: Tx, since: Instant | null): Promise<number> {
  const row = await tx
    .selectFrom("notice")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("merged_into", "is", null)
    .where("cpv", "is not", null)
    .$if(since !== null, (query) => query.where("first_read_at", ">", since as Instant))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
