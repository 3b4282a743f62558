import { createHash } from "node:crypto";
import { type Actor, personOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { Minutes } from "../../rules/minutes/minutes.ts";
import { findMinutes, type NamedBy, touchMinutes } from "../../store/minutes/minutes-rows.ts";
import { type HeldRefusal, withGathering } from "../gatherings/hold-gathering.ts";

export type MinutesRefusal = HeldRefusal | Refusal<"not-begun" | "approved">;
export type MinutesDone = { readonly kind: "done" } | MinutesRefusal;

export const done = { kind: "done" } as const;

/** Page of the minutes of a gathering. */
export const minutesHref = (gatheringId: string): string => `/bijeenkomsten/${gatheringId}/verslag`;

/** Who did it and when, as the rows keep it. */
export const namedBy = (actor: Actor, at: Instant): NamedBy => ({
  name: personOf(actor)?.name ?? "",
  at,
});

/** Short sign of a text, to see whether somebody touched it. */
export const digestOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** Changes minutes that are held until the work is done. Approved ones are changed only after they are taken back. */
export const withMinutes = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
  work: (tx: Tx, given: { minutes: Minutes; gathering: Gathering; by: NamedBy }) => Promise<Result>,
): Promise<Result | MinutesRefusal> =>
  withGathering<Result | MinutesRefusal>(db, actor, id, async (tx, gathering) => {
    const minutes = await findMinutes(tx, id, { lock: true });
    if (!minutes) return refuse("not-begun");
    if (minutes.state === "approved") return refuse("approved");
    const by = namedBy(actor, now);
    const result = await work(tx, { minutes, gathering, by });
    await touchMinutes(tx, id, by);
    return result;
  });
