import { DescriptionList, formatDay, formatNumber, Tag, useUi } from "#ui";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { OpenedGathering } from "../../usecases/gatherings/open-gathering.ts";
import { placeLine } from "../../usecases/gatherings/where-when.ts";
import { When } from "./gathering-signs.tsx";

/** When, where, for how many, and who organises it. */
export function GatheringFacts({ opened }: { readonly opened: OpenedGathering }) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { page } = words;
  const { gathering, municipality, action } = opened;
  const { place, capacity, waitingSize } = gathering;
  const { languageNames } = gatheringFormWords(language);
  const people = (count: number) => page.people(formatNumber(language, count), count === 1);
  const facts = [
    { term: page.when, value: <When startsAt={gathering.startsAt} endsAt={gathering.endsAt} /> },
    { term: page.where, value: place.mode === "online" ? null : placeLine(place) || page.noPlace },
    {
      term: page.online,
      value:
        place.mode === "place" ? null : place.onlineUrl ? (
          <a href={place.onlineUrl}>{page.onlineLink}</a>
        ) : (
          page.noPlace
        ),
    },
    { term: page.municipality, value: municipality || words.wholePartnership },
    {
      term: page.answerUntil,
      value: gathering.answerUntil ? formatDay(language, gathering.answerUntil) : page.untilStart,
    },
    { term: page.capacity, value: capacity === null ? words.unlimited : people(capacity) },
    {
      term: page.waitingSize,
      value:
        waitingSize === null
          ? words.unlimited
          : waitingSize === 0
            ? page.noWaiting
            : people(waitingSize),
    },
    {
      term: page.languages,
      value: gathering.languages.map((one) => languageNames[one]).join(", "),
    },
    {
      term: page.contact,
      value: [gathering.contactName, gathering.contactEmail, gathering.contactPhone]
        .filter(Boolean)
        .join(", "),
    },
    {
      term: page.owner,
      value: opened.isOwnerGone ? (
        <Tag tone="wrong">{words.ownerGone(gathering.ownerName)}</Tag>
      ) : (
        gathering.ownerName || words.noOwner
      ),
    },
    {
      term: page.action,
      value: action ? <a href={`/actie/${action.id}`}>{action.title}</a> : null,
    },
    { term: page.notes, value: gathering.notes },
  ];
  return (
    <DescriptionList
      id="gathering"
      layout="above"
      items={facts.filter(({ value }) => value !== null && value !== "")}
    />
  );
}
