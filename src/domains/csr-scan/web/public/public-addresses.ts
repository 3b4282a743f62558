import type { Depth, InstrumentKey } from "../../rules/instrument/instrument.ts";

const slugs: Record<InstrumentKey, string> = { company: "bedrijven", authority: "besturen" };

/** Which instrument an address names; undefined when none. */
export const instrumentOfSlug = (slug: string): InstrumentKey | undefined =>
  (Object.keys(slugs) as InstrumentKey[]).find((key) => slugs[key] === slug);

/** Part of an address under which all parts stand on one page. */
export const allParts = "alles";

/** Address of the questions of an instrument, or of one part of it. */
export function questionsHref(
  publicRoot: string,
  key: InstrumentKey,
  { part, depth }: { readonly part?: string | undefined; readonly depth?: Depth | undefined } = {},
): string {
  const path = `${publicRoot}/mvo/vragen/${slugs[key]}${part ? `/${part}` : ""}`;
  return depth === "light" ? `${path}?omvang=kort` : path;
}

/** The depth an address asks for, where the instrument has it; undefined: all questions. */
export const depthAsked = (url: URL, depths: readonly Depth[]): Depth | undefined =>
  url.searchParams.get("omvang") === "kort" && depths.includes("light") ? "light" : undefined;
