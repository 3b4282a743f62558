import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { isCurrentForm, isWorkForm, type WorkForm } from "../rules/work-form.ts";
import "./tables.ts";

/** The forms of work in which organisations work on a day, by organisation; who has none is not in it. */
export async function listCurrentWorkForms(
  tx: Tx,
  ids: readonly string[],
  on: Day,
): Promise<ReadonlyMap<string, readonly WorkForm[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation_work_form")
    .select(["organisation_id", "work_form", "from_day", "to_day"])
    .where("organisation_id", "in", ids)
    .orderBy("work_form")
    .execute();
  const forms = new Map<string, WorkForm[]>();
  for (const { organisation_id: id, work_form: form, from_day: from, to_day: to } of rows) {
    if (!isWorkForm(form) || !isCurrentForm({ form, from, to }, on)) continue;
    forms.set(id, [...(forms.get(id) ?? []), form]);
  }
  return forms;
}
