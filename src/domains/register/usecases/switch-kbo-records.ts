import type { Tx } from "#platform/db";
import type { RefusedKboRow, ScannedExtract } from "../rules/kbo-extract.ts";
import { keptEntities } from "../rules/kbo-kept.ts";
import { forgetKboEntities, keepKboEntities } from "../store/kbo-entities.ts";
import { waitForOtherImports } from "../store/kbo-known.ts";
import { type KboCounts, openKboTurn, recordsAtOnce, type SwitchOrder } from "./kbo-turn.ts";

/** Brings the register to what a full extract says, within the transaction handed in. */
export async function switchKboRecords(
  tx: Tx,
  scanned: ScannedExtract,
  order: SwitchOrder,
): Promise<{ counts: KboCounts; sourceId: string; refused: RefusedKboRow[] }> {
  await waitForOtherImports(tx);
  const turn = await openKboTurn(tx, scanned.meta, order);
  await forgetKboEntities(tx);
  let done = 0;
  for await (const group of scanned.records()) {
    for (let at = 0; at < group.length; at += recordsAtOnce) {
      order.signal.throwIfAborted();
      const batch = group.slice(at, at + recordsAtOnce);
      await turn.take(batch);
      await keepKboEntities(tx, batch.flatMap(keptEntities));
      done += batch.length;
      await order.report({
        done,
        total: scanned.counts.enterprises,
        unit: "organisations",
        step: "switch",
      });
    }
  }
  await turn.stop(new Map(scanned.vanished.map((number) => [number, { file: "enterprise.csv" }])));
  await turn.finish();
  const { rows, enterprises, establishments, refused } = scanned.counts;
  return {
    sourceId: turn.sourceId,
    refused: turn.refused,
    counts: {
      ...turn.counts,
      read: rows,
      enterprises,
      establishments,
      refused: refused + turn.refused.length,
    },
  };
}
