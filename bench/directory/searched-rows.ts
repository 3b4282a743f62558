import { inPartnership, type OpenDatabase } from "#platform/db";
import { listPlaceNames } from "#territory";
import "../../src/domains/register/store/tables.ts";

/** One organisation with all its text, for engines that search whole documents. */
export type SearchedRow = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly seatNis: string;
  readonly activityText: string;
  readonly placeText: string;
};

/** The same words our own index knows, written out per organisation. */
export async function readSearchedRows(
  { db }: OpenDatabase,
  partnershipId: string,
): Promise<SearchedRow[]> {
  const places = (await listPlaceNames(db)).municipalities;
  return inPartnership(db, { partnershipId }, async (tx) => {
    const activities = new Map(
      (
        await tx
          .selectFrom("activity")
          .select(["code", "label_nl", "label_fr", "label_en", "synonyms"])
          .execute()
      ).map((row) => [
        row.code,
        [row.label_nl, row.label_fr, row.label_en, ...Object.values(row.synonyms).flat()].join(
          "; ",
        ),
      ]),
    );
    const rows = await tx
      .selectFrom("organisation")
      .select(["id", "name", "description", "seat_nis", "area_nis", "activity_codes"])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      description: row.description.nl ?? "",
      seatNis: row.seat_nis ?? "",
      activityText: row.activity_codes.map((code) => activities.get(code) ?? "").join("; "),
      placeText: [row.seat_nis ?? "", ...row.area_nis]
        .flatMap((nis) => places.get(nis) ?? [])
        .join("; "),
    }));
  });
}

export const textOf = (row: SearchedRow): string =>
  `${row.name}. ${row.description} ${row.activityText}. ${row.placeText}`;
