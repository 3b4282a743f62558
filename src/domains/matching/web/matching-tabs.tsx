import { Tabs, useUi } from "#ui";
import { needWords } from "../text/needs/index.ts";

/** The sides of the room: looking for somebody, and what was kept. */
export function MatchingTabs({ current }: { readonly current: "search" | "kept" }) {
  const { tabs } = needWords(useUi().language);
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { href: "/wie-kan-dit", label: tabs.search, current: current === "search" },
        { href: "/wie-kan-dit/bewaard", label: tabs.kept, current: current === "kept" },
        { href: "/wie-kan-dit/model", label: tabs.learned },
      ]}
    />
  );
}
