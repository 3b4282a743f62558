import { asDay } from "#kernel/day";
import { checkDigits } from "#kernel/kbo-number";
import { type Db, inPartnership, type OpenDatabase } from "#platform/db";
import { listMunicipalities, type Municipality } from "#territory";
import "../../src/domains/register/store/tables.ts";

/** The same numbers every run: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  "van der ver mee wou ters jans sens pee claes wil lems goos de smet her mans de wit maes bos lau rens ba ker hout dries steen beke rooy dam vel lin den kamp horst broek".split(
    " ",
  );
const trades = [
  "groenonderhoud",
  "tuinaanleg",
  "schrijnwerkerij",
  "schoonmaak",
  "fietsherstel",
  "wasserij",
  "strijkatelier",
  "kringloopwinkel",
  "drukkerij",
  "verhuisdienst",
  "dakwerken",
  "schilderwerken",
  "bakkerij",
  "bouw",
  "logistiek",
  "verpakking",
  "metaalbewerking",
  "houtbewerking",
  "textielatelier",
  "buurtrestaurant",
];
const deeds = [
  "onderhoud van groen en parken",
  "onderhoud van speelpleinen",
  "onkruidbestrijding zonder pesticiden",
  "herstellen en verkopen van fietsen",
  "poetsen van kantoren en scholen",
  "inpakken en ompakken van goederen",
  "maaltijden aan huis brengen",
  "meubels ophalen en herstellen",
  "strijken en kleine herstellingen",
  "renovatie en metselwerk",
  "vervoer voor minder mobiele mensen",
  "drukwerk en mailings",
  "assemblage van onderdelen",
  "sorteren van textiel en kleding",
  "catering en broodjeslunch",
];
const forms = ["BV", "NV", "VZW", "CV", ""];

export type GeneratedRegister = { readonly partnershipId: string };

/**
 * A partnership with `count` invented organisations, spread over all municipalities, straight into the
 * tables the directory reads.
 */
export async function generateRegister(
  { db }: OpenDatabase,
  count: number,
): Promise<GeneratedRegister> {
  const random = seeded(20_261_123);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const municipalities = await listMunicipalities(db);
  const activities = (
    await db.selectFrom("activity").select("code").where("parent_code", "is not", null).execute()
  ).map(({ code }) => code);
  const postcodes = new Map(
    (await db.selectFrom("postcode").select(["nis", "postcode"]).execute()).map((row) => [
      row.nis,
      row.postcode,
    ]),
  );
  const partnershipId = await foundPartnership(db);
  const family = () => {
    const name = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join(
      "",
    );
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  for (let done = 0; done < count; ) {
    const slice = Math.min(1_000, count - done);
    const rows = Array.from({ length: slice }, (_, at) => {
      const place = pick(municipalities);
      return organisationRow(partnershipId, done + at, {
        random,
        pick,
        family,
        place,
        municipalities,
        activities,
        postcodes,
      });
    });
    await inPartnership(db, { partnershipId }, async (tx) => {
      await tx.insertInto("organisation").values(rows).execute();
      await tx
        .insertInto("establishment")
        .values(
          rows.map(({ id, lon, lat, seat_nis, postcode }) => ({
            partnership_id: partnershipId,
            organisation_id: id,
            number: null,
            name: null,
            is_seat: true,
            street: null,
            house_number: null,
            box: null,
            town: null,
            started_on: null,
            closed_on: null,
            postcode,
            nis: seat_nis,
            lon,
            lat,
          })),
        )
        .execute();
    });
    done += slice;
  }
  return { partnershipId };
}

/** A published partnership with four members and an empty register at its first version. */
async function foundPartnership(db: Db): Promise<string> {
  const partnershipId = crypto.randomUUID();
  const about = {
    id: partnershipId,
    slug: "proefregister",
    name: "Proefregister (voorbeeld)",
    legal_form: "interlokale-vereniging",
    managing_nis: "23027",
    published: true,
    is_example: true,
  };
  await inPartnership(db, { partnershipId }, async (tx) => {
    await tx.insertInto("partnership").values(about).execute();
    await tx.insertInto("register_version").values({ partnership_id: partnershipId }).execute();
    const since = { from_day: asDay("2020-01-01"), to_day: null };
    await tx
      .insertInto("partnership_member")
      .values(
        ["23027", "23003", "23016", "23077"].map((nis) => ({
          partnership_id: partnershipId,
          nis,
          ...since,
        })),
      )
      .execute();
  });
  return partnershipId;
}

type Means = {
  readonly random: () => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly family: () => string;
  readonly place: Municipality;
  readonly municipalities: readonly Municipality[];
  readonly activities: readonly string[];
  readonly postcodes: ReadonlyMap<string, string>;
};

function organisationRow(partnershipId: string, index: number, means: Means) {
  const { random, pick, family, place, municipalities, activities, postcodes } = means;
  const isSocial = random() < 0.25;
  // Shaped like a KBO number, below the first one ever issued.
  const eight = String(index).padStart(8, "0");
  const [west, south, east, north] = place.bounds;
  const near = (least: number, most: number, middle: number) =>
    middle + (least + random() * (most - least) - middle) * 0.6;
  const few = <Value>(values: readonly Value[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(values))),
  ];
  return {
    partnership_id: partnershipId,
    id: crypto.randomUUID(),
    number: `${eight}${checkDigits(eight)}`,
    kind: isSocial ? "social-enterprise" : "regular-company",
    name: `${random() < 0.5 ? capital(pick(trades)) : family()} ${family()} ${pick(forms)}`.trim(),
    legal_form_code: null,
    started_on: null,
    stopped_on: null,
    parent_id: null,
    website: null,
    email: null,
    phone: null,
    description: { nl: `${capital(pick(deeds))}; ${pick(deeds)} in de streek.` },
    target_group: null,
    adapted_workplace: null,
    guidance: null,
    capacity_hours_month: random() < 0.3 ? Math.floor(random() * 2_000) : null,
    capacity_places: random() < 0.2 ? 1 + Math.floor(random() * 60) : null,
    confirmed_on: null,
    work_forms: isSocial
      ? [pick(["collectief-maatwerk", "individueel-maatwerk", "kringwinkel", "arbeidszorg"])]
      : [],
    activity_codes: few(activities, 3),
    area_nis: few(municipalities, 4).map(({ nis }) => nis),
    seat_nis: place.nis,
    postcode: postcodes.get(place.nis) ?? null,
    lon: near(west, east, place.lon),
    lat: near(south, north, place.lat),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
