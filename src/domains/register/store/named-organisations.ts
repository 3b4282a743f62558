import type { Tx } from "#platform/db";
import { textsIn } from "./directory-entries.ts";
import "./tables.ts";

/** An organisation by all its names, for finding it under a name in a book. */
export type NamedOrganisation = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  /** Legal, abbreviated, commercial, in every language; the first is `name`. */
  readonly names: readonly string[];
  readonly postcode: string | null;
  readonly town: string | null;
  readonly naceCodes: readonly string[];
  readonly naturalPerson: boolean;
};

const slice = 5_000;

/** Every organisation of the register, in slices. */
export async function* listNamedOrganisations(
  tx: Tx,
): AsyncGenerator<readonly NamedOrganisation[]> {
  for (let after = ""; ; ) {
    let query = named(tx);
    if (after) query = query.where("organisation.id", ">", after);
    const rows = await query.orderBy("organisation.id").limit(slice).execute();
    if (rows.length > 0) yield asNamed(rows);
    after = rows.at(-1)?.id ?? "";
    if (rows.length < slice) return;
  }
}

/** Those of these ids, or with these enterprise numbers. */
export async function findNamedOrganisations(
  tx: Tx,
  wanted: { readonly ids?: readonly string[]; readonly numbers?: readonly string[] },
): Promise<readonly NamedOrganisation[]> {
  const { ids = [], numbers = [] } = wanted;
  if (ids.length + numbers.length === 0) return [];
  const rows = await named(tx)
    .where((eb) =>
      eb.or([
        ...(ids.length > 0 ? [eb("organisation.id", "in", [...ids])] : []),
        ...(numbers.length > 0 ? [eb("organisation.number", "in", [...numbers])] : []),
      ]),
    )
    .execute();
  return asNamed(rows);
}

const named = (tx: Tx) =>
  tx
    .selectFrom("organisation")
    .leftJoin("establishment as seat", (join) =>
      join
        .onRef("seat.organisation_id", "=", "organisation.id")
        .on("seat.is_seat", "=", true)
        .on("seat.closed_on", "is", null),
    )
    .select(["organisation.id", "organisation.number", "organisation.name", "organisation.names"])
    .select(["organisation.nace_codes", "organisation.natural_person", "organisation.postcode"])
    .select(["seat.postcode as seat_postcode", "seat.town"]);

type Row = Awaited<ReturnType<ReturnType<typeof named>["execute"]>>[number];

/** Of two seats, which happens while one moves, the first is taken. */
const asNamed = (rows: readonly Row[]): readonly NamedOrganisation[] => [
  ...new Map(
    [...rows].reverse().map((row) => [
      row.id,
      {
        id: row.id,
        number: row.number,
        name: row.name,
        names: [...new Set([row.name, ...textsIn(row.names)])],
        postcode: row.seat_postcode ?? row.postcode,
        town: row.town,
        naceCodes: row.nace_codes,
        naturalPerson: row.natural_person,
      },
    ]),
  ).values(),
];
