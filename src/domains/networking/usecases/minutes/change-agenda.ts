import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { type MinutesItem, minutesLimits } from "../../rules/minutes/minutes.ts";
import {
  insertItems,
  listItems,
  listRemovedItems,
  setItemRemoved,
  writeItem,
  writeOrder,
} from "../../store/minutes/item-rows.ts";
import { done, type MinutesDone, type MinutesRefusal, withMinutes } from "./hold-minutes.ts";

export type ItemProblem = "no-title" | "title-too-long" | "who-too-long" | "wrong-minutes";
export type ItemContent = Pick<MinutesItem, "title" | "who" | "plannedMinutes">;

function judgeItem({ title, who, plannedMinutes }: ItemContent): Refusal<ItemProblem> | null {
  if (title === "") return refuse("no-title", "title");
  if (title.length > minutesLimits.title) return refuse("title-too-long", "title");
  if (who.length > minutesLimits.who) return refuse("who-too-long", "who");
  const isWhole = plannedMinutes === null || Number.isInteger(plannedMinutes);
  const fits = plannedMinutes === null || (plannedMinutes >= 1 && plannedMinutes <= 1440);
  return isWhole && fits ? null : refuse("wrong-minutes", "minutes");
}

export type ItemAdded =
  | { readonly kind: "added"; readonly id: string }
  | MinutesRefusal
  | Refusal<ItemProblem | "too-many-items">;

/** Adds a point at the end of the agenda. */
export const addItem = (
  db: Db,
  actor: Actor,
  id: string,
  item: ItemContent,
  now: Instant,
): Promise<ItemAdded> =>
  withMinutes<ItemAdded>(db, actor, id, now, async (tx, { by }) => {
    const problem = judgeItem(item);
    if (problem) return problem;
    if ((await listItems(tx, id)).length >= minutesLimits.items) return refuse("too-many-items");
    const [added = ""] = await insertItems(tx, id, [{ ...item, programmeId: null }], by);
    return { kind: "added", id: added };
  });

export const editItem = (
  db: Db,
  actor: Actor,
  id: string,
  given: ItemContent & { readonly item: string },
  now: Instant,
): Promise<MinutesDone | Refusal<ItemProblem | "no-such-item">> =>
  withMinutes<MinutesDone | Refusal<ItemProblem | "no-such-item">>(
    db,
    actor,
    id,
    now,
    async (tx) => {
      const items = await listItems(tx, id);
      if (!items.some((one) => one.id === given.item)) return refuse("no-such-item");
      const problem = judgeItem(given);
      if (problem) return problem;
      await writeItem(tx, given.item, given);
      return done;
    },
  );

/** Moves a point one place up or down; at the end of the list nothing happens. */
export const moveItem = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly item: string; readonly to: "up" | "down" },
  now: Instant,
): Promise<MinutesDone | Refusal<"no-such-item">> =>
  withMinutes<MinutesDone | Refusal<"no-such-item">>(db, actor, id, now, async (tx) => {
    const ids = (await listItems(tx, id)).map((one) => one.id);
    const at = ids.indexOf(given.item);
    if (at < 0) return refuse("no-such-item");
    const to = Math.min(ids.length - 1, Math.max(0, given.to === "up" ? at - 1 : at + 1));
    ids.splice(to, 0, ...ids.splice(at, 1));
    await writeOrder(tx, ids);
    return done;
  });

/** Takes a point off with all that was written of it, or puts it back; nothing of it is lost. */
export const setAside = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly item: string; readonly deed: "remove" | "restore" },
  now: Instant,
): Promise<MinutesDone | Refusal<"no-such-item">> =>
  withMinutes<MinutesDone | Refusal<"no-such-item">>(db, actor, id, now, async (tx) => {
    const isRemoval = given.deed === "remove";
    const items = isRemoval ? await listItems(tx, id) : await listRemovedItems(tx, id);
    if (!items.some((one) => one.id === given.item)) return refuse("no-such-item");
    await setItemRemoved(tx, given.item, isRemoval ? now : null);
    return done;
  });
