import type { Tx } from "#platform/db";

/** Border of a municipality: its outer rings, WGS84, with the box round them. */
export type Outline = {
  readonly name: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
};

/**
 * Borders are facts of the product, the same for everybody and as long as the process lives; a hundred of
 * them, some 10 kB each, are worth keeping.
 */
const kept = new Map<string, Outline>();
const mostKept = 100;

/** The border of one municipality; null when it has none here. */
export async function loadOutline(tx: Tx, nis: string | null): Promise<Outline | null> {
  if (nis === null) return null;
  const known = kept.get(nis);
  if (known) return known;
  const row = await tx
    .selectFrom("municipality")
    .select(["name_nl", "west", "south", "east", "north", "boundary"])
    .where("nis", "=", nis)
    .executeTakeFirst();
  if (!row) return null;
  const { coordinates } = row.boundary as { coordinates: [number, number][][][] };
  const { name_nl: name, west, south, east, north } = row;
  const rings = coordinates.map(([outer]) => outer ?? []);
  const outline = { name, west, south, east, north, rings };
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
  kept.set(nis, outline);
  return outline;
}
