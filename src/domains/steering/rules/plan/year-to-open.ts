/**
 * The year a plan opens on when the address names none: this year while the plan runs, else its first.
 * @returns null for this year
 */
export function yearToOpen(
  plan: { readonly fromYear: number; readonly toYear: number } | null,
  thisYear: number,
): number | null {
  if (!plan || (plan.fromYear <= thisYear && thisYear <= plan.toYear)) return null;
  return plan.fromYear;
}
