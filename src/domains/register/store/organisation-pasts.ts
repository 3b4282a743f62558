import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** What an organisation was from day to day, as the register knows it now. */
export type OrganisationPast = {
  readonly id: string;
  readonly number: string | null;
  readonly isSocial: boolean;
  readonly isPerson: boolean;
  /** First and last day of each work form, both included; null: not known, so always. */
  readonly workForms: readonly { readonly from: Day | null; readonly to: Day | null }[];
  /** Seat and establishments, also closed ones; `closedOn` is the first day it was no longer there. */
  readonly places: readonly {
    readonly nis: string | null;
    readonly startedOn: Day | null;
    readonly closedOn: Day | null;
  }[];
};

/** So many in one question. */
const slice = 5_000;

/**
 * The past of organisations, by their id or by their KBO number.
 * @param ids uuids; those that are not in the register are left out
 * @param numbers ten digits
 */
export async function listOrganisationPasts(
  tx: Tx,
  ids: readonly string[],
  numbers: readonly string[],
): Promise<OrganisationPast[]> {
  const found = new Map<string, OrganisationPast>();
  const take = async (column: "id" | "number", values: readonly string[]) => {
    for (let at = 0; at < values.length; at += slice) {
      const some = await readSome(tx, column, values.slice(at, at + slice));
      for (const one of some) found.set(one.id, one);
    }
  };
  await take("id", ids);
  await take("number", numbers);
  return [...found.values()];
}

async function readSome(
  tx: Tx,
  column: "id" | "number",
  values: readonly string[],
): Promise<OrganisationPast[]> {
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "number", "kind", "natural_person"])
    .where(column, "in", [...values])
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [forms, places] = await Promise.all([
    tx
      .selectFrom("organisation_work_form")
      .select(["organisation_id", "from_day", "to_day"])
      .where("organisation_id", "in", ids)
      .execute(),
    tx
      .selectFrom("establishment")
      .select(["organisation_id", "nis", "started_on", "closed_on"])
      .where("organisation_id", "in", ids)
      .execute(),
  ]);
  const formsOf = Map.groupBy(forms, (form) => form.organisation_id);
  const placesOf = Map.groupBy(places, (place) => place.organisation_id);
  return rows.map(({ id, number, kind, natural_person }) => ({
    id,
    number,
    isSocial: kind === "social-enterprise",
    isPerson: natural_person,
    workForms: (formsOf.get(id) ?? []).map((form) => ({ from: form.from_day, to: form.to_day })),
    places: (placesOf.get(id) ?? []).map((place) => ({
      nis: place.nis,
      startedOn: place.started_on,
      closedOn: place.closed_on,
    })),
  }));
}
