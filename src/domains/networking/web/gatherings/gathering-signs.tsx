import { Tag, useUi } from "#ui";
import type { GatheringState } from "../../rules/gathering.ts";
import type { WhereWhen } from "../../rules/gatherings/gathering.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { sayWhen } from "../../usecases/gatherings/where-when.ts";

const tones = {
  draft: "plain",
  open: "act",
  closed: "plain",
  held: "social",
  cancelled: "wrong",
} as const satisfies Record<GatheringState, string>;

export function GatheringStateTag({ state }: { readonly state: GatheringState }) {
  return <Tag tone={tones[state]}>{gatheringWords(useUi().language).states[state]}</Tag>;
}

/** "do 3 dec 2026, 13:30 – 17:00", in Brussels. */
export function When({ startsAt, endsAt }: Pick<WhereWhen, "startsAt" | "endsAt">) {
  const { language } = useUi();
  return <time dateTime={startsAt}>{sayWhen({ startsAt, endsAt }, language)}</time>;
}
