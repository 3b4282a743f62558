import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Grant } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { BrainstormSettings } from "../../rules/brainstorm/brainstorm.ts";
import { openBrainstorm } from "./open-brainstorm.ts";
import { setUpBrainstorm } from "./set-up-brainstorm.ts";

export const now = "2026-11-23T19:00:00.000Z" as Instant;
export const halle = "23027";
export const dilbeek = "23016";
const personId = "11111111-1111-4111-8111-111111111111";

export const settings = (over: Partial<BrainstormSettings> = {}): BrainstormSettings => ({
  question: "Wat missen mensen in onze buurt?",
  explanation: "",
  votesEach: 3,
  isModerated: false,
  ...over,
});

/** A partnership with a brainstorm in Halle, in a database of its own. */
export async function aTestRoom() {
  const database = await aTestDatabase();
  const { db } = database;
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-room-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "kamer");
  const elsewhere = await aTestPartnership(database, "elders");
  await database.owner
    .raw`insert into person (id, name, email) values (${personId}, 'Noor Voorbeeld', 'noor@voorbeeld.example')`;
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`insert into partnership_member (partnership_id, nis, from_day)
      values (${partnershipId}, ${halle}, '2020-01-01')`;
    await tx`insert into membership (partnership_id, person_id, role, via)
      values (${partnershipId}, ${personId}, 'coordinator', 'invitation')`;
  });
  const { id } = await inPartnership(db, { partnershipId }, (tx) =>
    tx
      .insertInto("gathering")
      .values({
        partnership_id: partnershipId,
        kind: "brainstorm",
        title: "Brainstorm Voorbeeldwijk",
        starts_at: now,
        ends_at: "2026-11-23T21:00:00.000Z" as Instant,
        nis: halle,
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  const who = (grant: Grant, of = partnershipId): Actor => ({
    kind: "person",
    personId,
    name: "Noor Voorbeeld",
    partnershipId: of,
    grants: [grant],
  });
  const coordinator = who({ role: "coordinator" });
  const desk = async () => {
    const opened = await openBrainstorm(app, coordinator, id);
    if (isRefusal(opened) || !opened.room) throw new Error("the room is not there");
    return opened.room;
  };
  return {
    app,
    db,
    id,
    personId,
    coordinator,
    staffOf: (nis: string) => who({ role: "municipal-staff", nis }),
    stranger: who({ role: "coordinator" }, elsewhere),
    desk,
    /** Sets the room up and says its code. */
    begin: async (over: Partial<BrainstormSettings> = {}) => {
      await setUpBrainstorm(db, coordinator, id, settings(over), now);
      return (await desk()).brainstorm.code;
    },
  };
}
