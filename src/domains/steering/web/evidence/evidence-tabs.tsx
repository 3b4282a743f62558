import { formatNumber, Tabs, useUi } from "#ui";
import { evidenceWords } from "../../text/evidence/index.ts";

export interface EvidenceTabsProps {
  readonly current: "tray" | "list" | "forwarding";
  /** How many wait; not shown when unknown. */
  readonly waiting?: number;
}

/** The sides of evidence: what waits, all of it, and the addresses to forward letters to. */
export function EvidenceTabs({ current, waiting }: EvidenceTabsProps) {
  const { language } = useUi();
  const { tabs } = evidenceWords(language);
  const count = waiting === undefined ? {} : { count: formatNumber(language, waiting) };
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { href: "/bewijs", label: tabs.tray, current: current === "tray", ...count },
        { href: "/bewijs/lijst", label: tabs.list, current: current === "list" },
        { href: "/bewijs/doorsturen", label: tabs.forwarding, current: current === "forwarding" },
      ]}
    />
  );
}
