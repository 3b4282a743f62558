import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listYearActions } from "#steering";
import type { Gathering, GuestCounts } from "../../rules/gatherings/gathering.ts";
import type { GatheringStep } from "../../rules/gatherings/gathering-step.ts";
import { countGuests, listSeries, noGuests } from "../../store/gatherings/search-gatherings.ts";
import { listGatheringSteps } from "../../store/gatherings/steps.ts";
import { readMunicipalities } from "./gathering-places.ts";
import { readGathering, subjectOf } from "./hold-gathering.ts";

export type OpenedGathering = {
  readonly gathering: Gathering;
  readonly municipality: string;
  readonly guests: GuestCounts;
  readonly steps: readonly GatheringStep[];
  /** The others of its series, by day, itself among them. */
  readonly series: readonly Gathering[];
  readonly action: { readonly id: string; readonly number: number; readonly title: string } | null;
  readonly isOwnerGone: boolean;
  readonly mayEdit: boolean;
};

/** One gathering with all that is known of it. */
export const openGathering = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  { language, now }: { readonly language: Language; readonly now: Instant },
): Promise<OpenedGathering | Refusal<"not-permitted" | "no-such-gathering">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const today = dayOf(now);
    const places = await readMunicipalities(tx, actor.partnershipId, { language, today });
    const colleagues = await listColleagues(tx);
    const year = Number(dayOf(gathering.startsAt).slice(0, 4));
    const action = gathering.actionId
      ? (await listYearActions(tx, year)).find((one) => one.id === gathering.actionId)
      : undefined;
    return {
      gathering,
      municipality: places.nameOf(gathering.nis),
      guests: (await countGuests(tx, [id])).get(id) ?? noGuests,
      steps: await listGatheringSteps(tx, id),
      series: gathering.seriesId ? await listSeries(tx, gathering.seriesId) : [],
      action: action ? { id: action.id, number: action.number, title: action.title } : null,
      isOwnerGone:
        gathering.ownerPersonId !== null &&
        !colleagues.some((one) => one.id === gathering.ownerPersonId),
      mayEdit: refusalFor(actor, "gathering.edit", subjectOf(gathering)) === null,
    };
  });
