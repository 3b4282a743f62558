import type { Day } from "#kernel/day";
import { type KnownPlanWords, nodeKey, type Part } from "./known-words.ts";
import type { DraftAction } from "./plan-draft.ts";
import type { PlanRow } from "./plan-row.ts";
import { readDay, readMoney, readPeriod, readPlaces, readStatusOf } from "./read-row-values.ts";
import { partsOf } from "./read-values.ts";
import type { PlainTarget } from "./target-field.ts";

/** Reads a row about an action and adds it to those read before, or says what is wrong with it. */
export function readAction(
  row: PlanRow,
  own: Part,
  under: Part | null,
  { actions, known }: { readonly actions: DraftAction[]; readonly known: KnownPlanWords },
): void {
  const titleField =
    ["title", "codeAndTitle", "actionBoth"].find((one) => row.has(one as PlainTarget)) ?? null;
  if (own.title === "") row.refuse("no-title", titleField, own.code);
  const number = row.cell("number");
  if (number !== "" && !/^\d{1,9}$/.test(number)) row.refuse("wrong-number", "number", number);
  const period = readPeriod(row);
  const money = readMoney(row, period);
  const status = readStatusOf(row, known);
  const doneOn = row.has("doneOn") ? readDay(row, "doneOn", "last") : undefined;
  const places = readPlaces(row, known);
  if (row.problems.length > 0) return;
  const earlier = continued(row, own, actions);
  if (earlier) {
    actions[actions.indexOf(earlier)] = {
      ...earlier,
      money: [...(earlier.money ?? []), ...(money ?? [])],
      notes: [...earlier.notes, ...notesOf(row)],
    };
    return;
  }
  const marked = row.cell("reference") !== "" || number !== "";
  const twin = actions.find(
    ({ code, startsOn, reference, number: other }) =>
      own.code !== "" &&
      code === own.code &&
      yearOf(startsOn) === yearOf(period.startsOn) &&
      !(marked && (reference !== "" || other !== null)),
  );
  if (twin) {
    row.refuse(
      "code-twice",
      row.has("code") ? "code" : titleField,
      `${own.code} (${twin.place.line})`,
    );
    return;
  }
  actions.push({
    place: row.place,
    raw: row.raw,
    reference: row.cell("reference"),
    number: number === "" ? null : Number(number),
    code: own.code,
    hasCode: row.has("code") || row.has("codeAndTitle") || row.has("actionBoth"),
    title: own.title,
    nodeCode: under ? nodeKey(under.code, under.title) : tellsPart(row) ? null : undefined,
    description: row.optional("description"),
    status,
    ...period,
    doneOn,
    owner: row.optional("owner"),
    ...places,
    priorities: row.has("priorities") ? partsOf(row.cell("priorities"), /[;,\n]+/) : undefined,
    partners: row.has("partners") ? partsOf(row.cell("partners"), /[;\n]+/) : undefined,
    money,
    moneyIsWhole: false,
    notes: notesOf(row),
    columns: columnsOf(row),
  });
}

const yearOf = (day: Day | undefined): string => day?.slice(0, 4) ?? "";

/** The same action again, with the money of another year or source. */
function continued(
  row: PlanRow,
  own: Part,
  actions: readonly DraftAction[],
): DraftAction | undefined {
  if (!row.has("year") && !row.has("financing")) return undefined;
  const last = actions.at(-1);
  const same =
    last &&
    last.code === own.code &&
    last.title === own.title &&
    last.reference === row.cell("reference");
  return same ? last : undefined;
}

const tellsPart = (row: PlanRow): boolean =>
  (
    ["parent", "planCode", "planBoth", "planTitle", "goalBoth", "goalCode", "goalTitle"] as const
  ).some((field) => row.has(field));

const columnsOf = (row: PlanRow): Record<string, string> =>
  Object.fromEntries(
    (
      [
        "owner",
        "partners",
        "priorities",
        "startsOn",
        "dueOn",
        "status",
        "doneOn",
        "parent",
        "planCode",
        "planBoth",
        "code",
        "title",
      ] as const
    ).flatMap((target) => {
      const header = row.header(target);
      return header === null ? [] : [[target, header]];
    }),
  );

const notesOf = (row: PlanRow): DraftAction["notes"] => {
  const pieces = row.cell("note").match(/[\s\S]{1,4000}/g) ?? [];
  return pieces.map((body) => ({ body: body.trim(), personName: "", at: null }));
};
