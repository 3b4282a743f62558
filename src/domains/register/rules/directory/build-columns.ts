import { organisationKinds } from "../organisation.ts";
import { workForms } from "../work-form.ts";
import {
  type DirectoryActivity,
  type DirectoryColumns,
  type DirectoryMunicipality,
  type DirectoryRow,
  nowhere,
  statusNumbers,
} from "./directory-snapshot.ts";
import { listsOf } from "./packed-lists.ts";

/** The facts of the rows as columns of numbers, for counting many of them quickly. */
export function buildColumns(
  rows: readonly DirectoryRow[],
  activities: readonly DirectoryActivity[],
  municipalities: readonly DirectoryMunicipality[],
): DirectoryColumns {
  const placeOf = positionsOf(municipalities.map(({ nis }) => nis));
  const activityOf = positionsOf(activities.map(({ code }) => code));
  const formOf = positionsOf(workForms);
  const kindOf = positionsOf(organisationKinds);
  const parentOf = new Map(activities.map(({ code, parent }) => [code, parent]));
  const withGroups = (codes: readonly string[]): string[] =>
    codes.flatMap((code) => [code, parentOf.get(code) ?? code]);
  const known = (positions: ReadonlyMap<string, number>, codes: readonly string[]): number[] => [
    ...new Set(codes.flatMap((code) => positions.get(code) ?? [])),
  ];
  return {
    kind: Uint8Array.from(rows, ({ kind }) => kindOf.get(kind) ?? 0),
    status: Uint8Array.from(rows, ({ status }) => statusNumbers[status]),
    isPublic: Uint8Array.from(rows, ({ isPublic }) => (isPublic ? 1 : 0)),
    seat: Uint16Array.from(rows, ({ seatNis }) => placeOf.get(seatNis ?? "") ?? nowhere),
    hours: Uint32Array.from(rows, ({ hoursPerMonth }) => hoursPerMonth ?? 0),
    places: Uint32Array.from(rows, ({ places }) => places ?? 0),
    forms: listsOf(rows.map((row) => known(formOf, row.workForms))),
    activities: listsOf(rows.map((row) => known(activityOf, withGroups(row.activities)))),
    areas: listsOf(rows.map(({ areaNis }) => known(placeOf, areaNis))),
  };
}

const positionsOf = (codes: readonly string[]): Map<string, number> =>
  new Map(codes.map((code, position) => [code, position]));
