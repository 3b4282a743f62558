import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { FrameDraft } from "../../rules/frames/judge-frame.ts";
import { listFrames, loadFrames } from "../../store/frames/frames.ts";
import { changeFrame, switchFrame, undoFrameChange, writeOwnFrame } from "./change-frame.ts";
import { openFrame } from "./frames.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");

const aDraft = (change: Partial<FrameDraft> = {}): FrameDraft => ({
  name: { nl: "Ons kader", en: "Our frame" },
  from: asDay("2026-01-01"),
  lastDay: "none",
  source: { publisher: "Stuurgroep", title: "Afspraak", url: "", checkedOn: null, note: {} },
  priorities: [
    {
      row: 0,
      code: "A",
      name: { nl: "Netwerking" },
      description: {},
      minimum: 2,
      countedPer: "municipality",
      suggestedKinds: ["event"],
    },
  ],
  ...change,
});

let count = 0;
let coordinator: Extract<Actor, { kind: "person" }>;

beforeEach(async () => {
  count += 1;
  const partnershipId = await aTestPartnership(database, `voorbeeld-kaders-${count}`);
  coordinator = {
    kind: "person",
    personId: "7f8a1b5c-1111-4222-8333-444455556666",
    name: "Voorbeeld Coördinator",
    partnershipId,
    grants: [{ role: "coordinator" }],
  };
});

const staff = (): Actor => ({
  ...coordinator,
  grants: [{ role: "municipal-staff", nis: "23027" }],
});
const framesOf = (year: number) =>
  inPartnership(db, { partnershipId: coordinator.partnershipId }, (tx) => listFrames(tx, year));

describe("a new partnership", () => {
  test("has the frames of the government without anybody doing anything", async () => {
    expect((await framesOf(2022)).map(({ key }) => key)).toEqual(["regierol-2012"]);
    const [wse] = await framesOf(2025);
    expect(wse?.priorities.map(({ code }) => code)).toEqual([
      "WSE-LR1",
      "WSE-LR2",
      "WSE-LR3",
      "WSE-LR4",
    ]);
    expect(wse?.source.url).toMatch(/^https:/);
    expect(await framesOf(2026)).toEqual([]);
  });
});

describe("a frame of our own", () => {
  test("is asked from its first day on, by who may write it", async () => {
    expect(await writeOwnFrame(db, staff(), aDraft(), now)).toMatchObject({
      because: "not-permitted",
    });
    const saved = await writeOwnFrame(db, coordinator, aDraft(), now);
    expect(saved).toEqual({ kind: "saved", key: "ons-kader" });
    expect(await framesOf(2025)).toHaveLength(1);
    const [own] = await framesOf(2026);
    expect(own).toMatchObject({ key: "ons-kader", origin: "own", version: 1 });
    expect(own?.priorities[0]).toMatchObject({ minimum: 2, countedPer: "municipality" });
  });

  test("two with one name get two addresses", async () => {
    await writeOwnFrame(db, coordinator, aDraft(), now);
    const second = await writeOwnFrame(db, coordinator, aDraft(), now);
    expect(second).toEqual({ kind: "saved", key: "ons-kader-2" });
  });
});

