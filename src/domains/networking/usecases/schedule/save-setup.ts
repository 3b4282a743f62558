import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { type FairSetup, slotsOf } from "../../rules/schedule/fair-setup.ts";
import { writeSetup } from "../../store/schedule/schedule-rows.ts";
import { auditFair, doneBy, type FairRefusal, withFair } from "./hold-fair.ts";

export type SetupProblem = "no-slots" | "no-tables" | "too-many-slots" | "same-table" | "bad-pause";

export type SetupSaved =
  | { readonly kind: "saved" }
  | { readonly kind: "stale"; readonly by: string }
  | FairRefusal
  | Refusal<SetupProblem>;

/** Slots, tables and rules of a fair. @param seen version of the set-up that was changed */
export const saveSetup = (
  db: Db,
  actor: Actor,
  id: string,
  setup: FairSetup,
  seen: number,
  now: Instant,
): Promise<SetupSaved> =>
  withFair<SetupSaved>(db, actor, id, now, async (tx, { desk, gathering }) => {
    const problem = judgeSetup(setup);
    if (problem) return problem;
    // Whoever opened the form before anything was kept saw version 0, which is written as 1 here.
    if (Math.max(1, seen) !== desk.version) return { kind: "stale", by: desk.updatedBy };
    await writeSetup(tx, id, setup, doneBy(actor, now));
    await auditFair(tx, actor, "setup", gathering);
    return { kind: "saved" };
  });

const mostSlots = 62;

export function judgeSetup(setup: FairSetup): Refusal<SetupProblem> | null {
  if (setup.slots > mostSlots) return refuse("too-many-slots", "slots");
  if (setup.pauses.some(({ from, to }) => from >= to)) return refuse("bad-pause", "pauses");
  if (slotsOf(setup).length === 0) return refuse("no-slots", "slots");
  if (setup.tables.length === 0) return refuse("no-tables", "tables");
  const names = setup.tables.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? null : refuse("same-table", twice);
}
