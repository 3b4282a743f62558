import { ButtonLink, EmptyState, useUi } from "#ui";
import { isNarrowed, type RadarFilter } from "../../rules/radar/radar-filter.ts";
import { radarWords } from "../../text/radar/index.ts";
import type { RadarList } from "../../usecases/radar/list-radar.ts";

interface NothingProps {
  readonly list: RadarList;
  readonly filter: RadarFilter;
  readonly address: string;
}

/** Why the list is empty, and the first step out of it. */
export function NothingHere({ list, filter }: NothingProps) {
  const words = radarWords(useUi().language);
  if (!list.hasAny) {
    return (
      <EmptyState
        icon="basket"
        title={words.empty.title}
        action={
          list.mayImport ? (
            <ButtonLink kind="primary" icon="upload" href="/radar/invoer">
              {words.empty.first}
            </ButtonLink>
          ) : undefined
        }
      >
        {list.mayImport ? words.empty.text : `${words.empty.text} ${words.empty.cannot}`}
      </EmptyState>
    );
  }
  const { nothing } = words;
  const all = <ButtonLink href="/radar?toon=alles&gebied=overal">{nothing.all}</ButtonLink>;
  if (isNarrowed(filter)) {
    return (
      <EmptyState icon="search" title={nothing.title} action={all}>
        {nothing.text}
      </EmptyState>
    );
  }
  const wider = <ButtonLink href="/radar?gebied=provincie">{nothing.wider}</ButtonLink>;
  const said = {
    chances: [nothing.chancesTitle, nothing.chances, wider],
    saved: [nothing.savedTitle, nothing.saved, undefined],
    assigned: [nothing.assignedTitle, nothing.assigned, undefined],
    dismissed: [nothing.dismissedTitle, nothing.dismissed, undefined],
    all: [nothing.title, nothing.text, all],
  } as const;
  const [title, text, action] = said[filter.view];
  return (
    <EmptyState icon="basket" title={title} action={action}>
      {text}
    </EmptyState>
  );
}
