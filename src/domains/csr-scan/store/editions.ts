import { AppError } from "#kernel/app-error";
import type { Db, Tx } from "#platform/db";
import type { Instrument, InstrumentKey } from "../rules/instrument/instrument.ts";
import { asJson } from "./as-json.ts";
import "./tables.ts";

export type Edition = { readonly id: string; readonly instrument: Instrument };

/** Keeps an edition and makes it the one new scans begin with. Only the owner of the database may. */
export async function keepEdition(owner: Db, { id, instrument }: Edition): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await tx
      .updateTable("scan_edition")
      .set({ is_current: false })
      .where("instrument", "=", instrument.key)
      .where("id", "<>", id)
      .execute();
    await tx
      .insertInto("scan_edition")
      .values({
        id,
        instrument: instrument.key,
        version: instrument.version,
        content: asJson(instrument) as never,
        is_current: true,
      })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ is_current: true }))
      .execute();
  });
}

/** An edition never changes, so what was read once is right for as long as the process lives. */
const known = new Map<string, Edition>();

/** @throws AppError `scan.no-edition` */
export async function findEdition(tx: Tx | Db, id: string): Promise<Edition> {
  const there = known.get(id);
  if (there) return there;
  const row = await tx
    .selectFrom("scan_edition")
    .select("content")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("scan.no-edition", `no edition ${id} of the scan`);
  const edition = { id, instrument: row.content };
  known.set(id, edition);
  return edition;
}

/** The edition new scans begin with. @throws AppError `scan.no-edition` */
export async function currentEdition(tx: Tx | Db, instrument: InstrumentKey): Promise<Edition> {
  const row = await tx
    .selectFrom("scan_edition")
    .select("id")
    .where("instrument", "=", instrument)
    .where("is_current", "=", true)
    .executeTakeFirst();
  if (!row) throw new AppError("scan.no-edition", `no edition of ${instrument}`);
  return findEdition(tx, row.id);
}

export const isCurrentEdition = async (owner: Db, id: string): Promise<boolean> =>
  (await owner
    .selectFrom("scan_edition")
    .select("id")
    .where("id", "=", id)
    .where("is_current", "=", true)
    .executeTakeFirst()) !== undefined;
