import type { Day } from "#kernel/day";
import { readSort } from "#ui";
import { readFilter, readView } from "../../rules/actions/action-filter.ts";
import { type ActionOrder, sortKeys } from "../../store/actions/list-actions.ts";
import type { PlanQuestion } from "../../usecases/plan/open-plan.ts";

/** What the address of the plan asks for; anything not understood asks for nothing special. */
export function readPlanQuestion(address: string, today: Day): PlanQuestion {
  const query = new URL(address, "http://local").searchParams;
  const thisYear = Number(today.slice(0, 4));
  const filter = readFilter(query, thisYear);
  const view = readView(query);
  const planId = query.get("plan");
  const page = Number(query.get("page") ?? "1");
  return {
    view,
    filter,
    planId: planId && /^[0-9a-f-]{36}$/.test(planId) ? planId : null,
    order: readOrder(address),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    month: readMonth(query.get("maand"), filter.year ?? thisYear, today),
    today,
  };
}

function readOrder(address: string): ActionOrder {
  const sort = readSort(address);
  const key = sortKeys.find((known) => known === sort?.key);
  return key
    ? { key, descending: sort?.direction === "descending" }
    : { key: "dueOn", descending: false };
}

/** The month asked for when it lies in the year shown, else this month, else January of that year. */
function readMonth(text: string | null, year: number, today: Day): string {
  const asked = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "");
  if (asked && Number(asked[1]) === year) return asked[0];
  return today.startsWith(`${year}-`) ? today.slice(0, 7) : `${year}-01`;
}
