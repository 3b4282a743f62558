import type { ImportSettings } from "../../rules/plan-exchange/import-settings.ts";
import { isTargetField } from "../../rules/plan-exchange/target-field.ts";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** What was chosen on the screen with the columns; what is not on it stays as it was. */
export function readSettingsForm(form: FormData, before: ImportSettings): ImportSettings {
  const planId = text(form, "plan");
  return {
    table: before.table,
    mapping:
      before.table === null
        ? []
        : form.getAll("target").map((one) => (isTargetField(one) ? one : "ignore")),
    planId: planId === "" ? null : planId,
    name: text(form, "name"),
    fromYear: Number(text(form, "fromYear")),
    toYear: Number(text(form, "toYear")),
  };
}
