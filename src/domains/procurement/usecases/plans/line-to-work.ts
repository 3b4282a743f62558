import { randomUUID } from "node:crypto";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { keepNeed } from "#matching";
import { type Db, inPartnership } from "#platform/db";
import { type AddedAction, addAction } from "#steering";
import { needOfLine } from "../../rules/plans/need-of-line.ts";
import { changeLine } from "../../store/plans/line-deeds.ts";
import { findPurchaseLine } from "../../store/plans/line-list.ts";

const hrefOf = (id: string) => `/aankoopplannen/lijn/${id}`;

export type LineAction = {
  readonly title: string;
  readonly dueOn: Day;
  readonly ownerPersonId: string | null;
};

/** Makes an owned action out of a planned purchase, once; the line then says so. */
export async function lineToAction(
  db: Db,
  actor: Actor,
  id: string,
  action: LineAction,
  now: Instant,
): Promise<AddedAction | Refusal<"no-such-line">> {
  return inPartnership(
    db,
    tenantOf(actor),
    async (tx): Promise<AddedAction | Refusal<"no-such-line">> => {
      const line = await findPurchaseLine(tx, id, { lock: true });
      if (line === null) return refuse("no-such-line");
      const refusal = refusalFor(actor, "purchase.edit", { nis: [line.nis] });
      if (refusal) return refusal;
      const today = dayOf(now);
      const added = await addAction(
        tx,
        actor,
        {
          title: action.title.trim().slice(0, 300) || line.title,
          startsOn: today,
          dueOn: action.dueOn < today ? addDays(today, 30) : action.dueOn,
          ownerPersonId: action.ownerPersonId,
          nis: [line.nis],
          origin: "procurement",
          originRef: `purchase-line:${id}`,
          originHref: hrefOf(id),
          originLabel: line.title.slice(0, 200),
        },
        now,
      );
      if (added.kind === "refused") return added;
      if (line.actionId !== added.id) {
        const mark = { deed: "action", batch: randomUUID(), person: personOf(actor), now } as const;
        await changeLine(tx, id, { actionId: line.actionId }, { actionId: added.id }, mark);
      }
      return added;
    },
  );
}

export type LineNeed =
  | { readonly kind: "kept" | "known"; readonly id: string }
  | Refusal<"not-permitted" | "no-such-line" | "empty">;

/** Keeps a planned purchase as a need, to follow up who was asked and what came of it; once. */
export async function lineToNeed(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<LineNeed> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<LineNeed> => {
    const line = await findPurchaseLine(tx, id, { lock: true });
    if (line === null) return refuse("no-such-line");
    const refusal = refusalFor(actor, "purchase.edit", { nis: [line.nis] });
    if (refusal) return refusal;
    const kept = await keepNeed(
      tx,
      actor,
      {
        title: line.title,
        need: needOfLine(line),
        origin: { kind: "plan", ref: id, href: hrefOf(id), label: line.title.slice(0, 200) },
      },
      now,
    );
    if (kept.kind === "refused") return kept;
    if (line.needId !== kept.id) {
      const mark = { deed: "need", batch: randomUUID(), person: personOf(actor), now } as const;
      await changeLine(tx, id, { needId: line.needId }, { needId: kept.id }, mark);
    }
    return kept;
  });
}
