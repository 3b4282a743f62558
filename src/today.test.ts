import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayItem, TodayQuestion } from "#platform/today";
import { loadDemonstration, markRecordSeen, markRegisterSeen } from "#register";
import { addAction, recordEvidence } from "#steering";
import { foundPartnership } from "#territory";
import { aTestApp } from "../tests/database/test-app.ts";
import { aTestDatabase } from "../tests/database/test-database.ts";
import { readToday } from "./today.ts";

const today = asDay("2026-11-23");
const now = "2026-11-23T09:00:00.000Z" as Instant;
const [halle, beersel] = ["23027", "23003"];

const database = await aTestDatabase();
let app: App & { jobs: { close(): Promise<void> } };
let partnershipId: string;
let other: string;

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "today-"));
  app = await aTestApp(database, { dataFolder });
  partnershipId = await found("Voorbeeld Zuid", [halle, beersel]);
  other = await found("Voorbeeld Elders", ["44021"]);
  await loadDemonstration(app.db, { kind: "operator", partnershipId }, now);
});
afterAll(() => app.jobs.close());

async function found(name: string, nis: string[]): Promise<string> {
  const founded = await foundPartnership(
    database.db,
    { kind: "operator", partnershipId: "" },
    {
      name,
      legalForm: nis.length > 1 ? "interlokale-vereniging" : "single-city",
      nis,
      managingNis: nis[0] ?? null,
      from: asDay("2020-01-01"),
    },
  );
  if (founded.kind === "refused") throw new Error(founded.because);
  return founded.partnershipId;
}

async function aPerson(grant: Grant, forPartnership = partnershipId): Promise<Actor> {
  const [row] = await database.owner.raw`
    insert into person (name, email) values ('Voorbeeld Persoon', gen_random_uuid()::text || '@voorbeeld.example') returning id`;
  const personId = String(row?.id);
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${forPartnership}, true)`;
    await tx`insert into membership (partnership_id, person_id, role, nis, via)
      values (${forPartnership}, ${personId}, ${grant.role}, ${grant.nis ?? null}, 'set-up')`;
  });
  const name = "Voorbeeld Persoon";
  return { kind: "person", personId, name, partnershipId: forPartnership, grants: [grant] };
}

async function look(actor: Actor, only: TodayQuestion["only"] = {}): Promise<TodayItem[]> {
  const read = await readToday(app, actor, { today, language: "nl", only });
  if (read.kind === "refused") throw new Error(read.because);
  return read.columns.flatMap(({ items }) => items);
}

const add = (actor: Actor, title: string, dueOn: string, nis: string[], owner?: string) =>
  inPartnership(app.db, { partnershipId: actor.partnershipId }, (tx) =>
    addAction(
      tx,
      actor,
      {
        title,
        startsOn: asDay("2026-01-01"),
        dueOn: asDay(dueOn),
        nis,
        origin: "hand",
        ...(owner ? { ownerPersonId: owner } : {}),
      },
      now,
    ),
  );

describe("the page of today", () => {
  let coordinator: Actor;
  beforeAll(async () => {
    coordinator = await aPerson({ role: "coordinator" });
    const me = coordinator.kind === "person" ? coordinator.personId : "";
    await add(coordinator, "Beurs in Halle", "2026-11-01", [halle], me);
    await add(coordinator, "Rondetafel in Beersel", "2026-11-30", [beersel]);
    await add(coordinator, "Visie voor iedereen", "2027-06-01", []);
    await inPartnership(app.db, { partnershipId }, (tx) =>
      recordEvidence(
        tx,
        coordinator,
        {
          kind: "event",
          title: "Foto van de beurs",
          happenedOn: today,
          nis: [halle],
          origin: "hand",
        },
        now,
      ),
    );
  });

  test("shows late actions before those that are due, and not those of next year", async () => {
    const titles = (await look(coordinator)).map(({ title }) => title);
    expect(titles[0]).toBe("Beurs in Halle");
    expect(titles).toContain("Rondetafel in Beersel");
    expect(titles).toContain("Foto van de beurs");
    expect(titles).not.toContain("Visie voor iedereen");
  });

  test("municipal staff see their own municipality only", async () => {
    const staff = await aPerson({ role: "municipal-staff", nis: beersel });
    const items = await look(staff);
    const titles = items.map(({ title }) => title);
    expect(titles).toContain("Rondetafel in Beersel");
    expect(titles).not.toContain("Beurs in Halle");
    expect(titles).not.toContain("Foto van de beurs");
    expect(items.filter(({ nis }) => nis && nis !== beersel)).toEqual([]);
  });

  test("one's own things alone, and one municipality alone", async () => {
    expect((await look(coordinator, { mine: true })).map(({ title }) => title)).toEqual([
      "Beurs in Halle",
    ]);
    const inBeersel = (await look(coordinator, { nis: beersel })).map(({ title }) => title);
    expect(inBeersel).toContain("Rondetafel in Beersel");
    expect(inBeersel).not.toContain("Beurs in Halle");
  });

  test("another partnership sees nothing of it", async () => {
    const elsewhere = await aPerson({ role: "administrator" }, other);
    const items = await look(elsewhere);
    expect(items.filter(({ kind }) => kind !== "coverage")).toEqual([]);
  });

  test("who has no desk is refused", async () => {
    const reader = await aPerson({ role: "reader" });
    expect(await readToday(app, reader, { today, language: "nl" })).toMatchObject({
      kind: "refused",
      because: "not-permitted",
    });
  });

  test("news of the register is seen per person: one record, then all of it", async () => {
    const [first, second] = await inPartnership(app.db, { partnershipId }, (tx) =>
      tx.selectFrom("organisation").select("id").orderBy("name").limit(2).execute(),
    );
    await database.raw.begin(async (tx) => {
      await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
      for (const { id } of [first, second].filter((row) => row !== undefined)) {
        await tx`insert into revision (partnership_id, organisation_id, at, via, person_name, changes)
          values (${partnershipId}, ${id}, ${now}, 'edit', 'Collega Voorbeeld', '[{"field": "phone"}]')`;
      }
    });
    const news = async (actor: Actor) =>
      (await look(actor)).filter(({ key }) => key.startsWith("change:")).map(({ href }) => href);
    expect(await news(coordinator)).toHaveLength(2);
    await markRecordSeen(app.db, coordinator, first?.id ?? "");
    expect(await news(coordinator)).toEqual([`/vandaag/bekijk/${second?.id}`]);
    await markRegisterSeen(app.db, coordinator, now);
    expect(await news(coordinator)).toEqual([]);
    expect(await news(await aPerson({ role: "coordinator" }))).toHaveLength(2);
  });

  test("a job that failed is told until it was done again", async () => {
    const run = (state: string, at: string) =>
      database.raw.begin(async (tx) => {
        await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
        await tx`insert into job_run (partnership_id, kind, state, created_at)
          values (${partnershipId}, 'register.brochure', ${state}, ${at})`;
      });
    const failed = async () =>
      (await look(coordinator)).filter(({ key }) => key.startsWith("job:")).length;
    await run("failed", "2026-11-22T09:00:00Z");
    expect(await failed()).toBe(1);
    await run("done", "2026-11-22T10:00:00Z");
    expect(await failed()).toBe(0);
  });
});
