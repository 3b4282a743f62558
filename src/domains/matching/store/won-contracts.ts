import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Won } from "../rules/supplier.ts";
import { bumpMatchingVersion } from "./matching-version.ts";
import "./tables.ts";

/** A contract somebody won, by the number of who won it. */
export type NewWon = {
  /** KBO enterprise number, ten digits. */
  readonly number: string;
  /** Which notice and lot tells it: the same one told again replaces itself. */
  readonly sourceKey: string;
  readonly title: string;
  readonly cpv: readonly string[];
  readonly buyer: string;
  readonly on?: Day;
  readonly cents?: number;
  readonly href?: string;
};

/**
 * Keeps contracts that were won; whose number is not in the register keeps waiting until it is.
 * Called in the transaction that stores the notice, by whoever asked who may.
 * @returns how many are new
 */
export async function saveWon(tx: Tx, rows: readonly NewWon[]): Promise<number> {
  const unique = [...new Map(rows.map((row) => [`${row.number} ${row.sourceKey}`, row])).values()];
  if (unique.length === 0) return 0;
  let added = 0;
  for (let at = 0; at < unique.length; at += slice) {
    const written = await tx
      .insertInto("won_contract")
      .values(
        unique.slice(at, at + slice).map((row) => ({
          partnership_id: sql<string>`current_partnership()`,
          number: row.number,
          source_key: row.sourceKey.slice(0, 400),
          title: row.title,
          cpv: [...row.cpv],
          buyer: row.buyer,
          won_on: row.on ?? null,
          cents: row.cents ?? null,
          href: row.href ?? null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["partnership_id", "number", "source_key"]).doUpdateSet((eb) => ({
          title: eb.ref("excluded.title"),
          cpv: eb.ref("excluded.cpv"),
          buyer: eb.ref("excluded.buyer"),
          won_on: eb.ref("excluded.won_on"),
          cents: eb.ref("excluded.cents"),
          href: eb.ref("excluded.href"),
        })),
      )
      .returning(sql<boolean>`xmax = 0`.as("isNew"))
      .execute();
    added += written.filter(({ isNew }) => isNew).length;
  }
  await bumpMatchingVersion(tx);
  return added;
}

const slice = 2_000;

/**
 * Forgets contracts that a source no longer tells.
 * @param sources what the keys of all contracts of one source begin with, up to and with the sign `#`
 */
export async function forgetWon(tx: Tx, sources: readonly string[]): Promise<number> {
  if (sources.length === 0) return 0;
  const gone = await tx
    .deleteFrom("won_contract")
    .where(sql<string>`split_part(source_key, '#', 1) || '#'`, "in", [...sources])
    .executeTakeFirst();
  if (gone.numDeletedRows > 0n) await bumpMatchingVersion(tx);
  return Number(gone.numDeletedRows);
}

/** What was won, by KBO number; the newest first. */
export async function listWonByNumber(tx: Tx): Promise<Map<string, Won[]>> {
  const rows = await tx
    .selectFrom("won_contract")
    .select(["number", "title", "cpv", "buyer", "won_on", "cents", "href"])
    .orderBy("number")
    .orderBy("won_on", (order) => order.desc().nullsLast())
    .orderBy("id")
    .execute();
  const byNumber = new Map<string, Won[]>();
  for (const row of rows) {
    const won: Won = {
      title: row.title,
      cpv: row.cpv,
      buyer: row.buyer,
      ...(row.won_on ? { on: row.won_on } : {}),
      ...(row.cents === null ? {} : { cents: row.cents }),
      ...(row.href ? { href: row.href } : {}),
    };
    const list = byNumber.get(row.number);
    if (list) list.push(won);
    else byNumber.set(row.number, [won]);
  }
  return byNumber;
}
