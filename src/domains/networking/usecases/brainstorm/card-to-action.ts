import type { Actor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { addAction } from "#steering";
import { layOutCards } from "../../rules/brainstorm/cards.ts";
import { listGroups, listIdeas } from "../../store/brainstorm/idea-rows.ts";
import { writeOutcome } from "../../store/brainstorm/outcome-rows.ts";
import { type HeldRefusal, namedBy, withBrainstorm } from "./hold-brainstorm.ts";

export type CardPlanned =
  | { readonly kind: "planned"; readonly number: number; readonly isNew: boolean }
  | HeldRefusal
  | Refusal<"no-such-card">
  /** What the plan says of it: no title, a day that has passed, no such owner… */
  | Refusal;

/** Turns a card into an owned action of the plan; a card becomes one action at most. */
export const cardToAction = (
  db: Db,
  actor: Actor,
  id: string,
  given: {
    readonly card: string;
    readonly title: string;
    readonly ownerPersonId: string | null;
    readonly dueOn: Day;
  },
  now: Instant,
): Promise<CardPlanned> =>
  withBrainstorm<CardPlanned>(db, actor, id, async (tx, _, gathering) => {
    const [ideas, groups] = await Promise.all([listIdeas(tx, id), listGroups(tx, id)]);
    const card = layOutCards(ideas, groups, new Map()).find((one) => one.id === given.card);
    if (!card) return refuse("no-such-card");
    const today = dayOf(now);
    const added = await addAction(
      tx,
      actor,
      {
        title: given.title,
        description: card.ideas.map(({ body }) => `- ${body}`).join("\n"),
        startsOn: [today, given.dueOn].sort()[0] ?? today,
        dueOn: given.dueOn,
        ownerPersonId: given.ownerPersonId,
        nis: gathering.nis === null ? [] : [gathering.nis],
        origin: "networking",
        originRef: `brainstorm/${card.id}`,
        originHref: `/bijeenkomsten/${id}/ideeen#kaart-${card.id}`,
        originLabel: gathering.title,
      },
      now,
    );
    if (isRefusal(added)) return added;
    const made = { actionId: added.id, actionNumber: added.number };
    await writeOutcome(tx, id, card.id, made, namedBy(actor, now));
    return { kind: "planned", number: added.number, isNew: added.kind === "added" };
  });
