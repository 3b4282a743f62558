import { parseDay } from "#kernel/day";
import type { PlanSaid } from "../../rules/plan/judge-plan.ts";

/** What the form of an action says. */
export function readPlanForm(form: FormData): PlanSaid {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    title: text("titel"),
    firstStep: text("eerste-stap"),
    ownerName: text("wie"),
    ownerEmail: text("mail"),
    isAgreed: form.has("akkoord"),
    dueOn: parseDay(text("dag")),
    result: text("resultaat"),
  };
}
