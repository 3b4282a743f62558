import type { Actor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { addAction } from "#steering";
import { updatePair } from "../../store/follow-up/pair-rows.ts";
import { type HeldRefusal, nameOf } from "../guests/hold-guests.ts";
import { withPair } from "./change-pairs.ts";

export type PairPlanned =
  | { readonly kind: "planned"; readonly number: number }
  | HeldRefusal
  | Refusal<"no-such-pair">
  | Refusal;

/** Something must still be done for this pair: an owned action of the plan; one at most. */
export const pairToAction = (
  app: Pick<App, "db">,
  actor: Actor,
  which: { readonly gatheringId: string; readonly pairId: string },
  { title, dueOn }: { readonly title: string; readonly dueOn: Day },
  now: Instant,
): Promise<PairPlanned> =>
  withPair<PairPlanned>(app, actor, which, async (tx, pair, gathering) => {
    const today = dayOf(now);
    const added = await addAction(
      tx,
      actor,
      {
        title,
        description: `${pair.left.name} – ${pair.right.name}`,
        startsOn: dueOn < today ? dueOn : today,
        dueOn,
        ownerPersonId: actor.kind === "person" ? actor.personId : null,
        nis: gathering.nis === null ? [] : [gathering.nis],
        origin: "networking",
        originRef: `met/${pair.id}`,
        originHref: `/bijeenkomsten/${gathering.id}/opvolging/${pair.id}`,
        originLabel: gathering.title,
      },
      now,
    );
    if (isRefusal(added)) return added;
    const change = { actionId: added.id, actionNumber: added.number };
    await updatePair(tx, pair.id, change, { name: nameOf(actor), at: now });
    return { kind: "planned", number: added.number };
  });
