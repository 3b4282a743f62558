import type { Day } from "#kernel/day";

/** The forms of work in the social economy; the last three take nobody new. */
export const workForms = [
  "collectief-maatwerk",
  "individueel-maatwerk",
  "arbeidszorg",
  "wijk-werken",
  "kringwinkel",
  "cooperatie",
  "lde",
  "sine",
  "invoeg",
] as const;
export type WorkForm = (typeof workForms)[number];

export const isWorkForm = (value: unknown): value is WorkForm =>
  workForms.some((form) => form === value);

/** Forms that were closed to newcomers; organisations may still carry them from before. */
const historicForms: ReadonlySet<WorkForm> = new Set<WorkForm>(["lde", "sine", "invoeg"]);
export const isHistoricForm = (form: WorkForm): boolean => historicForms.has(form);

/** A form an organisation works in; `to` is the first day on which it no longer does. */
export type DatedWorkForm = {
  readonly form: WorkForm;
  readonly from?: Day | null;
  readonly to?: Day | null;
};

/** Does the organisation work in this form on `today`? Unknown dates count as open. */
export const isCurrentForm = (dated: DatedWorkForm, today: Day): boolean =>
  (!dated.from || dated.from <= today) && (!dated.to || dated.to > today);
