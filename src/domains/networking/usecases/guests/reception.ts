import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type CheckIn, mergeCheckIns, type Presence } from "../../rules/guests/check-in.ts";
import { type DoorGuest, doorGuestOf, type WalkIn } from "../../rules/guests/door.ts";
import type { Guest } from "../../rules/guests/guest.ts";
import { insertCheckIns, listCheckIns } from "../../store/guests/check-in-rows.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import {
  findGuest,
  insertGuest,
  selectGuestsOf,
  updateGuest,
} from "../../store/guests/guest-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { refreshGatheringEvidence } from "../gatherings/prove-gathering.ts";
import {
  auditGuests,
  type HeldRefusal,
  keepUntilOf,
  mayEditGuests,
  nameOf,
  withGuestsOf,
} from "./hold-guests.ts";

/** What a phone at the door holds: names, sides, codes and who is there. No addresses, no needs. */
export type Door = {
  readonly kind: "door";
  readonly gathering: Pick<GatheringFacts, "id" | "title" | "startsAt" | "endsAt">;
  readonly guests: readonly DoorGuest[];
  readonly presences: readonly Presence[];
  /** All lines so far, so that a phone shows what other phones noted. */
  readonly lines: readonly CheckIn[];
};

/** The desk at the door. */
export const openDoor = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
): Promise<Door | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.read", async (tx, gathering) => {
    // Who may only look does not stand at the door.
    if (!mayEditGuests(actor, gathering)) return refuse("not-permitted");
    return readDoor(tx, gathering);
  });

async function readDoor(tx: Tx, gathering: GatheringFacts): Promise<Door> {
  const { id, title, startsAt, endsAt } = gathering;
  const lines = await listCheckIns(tx, id);
  const guests = await selectGuestsOf(tx, id);
  return {
    kind: "door",
    gathering: { id, title, startsAt, endsAt },
    guests: guests.map(doorGuestOf),
    presences: mergeCheckIns(lines),
    lines,
  };
}

/** What a phone brings once it has a network again. */
export type Brought = { readonly lines: readonly CheckIn[]; readonly walkIns: readonly WalkIn[] };

/**
 * Takes what a phone wrote down. Sent twice, or by several phones in any order, it comes to the same: lines are kept
 * once, and who is there follows from all lines together.
 */
export const mergeAtDoor = (
  app: Pick<App, "db" | "now">,
  actor: Actor,
  gatheringId: string,
  brought: Brought,
): Promise<Door | HeldRefusal | Refusal<"not-permitted">> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.edit", async (tx, gathering) => {
    const settings = await readSettings(tx, gatheringId);
    const keepUntil = keepUntilOf(gathering, settings);
    for (const walkIn of brought.walkIns) {
      await insertGuest(tx, gatheringId, {
        id: walkIn.id,
        organisationName: walkIn.organisation,
        personName: walkIn.name,
        side: walkIn.side,
        email: null,
        language: "nl",
        origin: "walk-in",
        keepUntil,
      });
    }
    const known = new Map(
      [
        ...(await selectGuestsOf(tx, gatheringId)),
        ...(await selectGuestsOf(tx, gatheringId, { removed: true })),
      ].map((guest) => [guest.id, guest]),
    );
    // Somebody who was taken off the list after the phone loaded it, and came all the same, was there.
    const lines = brought.lines.filter(({ guestId }) => known.has(guestId));
    await insertCheckIns(tx, gatheringId, lines, nameOf(actor));
    const all = await listCheckIns(tx, gatheringId);
    for (const presence of mergeCheckIns(all)) await writePresence(tx, known, presence);
    if (lines.length > 0) {
      await auditGuests(tx, actor, "check-in", gathering, { lines: lines.length });
      // A phone that finds its network late brings who was there after it was noted as held.
      await refreshGatheringEvidence(tx, actor, gatheringId, app.now());
    }
    return readDoor(tx, gathering);
  });

async function writePresence(
  tx: Tx,
  known: ReadonlyMap<string, Guest>,
  { guestId, since, persons }: Presence,
): Promise<void> {
  const guest = known.get(guestId) ?? (await findGuest(tx, guestId));
  if (!guest) return;
  const attendance = since === null ? "unknown" : "present";
  const came = since === null ? 0 : persons;
  const isSame =
    guest.attendance === attendance && guest.came === came && guest.presentSince === since;
  if (isSame) return;
  const isBack = since !== null && guest.removedAt !== null;
  await updateGuest(tx, guestId, {
    attendance,
    came,
    presentSince: since as Instant | null,
    ...(isBack ? { removedAt: null } : {}),
  });
}
