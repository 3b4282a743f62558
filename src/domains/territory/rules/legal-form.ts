/** The forms in which Flemish municipalities carry the steering role together, or one alone. */
export const legalForms = [
  "interlokale-vereniging",
  "projectvereniging",
  "dienstverlenende-vereniging",
  "opdrachthoudende-vereniging",
  "welzijnsvereniging",
  "single-city",
] as const;
export type LegalForm = (typeof legalForms)[number];

export const isLegalForm = (value: unknown): value is LegalForm =>
  legalForms.some((form) => form === value);

/**
 * Whether the partnership is a person in law that can employ and sign by itself. An interlokale vereniging
 * is not: its managing municipality signs, receives the money and answers for personal data.
 */
export const hasLegalPersonality = (form: LegalForm): boolean => form !== "interlokale-vereniging";

/** How many municipalities the form asks for at least. */
export const fewestMunicipalities = (form: LegalForm): number =>
  form === "single-city" || form === "welzijnsvereniging" ? 1 : 2;

/** Why municipalities and form do not go together. */
export type LegalFormProblem =
  | "too-few-municipalities"
  | "single-city-has-others"
  | "no-managing-municipality";

/** What is wrong with this form for these municipalities; empty when nothing is. */
export function problemsOfLegalForm(
  form: LegalForm,
  municipalities: readonly string[],
  managingMunicipality: string | null,
): LegalFormProblem[] {
  const problems: LegalFormProblem[] = [];
  if (municipalities.length < fewestMunicipalities(form)) problems.push("too-few-municipalities");
  if (form === "single-city" && municipalities.length > 1) problems.push("single-city-has-others");
  const managed = managingMunicipality !== null && municipalities.includes(managingMunicipality);
  if (!hasLegalPersonality(form) && !managed) problems.push("no-managing-municipality");
  return problems;
}
