import { z } from "zod";
import { isLanguage, type Language } from "#kernel/language";
import type { FieldError } from "#ui";
import { type BrochureChoice, isBrochurePart } from "../rules/brochure/brochure.ts";
import { filterToQuery, parseFilter } from "../rules/directory/filter-state.ts";
import type { OutputWords } from "../text/output/index.ts";
import { type BrochureFormat, brochureFormats } from "../usecases/make-brochure.ts";

export type BrochureFields = {
  readonly query: string;
  readonly format: BrochureFormat;
  readonly choice: BrochureChoice;
  /** The language of the texts the form was filled with. */
  readonly begunIn: Language;
};

const title = z.string().trim().min(1).max(120);
const intro = z.string().trim().max(3_000);

/** Reads the sent form; what was typed is given back beside what is wrong with it. */
export function readBrochureForm(
  form: FormData,
  language: Language,
  words: OutputWords["brochure"],
): { readonly fields: BrochureFields; readonly errors: readonly FieldError[] } {
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const errors: FieldError[] = [];
  const typedTitle = text("titel").trim();
  if (typedTitle === "") errors.push({ fieldId: "field-titel", message: words.titleMissing });
  else if (!title.safeParse(typedTitle).success) {
    errors.push({ fieldId: "field-titel", message: words.titleTooLong });
  }
  if (!intro.safeParse(text("inleiding")).success) {
    errors.push({ fieldId: "field-inleiding", message: words.introTooLong });
  }
  const chosen = form.get("taal");
  const begunIn = form.get("teksten");
  const fields: BrochureFields = {
    query: filterToQuery(parseFilter(new URLSearchParams(text("selectie")))),
    format: brochureFormats.find((format) => format === form.get("bestand")) ?? "pdf",
    begunIn: isLanguage(begunIn) ? begunIn : language,
    choice: {
      language: isLanguage(chosen) ? chosen : language,
      title: typedTitle,
      intro: text("inleiding").trim(),
      contact: text("contact").slice(0, 1_000).split("\n").slice(0, 10),
      parts: form.getAll("deel").filter(isBrochurePart),
    },
  };
  return { fields, errors };
}
