import { type Actor, recordAudit, tenantOf } from "#access";
import { clockTimeOf } from "#kernel/brussels-time";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import type { GatheringCost } from "../../rules/gatherings/gathering.ts";
import type { GatheringFilter } from "../../rules/gatherings/gathering-filter.ts";
import { countGatherings, searchGatherings } from "../../store/gatherings/search-gatherings.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { readMunicipalities } from "./gathering-places.ts";
import { gatheringHref, mayReadDesk } from "./hold-gathering.ts";
import { type GatheringLine, withGuests } from "./list-gatherings.ts";
import { sayWhere } from "./where-when.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export const mostExported = 5000;

export type GatheringFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

type Asked = {
  readonly language: Language;
  readonly now: Instant;
  readonly format: keyof typeof mediaTypes;
};

/** The gatherings of a search as a file, with numbers of guests and never their names. */
export async function exportGatherings(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  filter: GatheringFilter,
  { language, now, format }: Asked,
): Promise<GatheringFile | Refusal<"not-permitted" | "too-many">> {
  if (!mayReadDesk(actor)) return refuse("not-permitted", "gathering.read");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const search = { filter, now };
    if ((await countGatherings(tx, search)) > mostExported) return refuse("too-many");
    const today = dayOf(now);
    const { nameOf } = await readMunicipalities(tx, actor.partnershipId, { language, today });
    const found = await searchGatherings(tx, search, { limit: mostExported, offset: 0 });
    const lines = await withGuests(tx, found, nameOf);
    await recordAudit(tx, actor, "gathering.export", undefined, { rows: lines.length });
    const words = gatheringWords(language);
    const rows = lines.map((line) => rowOf(line, language, app.config.url));
    const headers = words.exports.columns;
    const name = `${words.exports.fileName}-${today}.${format}`;
    const mediaType = mediaTypes[format];
    if (format === "csv") {
      return { kind: "file", name, mediaType, content: writeCsv([headers, ...rows]) };
    }
    const columns = headers.map((header) => ({ header, width: 18 }));
    const content = await writeXlsx([{ name: words.title, columns, rows }]);
    return { kind: "file", name, mediaType, content };
  });
}

function rowOf(line: GatheringLine, language: Language, url: string): CellValue[] {
  const words = gatheringWords(language);
  const clock = (instant: Instant) => {
    const { day, time } = clockTimeOf(instant);
    return `${day} ${time}`;
  };
  const euros = (of: (cost: GatheringCost) => number | null): CellValue => {
    const known = line.costs.flatMap((cost) => of(cost) ?? []);
    return known.length > 0 ? known.reduce((sum, cents) => sum + cents, 0) / 100 : "";
  };
  return [
    line.title,
    words.kinds[line.kind],
    words.states[line.state],
    clock(line.startsAt),
    clock(line.endsAt),
    line.municipality || words.wholePartnership,
    sayWhere(line.place, language, false),
    line.isPublic ? words.exports.yes : words.exports.no,
    line.guests.invited,
    line.guests.seatsComing,
    line.guests.seatsWaiting,
    line.guests.present,
    line.capacity ?? "",
    euros(({ plannedCents }) => plannedCents),
    euros(({ actualCents }) => actualCents),
    line.ownerName,
    `${url}${gatheringHref(line.id)}`,
  ];
}
