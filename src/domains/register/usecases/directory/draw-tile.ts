import { createHash } from "node:crypto";
import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import type { FilterState } from "../../rules/directory/filter-state.ts";
import { unpackRow } from "../../rules/directory/packed-rows.ts";
import { type Audience, membersOf } from "../../rules/directory/select-organisations.ts";
import {
  type Cluster,
  clusterTile,
  isTile,
  type TileAddress,
} from "../../rules/map/cluster-tile.ts";
import { encodeTile, type TileFeature } from "../../rules/map/encode-tile.ts";
import type { DirectoryApp } from "./open-directory.ts";
import { searchDirectory } from "./search-directory.ts";

export type Tile = { readonly kind: "tile"; readonly bytes: Uint8Array; readonly etag: string };

/** The organisations of a filter within one map tile, as a vector tile with the layer `places`. */
export async function drawTile(
  app: DirectoryApp,
  actor: Actor,
  state: FilterState,
  tile: TileAddress,
  today: Day,
  face: Audience = "desk",
): Promise<Tile | Refusal<"not-permitted" | "no-such-tile">> {
  const answer = await searchDirectory(app, actor, state, today, face);
  if (answer.kind === "refused") return answer;
  if (!isTile(tile)) return { kind: "refused", because: "no-such-tile" };
  const { snapshot, selection } = answer;
  const clusters = clusterTile(
    snapshot.points,
    tile,
    membersOf(snapshot, selection),
    isSocialIn(snapshot),
  );
  const places = clusters.map((cluster) => featureOf(cluster, snapshot));
  const bytes = encodeTile({ places });
  return { kind: "tile", bytes, etag: etagOf(bytes) };
}

/** Is the organisation at a position a social enterprise? */
export const isSocialIn =
  ({ columns }: DirectorySnapshot) =>
  (position: number): boolean =>
    columns.kind[position] === 0;

/** The same bytes have the same mark. */
export const etagOf = (bytes: Uint8Array | string): string =>
  `"${createHash("sha1").update(bytes).digest("base64url")}"`;

function featureOf(cluster: Cluster, { rows }: DirectorySnapshot): TileFeature {
  const { x, y, count, social, positions, isOneSpot } = cluster;
  const tags: Record<string, string | number> = { count, social };
  if (count === 1) {
    const { id, name, kind } = unpackRow(rows, positions[0] ?? 0);
    Object.assign(tags, { id, name, group: groupOf(kind) });
  } else if (isOneSpot) {
    // No zoom will part these, so the popup has to name them.
    const together = positions.map((at) => unpackRow(rows, at));
    tags.together = JSON.stringify(together.map(({ id, name }) => [id, name]));
  }
  return { type: 1, geometry: [[x, y]], tags };
}

/** How a dot is drawn: ochre, grey, or another shape for those who do no business. */
export const groupOf = (kind: string): "social" | "regular" | "other" =>
  kind === "social-enterprise" ? "social" : kind === "regular-company" ? "regular" : "other";
