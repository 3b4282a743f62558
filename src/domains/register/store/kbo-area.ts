import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listMemberNis } from "#territory";
import type { KboArea } from "../rules/kbo-area.ts";
import type { PostcodePlace } from "../rules/place-address.ts";
import "./tables.ts";

/**
 * Postcodes of an area; null: of the whole country. Empty when the area has none (an unknown province or
 * municipality).
 */
export async function postcodesOfArea(
  tx: Tx,
  partnershipId: string,
  area: KboArea,
  today: Day,
): Promise<string[] | null> {
  if (area.kind === "all") return null;
  const nis = await nisOfArea(tx, partnershipId, area, today);
  if (nis.length === 0) return [];
  const rows = await tx
    .selectFrom("postcode")
    .select("postcode")
    .distinct()
    .where("nis", "in", nis)
    .orderBy("postcode")
    .execute();
  return rows.map(({ postcode }) => postcode);
}

async function nisOfArea(
  tx: Tx,
  partnershipId: string,
  area: Exclude<KboArea, { kind: "all" }>,
  today: Day,
): Promise<readonly string[]> {
  if (area.kind === "municipalities") return area.nis;
  if (area.kind === "partnership") return listMemberNis(tx, partnershipId, today);
  const rows = await tx
    .selectFrom("municipality")
    .select("nis")
    .where("province", "=", area.name)
    .execute();
  return rows.map(({ nis }) => nis);
}

/** Where each postcode lies, the likeliest municipality first; postcodes without a known place are absent. */
export async function loadPostcodePlaces(
  tx: Tx,
  only?: readonly string[],
): Promise<Map<string, PostcodePlace[]>> {
  const rows = await tx
    .selectFrom("postcode")
    .select(["postcode", "name_nl", "name_fr", "lon", "lat", "place_precision"])
    .$if(only !== undefined, (query) => query.where("postcode", "in", [...(only ?? [])]))
    .orderBy("postcode")
    .orderBy("is_main", "desc")
    .orderBy("nis")
    .execute();
  const places = rows.flatMap(({ postcode, name_nl, name_fr, lon, lat, place_precision }) =>
    lon === null || lat === null
      ? []
      : [
          {
            postcode,
            nameNl: name_nl,
            nameFr: name_fr,
            lon,
            lat,
            precision:
              place_precision === "locality" ? ("postcode" as const) : ("municipality" as const),
          },
        ],
  );
  return Map.groupBy(places, ({ postcode }) => postcode);
}

/** NIS → postcodes and provinces, for choosing an area on screen; provinces by name. */
export async function listProvinces(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("municipality")
    .select("province")
    .distinct()
    .orderBy("province")
    .execute();
  return rows.map(({ province }) => province);
}
