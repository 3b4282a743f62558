import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { AwayTime, GuestDemands, PairDemand } from "../../rules/schedule/fair-facts.ts";
import type { Strength, Wish, WishOrigin, WishReason } from "../../rules/wishes/wish.ts";
import { asJson } from "../as-json.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** Every wish of a fair between guests who are still on its list. */
export async function listWishes(tx: Tx, gatheringId: string): Promise<Wish[]> {
  const rows = await tx
    .selectFrom("meeting_wish")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_guest,
    to: row.to_guest,
    strength: row.strength as Strength | null,
    about: row.about,
    activity: row.activity,
    origin: row.origin,
    reasons: row.reasons as WishReason[],
  }));
}

export type WishContent = Pick<Wish, "from" | "to" | "strength" | "about" | "activity"> & {
  readonly origin: WishOrigin;
  readonly reasons: readonly WishReason[];
};

/** Writes wishes; what somebody said of the same guest before is replaced. */
export async function saveWishes(
  tx: Tx,
  gatheringId: string,
  wishes: readonly WishContent[],
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  if (wishes.length === 0) return;
  await tx
    .insertInto("meeting_wish")
    .values(
      wishes.map((wish) => ({
        partnership_id: here,
        gathering_id: gatheringId,
        from_guest: wish.from,
        to_guest: wish.to,
        strength: wish.strength,
        about: wish.about,
        activity: wish.activity,
        origin: wish.origin,
        reasons: asJson(wish.reasons),
        created_at: by.at,
        updated_at: by.at,
        updated_by: by.name,
      })),
    )
    .onConflict((on) =>
      on
        .columns(["partnership_id", "gathering_id", "from_guest", "to_guest"])
        .doUpdateSet((eb) => ({
          strength: eb.ref("excluded.strength"),
          about: eb.ref("excluded.about"),
          activity: eb.ref("excluded.activity"),
          origin: eb.ref("excluded.origin"),
          reasons: eb.ref("excluded.reasons"),
          updated_at: eb.ref("excluded.updated_at"),
          updated_by: eb.ref("excluded.updated_by"),
        })),
    )
    .execute();
}

/** @returns whether there was one */
export async function deleteWish(
  tx: Tx,
  gatheringId: string,
  from: string,
  to: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("meeting_wish")
    .where("gathering_id", "=", gatheringId)
    .where("from_guest", "=", from)
    .where("to_guest", "=", to)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function listDemands(tx: Tx, gatheringId: string): Promise<GuestDemands[]> {
  const rows = await tx
    .selectFrom("fair_participant")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .execute();
  return rows.map((row) => ({
    guestId: row.guest_id,
    away: row.away as AwayTime[],
    booth: row.booth,
    orders: row.orders as GuestDemands["orders"],
    mostMeetings: row.most_meetings,
    seeks: row.seeks,
    offers: row.offers,
  }));
}

export async function saveDemands(
  tx: Tx,
  gatheringId: string,
  demands: GuestDemands,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  const content = {
    away: asJson(demands.away),
    booth: demands.booth,
    orders: asJson(demands.orders),
    most_meetings: demands.mostMeetings,
    seeks: demands.seeks,
    offers: demands.offers,
    updated_at: by.at,
    updated_by: by.name,
  };
  await tx
    .insertInto("fair_participant")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      guest_id: demands.guestId,
      ...content,
    })
    .onConflict((on) =>
      on
        .columns(["partnership_id", "guest_id"])
        .doUpdateSet({ ...content, version: sql<number>`fair_participant.version + 1` }),
    )
    .execute();
}

export async function listPairDemands(tx: Tx, gatheringId: string): Promise<PairDemand[]> {
  const rows = await tx
    .selectFrom("fair_pair")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .execute();
  return rows.map((row) => ({
    between: [row.low_guest, row.high_guest],
    must: row.must,
    onlyAt: row.only_at as string[],
    neverAt: row.never_at as string[],
    table: row.table_name,
  }));
}

/** Writes what is fixed about two guests; a demand that asks nothing is taken away. */
export async function savePairDemand(
  tx: Tx,
  gatheringId: string,
  { between: [low, high], must, onlyAt, neverAt, table }: PairDemand,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  if (!must && onlyAt.length === 0 && neverAt.length === 0 && table === null) {
    await tx
      .deleteFrom("fair_pair")
      .where("gathering_id", "=", gatheringId)
      .where("low_guest", "=", low)
      .where("high_guest", "=", high)
      .execute();
    return;
  }
  const content = {
    must,
    only_at: asJson(onlyAt),
    never_at: asJson(neverAt),
    table_name: table,
    updated_at: by.at,
    updated_by: by.name,
  };
  await tx
    .insertInto("fair_pair")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      low_guest: low,
      high_guest: high,
      ...content,
    })
    .onConflict((on) =>
      on
        .columns(["partnership_id", "gathering_id", "low_guest", "high_guest"])
        .doUpdateSet(content),
    )
    .execute();
}
