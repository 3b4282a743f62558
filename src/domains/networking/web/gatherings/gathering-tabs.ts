import type { Language } from "#kernel/language";
import type { GatheringKind } from "../../rules/gathering.ts";
import { type GatheringWords, gatheringWords } from "../../text/gatherings/index.ts";

export type GatheringTabKey = Exclude<keyof GatheringWords["tabs"], "label">;

type GatheringTab = {
  readonly key: GatheringTabKey;
  /** Behind /bijeenkomsten/:id; empty for the overview. */
  readonly path: string;
  readonly kinds: readonly GatheringKind[];
};

const all: readonly GatheringKind[] = ["fair", "round-table", "meeting", "brainstorm"];

/**
 * The sides of a gathering that have a page, in the order in which one needs them. Whoever builds a page adds its line here,
 * with the kinds of gathering that have it.
 */
const tabs: readonly GatheringTab[] = [
  { key: "overview", path: "", kinds: all },
  { key: "guests", path: "/gasten", kinds: all },
  { key: "minutes", path: "/verslag", kinds: all },
  { key: "ideas", path: "/ideeen", kinds: ["round-table", "meeting", "brainstorm"] },
  { key: "wishes", path: "/wensen", kinds: ["fair"] },
  { key: "schedule", path: "/rooster", kinds: ["fair"] },
  { key: "followUp", path: "/opvolging", kinds: ["fair", "round-table", "meeting"] },
];

/** The tabs of one gathering, for `Tabs` of #ui. */
export const gatheringTabs = (
  { id, kind }: { readonly id: string; readonly kind: GatheringKind },
  current: GatheringTabKey,
  language: Language,
) =>
  tabs
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ key, path }) => ({
      href: `/bijeenkomsten/${id}${path}`,
      label: gatheringWords(language).tabs[key],
      current: key === current,
    }));
