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

/** The border of one municipality; null when it has none here. */
export async function loadOutline(tx: Tx, nis: string | null): Promise<Outline | null> {
  if (nis === null) return null;
  const row = await tx
    .selectFrom("municipality")
    .select(["name_nl", "west", "south", "east", "north", "boundary"])
    .where("nis", "=", nis)
    .executeTakeFirst();
  if (!row) return null;
  const { coordinates } = row.boundary as { coordinates: [number, number][][][] };
  const { name_nl: name, west, south, east, north } = row;
  return { name, west, south, east, north, rings: coordinates.map(([outer]) => outer ?? []) };
}
