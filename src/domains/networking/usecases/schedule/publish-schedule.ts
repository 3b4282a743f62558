import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { Letter } from "#platform/mail";
import type { App } from "#platform/request-context";
import { dayOfGuest } from "../../rules/schedule/change-schedule.ts";
import { guestChanges, toldIn } from "../../rules/schedule/day-changes.ts";
import { conflictsIn, type FairConflict } from "../../rules/schedule/fair-conflicts.ts";
import { type FairGuest, takesPart } from "../../rules/schedule/fair-facts.ts";
import { fingerprintOf, personalSchedule } from "../../rules/schedule/personal-schedule.ts";
import {
  listNotesSent,
  markPublished,
  noteSent,
  pointTo,
  type ScheduleVersion,
} from "../../store/schedule/schedule-rows.ts";
import { scheduleLetter } from "../../text/schedule/letters.ts";
import { listGuestAddresses } from "../guests/guest-addresses.ts";
import { guestHref } from "../guests/guest-links.ts";
import { auditFair, currentSchedule, type Fair, type FairRefusal, withFair } from "./hold-fair.ts";

export type PublishApp = Pick<App, "db" | "mail" | "config" | "now">;

export type Published =
  | {
      readonly kind: "published";
      /** Guests who were written because their day is another one. */
      readonly told: number;
      readonly unchanged: number;
      /** Names of who has another day and no address. */
      readonly unreachable: readonly string[];
    }
  | { readonly kind: "conflicts"; readonly conflicts: readonly FairConflict[] }
  | FairRefusal
  | Refusal<"no-schedule">;

/** Makes the draft the schedule that holds, and tells whoever has another day than he was told. */
export const publishSchedule = (
  app: PublishApp,
  actor: Actor,
  id: string,
  { tell, onTheDay = false }: { readonly tell: boolean; readonly onTheDay?: boolean },
): Promise<Published> =>
  withFair<Published>(app.db, actor, id, app.now(), async (tx, fair) => {
    const current = await currentSchedule(tx, fair.desk);
    if (!current) return refuse("no-schedule");
    const conflicts = conflictsIn(fair.facts, current.meetings).filter(
      // On the day itself what cannot be otherwise must not keep people waiting.
      ({ level }) => level === "block" || (level === "block-publication" && !onTheDay),
    );
    if (conflicts.length > 0) return { kind: "conflicts", conflicts };
    await markPublished(tx, current.id, app.now());
    await pointTo(tx, id, { publishedId: current.id, draftId: current.id });
    const told = tell
      ? await tellGuests({ ...app, partnershipId: actor.partnershipId }, tx, fair, current)
      : nobody;
    await auditFair(tx, actor, "publish", fair.gathering, {
      version: current.number,
      told: told.told,
    });
    return { kind: "published", ...told };
  });

type TellingApp = PublishApp & { readonly partnershipId: string };

const nobody = { told: 0, unchanged: 0, unreachable: [] };

/** One letter for each guest whose day changed since he was last told; the others hear nothing. */
async function tellGuests(app: TellingApp, tx: Tx, fair: Fair, schedule: ScheduleVersion) {
  const { gathering, facts } = fair;
  const now = app.now();
  const [sent, addresses] = await Promise.all([
    listNotesSent(tx, gathering.id),
    listGuestAddresses(tx, gathering.id, dayOf(now)),
  ]);
  const unreachable: string[] = [];
  let [told, unchanged] = [0, 0];
  for (const guest of facts.guests) {
    const fingerprint = fingerprintOf(schedule.meetings, guest.id);
    if ((sent.get(guest.id) ?? "") === fingerprint || guest.attendance === "absent") {
      unchanged += 1;
      continue;
    }
    const to = addresses.get(guest.id);
    if (!to) {
      unreachable.push(guest.name);
      continue;
    }
    const before = sent.get(guest.id) ?? null;
    await app.mail.queue(tx, await letterTo(app, fair, schedule, guest, { to, before }));
    await noteSent(tx, gathering.id, guest.id, fingerprint, now);
    told += 1;
  }
  return { told, unchanged, unreachable };
}

async function letterTo(
  app: TellingApp,
  { gathering, facts }: Fair,
  { meetings }: ScheduleVersion,
  guest: FairGuest,
  { to, before }: { readonly to: string; readonly before: string | null },
): Promise<Letter> {
  const guests = new Map(facts.guests.map((one) => [one.id, one]));
  const isThere = (id: string) => {
    const one = guests.get(id);
    return one !== undefined && takesPart(one, facts.setup);
  };
  return {
    to,
    ...scheduleLetter(guest.language as Language, {
      title: gathering.title,
      startsAt: gathering.startsAt as Instant,
      personal: personalSchedule(facts, meetings, guest.id),
      href: await guestHref(app.config, { partnershipId: app.partnershipId, guestId: guest.id }),
      isFirst: before === null,
      changes: guestChanges(toldIn(before ?? ""), dayOfGuest(meetings, guest.id), isThere),
      nameOf: (id) => guests.get(id)?.name ?? null,
    }),
  };
}