describe("a change", () => {
  test("of a shipped frame holds from its day on and leaves the years before as they were", async () => {
    const before = await framesOf(2025);
    const wish = {
      key: "wse-2023",
      readVersion: 1,
      draft: aDraft({ name: { nl: "Verlengd kader" } }),
    };
    const tooEarly = { ...wish, draft: aDraft({ from: asDay("2025-12-31") }) };
    expect(await changeFrame(db, coordinator, tooEarly, today, now)).toMatchObject({
      kind: "refused",
      problems: [{ because: "in-a-past-year", field: "from" }],
    });
    expect(await changeFrame(db, coordinator, wish, today, now)).toEqual({
      kind: "saved",
      key: "wse-2023",
    });
    expect(await framesOf(2025)).toEqual(before);
    expect((await framesOf(2026))[0]).toMatchObject({ version: 2, name: { nl: "Verlengd kader" } });
  });

  test("by two people at once: the second is told, and nothing is lost", async () => {
    const wish = { key: "wse-2023", readVersion: 1, draft: aDraft() };
    const both = await Promise.all([
      changeFrame(db, coordinator, wish, today, now),
      changeFrame(db, coordinator, wish, today, now),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["refused", "saved"]);
    expect(both.find(({ kind }) => kind === "refused")).toMatchObject({
      because: "changed-meanwhile",
    });
  });

  test("can be taken back, and history keeps both deeds", async () => {
    await changeFrame(
      db,
      coordinator,
      { key: "wse-2023", readVersion: 1, draft: aDraft() },
      today,
      now,
    );
    expect(await undoFrameChange(db, coordinator, "wse-2023", today, now)).toEqual({
      kind: "undone",
      removed: false,
    });
    expect(await framesOf(2026)).toEqual([]);
    const opened = await openFrame(db, coordinator, "wse-2023", today);
    expect(opened).toMatchObject({ kind: "opened", cannotUndo: "shipped" });
    const deeds = opened.kind === "opened" ? opened.history.map(({ deed }) => deed) : [];
    expect(deeds.sort()).toEqual(["changed", "removed"]);
    expect(await undoFrameChange(db, coordinator, "wse-2023", today, now)).toMatchObject({
      because: "shipped",
    });
  });

  test("of last year cannot be taken back any more", async () => {
    const wish = { key: "wse-2023", readVersion: 1, draft: aDraft() };
    await changeFrame(db, coordinator, wish, today, now);
    expect(
      await undoFrameChange(db, coordinator, "wse-2023", asDay("2027-01-05"), now),
    ).toMatchObject({ because: "in-a-past-year" });
  });
});

test("a frame out of use asks nothing, and comes back whole", async () => {
  await switchFrame(db, coordinator, { key: "wse-2023", inUse: false }, now);
  expect(await framesOf(2025)).toEqual([]);
  await switchFrame(db, coordinator, { key: "wse-2023", inUse: true }, now);
  expect(await framesOf(2025)).toHaveLength(1);
});

describe("a newer edition of a shipped frame", () => {
  const adopt = async (content: Record<string, unknown>, on: string) => {
    await database.owner.raw`
      insert into frame_edition (key, edition, content)
      select key, 2, content || ${database.owner.raw.json(content as never)} from frame_edition
      where key = 'wse-2023' and edition = 1`;
    try {
      return await database.raw.begin(async (tx) => {
        await tx`select set_config('regiekamer.partnership', ${coordinator.partnershipId}, true)`;
        const adoptOnce = () =>
          tx`select adopt_frames(${coordinator.partnershipId}::uuid, ${on}::date) as adopted`;
        return [(await adoptOnce())[0]?.adopted, (await adoptOnce())[0]?.adopted];
      });
    } finally {
      await database.owner.raw`delete from frame_edition where edition = 2`;
    }
  };
  const versions = async () => {
    const frames = await inPartnership(
      db,
      { partnershipId: coordinator.partnershipId },
      loadFrames,
    );
    return frames.find(({ key }) => key === "wse-2023")?.versions ?? [];
  };

  test("becomes a version once, and the years before stay as they were", async () => {
    const before = await framesOf(2025);
    const adopted = await adopt({ validFrom: "2024-01-01", validTo: "2029-01-01" }, "2026-11-23");
    expect(adopted).toEqual([1, 0]);
    expect(await framesOf(2025)).toEqual(before);
    expect((await framesOf(2026))[0]?.version).toBe(2);
    expect((await versions()).at(-1)).toMatchObject({
      edition: 2,
      validFrom: "2026-01-01",
      validTo: "2029-01-01",
    });
  });

  test("that says it ended in a past year ends it from this year on", async () => {
    await adopt({ validFrom: "2023-01-01", validTo: "2025-01-01" }, "2025-06-01");
    expect((await versions()).at(-1)).toMatchObject({
      validFrom: "2025-01-01",
      validTo: "2025-01-01",
    });
    expect(await framesOf(2025)).toEqual([]);
    expect(await framesOf(2024)).toHaveLength(1);
  });
});
