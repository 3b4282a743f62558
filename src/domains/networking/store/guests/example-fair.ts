import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

/**
 * The fair of the demonstration, open for answers: the one that is there, else a new one.
 * @returns null when its guests are there already
 */
export async function openExampleFair(
  tx: Tx,
  fair: {
    readonly title: string;
    readonly summary: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly answerUntil: Day;
    readonly capacity: number;
  },
): Promise<string | null> {
  const known = await tx
    .selectFrom("gathering")
    .select("id")
    .where("kind", "=", "fair")
    .where("removed_at", "is", null)
    .where("state", "in", ["draft", "open"])
    .where("starts_at", ">", sql<never>`now()`)
    .orderBy("starts_at")
    .executeTakeFirst();
  const id =
    known?.id ??
    (
      await tx
        .insertInto("gathering")
        .values({
          partnership_id: sql<string>`current_partnership()`,
          kind: "fair",
          title: fair.title,
          summary: fair.summary,
          starts_at: fair.startsAt,
          ends_at: fair.endsAt,
          nis: null,
          is_public: true,
          owner_person_id: null,
          place_name: "Voorbeeldzaal",
          street: "Voorbeeldstraat 1",
          postcode: "1500",
          town: "Halle",
        })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id;
  const guest = await tx
    .selectFrom("gathering_guest")
    .select("id")
    .where("gathering_id", "=", id)
    .executeTakeFirst();
  if (guest) return null;
  await tx
    .updateTable("gathering")
    .set({
      state: "open",
      is_public: true,
      answer_until: sql<Day>`coalesce(answer_until, (starts_at - interval '7 days')::date)`,
      capacity: sql<number>`coalesce(capacity, ${fair.capacity}::integer)`,
    })
    .where("id", "=", id)
    .execute();
  return id;
}
