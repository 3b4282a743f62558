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
import { type Lists, listsOf } from "./packed-lists.ts";

/** So many rows per step. */
const slice = 4_000;

/**
 * The facts of the rows as columns of numbers, for counting many of them quickly. Works in steps, so that a
 * server can answer others in between.
 */
export function* buildColumns(
  rows: readonly DirectoryRow[],
  activities: readonly DirectoryActivity[],
  municipalities: readonly DirectoryMunicipality[],
): Generator<void, DirectoryColumns> {
  const placeOf = positionsOf(municipalities.map(({ nis }) => nis));
  const activityOf = positionsOf(activities.map(({ code }) => code));
  const formOf = positionsOf(workForms);
  const kindOf = positionsOf(organisationKinds);
  const parentOf = new Map(activities.map(({ code, parent }) => [code, parent]));
  const size = rows.length;
  const [kind, status, isPublic] = [0, 0, 0].map(() => new Uint8Array(size)) as Triple<Uint8Array>;
  const [hours, places, freshOn] = [0, 0, 0].map(
    () => new Uint32Array(size),
  ) as Triple<Uint32Array>;
  const seat = new Uint16Array(size);
  const [forms, does, areas]: Triple<number[][]> = [[], [], []];
  for (const [at, row] of rows.entries()) {
    kind[at] = kindOf.get(row.kind) ?? 0;
    status[at] = statusNumbers[row.status];
    isPublic[at] = row.isPublic ? 1 : 0;
    seat[at] = placeOf.get(row.seatNis ?? "") ?? nowhere;
    hours[at] = row.hoursPerMonth ?? 0;
    places[at] = row.places ?? 0;
    freshOn[at] = Number((row.confirmedOn ?? row.changedOn).replaceAll("-", ""));
    forms.push(known(formOf, row.workForms));
    const doing = known(activityOf, row.activities);
    for (const code of row.activities) addKnown(doing, activityOf, parentOf.get(code) ?? code);
    does.push(doing);
    areas.push(known(placeOf, row.areaNis));
    if (at % slice === slice - 1) yield;
  }
  const [formLists, activityLists, areaLists] = [forms, does, areas].map(listsOf) as Triple<Lists>;
  const facts = { kind, status, isPublic, seat, hours, places, freshOn };
  return { ...facts, forms: formLists, activities: activityLists, areas: areaLists };
}

type Triple<Value> = [Value, Value, Value];

/** Positions of the codes that have one, once each. */
function known(positions: ReadonlyMap<string, number>, codes: readonly string[]): number[] {
  const found: number[] = [];
  for (const code of codes) addKnown(found, positions, code);
  return found;
}

function addKnown(found: number[], positions: ReadonlyMap<string, number>, code: string): void {
  const position = positions.get(code);
  if (position !== undefined && !found.includes(position)) found.push(position);
}

const positionsOf = (codes: readonly string[]): Map<string, number> =>
  new Map(codes.map((code, position) => [code, position]));
