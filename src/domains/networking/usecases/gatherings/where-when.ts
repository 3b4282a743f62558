import { clockTimeOf } from "#kernel/brussels-time";
import type { Language } from "#kernel/language";
import { formatDay } from "#ui/format";
import type { GatheringPlace, WhereWhen } from "../../rules/gatherings/gathering.ts";
import { gatheringLetterWords } from "../../text/gathering-letters/index.ts";

/** "do 3 dec 2026, 13:30 – 17:00", in Brussels. */
export function sayWhen(
  { startsAt, endsAt }: Pick<WhereWhen, "startsAt" | "endsAt">,
  language: Language,
): string {
  const start = clockTimeOf(startsAt);
  const end = clockTimeOf(endsAt);
  const until = end.day === start.day ? end.time : `${formatDay(language, end.day)}, ${end.time}`;
  return `${formatDay(language, start.day)}, ${start.time} – ${until}`;
}

/** Building, street, town and room on one line; empty when nothing is known. */
export const placeLine = ({ name, street, postcode, town, room }: GatheringPlace): string =>
  [name, street, `${postcode} ${town}`.trim(), room].filter(Boolean).join(", ");

/** Where it is, also when it is online or not known yet. @param withLink the link to take part is told too */
export function sayWhere(place: GatheringPlace, language: Language, withLink: boolean): string {
  const words = gatheringLetterWords(language);
  const online = [words.online, withLink ? place.onlineUrl : ""].filter(Boolean).join(" ");
  const line = placeLine(place) || (place.mode === "place" ? words.toBeTold : "");
  const parts = [place.mode === "online" ? "" : line, place.mode === "place" ? "" : online];
  return parts.filter(Boolean).join(" + ") || words.toBeTold;
}
