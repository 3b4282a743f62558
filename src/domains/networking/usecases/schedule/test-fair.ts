import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { usualSetup } from "../../rules/schedule/fair-setup.ts";
import { inPairOrder, type Strength } from "../../rules/wishes/wish.ts";
import { insertSchedule, pointTo } from "../../store/schedule/schedule-rows.ts";
import { saveDeskWishes } from "../wishes/save-wishes.ts";
import { openBoard } from "./open-board.ts";
import { saveSetup } from "./save-setup.ts";

export const now = "2026-11-23T08:00:00.000Z" as Instant;
const personId = "11111111-1111-4111-8111-111111111111";
const names = [
  "Garage Voorbeeld",
  "Bakkerij Voorbeeld",
  "Groendienst De Linde",
  "Drukkerij Letterbak",
];

const coordinatorOf = (partnershipId: string): Actor => ({
  kind: "person",
  personId,
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [{ role: "coordinator" }],
});

async function writeFair(tx: Tx, partnershipId: string) {
  const { id } = await tx
    .insertInto("gathering")
    .values({
      partnership_id: partnershipId,
      kind: "fair",
      title: "Kennismakingsbeurs (voorbeeld)",
      state: "open",
      starts_at: "2026-11-26T08:00:00.000Z" as Instant,
      ends_at: "2026-11-26T12:00:00.000Z" as Instant,
      nis: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const guests = await tx
    .insertInto("gathering_guest")
    .values(
      names.map((name, at) => ({
        partnership_id: partnershipId,
        gathering_id: id,
        organisation_name: name,
        side: at < 2 ? ("regular" as const) : ("social" as const),
        email: at === 1 ? null : `gast${at}@voorbeeld.example`,
        state: "coming" as const,
      })),
    )
    .returning(["id", "organisation_name"])
    .execute();
  return { id, guests };
}

/** A fair of two firms and two social enterprises, four slots and two tables, in a database of its own. */
export async function aTestFair() {
  const database = await aTestDatabase();
  const { db } = database;
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-fair-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "beurs");
  await database.owner
    .raw`insert into person (id, name, email) values (${personId}, 'Noor Voorbeeld', 'noor@voorbeeld.example')`;
  const coordinator = coordinatorOf(partnershipId);
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(db, { partnershipId }, work);
  const { id, guests } = await within((tx) => writeFair(tx, partnershipId));
  const guest = (name: string) =>
    guests.find(({ organisation_name }) => organisation_name.startsWith(name))?.id ?? "";
  const tables = usualSetup().tables.slice(0, 2);
  const setup = { ...usualSetup("09:00"), slots: 4, seconds: 2, tables };
  await saveSetup(db, coordinator, id, setup, 0, now);
  const wish = (from: string, to: string, strength: Strength | null, about = "") => {
    const said = { from: guest(from), to: guest(to), strength, about, activity: null };
    return saveDeskWishes(db, coordinator, id, [{ ...said, origin: "desk", reasons: [] }], now);
  };
  const board = async () => {
    const opened = await openBoard(db, coordinator, id);
    if (isRefusal(opened)) throw new Error(opened.because);
    return opened;
  };
  /** A draft with these meetings, as a search would leave it. */
  const draft = (meetings: readonly (readonly [string, string, string, string])[]) =>
    within(async (tx) => {
      const placed = meetings.map(([one, other, at, table]): PlacedMeeting => {
        const [a, b] = inPairOrder(guest(one), guest(other));
        return { a, b, at, table, locked: false };
      });
      const made = { madeBy: "solver", deed: { kind: "solved" }, meetings: placed } as const;
      const by = { name: "", at: now };
      const draftId = await insertSchedule(tx, id, { basedOn: null, ...made, quality: null }, by);
      await pointTo(tx, id, { draftId });
    });
  return { ...database, app, id, partnershipId, coordinator, guest, within, wish, board, draft };
}
