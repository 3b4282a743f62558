import type { ReportWords } from "../../text/report-document/index.ts";
import { municipalityBlock, priorityBlock } from "./block-keys.ts";
import { nameIn } from "./compose-parts.ts";
import { figureKey } from "./figure-kinds.ts";
import type { ReportFacts } from "./report-facts.ts";

const mostNextNamed = 5;

/**
 * A first text for every block, in plain sentences. Figures stand in it as references, so that an accepted text
 * follows the figures when they change.
 */
export function suggestBlocks(facts: ReportFacts, words: ReportWords): Record<string, string> {
  const { suggest } = words;
  const names = new Intl.ListFormat(facts.language).format(
    facts.municipalities.map(({ name }) => name),
  );
  const suggested: Record<string, string> = {
    introduction: suggest.introduction(
      facts.year,
      names || facts.partnership.name,
      figureKey.whole,
    ),
    "next-year": suggest.nextYear(
      facts.year + 1,
      facts.next.slice(0, mostNextNamed).map(({ title }) => title),
    ),
  };
  if (facts.money.length > 0) suggested.money = suggest.money(figureKey.whole);
  for (const { frame, priorities } of facts.coverage.frames) {
    for (const { priority, whole } of priorities) {
      suggested[priorityBlock(frame.key, priority.code)] = suggest.priority(
        nameIn(priority.name, facts.language),
        whole,
        (kind) => figureKey.priority(frame.key, priority.code, kind),
      );
    }
  }
  for (const { nis, name } of facts.municipalities) {
    suggested[municipalityBlock(nis)] = suggest.municipality(name, (kind) =>
      figureKey.municipality(nis, kind),
    );
  }
  return suggested;
}
