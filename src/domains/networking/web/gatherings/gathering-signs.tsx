import { clockTimeOf } from "#kernel/brussels-time";
import { formatDay, Tag, useUi } from "#ui";
import type { GatheringState } from "../../rules/gathering.ts";
import type { GatheringPlace, WhereWhen } from "../../rules/gatherings/gathering.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";

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
  const start = clockTimeOf(startsAt);
  const end = clockTimeOf(endsAt);
  const until = end.day === start.day ? end.time : `${formatDay(language, end.day)}, ${end.time}`;
  return (
    <time dateTime={startsAt}>{`${formatDay(language, start.day)}, ${start.time} – ${until}`}</time>
  );
}

/** Building, street, town and room on one line; empty when nothing is known. */
export const placeLine = ({ name, street, postcode, town, room }: GatheringPlace): string =>
  [name, street, `${postcode} ${town}`.trim(), room].filter(Boolean).join(", ");
