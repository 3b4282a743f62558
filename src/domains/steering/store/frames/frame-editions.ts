import { sql } from "kysely";
import { enterPartnership, type Tx } from "#platform/db";
import { listPartnerships } from "#territory";
import "../tables.ts";

export type FrameEdition = {
  readonly key: string;
  readonly edition: number;
  /** {name, validFrom, validTo, source, priorities} */
  readonly content: Readonly<Record<string, unknown>>;
};

/** Only the owner of the database may. */
export async function replaceFrameEditions(
  tx: Tx,
  editions: readonly FrameEdition[],
): Promise<void> {
  await tx.deleteFrom("frame_edition").execute();
  if (editions.length > 0)
    await tx
      .insertInto("frame_edition")
      .values([...editions])
      .execute();
}

/** Lets every partnership of the installation adopt what is new; done twice it changes nothing. */
export async function adoptFramesEverywhere(tx: Tx): Promise<void> {
  for (const { id } of await listPartnerships(tx)) {
    await enterPartnership(tx, { partnershipId: id });
    await sql`select adopt_frames(${id}::uuid)`.execute(tx);
  }
}
