import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { AddressPointRow } from "../rules/address-point-row.ts";
import { addressFilePublisher, saveAddressPoints } from "../store/address-points.ts";
import { findOrCreateSource } from "../store/sources.ts";

const pointsAtOnce = 5_000;

export type AddressPointFile = {
  readonly fileName: string;
  readonly points: AsyncIterable<AddressPointRow>;
};

/** Adds the points of a file, all or none. Records are placed by them at the next import. */
export async function loadAddressPointsOf(
  actor: Actor,
  file: AddressPointFile,
  tools: { readonly db: Db; today(): Day },
): Promise<{ kind: "loaded"; kept: number } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  return inPartnership(tools.db, tenantOf(actor), async (tx) => {
    const sourceId = await findOrCreateSource(tx, {
      kind: "reference",
      publisher: addressFilePublisher,
      title: file.fileName,
      licence: "Zie de uitgever van het bestand",
      fileName: file.fileName,
      retrievedOn: tools.today(),
    });
    let kept = 0;
    let slice: AddressPointRow[] = [];
    for await (const point of file.points) {
      slice.push(point);
      if (slice.length < pointsAtOnce) continue;
      await saveAddressPoints(tx, slice, sourceId);
      kept += slice.length;
      slice = [];
    }
    await saveAddressPoints(tx, slice, sourceId);
    return { kind: "loaded" as const, kept: kept + slice.length };
  });
}
