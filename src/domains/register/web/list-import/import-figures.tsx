import { formatNumber, StatLine, type StatProps, useUi } from "#ui";
import type { ImportCounts } from "../../store/import-runs.ts";
import { intakeWords } from "../../text/intake/index.ts";

const figures = ["read", "added", "merged", "unchanged", "ended", "refused", "cells"] as const;
/** The others only when there is something to say. */
const always: readonly string[] = ["read", "added", "refused"];
const rowsOf = { refused: "#geweigerd", cells: "#opmerkingen" } as const;

/** How many rows went which way; each figure opens to what it means. */
export function ImportFigures(props: { readonly counts: ImportCounts }) {
  const { language } = useUi();
  const words = intakeWords(language);
  const shown = figures.filter((name) => always.includes(name) || props.counts[name]);
  const stats = shown.map((name): StatProps => {
    const { label, unit, text } = words.counts[name];
    const count = props.counts[name] ?? 0;
    const href = name === "refused" || name === "cells" ? rowsOf[name] : null;
    return {
      id: `figure-${name}`,
      value: formatNumber(language, count),
      unit: unit(count),
      label,
      definition: <p>{text}</p>,
      source: { title: words.thisFile },
      ...(href && count > 0 ? { rows: { href, label } } : {}),
    };
  });
  return <StatLine stats={stats} />;
}
