import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import { inOrder } from "../../rules/follow-up/outcome.ts";
import type { MetPair, PairAnswer, PairEnd, PairSource } from "../../rules/follow-up/pair.ts";
import type { Side } from "../../rules/guest.ts";
import "../tables.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

const selectPairs = (tx: Tx) =>
  tx
    .selectFrom("met_pair as pair")
    .innerJoin("gathering", "gathering.id", "pair.gathering_id")
    .innerJoin("gathering_guest as lg", "lg.id", "pair.left_guest_id")
    .innerJoin("gathering_guest as rg", "rg.id", "pair.right_guest_id")
    .leftJoin("trial_voucher as voucher", (join) =>
      join.onRef("voucher.pair_id", "=", "pair.id").on("voucher.withdrawn_at", "is", null),
    )
    .select(["pair.id", "pair.gathering_id", "pair.source", "pair.met_on", "pair.outcomes"])
    .select(["pair.amount_cents", "pair.note", "pair.contract_id", "pair.action_id"])
    .select(["pair.action_number", "pair.version"])
    .select([
      "pair.left_guest_id",
      "lg.organisation_id as left_organisation",
      "lg.side as left_side",
    ])
    .select(["lg.organisation_name as left_name", "lg.person_name as left_person"])
    .select(["pair.right_guest_id", "rg.organisation_id as right_organisation"])
    .select(["rg.side as right_side", "rg.organisation_name as right_name"])
    .select(["rg.person_name as right_person", "voucher.id as voucher_id", "voucher.number"])
    .select(["voucher.amount_cents as voucher_cents", "voucher.issued_on"])
    .select(["voucher.valid_until", "voucher.used_on"])
    .where("pair.removed_at", "is", null)
    .where("gathering.removed_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof selectPairs>["execute"]>>[number];

const endOf = (
  guestId: string,
  organisationId: string | null,
  side: Side,
  [organisation, person]: readonly [string, string],
): PairEnd => ({ guestId, organisationId, side, name: organisation || person || "–" });

const voucherOf = (row: Row): MetPair["voucher"] =>
  row.voucher_id && row.number && row.issued_on && row.valid_until
    ? {
        id: row.voucher_id,
        number: row.number,
        cents: Number(row.voucher_cents),
        issuedOn: row.issued_on,
        validUntil: row.valid_until,
        usedOn: row.used_on,
      }
    : null;

const pairOf = (row: Row, answers: ReadonlyMap<string, PairAnswer>): MetPair => ({
  id: row.id,
  gatheringId: row.gathering_id,
  left: endOf(row.left_guest_id, row.left_organisation, row.left_side, [
    row.left_name,
    row.left_person,
  ]),
  right: endOf(row.right_guest_id, row.right_organisation, row.right_side, [
    row.right_name,
    row.right_person,
  ]),
  source: row.source,
  metOn: row.met_on,
  desk: row.outcomes && inOrder(row.outcomes),
  leftSaid: answers.get(`${row.id} ${row.left_guest_id}`) ?? null,
  rightSaid: answers.get(`${row.id} ${row.right_guest_id}`) ?? null,
  cents: row.amount_cents === null ? null : Number(row.amount_cents),
  note: row.note,
  contractId: row.contract_id,
  actionId: row.action_id,
  actionNumber: row.action_number,
  voucher: voucherOf(row),
  version: row.version,
});

/** The latest answer of each guest to each pair, by "pair guest". */
async function latestAnswers(
  tx: Tx,
  pairs: readonly string[],
): Promise<ReadonlyMap<string, PairAnswer>> {
  if (pairs.length === 0) return new Map();
  const rows = await tx
    .selectFrom("met_answer")
    .select(["pair_id", "guest_id", "round", "outcomes", "remark", "answered_at"])
    .where(sql<boolean>`pair_id = any(${sql.val([...pairs])}::uuid[])`)
    .orderBy("round")
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.pair_id} ${row.guest_id}`,
      {
        outcomes: inOrder(row.outcomes),
        remark: row.remark,
        round: row.round,
        answeredAt: row.answered_at,
      },
    ]),
  );
}

export type PairQuestion = {
  readonly gatheringId?: string;
  /** In which they sit left or right. */
  readonly guestId?: string;
  readonly id?: string;
  readonly from?: Day;
  readonly until?: Day;
};

/** Pairs with all that is known of them, by the names of both. */
export async function listPairs(tx: Tx, question: PairQuestion): Promise<readonly MetPair[]> {
  const { gatheringId, guestId, id, from, until } = question;
  if ([gatheringId, guestId, id].some((one) => one !== undefined && !isId(one))) return [];
  let query = selectPairs(tx);
  if (gatheringId) query = query.where("pair.gathering_id", "=", gatheringId);
  if (id) query = query.where("pair.id", "=", id);
  if (from) query = query.where("pair.met_on", ">=", from);
  if (until) query = query.where("pair.met_on", "<=", until);
  if (guestId) {
    query = query.where((eb) =>
      eb.or([eb("pair.left_guest_id", "=", guestId), eb("pair.right_guest_id", "=", guestId)]),
    );
  }
  const rows = await query
    .orderBy(sql`lower(lg.organisation_name)`)
    .orderBy(sql`lower(rg.organisation_name)`)
    .orderBy("pair.id")
    .execute();
  const answers = await latestAnswers(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => pairOf(row, answers));
}

export const findPair = async (tx: Tx, id: string): Promise<MetPair | null> =>
  (await listPairs(tx, { id }))[0] ?? null;

type By = { readonly name: string; readonly at: Instant };

/**
 * Adds pairs that are not there yet. One that was taken away by hand comes back only by hand.
 * @returns how many are new
 */
export async function insertPairs(
  tx: Tx,
  gatheringId: string,
  pairs: readonly (readonly [left: string, right: string])[],
  { source, metOn, by }: { readonly source: PairSource; readonly metOn: Day; readonly by: By },
): Promise<number> {
  let added = 0;
  for (const [left, right] of pairs) {
    const again = source === "hand" ? await takeBack(tx, gatheringId, left, right, by) : 0;
    const row = await tx
      .insertInto("met_pair")
      .values({
        partnership_id: here,
        gathering_id: gatheringId,
        left_guest_id: left,
        right_guest_id: right,
        source,
        met_on: metOn,
        updated_by: by.name,
        updated_at: by.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    added += again + (row ? 1 : 0);
  }
  return added;
}

async function takeBack(
  tx: Tx,
  gatheringId: string,
  left: string,
  right: string,
  by: By,
): Promise<number> {
  const done = await tx
    .updateTable("met_pair")
    .set({ removed_at: null, source: "hand", updated_at: by.at, updated_by: by.name })
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is not", null)
    .where("left_guest_id", "in", [left, right])
    .where("right_guest_id", "in", [left, right])
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export type PairChange = Partial<{
  outcomes: MetPair["desk"];
  cents: number | null;
  note: string;
  contractId: string | null;
  actionId: string | null;
  actionNumber: number | null;
  removedAt: Instant | null;
}>;

export async function updatePair(tx: Tx, id: string, change: PairChange, by: By): Promise<void> {
  const given = <Value>(column: string, value: Value | undefined) =>
    value === undefined ? {} : { [column]: value };
  await tx
    .updateTable("met_pair")
    .set({
      ...given("outcomes", change.outcomes && [...change.outcomes]),
      ...(change.outcomes === null ? { outcomes: null } : {}),
      ...given("amount_cents", change.cents),
      ...given("note", change.note),
      ...given("contract_id", change.contractId),
      ...given("action_id", change.actionId),
      ...given("action_number", change.actionNumber),
      ...given("removed_at", change.removedAt),
      version: sql<number>`version + 1`,
      updated_at: by.at,
      updated_by: by.name,
    })
    .where("id", "=", id)
    .execute();
}
