import { isId } from "#kernel/id";
import { readTextChoices } from "#ui";
import type { TextGiven } from "../../rules/minutes/judge-text.ts";
import { minutesLimits } from "../../rules/minutes/minutes.ts";

/** All texts of a full agenda at their longest would be more; nobody writes that. */
export const mostMinutesBytes = 40 * minutesLimits.body;

const bodyPrefix = "body:";
const text = (form: FormData, name: string): string =>
  String(form.get(name) ?? "").replaceAll("\r\n", "\n");

/** The texts of a form, with what was chosen where two people wrote the same item. */
export function textsIn(form: FormData): (TextGiven & { readonly item: string })[] {
  const entries = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const choices = readTextChoices(entries);
  return entries.flatMap(([name]) => {
    const item = name.startsWith(bodyPrefix) ? name.slice(bodyPrefix.length) : "";
    // Who keeps the text of the other types nothing.
    if (!isId(item) || choices.theirs.includes(name)) return [];
    const body = choices.merged.get(name)?.replaceAll("\r\n", "\n") ?? text(form, name);
    const version = Number(text(form, `version:${item}`));
    return Number.isInteger(version) && version > 0
      ? [{ item, body, version, base: text(form, `base:${item}`) }]
      : [];
  });
}

/** A short line of the form that belongs to an item. */
export const lineOfItem = (form: FormData, name: string, item: string): string =>
  text(form, `${name}:${item}`).trim();
