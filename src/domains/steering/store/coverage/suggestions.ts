import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Place } from "../../rules/coverage/action-state.ts";
import type { TrayGroup } from "../../rules/coverage/would-count.ts";
import type { EvidenceKind } from "../../rules/evidence.ts";
import { firstDayOf, lastDayOf } from "../../rules/frames/version-of-year.ts";
import { inTheTray } from "../evidence/in-the-tray.ts";
import "../tables.ts";

/** Evidence that would count for a priority when somebody says so. */
export type WouldCount = {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly happenedOn: Day;
  readonly nis: readonly string[];
  /** The action it belongs to, which is not tagged with the priority; null: it waits in the tray. */
  readonly action: { readonly id: string; readonly title: string } | null;
};

type Wanted = {
  readonly frameId: string;
  readonly code: string;
  readonly year: number;
  readonly place: Place;
  readonly kinds: readonly EvidenceKind[];
};

/** Of a kind that suits the priority and of the year: first what waits in the tray, newest first, then one for each untagged action. */
export async function listWouldCount(tx: Tx, wanted: Wanted, limit: number): Promise<WouldCount[]> {
  if (wanted.kinds.length === 0) return [];
  const [waiting, untagged] = await Promise.all([
    inTray(tx, wanted, limit),
    onUntaggedActions(tx, wanted, limit * 3),
  ]);
  const seen = new Set<string>();
  const onePerAction = untagged.filter(({ action }) => {
    if (!action || seen.has(action.id)) return false;
    seen.add(action.id);
    return true;
  });
  return [...waiting, ...onePerAction].slice(0, limit);
}

const suits = (tx: Tx, { year, place, kinds }: Wanted) => {
  const found = tx
    .selectFrom("evidence")
    .where("evidence.happened_on", ">=", firstDayOf(year))
    .where("evidence.happened_on", "<=", lastDayOf(year))
    .where("evidence.kind", "in", [...kinds])
    .select([
      "evidence.id as evidenceId",
      "evidence.kind",
      "evidence.title",
      "evidence.happened_on as happenedOn",
      "evidence.nis",
    ])
    .orderBy("evidence.happened_on", "desc")
    .orderBy("evidence.id", "desc");
  return place === "whole"
    ? found
    : found.where(sql<SqlBool>`(evidence.nis = '{}' or ${place} = any(evidence.nis))`);
};

async function inTray(tx: Tx, wanted: Wanted, limit: number): Promise<WouldCount[]> {
  const rows = await suits(tx, wanted)
    .where("evidence.state", "=", inTheTray)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind, action: null }));
}

async function onUntaggedActions(tx: Tx, wanted: Wanted, limit: number): Promise<WouldCount[]> {
  const { frameId, code, year, place } = wanted;
  const rows = await suits(tx, wanted)
    .innerJoin("action", (join) =>
      join
        .onRef("action.partnership_id", "=", "evidence.partnership_id")
        .onRef("action.id", "=", "evidence.action_id"),
    )
    .where("evidence.state", "=", "linked")
    // An action outside the year would not count there, tagged or not.
    .where(sql<SqlBool>`greatest(action.due_on, action.done_on) >= ${firstDayOf(year)}`)
    .where("action.starts_on", "<=", lastDayOf(year))
    .where(
      place === "whole"
        ? sql<SqlBool>`true`
        : sql<SqlBool>`(action.nis = '{}' or ${place} = any(action.nis))`,
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("action_priority as tag")
            .whereRef("tag.partnership_id", "=", "action.partnership_id")
            .whereRef("tag.action_id", "=", "action.id")
            .where("tag.frame_id", "=", frameId)
            .where("tag.code", "=", code)
            .select("tag.code"),
        ),
      ),
    )
    .select(["action.id as actionId", "action.title as actionTitle"])
    .limit(limit)
    .execute();
  return rows.map(({ actionId, actionTitle, kind, ...row }) => ({
    ...row,
    kind: kind as EvidenceKind,
    action: { id: actionId, title: actionTitle },
  }));
}

/** How much waits in the tray for a year, by kind and municipalities. */
export async function countTray(tx: Tx, year: number): Promise<TrayGroup[]> {
  const rows = await tx
    .selectFrom("evidence")
    .where("state", "=", inTheTray)
    .where("happened_on", ">=", firstDayOf(year))
    .where("happened_on", "<=", lastDayOf(year))
    .select(["kind", "nis", sql<number>`count(*)::integer`.as("count")])
    .groupBy(["kind", "nis"])
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind }));
}
