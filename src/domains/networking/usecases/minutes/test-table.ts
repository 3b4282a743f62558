import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Grant } from "#access";
import { addSeconds, asDay, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { openMinutes } from "./open-minutes.ts";

export const now = "2026-11-23T19:00:00.000Z" as Instant;
export const halle = "23027";
export const personId = "11111111-1111-4111-8111-111111111111";

/** A series of two round tables in Halle; the first has three guests. */
export async function aTestTable() {
  const database = await aTestDatabase();
  const { db } = database;
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-table-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "tafel");
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
  const { first, second, guests } = await aSeries(db, partnershipId);
  const who = (grant: Grant, of = partnershipId): Actor => ({
    kind: "person",
    personId,
    name: "Noor Voorbeeld",
    partnershipId: of,
    grants: [grant],
  });
  const coordinator = who({ role: "coordinator" });
  const open = async (id = first) => {
    const opened = await openMinutes(app, coordinator, id, asDay("2026-11-23"));
    if (isRefusal(opened)) throw new Error(opened.because);
    return opened;
  };
  return {
    app,
    db,
    partnershipId,
    first,
    second,
    coordinator,
    reader: who({ role: "reader" }),
    dilbeek: who({ role: "municipal-staff", nis: "23016" }),
    stranger: who({ role: "coordinator" }, elsewhere),
    guestIds: guests.map(({ id }) => id),
    open,
    item: async (title: string) => {
      const found = (await open()).items.find((one) => one.title === title);
      if (!found) throw new Error(`no item ${title}`);
      return found;
    },
    letters: () => inPartnership(db, { partnershipId }, (tx) => app.mail.list(tx)),
  };
}

async function aSeries(db: Db, partnershipId: string) {
  const programme = [
    { id: "a", offset: 0, minutes: 10, title: "Welkom", who: "Noor", room: "", kind: "welcome" },
    { id: "b", offset: 10, minutes: 15, title: "Pauze", who: "", room: "", kind: "break" },
    { id: "c", offset: 25, minutes: 40, title: "Groenwerk", who: "", room: "", kind: "talk" },
  ] as const;
  const [first, second] = await inPartnership(db, { partnershipId }, async (tx) => {
    const series = await tx
      .insertInto("gathering_series")
      .values({ partnership_id: partnershipId, title: "Rondetafel groen" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const aGathering = async (title: string, startsAt: Instant) =>
      (
        await tx
          .insertInto("gathering")
          .values({
            partnership_id: partnershipId,
            kind: "round-table",
            state: "open",
            title,
            starts_at: startsAt,
            ends_at: addSeconds(startsAt, 7200),
            nis: halle,
            series_id: series.id,
            programme: programme.map((one) => ({ ...one, mustAttend: false })),
          })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id;
    return [
      await aGathering("Rondetafel groen 1", addSeconds(now, -4 * 86_400)),
      await aGathering("Rondetafel groen 2", addSeconds(now, -3600)),
    ] as const;
  });
  const guests = await inPartnership(db, { partnershipId }, async (tx) =>
    tx
      .insertInto("gathering_guest")
      .values(
        (
          [
            ["Voorbeeld Groen vzw", "groen@voorbeeld.example", "coming", "present", "nl"],
            ["Exemple Vert asbl", "vert@voorbeeld.example", "declined", "unknown", "fr"],
            ["Voorbeeld Zonder Mail", null, "coming", "absent", "nl"],
          ] as const
        ).map(([name, email, state, attendance, language]) => ({
          partnership_id: partnershipId,
          gathering_id: first,
          organisation_name: name,
          person_name: "Iemand Geheim",
          email,
          state,
          attendance,
          language,
        })),
      )
      .returning("id")
      .execute(),
  );
  return { first, second, guests };
}
