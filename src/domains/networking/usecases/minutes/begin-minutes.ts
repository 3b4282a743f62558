import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Db } from "#platform/db";
import { agendaOfProgramme } from "../../rules/minutes/agenda-of-programme.ts";
import { insertItems } from "../../store/minutes/item-rows.ts";
import { findMinutes, insertMinutes } from "../../store/minutes/minutes-rows.ts";
import { auditGathering, type HeldRefusal, withGathering } from "../gatherings/hold-gathering.ts";
import { namedBy } from "./hold-minutes.ts";

/** Begins minutes, with the parts of the programme as agenda; of minutes that were begun nothing changes. */
export const beginMinutes = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<{ readonly kind: "done" } | HeldRefusal> =>
  withGathering(db, actor, id, async (tx, gathering) => {
    if (await findMinutes(tx, id)) return { kind: "done" } as const;
    const by = namedBy(actor, now);
    await insertMinutes(tx, id, by);
    const items = agendaOfProgramme(gathering.programme);
    await insertItems(tx, id, items, by);
    await auditGathering(tx, actor, "minutes-begin", gathering, { items: items.length });
    return { kind: "done" } as const;
  });
