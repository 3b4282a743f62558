import { Tabs, useUi } from "#ui";
import { spendViewWords } from "../../text/spend-view/index.ts";

const sides = [
  ["overview", "/uitgaven"],
  ["lines", "/uitgaven/lijnen"],
  ["chances", "/uitgaven/kansen"],
  ["compare", "/uitgaven/vergelijking"],
  ["suppliers", "/uitgaven/leveranciers"],
  ["intake", "/uitgaven/invoer"],
] as const;
export type SpendSide = (typeof sides)[number][0];

/** The sides of spending: looked at, looked for, compared, and brought in. */
export function SpendTabs({ current }: { readonly current?: SpendSide }) {
  const { language } = useUi();
  const { tabs } = spendViewWords(language);
  return (
    <Tabs
      label={tabs.label}
      tabs={sides.map(([side, href]) => ({ href, label: tabs[side], current: side === current }))}
    />
  );
}
