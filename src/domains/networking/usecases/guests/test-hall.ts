import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#access";
import type { Day, Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { GuestAnswer } from "../../rules/guests/guest.ts";
import { saveGuest } from "./add-guests.ts";
import { giveGuestToken } from "./guest-links.ts";
import { answerInvitation } from "./guest-page.ts";
import { openGuestList } from "./list-guests.ts";

export const now = "2026-11-23T09:00:00.000Z" as Instant;
export const later = (days: number, hours = 0): Instant =>
  `2026-${days < 8 ? "11" : "12"}-${String(days < 8 ? 23 + days : days - 7).padStart(2, "0")}T${String(9 + hours).padStart(2, "0")}:00:00.000Z` as Instant;

const personId = "11111111-1111-4111-8111-111111111111";

export const yes = (over: Partial<GuestAnswer> = {}): GuestAnswer => ({
  comes: true,
  personName: "",
  seats: 1,
  companions: [],
  accessNeeds: "",
  diet: "",
  remark: "",
  language: "nl",
  ...over,
});

/** Three seats, answers until 8 December. */
async function openFair(tx: Tx, partnershipId: string): Promise<string> {
  const { id } = await tx
    .insertInto("gathering")
    .values({
      partnership_id: partnershipId,
      kind: "fair",
      title: "Beurs (voorbeeld)",
      state: "open",
      starts_at: "2026-12-15T12:00:00.000Z" as Instant,
      ends_at: "2026-12-15T16:00:00.000Z" as Instant,
      nis: null,
      is_public: true,
      owner_person_id: null,
      answer_until: "2026-12-08" as Day,
      capacity: 3,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** An open gathering on 15 December with three seats, in a database of its own. */
export async function aTestHall() {
  const database = await aTestDatabase();
  const { db } = database;
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-hall-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "zaal");
  const coordinator: Actor = {
    kind: "person",
    personId,
    name: "Noor Voorbeeld",
    partnershipId,
    grants: [{ role: "coordinator" }],
  };
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(db, { partnershipId }, work);
  const gatheringId = await within((tx) => openFair(tx, partnershipId));
  const tokenOf = (guestId: string) => giveGuestToken(app.config, { partnershipId, guestId });
  const list = async (at = now) => {
    const opened = await openGuestList(app, coordinator, gatheringId, at);
    if (isRefusal(opened)) throw new Error(opened.because);
    return opened;
  };
  return {
    app,
    database,
    coordinator,
    gatheringId,
    partnershipId,
    within,
    tokenOf,
    list,
    stateOf: async (guestId: string) =>
      (await list()).guests.find(({ id }) => id === guestId)?.state,
    add: async (name: string, email = `${name.toLowerCase()}@voorbeeld.example`) => {
      const typed = {
        organisationName: `${name} (voorbeeld)`,
        organisationNumber: null,
        side: "regular",
        personName: `${name} Voorbeeld`,
        email,
        language: "nl",
      } as const;
      const saved = await saveGuest(app, coordinator, gatheringId, null, typed, now);
      if (isRefusal(saved)) throw new Error(saved.because);
      return saved.id;
    },
    answer: async (guestId: string, answer: GuestAnswer, at = now) =>
      answerInvitation(app, await tokenOf(guestId), answer, "192.0.2.7", at),
    mails: () => within((tx) => app.mail.list(tx)),
  };
}
