import type { AdviceChoice } from "../../rules/clauses/advice-record.ts";
import { clauseFamilies } from "../../rules/library/families.ts";

/** What was ticked, chosen and filled in, out of the form. */
export function readChoice(form: FormData): AdviceChoice {
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const ticked = form.getAll("route").map(String);
  const entries = [...form.keys()];
  const under = (prefix: string) =>
    Object.fromEntries(
      entries
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), text(name)]),
    );
  return {
    routes: clauseFamilies.filter((family) => ticked.includes(family)),
    texts: under("text-"),
    values: under("blank-"),
    remark: text("remark"),
  };
}
