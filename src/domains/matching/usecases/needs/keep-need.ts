import { type Actor, personOf, recordAudit, refusalFor } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { Need } from "../../rules/need.ts";
import {
  isEmptyNeed,
  type KeptNeed,
  type NeedOrigin,
  titleOfNeed,
} from "../../rules/needs/kept-need.ts";
import { addNeedEvent } from "../../store/needs/need-events.ts";
import {
  insertNeed,
  lockNeedByOrigin,
  lockNeedNumbers,
  updateNeed,
} from "../../store/needs/need-rows.ts";

export type NeedToKeep = {
  /** Left empty: the first line of what is asked. */
  readonly title: string;
  readonly need: Need;
  readonly regularToo?: boolean;
  readonly origin: NeedOrigin;
};

export type NeedKept =
  | { readonly kind: "kept"; readonly id: string }
  /** The same record was kept before: nothing was written, unless it had been removed. */
  | { readonly kind: "known"; readonly id: string }
  | Refusal<"not-permitted" | "empty">;

const longestTitle = 300;

/**
 * Keeps a need to follow up who was asked and what came of it, in the transaction of whoever calls.
 * @param actor may edit matches for the municipalities of the need; for one without, that is the coordinator
 */
export async function keepNeed(
  tx: Tx,
  actor: Actor,
  { title, need, origin, regularToo = false }: NeedToKeep,
  now: Instant,
): Promise<NeedKept> {
  const refusal = refusalFor(actor, "match.edit", { nis: need.place.nis });
  if (refusal) return refusal;
  if (isEmptyNeed(need)) return refuse("empty", "need");
  await lockNeedNumbers(tx);
  const known = origin.ref ? await lockNeedByOrigin(tx, origin.kind, origin.ref) : null;
  if (known)
    return known.removedAt ? restore(tx, actor, known, now) : { kind: "known", id: known.id };
  const named = (title.trim() || titleOfNeed(need, need.cpv[0] ?? need.activities[0] ?? "")).slice(
    0,
    longestTitle,
  );
  const person = personOf(actor);
  const { id } = await insertNeed(
    tx,
    { title: named, need, regularToo, origin, owner: person },
    now,
  );
  await addNeedEvent(tx, id, { kind: "kept", version: 1, person });
  await recordAudit(
    tx,
    actor,
    "match.keep-need",
    { kind: "need", id, name: named },
    {
      origin: origin.kind,
    },
  );
  return { kind: "kept", id };
}

async function restore(tx: Tx, actor: Actor, known: KeptNeed, now: Instant): Promise<NeedKept> {
  const { id, title } = known;
  const version = await updateNeed(tx, id, { removedAt: null, state: "open" }, now);
  await addNeedEvent(tx, id, { kind: "restored", version, person: personOf(actor) });
  await recordAudit(tx, actor, "match.restore-need", { kind: "need", id, name: title });
  return { kind: "known", id };
}
