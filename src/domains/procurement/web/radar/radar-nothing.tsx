import { ButtonLink, EmptyState, useUi, withQuery } from "#ui";
import {
  isNarrowed,
  pastWord,
  type RadarFilter,
  writeRadarFilter,
} from "../../rules/radar/radar-filter.ts";
import { radarWords } from "../../text/radar/index.ts";
import type { RadarList } from "../../usecases/radar/list-radar.ts";

interface NothingProps {
  readonly list: RadarList;
  readonly filter: RadarFilter;
  readonly address: string;
}

/** Why the list is empty, and the first step out of it. */
export function NothingHere({ list, filter, address }: NothingProps) {
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
  if (list.past > 0 && !filter.past) {
    const href = withQuery(address, { verlopen: pastWord(filter.view, true), page: null });
    return (
      <EmptyState
        icon="search"
        title={isNarrowed(filter) ? nothing.onlyPastTitle : nothing.openTitle}
        action={<ButtonLink href={href}>{nothing.showPast(list.past)}</ButtonLink>}
      >
        {nothing.onlyPast(list.past)}
      </EmptyState>
    );
  }
  const all = <ButtonLink href="/radar?toon=alles&gebied=overal">{nothing.all}</ButtonLink>;
  if (isNarrowed(filter)) {
    const further = { ...filter, view: "all", area: "everywhere", past: true } as const;
    const search = (
      <ButtonLink href={`/radar?${writeRadarFilter(further)}`}>{nothing.further}</ButtonLink>
    );
    return (
      <EmptyState icon="search" title={nothing.title} action={search}>
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
