import { type Actor, mayReach, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Gathering, GuestCounts } from "../../rules/gatherings/gathering.ts";
import { type GatheringFilter, gatheringsOnPage } from "../../rules/gatherings/gathering-filter.ts";
import {
  countGatherings,
  countGuests,
  hasGatherings,
  listSeriesNames,
  noGuests,
  searchGatherings,
} from "../../store/gatherings/search-gatherings.ts";
import { type Municipality, readMunicipalities } from "./gathering-places.ts";
import { mayReadDesk } from "./hold-gathering.ts";

/** A gathering in a list. */
export type GatheringLine = Gathering & {
  readonly municipality: string;
  readonly guests: GuestCounts;
};

export type GatheringList = {
  readonly lines: readonly GatheringLine[];
  readonly total: number;
  /** How many stand under each of: to come, past. */
  readonly spans: { readonly coming: number; readonly past: number };
  readonly municipalities: readonly Municipality[];
  readonly series: readonly { readonly id: string; readonly title: string }[];
  readonly hasAny: boolean;
  readonly mayEdit: boolean;
};

type Asked = { readonly language: Language; readonly now: Instant; readonly page: number };

/** A page of the gatherings, with the numbers of their guests. */
export async function listGatherings(
  app: Pick<App, "db">,
  actor: Actor,
  filter: GatheringFilter,
  { language, now, page }: Asked,
): Promise<GatheringList | Refusal<"not-permitted">> {
  if (!mayReadDesk(actor)) return refuse("not-permitted", "gathering.read");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const today = dayOf(now);
    const places = await readMunicipalities(tx, actor.partnershipId, { language, today });
    const span = { limit: gatheringsOnPage, offset: (page - 1) * gatheringsOnPage };
    const found = await searchGatherings(tx, { filter, now }, span);
    const count = (which: "coming" | "past") =>
      countGatherings(tx, { filter: { ...filter, span: which }, now });
    return {
      lines: await withGuests(tx, found, places.nameOf),
      total: await countGatherings(tx, { filter, now }),
      spans: { coming: await count("coming"), past: await count("past") },
      municipalities: places.members,
      series: await listSeriesNames(tx),
      hasAny: await hasGatherings(tx),
      mayEdit: mayReach(actor, "gathering.edit"),
    };
  });
}

export async function withGuests(
  tx: Tx,
  gatherings: readonly Gathering[],
  nameOf: (nis: string | null) => string,
): Promise<GatheringLine[]> {
  const counts = await countGuests(
    tx,
    gatherings.map(({ id }) => id),
  );
  return gatherings.map((gathering) => ({
    ...gathering,
    municipality: nameOf(gathering.nis),
    guests: counts.get(gathering.id) ?? noGuests,
  }));
}
