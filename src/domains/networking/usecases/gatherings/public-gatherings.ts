import { type Actor, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Gathering, GatheringPlace } from "../../rules/gatherings/gathering.ts";
import { takesAnswers } from "../../rules/gatherings/gathering-state.ts";
import { findGathering } from "../../store/gatherings/gathering-rows.ts";
import {
  countGuests,
  listPublicComing,
  listPublicPast,
  noGuests,
} from "../../store/gatherings/search-gatherings.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { subjectOf } from "./hold-gathering.ts";

/** What everybody may know of a gathering: no notes, no costs, no guests, no link for taking part online. */
export type PublicGathering = Pick<
  Gathering,
  | "id"
  | "kind"
  | "title"
  | "summary"
  | "state"
  | "startsAt"
  | "endsAt"
  | "programme"
  | "languages"
  | "contactName"
  | "contactEmail"
  | "contactPhone"
  | "answerUntil"
  | "cancelReason"
> & {
  readonly place: Omit<GatheringPlace, "onlineUrl"> & { readonly onlineUrl: "" };
};

const publicOf = (gathering: Gathering): PublicGathering => ({
  id: gathering.id,
  kind: gathering.kind,
  title: gathering.title,
  summary: gathering.summary,
  state: gathering.state,
  startsAt: gathering.startsAt,
  endsAt: gathering.endsAt,
  programme: gathering.programme,
  languages: gathering.languages,
  contactName: gathering.contactName,
  contactEmail: gathering.contactEmail,
  contactPhone: gathering.contactPhone,
  answerUntil: gathering.answerUntil,
  cancelReason: gathering.cancelReason,
  place: { ...gathering.place, onlineUrl: "" },
});

const mostComing = 200;
const mostPast = 20;

/** The agenda of the partnership, as everybody may read it. */
export const listPublicGatherings = (
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<
  | { readonly coming: readonly PublicGathering[]; readonly past: readonly PublicGathering[] }
  | Refusal<"not-permitted">
> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const refusal = refusalFor(actor, "gathering.read", { published: true });
    if (refusal) return refusal;
    return {
      coming: (await listPublicComing(tx, now, mostComing)).map(publicOf),
      past: (await listPublicPast(tx, now, mostPast)).map(publicOf),
    };
  });

/** Whether an organisation may register itself: it is open, and there is a place or a waiting list. */
export type Registration =
  | { readonly kind: "closed" }
  | { readonly kind: "open"; readonly free: number | null }
  | { readonly kind: "waiting" }
  | { readonly kind: "full" };

async function registrationOf(tx: Tx, gathering: Gathering, now: Instant): Promise<Registration> {
  const settings = await readSettings(tx, gathering.id);
  const isAsked = settings.selfRegistration;
  if (!isAsked || !takesAnswers(gathering, { now, today: dayOf(now) })) return { kind: "closed" };
  if (gathering.capacity === null) return { kind: "open", free: null };
  const counts = (await countGuests(tx, [gathering.id])).get(gathering.id) ?? noGuests;
  const free = gathering.capacity - counts.seatsComing;
  if (free > 0) return { kind: "open", free };
  const { waitingSize } = gathering;
  return waitingSize === null || counts.seatsWaiting < waitingSize
    ? { kind: "waiting" }
    : { kind: "full" };
}

/** One public gathering. That one exists that is not published is nobody's business. */
export const openPublicGathering = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<
  | { readonly gathering: PublicGathering; readonly registration: Registration }
  | Refusal<"no-such-gathering">
> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const gathering = await findGathering(tx, id);
    if (!gathering || !subjectOf(gathering).published) return refuse("no-such-gathering");
    if (refusalFor(actor, "gathering.read", { published: true })) {
      return refuse("no-such-gathering");
    }
    return {
      gathering: publicOf(gathering),
      registration: await registrationOf(tx, gathering, now),
    };
  });
