import type { Language } from "#kernel/language";
import type { Db } from "#platform/db";
import { isLegalForm, type LegalForm } from "../rules/legal-form.ts";
import { listMunicipalities } from "../store/municipalities.ts";
import { words } from "../text/index.ts";
import { readChosenMunicipalities } from "../usecases/read-chosen-municipalities.ts";
import { messagesFor } from "./place-messages.ts";

/** Name, form and municipalities of a partnership as they are typed. */
export type TypedFounding = {
  readonly name: string;
  readonly legalForm: string;
  /** Names of municipalities. */
  readonly typed: string;
  /** NIS codes picked in the list or on the map. */
  readonly picked: readonly string[];
  readonly managing: string;
};

export type FieldError = { readonly fieldId: string; readonly message: string };

export const readFoundingForm = (form: FormData): TypedFounding => ({
  name: String(form.get("name") ?? ""),
  legalForm: String(form.get("legalForm") ?? ""),
  typed: String(form.get("typed") ?? ""),
  picked: form.getAll("nis").map(String),
  managing: String(form.get("managing") ?? ""),
});

/** What was typed, read as a founding; with errors it is not to be used. */
export async function judgeFoundingForm(
  db: Db,
  entered: TypedFounding,
  language: Language,
): Promise<{
  readonly founding: {
    readonly name: string;
    readonly legalForm: LegalForm;
    readonly nis: readonly string[];
    readonly managingNis: string | null;
  };
  readonly errors: FieldError[];
}> {
  const { problems } = words(language);
  const municipalities = await listMunicipalities(db);
  const known = entered.picked.filter((picked) => municipalities.some(({ nis }) => nis === picked));
  const { nis, unclear } = await readChosenMunicipalities(db, entered.typed, known);
  const errors: FieldError[] = [];
  if (entered.name.trim() === "") {
    errors.push({ fieldId: "field-name", message: problems["no-name"] });
  }
  for (const message of messagesFor(unclear, municipalities, language)) {
    errors.push({ fieldId: "field-typed", message });
  }
  if (nis.length === 0 && unclear.length === 0) {
    errors.push({ fieldId: "field-typed", message: problems["no-municipalities"] });
  }
  const { name, legalForm, managing } = entered;
  return {
    founding: {
      name,
      legalForm: isLegalForm(legalForm) ? legalForm : "interlokale-vereniging",
      nis,
      managingNis: nis.includes(managing) ? managing : (nis[0] ?? null),
    },
    errors,
  };
}

/** All that is wrong with one field. */
export const errorFor = (errors: readonly FieldError[], name: string): string | undefined =>
  errors
    .filter(({ fieldId }) => fieldId === `field-${name}`)
    .map(({ message }) => message)
    .join(" ") || undefined;
