import type { Db } from "#platform/db";
import type { Boundary } from "#territory";

export type NeighbourhoodBoundary = {
  readonly code: string;
  readonly nis: string;
  readonly name: string;
  readonly boundary: Boundary;
};

/** Neighbourhoods that are known with their boundaries, by code. */
export async function listNeighbourhoodBoundaries(db: Db): Promise<NeighbourhoodBoundary[]> {
  const rows = await db
    .selectFrom("neighbourhood")
    .select(["code", "nis", "name", "boundary"])
    .orderBy("code")
    .execute();
  return rows.map(({ boundary, ...row }) => ({ ...row, boundary: boundary as Boundary }));
}
