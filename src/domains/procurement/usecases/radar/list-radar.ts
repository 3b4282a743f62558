import { type Actor, listColleagues, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import { suitabilityWords } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { radarPageSize } from "../../rules/radar/limits.ts";
import type { AreaCodes } from "../../rules/radar/radar-area.ts";
import { type RadarArea, type RadarFilter, radarAreas } from "../../rules/radar/radar-filter.ts";
import {
  countRadar,
  countViews,
  hasNotices,
  type ListedNotice,
  listRadar,
} from "../../store/radar/radar-list.ts";
import { divisionsOf, openCpvNames } from "../cpv-names.ts";
import { readPlaces } from "./radar-places.ts";

/** A notice on the radar, with words for where it is and what it is about. */
export type RadarRow = ListedNotice & {
  readonly where: readonly string[];
  readonly cpvName: string;
  /** Nobody with that name works here any more. */
  readonly isAssignedAway: boolean;
  /** The main reason why it suits, or why not, in words. */
  readonly reason: string;
  readonly mayEdit: boolean;
};

export type RadarList = {
  readonly notices: readonly RadarRow[];
  readonly total: number;
  /** Left out because their day has passed. */
  readonly past: number;
  readonly unassessed: number;
  readonly views: Awaited<ReturnType<typeof countViews>>;
  readonly areas: Readonly<Record<RadarArea, number>>;
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** There are notices at all, in this search or not. */
  readonly hasAny: boolean;
  readonly mayEdit: boolean;
  readonly mayImport: boolean;
};

type Asked = { readonly language: Language; readonly today: Day; readonly page: number };

/** A page of the radar, with what stands under its tabs and in wider areas. */
export async function readRadar(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  filter: RadarFilter,
  { language, today, page }: Asked,
): Promise<RadarList | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  const cpv = await openCpvNames(app.config.projectRoot);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const places = await readPlaces(tx, actor.partnershipId, { language, today });
    const span = { limit: radarPageSize, offset: (page - 1) * radarPageSize };
    const areas = Object.fromEntries(radarAreas.map((area) => [area, places.codes(area)]));
    const [notices, counts, views, hasAny, people] = await Promise.all([
      listRadar(tx, { filter, area: places.codes(filter.area), today }, span),
      countRadar(tx, { filter, today }, areas as Record<RadarArea, AreaCodes | null>),
      countViews(tx, { area: places.codes("partnership"), today }),
      hasNotices(tx),
      listColleagues(tx),
    ]);
    const here = new Set(people.map(({ id }) => id));
    return {
      ...counts[filter.area],
      notices: notices.map((notice) => ({
        ...notice,
        where: whereOf(notice, places.nameOf),
        cpvName: notice.cpv ? (cpv.get(notice.cpv)?.[language] ?? "") : "",
        reason: mainReason(notice, language),
        isAssignedAway: notice.state === "assigned" && !here.has(notice.assignedPersonId ?? ""),
        mayEdit: refusalFor(actor, "radar.edit", { nis: nisOf(notice) }) === null,
      })),
      views,
      areas: Object.fromEntries(radarAreas.map((area) => [area, counts[area].total])) as Record<
        RadarArea,
        number
      >,
      municipalities: places.members,
      divisions: divisionsOf(cpv, language),
      colleagues: people.map(({ id, name }) => ({ id, name })),
      hasAny,
      mayEdit: mayReach(actor, "radar.edit"),
      mayImport: mayReach(actor, "radar.import"),
    };
  });
}

function mainReason({ assessment }: ListedNotice, language: Language): string {
  if (!assessment) return "";
  const { level, reasons } = assessment;
  const fitting = reasons.find(({ points }) => points > 0 === (level !== "unlikely"));
  const main = fitting ?? reasons[0];
  return main ? suitabilityWords(language)(main) : "";
}

type Placed = Pick<ListedNotice, "buyerNis" | "placeNis" | "nuts">;

/** Municipalities (NIS) a notice lies in, by its buyer and by its work. */
export const nisOf = ({ buyerNis, placeNis }: Pick<Placed, "buyerNis" | "placeNis">): string[] => [
  ...new Set([...(buyerNis ? [buyerNis] : []), ...placeNis]),
];

/** Where the work is, else where the buyer is, else the code of the region. */
export function whereOf(notice: Placed, nameOf: (nis: string) => string): string[] {
  if (notice.placeNis.length > 0) return notice.placeNis.map(nameOf);
  if (notice.buyerNis) return [nameOf(notice.buyerNis)];
  return [...notice.nuts];
}
