import { readTextChoices } from "#ui";
import { type Fields, plainLines } from "../../rules/vision/read-vision-forms.ts";
import type { BlockEdit } from "../../usecases/vision/save-block.ts";

/**
 * A block as a form sends it: the fields, how they stood when it was opened (`base:`), the version it was opened
 * with, and what was chosen between two texts.
 */
export function readBlockForm(form: FormData, names: readonly string[]): BlockEdit {
  const entries = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const sent = new Map(entries);
  const choices = readTextChoices(entries);
  const pick = (say: (name: string) => string): Fields =>
    Object.fromEntries(names.map((name) => [name, plainLines(say(name))]));
  const base = pick((name) => sent.get(`base:${name}`) ?? "");
  const yours = pick((name) =>
    choices.theirs.includes(name)
      ? (base[name] ?? "")
      : (choices.merged.get(name) ?? sent.get(name) ?? ""),
  );
  return { version: Number(sent.get("version") ?? 0), base, yours };
}
