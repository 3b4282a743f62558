import { Tabs, useUi } from "#ui";
import { inboxWords } from "../text/inbox/index.ts";

type Side = "inbox" | "answers" | "time" | "keep";
const hrefs: Readonly<Record<Side, string>> = {
  inbox: "/vragen",
  answers: "/vragen/antwoorden",
  time: "/vragen/tijd",
  keep: "/vragen/bewaartermijn",
};

/** The sides of the room of questions; how long who asked is kept is for who may set it. */
export function QuestionTabs(props: { readonly current: Side; readonly mayKeep: boolean }) {
  const words = inboxWords(useUi().language);
  const sides = (Object.keys(hrefs) as Side[]).filter((side) => side !== "keep" || props.mayKeep);
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={sides.map((side) => ({
        href: hrefs[side],
        label: words.tabs[side],
        current: side === props.current,
      }))}
    />
  );
}
