import { Tabs, useUi } from "#ui";
import { clauseWords } from "../../text/clauses/index.ts";

const sides = [
  ["advices", "/clausules"],
  ["library", "/clausules/bibliotheek"],
  ["policy", "/clausules/beleid"],
  ["rules", "/clausules/regels"],
] as const;

/** The sides of the room of clauses. */
export function ClauseTabs({ current }: { readonly current: (typeof sides)[number][0] }) {
  const words = clauseWords(useUi().language);
  return (
    <Tabs
      label={words.title}
      tabs={sides.map(([key, href]) => ({
        href,
        label: words.tabs[key],
        current: key === current,
      }))}
    />
  );
}
