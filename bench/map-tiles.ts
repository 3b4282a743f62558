import { join } from "node:path";
import Supercluster from "supercluster";
import { inPartnership } from "#platform/db";
import { mercatorX, mercatorY } from "../src/domains/register/rules/map/point-set.ts";
import { openBenchDatabase } from "./directory/bench-database.ts";
import { generateRegister, seeded } from "./directory/generated-register.ts";
import { askAll, startRealServer } from "./directory/real-server.ts";

const root = join(import.meta.dirname, "..");

/** Options: --points N (100000), --clients N (10), --tiles N (2000). */
export async function run(options: Record<string, string | true>) {
  const points = Number(options.points ?? 100_000);
  const clients = Number(options.clients ?? 10);
  const many = Number(options.tiles ?? 2_000);
  const database = await openBenchDatabase(root);
  try {
    const { partnershipId } = await generateRegister(database.app, points);
    const places = await inPartnership(database.app.db, { partnershipId }, (tx) =>
      tx.selectFrom("organisation").select(["lon", "lat", "kind"]).execute(),
    );
    const server = await startRealServer(root, database.url);
    const tile = (path: string) => `${server.url}/publiek/tegels/${path}`;
    // Reading the register into memory happens once per change, before anybody asks for a map.
    const read = await timed(() => fetch(`${server.url}/publiek/zoek.json`).then((r) => r.text()));
    const first = await timed(() =>
      Promise.all(
        tilesAround(4.35, 50.9, 8).map(([z, x, y]) =>
          fetch(tile(`${z}/${x}/${y}.mvt?vorm=kringwinkel`)).then((r) => r.arrayBuffer()),
        ),
      ),
    );
    const wanted = someTiles(many, places);
    await askAll(wanted.slice(0, 100).map(tile), clients);
    const ours = await askAll(wanted.map(tile), clients);
    await server.stop();
    const theirs = superclusterTimes(places, wanted);
    return {
      table: [
        {
          what: "Regiekamer, tiles over HTTP",
          first_ms: Math.round(first),
          p50_ms: round(ours.p50),
          p99_ms: round(ours.p99),
          per_second: round(ours.perSecond),
          read_register_ms: Math.round(read),
        },
        {
          what: "supercluster in process, no filter, no HTTP, no encoding",
          first_ms: Math.round(theirs.firstMs),
          p50_ms: round(theirs.p50),
          p99_ms: round(theirs.p99),
        },
      ],
      figures: {
        points,
        clients,
        first_ms: Math.round(first),
        tile_p99_ms: round(ours.p99),
        tile_p50_ms: round(ours.p50),
        read_register_ms: Math.round(read),
        failed: ours.failed,
        supercluster_first_ms: Math.round(theirs.firstMs),
        supercluster_tile_p99_ms: round(theirs.p99),
      },
    };
  } finally {
    await database.close();
  }
}

type Place = { readonly lon: number | null; readonly lat: number | null; readonly kind: string };
type Tile = readonly [z: number, x: number, y: number];

const round = (value: number): number => Math.round(value * 100) / 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The six tiles a window on a place shows. */
function tilesAround(lon: number, lat: number, z: number): Tile[] {
  const [x, y] = [Math.floor(mercatorX(lon) * 2 ** z), Math.floor(mercatorY(lat) * 2 ** z)];
  return [0, 1, 2].flatMap((east) => [0, 1].map((south): Tile => [z, x + east - 1, y + south]));
}

const filters = [
  "",
  "?vorm=kringwinkel",
  "?q=groenonderhoud",
  "?soort=social-enterprise&activiteit=groen",
];

/** Tiles people look at: at every zoom, where something is. */
function someTiles(count: number, places: readonly Place[]): string[] {
  const random = seeded(7);
  return Array.from({ length: count }, () => {
    const place = places[Math.floor(random() * places.length)];
    const z = 7 + Math.floor(random() * 10);
    const x = Math.floor(mercatorX(place?.lon ?? 4.3) * 2 ** z);
    const y = Math.floor(mercatorY(place?.lat ?? 50.8) * 2 ** z);
    return `${z}/${x}/${y}.mvt${filters[Math.floor(random() * filters.length)] ?? ""}`;
  });
}

function superclusterTimes(places: readonly Place[], wanted: readonly string[]) {
  const start = performance.now();
  const index = new Supercluster({ radius: 60, maxZoom: 16 });
  index.load(
    places.map(({ lon, lat, kind }) => ({
      type: "Feature" as const,
      properties: { kind },
      geometry: { type: "Point" as const, coordinates: [lon ?? 0, lat ?? 0] },
    })),
  );
  for (const [z, x, y] of tilesAround(4.35, 50.9, 8)) index.getTile(z, x, y);
  const firstMs = performance.now() - start;
  const latencies = wanted.map((address) => {
    const [z = 0, x = 0, y = 0] = address.split(/[/.?]/).map(Number);
    const begin = performance.now();
    index.getTile(z, x, y);
    return performance.now() - begin;
  });
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? 0;
  return { firstMs, p50: at(0.5), p99: at(0.99) };
}
