import type { Language } from "#kernel/language";
import { type Column, formatNumber } from "#ui";
import type { GatheringWords } from "../../text/gatherings/index.ts";
import type { GatheringLine } from "../../usecases/gatherings/list-gatherings.ts";
import { GatheringStateTag, When } from "./gathering-signs.tsx";

/** The columns of the list. */
export const gatheringColumns = (
  words: GatheringWords,
  language: Language,
): readonly Column<GatheringLine>[] => {
  const { columns } = words;
  const count = (key: "asked" | "coming" | "waiting", of: (line: GatheringLine) => number) => ({
    key,
    label: columns[key],
    numeric: true,
    cell: (line: GatheringLine) => formatNumber(language, of(line)),
  });
  return [
    {
      key: "title",
      label: columns.title,
      rowHeader: true,
      cell: (line) => (
        <span className="gatherings__title">
          <a href={`/bijeenkomsten/${line.id}`}>{line.title}</a>
          <span className="gatherings__under">
            {[
              words.kinds[line.kind],
              line.seriesId ? words.seriesMark : "",
              line.isPublic ? words.publicMark : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      ),
    },
    {
      key: "when",
      label: columns.when,
      cell: (line) => <When startsAt={line.startsAt} endsAt={line.endsAt} />,
    },
    {
      key: "where",
      label: columns.where,
      cell: ({ place, municipality }) => (
        <span className="gatherings__title">
          {place.mode === "online" ? words.placeModes.online : place.name || place.town || "–"}
          <span className="gatherings__under">{municipality || words.wholePartnership}</span>
        </span>
      ),
    },
    {
      key: "state",
      label: columns.state,
      cell: ({ state }) => <GatheringStateTag state={state} />,
    },
    count("asked", ({ guests }) => guests.invited),
    count("coming", ({ guests }) => guests.seatsComing),
    count("waiting", ({ guests }) => guests.seatsWaiting),
    {
      key: "capacity",
      label: columns.capacity,
      numeric: true,
      cell: ({ capacity }) =>
        capacity === null ? words.unlimited : formatNumber(language, capacity),
    },
  ];
};
