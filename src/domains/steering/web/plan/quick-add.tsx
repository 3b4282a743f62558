import { Button } from "#ui";
import type { PlanLook } from "./plan-look.ts";

export interface QuickAddProps {
  readonly look: PlanLook;
  /** Suggested day by which it must be done. */
  readonly due: string;
  /** Makes its fields unique on the page. */
  readonly id?: string;
}

/** A new action in one line: what, and by when. The filter of the page says the rest. */
export function QuickAdd({ look, due, id = "quick" }: QuickAddProps) {
  const w = look.words.plan;
  if (!look.mayEdit) return null;
  return (
    <form className="quick-add" method="post" action={look.address} aria-label={w.quickLabel}>
      <input type="hidden" name="deed" value="add" />
      <p className="quick-add__title">
        <label className="visually-hidden" htmlFor={`${id}-title`}>
          {w.quickLabel}
        </label>
        <input
          className="input"
          id={`${id}-title`}
          type="text"
          name="title"
          placeholder={w.quickHint}
          maxLength={300}
          required
        />
      </p>
      <p className="quick-add__due">
        <label htmlFor={`${id}-due`}>{w.quickDue}</label>
        <input
          className="input numeric"
          id={`${id}-due`}
          type="date"
          name="due"
          defaultValue={due}
          required
        />
      </p>
      <Button icon="plus">{w.quickAdd}</Button>
    </form>
  );
}
