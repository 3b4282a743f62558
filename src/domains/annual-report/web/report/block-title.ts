import type { ReportContent, Section } from "../../rules/report/report-content.ts";

/** What a block is called: the title of the section it stands in. */
export function blockTitle(content: ReportContent, key: string): string {
  const within = (sections: readonly Section[]): string | null => {
    for (const section of sections) {
      if (section.parts.some((part) => part.kind === "block" && part.key === key))
        return section.title;
      const below = within(section.sections);
      if (below) return below;
    }
    return null;
  };
  return within(content.sections) ?? key;
}
