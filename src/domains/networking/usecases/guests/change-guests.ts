import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { GuestSettings } from "../../rules/guests/guest.ts";
import { selectGuestsOf, updateGuest } from "../../store/guests/guest-rows.ts";
import { readSettings, writeSettings } from "../../store/guests/settings-rows.ts";
import { auditGuests, type HeldRefusal, withGuestsOf } from "./hold-guests.ts";
import { moveUpWaiting, placeGuest } from "./take-answer.ts";
import type { LetterApp } from "./write-letters.ts";

export type GuestMark = "coming" | "declined" | "listed" | "invited";

export type Changed = {
  readonly kind: "changed";
  readonly changed: number;
  /** Would come, but it was full: they wait. */
  readonly waiting: number;
  /** Not even on the waiting list. */
  readonly full: number;
};

/** Marks guests by hand: who called, who answered to a colleague. Seats are given as for everybody. */
export const markGuests = (
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  guestIds: readonly string[],
  mark: GuestMark,
  now: Instant,
): Promise<Changed | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.edit", async (tx, gathering) => {
    const guests = (await selectGuestsOf(tx, gatheringId)).filter(({ id }) =>
      guestIds.includes(id),
    );
    let [changed, waiting, full] = [0, 0, 0];
    for (const guest of guests) {
      if (mark === "listed" || mark === "invited") {
        await updateGuest(tx, guest.id, { state: mark, waitingSince: null, seats: 1 });
        changed += 1;
        continue;
      }
      const comes = mark === "coming";
      const placed = await placeGuest(tx, gathering, guest, { comes, seats: guest.seats }, now);
      if (!placed) full += 1;
      else if (placed.state === "waiting") waiting += 1;
      else changed += 1;
    }
    await moveUpWaiting(tx, app, actor, gathering, now);
    await auditGuests(tx, actor, "mark", gathering, { guests: guests.length, mark });
    return { kind: "changed", changed, waiting, full };
  });

/** Takes guests off the list; whoever waits moves up. They can be put back. */
export const removeGuests = (
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  guestIds: readonly string[],
  now: Instant,
): Promise<{ readonly kind: "removed"; readonly removed: readonly string[] } | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.edit", async (tx, gathering) => {
    const guests = (await selectGuestsOf(tx, gatheringId)).filter(({ id }) =>
      guestIds.includes(id),
    );
    for (const { id } of guests) await updateGuest(tx, id, { removedAt: now });
    await moveUpWaiting(tx, app, actor, gathering, now);
    await auditGuests(tx, actor, "remove", gathering, { guests: guests.length });
    return { kind: "removed", removed: guests.map(({ id }) => id) };
  });

/** Puts guests back as they were; who had a seat that was given away meanwhile waits for one. */
export const restoreGuests = (
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  guestIds: readonly string[],
  now: Instant,
): Promise<Changed | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.edit", async (tx, gathering) => {
    const gone = (await selectGuestsOf(tx, gatheringId, { removed: true })).filter(({ id }) =>
      guestIds.includes(id),
    );
    const there = await selectGuestsOf(tx, gatheringId);
    let [changed, waiting, full] = [0, 0, 0];
    for (const guest of gone) {
      const isBack = there.some(
        ({ organisationId }) => organisationId !== null && organisationId === guest.organisationId,
      );
      if (isBack) continue;
      const hadSeat = guest.state === "coming" || guest.state === "waiting";
      // Without a seat while it is put back, so that it is weighed like everybody else.
      const state = hadSeat ? "invited" : guest.state;
      await updateGuest(tx, guest.id, { removedAt: null, state });
      changed += 1;
      if (!hadSeat) continue;
      const wanted = { comes: true, seats: guest.seats };
      const placed = await placeGuest(tx, gathering, { ...guest, state }, wanted, now);
      if (placed?.state === "waiting") waiting += 1;
      if (!placed) full += 1;
    }
    await moveUpWaiting(tx, app, actor, gathering, now);
    await auditGuests(tx, actor, "restore", gathering, { guests: changed });
    return { kind: "changed", changed, waiting, full };
  });

/** How the list is kept. */
export const saveSettings = (
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  settings: Omit<GuestSettings, "version">,
): Promise<{ readonly kind: "saved" } | HeldRefusal | Refusal<"not-permitted">> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.edit", async (tx, gathering) => {
    const before = await readSettings(tx, gatheringId);
    await writeSettings(tx, gatheringId, settings);
    await auditGuests(tx, actor, "settings", gathering, {
      keepDays: settings.keepDays,
      before: before.keepDays,
    });
    return { kind: "saved" };
  });
