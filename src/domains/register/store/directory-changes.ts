import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { DirectoryPatch } from "../rules/directory/patch-snapshot.ts";
import { loadEntriesOf } from "./directory-entries.ts";
import "./tables.ts";

/** When a register was read: what a later reading has to come after. */
export type RegisterMoment = {
  readonly version: number;
  /** Which transactions were over, as PostgreSQL writes it (`pg_snapshot`). */
  readonly seen: string;
};

/** Call it in the transaction in which the register is read. */
export async function readMoment(tx: Tx): Promise<RegisterMoment> {
  const { rows } = await sql<RegisterMoment>`select pg_current_snapshot()::text as seen,
    coalesce((select version from register_version), 0) as version`.execute(tx);
  return rows[0] as RegisterMoment;
}

/**
 * What changed in the register of the partnership at hand since a moment; to be read in one moment itself.
 * @param most null is returned when more organisations changed than this
 */
export async function loadDirectoryPatch(
  tx: Tx,
  since: RegisterMoment,
  most: number,
): Promise<DirectoryPatch | null> {
  const changed = await listChangedIds(tx, since, most);
  if (!changed) return null;
  if (changed.length === 0) return { changed, arrivals: [] };
  const entries = new Map((await loadEntriesOf(tx, changed)).map((one) => [one.row.id, one]));
  const inOrder = await sql<{ id: string; after: string | null }>`select id, (
      select before.id from organisation before
      where (before.name collate nl_be, before.id) < (moved.name collate nl_be, moved.id)
        and before.id <> all(${changed}::uuid[])
      order by before.name collate nl_be desc, before.id desc limit 1) as after
    from organisation moved where id = any(${changed}::uuid[])
    order by name collate nl_be, id`.execute(tx);
  const arrivals = inOrder.rows.flatMap(({ id, after }) => {
    const entry = entries.get(id);
    return entry ? { entry, after } : [];
  });
  return { changed, arrivals };
}

/**
 * Organisations of the partnership at hand that were written or removed since a moment.
 * @returns null when they are more than `most`
 */
export async function listChangedIds(
  tx: Tx,
  since: RegisterMoment,
  most: number,
): Promise<string[] | null> {
  const { rows } = await sql<{ id: string }>`select organisation_id as id from organisation_change
    where changed_in >= pg_snapshot_xmin(${since.seen}::pg_snapshot)
      and not pg_visible_in_snapshot(changed_in, ${since.seen}::pg_snapshot)
    limit ${most + 1}`.execute(tx);
  return rows.length > most ? null : rows.map(({ id }) => id);
}
