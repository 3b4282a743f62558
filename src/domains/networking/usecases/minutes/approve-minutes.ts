import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { findGathering } from "../../store/gatherings/gathering-rows.ts";
import { listEditions } from "../../store/minutes/edition-rows.ts";
import { findMinutes, writeMinutesState } from "../../store/minutes/minutes-rows.ts";
import { auditGathering, withGathering } from "../gatherings/hold-gathering.ts";
import { done, type MinutesDone, namedBy } from "./hold-minutes.ts";

type Approved = MinutesDone | Refusal<"not-sent">;

/**
 * Approves minutes that were sent: they are closed.
 * @param inGathering the gathering that approved them; null: outside one
 */
export const approveMinutes = (
  db: Db,
  actor: Actor,
  id: string,
  inGathering: string | null,
  now: Instant,
): Promise<Approved> =>
  withGathering<Approved>(db, actor, id, async (tx, gathering) => {
    const minutes = await findMinutes(tx, id, { lock: true });
    if (!minutes) return refuse("not-begun");
    if (minutes.state === "approved") return done;
    if (minutes.state === "draft") return refuse("not-sent");
    const other = inGathering ? await findGathering(tx, inGathering) : null;
    const to = {
      state: "approved" as const,
      approvedOn: dayOf(now),
      approvedIn: other?.seriesId === gathering.seriesId ? (other?.id ?? null) : null,
    };
    await writeMinutesState(tx, id, to, namedBy(actor, now));
    await auditGathering(tx, actor, "minutes-approve", gathering);
    return done;
  });

/** Takes the approval back, so that the minutes can be changed again; that is told in the audit trail. */
export const reopenMinutes = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<MinutesDone> =>
  withGathering<MinutesDone>(db, actor, id, async (tx, gathering) => {
    const minutes = await findMinutes(tx, id, { lock: true });
    if (!minutes) return refuse("not-begun");
    if (minutes.state !== "approved") return done;
    const state = (await listEditions(tx, id)).length > 0 ? "sent" : "draft";
    const to = { state, approvedOn: null, approvedIn: null } as const;
    await writeMinutesState(tx, id, to, namedBy(actor, now));
    await auditGathering(tx, actor, "minutes-reopen", gathering);
    return done;
  });
