import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type LargeWish, largeWishes } from "../../examples/large-fair/demonstration.ts";
import { checkSchedule } from "../../rules/schedule/check-schedule.ts";
import { compileProblem, placedOf } from "../../rules/schedule/compile-problem.ts";
import { takesPart } from "../../rules/schedule/fair-facts.ts";
import { numberedTables } from "../../rules/schedule/fair-setup.ts";
import { improveSchedule } from "../../rules/schedule/improve-schedule.ts";
import { setupFor } from "../../rules/schedule/setup-for.ts";
import { weightBound } from "../../rules/schedule/weight-bound.ts";
import { findFairWithoutWishes } from "../../store/schedule/example-fair.ts";
import { findFairGathering } from "../../store/schedule/fair-rows.ts";
import { insertSchedule, pointTo, writeSetup } from "../../store/schedule/schedule-rows.ts";
import { saveWishes } from "../../store/wishes/wish-rows.ts";
import { readFair } from "./hold-fair.ts";

const fewestGuests = 30;
const tables = 18;
/** A few tenths of a second, and the same each time. */
const moves = 300_000;

/** Wishes and a first draft for the fair whose guests the demonstration invited. */
export const loadLargeFairDemonstration = (
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<void> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const id = await findFairWithoutWishes(tx, fewestGuests);
    const gathering = id === null ? null : await findFairGathering(tx, id);
    if (!gathering) return;
    const by = { name: "Voorbeeld", at: now };
    await writeSetup(
      tx,
      gathering.id,
      { ...setupFor(gathering), tables: numberedTables(tables) },
      by,
    );
    const { facts } = await readFair(tx, gathering);
    const coming = facts.guests.filter((guest) => takesPart(guest, facts.setup));
    const onSide = (side: "regular" | "social") =>
      coming.filter((guest) => guest.side === side).map((guest) => guest.id);
    const guests = { regular: onSide("regular"), social: onSide("social") };
    const idOf = ({ side, at }: LargeWish["from"]) => guests[side][at] ?? "";
    const wishes = largeWishes(guests.regular.length, guests.social.length);
    await saveWishes(
      tx,
      gathering.id,
      wishes.map(({ from, to, strength, about }) => ({
        ...{ from: idOf(from), to: idOf(to), strength, about },
        ...{ activity: null, origin: "guest" as const, reasons: [] },
      })),
      by,
    );
    await writeDraft(tx, gathering.id, by);
  });

async function writeDraft(
  tx: Tx,
  gatheringId: string,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  const gathering = await findFairGathering(tx, gatheringId);
  if (!gathering) return;
  const compiled = compileProblem((await readFair(tx, gathering)).facts);
  const { schedule } = improveSchedule(compiled.problem, {
    seed: 1,
    shouldStop: () => false,
    mostMoves: moves,
  });
  const { faults, worth } = checkSchedule(compiled.problem, schedule);
  if (faults.length > 0) throw new AppError("demonstration.fair", "The draft breaks a rule");
  const bound = { weight: weightBound(compiled.problem), breaks: null };
  const quality = { status: "feasible", worth, bound, seconds: 1, isStopped: false } as const;
  const draftId = await insertSchedule(
    tx,
    gatheringId,
    {
      basedOn: null,
      madeBy: "solver",
      deed: { kind: "solved" },
      meetings: placedOf(compiled, schedule),
      quality,
    },
    by,
  );
  await pointTo(tx, gatheringId, { draftId });
}
