import { type Actor, type Colleague, listColleagues, refusalFor, tenantOf } from "#access";
import { type Day, dayOf } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inOneMoment, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listYearActions } from "#steering";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { type CarriedAction, carryActions } from "../../rules/minutes/carry-over.ts";
import type { Minutes, MinutesItem, Outcome } from "../../rules/minutes/minutes.ts";
import { changesSince, type MinutesChange } from "../../rules/minutes/minutes-content.ts";
import { listSeries } from "../../store/gatherings/search-gatherings.ts";
import {
  type Edition,
  listEditions,
  listLinks,
  type MinutesLink,
} from "../../store/minutes/edition-rows.ts";
import { listRemovedItems } from "../../store/minutes/item-rows.ts";
import { listOutcomesOf } from "../../store/minutes/minutes-outcome-rows.ts";
import { findMinutes } from "../../store/minutes/minutes-rows.ts";
import { readGathering, subjectOf } from "../gatherings/hold-gathering.ts";
import { type GatheredMinutes, gatherMinutes } from "./gather-content.ts";
import { digestOf } from "./hold-minutes.ts";

/** What the gathering before this one, in the same series, left open. */
export type CarriedOver = {
  readonly gathering: Pick<Gathering, "id" | "title" | "startsAt">;
  /** Null: it has no minutes. */
  readonly minutes: Minutes | null;
  readonly decisions: readonly Outcome[];
  readonly actions: readonly CarriedAction[];
};

export type OpenedMinutes = GatheredMinutes & {
  readonly gathering: Gathering;
  /** Null: nobody began them. */
  readonly minutes: Minutes | null;
  /** Sign of each text as it is sent along, by item. */
  readonly bases: Readonly<Record<string, string>>;
  readonly removedItems: readonly MinutesItem[];
  readonly carried: CarriedOver | null;
  /** Newest first. */
  readonly editions: readonly Pick<Edition, "number" | "sentAt" | "sentBy">[];
  /** Since the newest edition. */
  readonly changes: readonly MinutesChange[];
  readonly links: readonly MinutesLink[];
  readonly colleagues: readonly Colleague[];
  readonly mayEdit: boolean;
};

/** The minutes page of the desk. */
export const openMinutes = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  today: Day,
): Promise<OpenedMinutes | Refusal<"not-permitted" | "no-such-gathering">> =>
  inOneMoment(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const parts = await gatherMinutes(tx, gathering);
    const [minutes, removedItems, carried, editions, links, colleagues] = await Promise.all([
      findMinutes(tx, id),
      listRemovedItems(tx, id),
      carryOver(tx, gathering, today),
      listEditions(tx, id),
      listLinks(tx, id),
      listColleagues(tx),
    ]);
    const [newest] = editions;
    return {
      ...parts,
      gathering,
      minutes,
      bases: Object.fromEntries(parts.items.map((item) => [item.id, digestOf(item.body)])),
      removedItems,
      carried,
      editions: editions.map(({ number, sentAt, sentBy }) => ({ number, sentAt, sentBy })),
      changes: newest ? changesSince(newest.content, parts.content) : [],
      links,
      colleagues,
      mayEdit:
        gathering.removedAt === null &&
        refusalFor(actor, "gathering.edit", subjectOf(gathering)) === null,
    };
  });

async function carryOver(tx: Tx, gathering: Gathering, today: Day): Promise<CarriedOver | null> {
  if (!gathering.seriesId) return null;
  const earlier = (await listSeries(tx, gathering.seriesId)).filter(
    ({ id, startsAt, state }) =>
      id !== gathering.id && startsAt < gathering.startsAt && state !== "cancelled",
  );
  const last = earlier.at(-1);
  if (!last) return null;
  const outcomes = await listOutcomesOf(
    tx,
    earlier.map(({ id }) => id),
  );
  const years = new Set([
    Number(today.slice(0, 4)),
    ...outcomes.map(({ createdAt }) => Number(dayOf(createdAt).slice(0, 4))),
  ]);
  const standing = [];
  for (const year of years) standing.push(...(await listYearActions(tx, year)));
  return {
    gathering: { id: last.id, title: last.title, startsAt: last.startsAt },
    minutes: await findMinutes(tx, last.id),
    decisions: outcomes.filter(
      (one) => one.gatheringId === last.id && one.kind === "decision" && !one.isRemoved,
    ),
    actions: carryActions(
      outcomes.map(({ gatheringId, ...one }) => ({ ...one, isLast: gatheringId === last.id })),
      standing,
    ),
  };
}
