import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import {
  addAction,
  countEvidence,
  listFrames,
  type NewAction,
  type NewEvidence,
  recordEvidence,
} from "#steering";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { coverageToday } from "./coverage-today.ts";
import { exportCoverage } from "./export-coverage.ts";
import { openCell } from "./open-cell.ts";
import { openCoverage } from "./open-coverage.ts";

const database = await aTestDatabase();
const { db } = database;
const halle = "23027";
const beersel = "23003";
const now = "2025-11-23T09:00:00.000Z" as Instant;
const today = asDay("2025-11-23");

let partnershipId: string;
let frameId: string;
const operator = (): Actor => ({ kind: "operator", partnershipId });
const staffOf = (nis: string): Actor => ({
  kind: "person",
  personId: "7f8a1b5c-1111-4222-8333-444455556666",
  name: "Voorbeeld Medewerker",
  partnershipId,
  grants: [{ role: "municipal-staff", nis }],
});
const reader = (): Actor => ({
  kind: "person",
  personId: "7f8a1b5c-1111-4222-8333-444455556667",
  name: "Voorbeeld Lezer",
  partnershipId,
  grants: [{ role: "reader" }],
});
const inside = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

const anAction = (change: Partial<NewAction>) =>
  inside(async (tx) => {
    const added = await addAction(
      tx,
      operator(),
      {
        title: "Voorbeeldactie",
        startsOn: asDay("2025-02-01"),
        dueOn: asDay("2025-10-31"),
        origin: "hand",
        ...change,
      },
      now,
    );
    if (added.kind === "refused") throw new Error(added.because);
    return added.id;
  });
const anEvidence = (change: Partial<NewEvidence>) =>
  inside(async (tx) => {
    const recorded = await recordEvidence(
      tx,
      operator(),
      {
        kind: "scan",
        title: "MVO-scan Bakkerij Voorbeeld",
        happenedOn: asDay("2025-05-02"),
        origin: "hand",
        ...change,
      },
      now,
    );
    if (recorded.kind === "refused") throw new Error(recorded.because);
    return recorded.id;
  });
const stateOf = async (code: string) => {
  const opened = await openCoverage(db, operator(), { year: 2025, today });
  if (opened.kind === "refused") throw new Error(opened.because);
  const covered = opened.coverages[0]?.frames[0]?.priorities;
  return covered?.find(({ priority }) => priority.code === code)?.whole.state;
};
const cellOf = async (code: string, nis: string | null = null, actor = operator()) => {
  const question = { year: 2025, frameKey: "wse-2023", code, nis, page: 1 };
  return openCell(db, actor, question, today);
};

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "voorbeeld-bord");
  await inside(async (tx) => {
    for (const nis of [halle, beersel]) {
      await tx
        .insertInto("partnership_member")
        .values({ partnership_id: partnershipId, nis, from_day: asDay("2020-01-01") })
        .execute();
    }
    frameId = (await listFrames(tx, 2025))[0]?.id ?? "";
  });
});

describe("evidence that would count", () => {
  test("from the tray counts after one click: an action is made, done on that day", async () => {
    const evidenceId = await anEvidence({ nis: [halle] });
    expect(await stateOf("WSE-LR3")).toBe("missing");
    const before = await cellOf("WSE-LR3");
    expect(before).toMatchObject({ kind: "opened", would: [{ evidenceId, action: null }] });
    const counts = { frameId, code: "WSE-LR3" };
    const counted = await countEvidence(db, operator(), { evidenceId, counts }, now);
    expect(counted).toMatchObject({ kind: "counted", made: true });
    expect(await stateOf("WSE-LR3")).toBe("done");
    const after = await cellOf("WSE-LR3", halle);
    expect(after).toMatchObject({
      would: [],
      actions: [{ status: "done", doneOn: "2025-05-02", evidence: 1 }],
      evidence: [{ id: evidenceId }],
    });
    // A second click, of somebody else or by mistake, changes nothing.
    expect(await countEvidence(db, operator(), { evidenceId, counts }, now)).toMatchObject({
      kind: "counted",
      made: false,
    });
    expect(await cellOf("WSE-LR3")).toMatchObject({ total: 1 });
  });

  test("of an action without the priority is offered once, and tags that action", async () => {
    const actionId = await anAction({ title: "Voorbeeldovereenkomst met partners" });
    for (const happenedOn of ["2025-03-01", "2025-04-01"]) {
      await anEvidence({ kind: "agreement", happenedOn: asDay(happenedOn), actionId });
    }
    const before = await cellOf("WSE-LR4");
    if (before.kind === "refused") throw new Error(before.because);
    expect(before.would.map(({ action }) => action?.id)).toEqual([actionId]);
    const evidenceId = before.would[0]?.evidenceId ?? "";
    const counts = { frameId, code: "WSE-LR4" };
    const counted = await countEvidence(db, operator(), { evidenceId, counts }, now);
    expect(counted).toEqual({ kind: "counted", actionId, made: false });
    expect(await stateOf("WSE-LR4")).toBe("done");
  });

  test("cannot count for a priority that is not asked in its year, nor by who may not", async () => {
    const late = await anEvidence({ happenedOn: asDay("2022-05-02"), nis: [halle] });
    const counts = { frameId, code: "WSE-LR3" };
    expect(await countEvidence(db, operator(), { evidenceId: late, counts }, now)).toMatchObject({
      because: "no-such-priority",
    });
    const evidenceId = await anEvidence({ nis: [halle] });
    const wish = { evidenceId, counts };
    expect(await countEvidence(db, staffOf(beersel), wish, now)).toMatchObject({
      because: "not-permitted",
    });
    expect(
      await countEvidence(db, operator(), { evidenceId: "geen-bewijs", counts }, now),
    ).toMatchObject({ because: "no-such-evidence" });
    expect(await countEvidence(db, operator(), wish, now)).toMatchObject({ kind: "counted" });
  });
});

describe("who sees the board", () => {
  test("municipal staff see their own municipality, and nothing of the others or the whole", async () => {
    const opened = await openCoverage(db, staffOf(halle), { year: 2025, today });
    if (opened.kind === "refused") throw new Error(opened.because);
    expect(opened.whole).toBe(false);
    expect(opened.municipalities.map(({ nis }) => nis)).toEqual([halle]);
    expect(await cellOf("WSE-LR3", halle, staffOf(halle))).toMatchObject({ kind: "opened" });
    expect(await cellOf("WSE-LR3", beersel, staffOf(halle))).toMatchObject({ kind: "refused" });
    expect(await cellOf("WSE-LR3", null, staffOf(halle))).toMatchObject({ kind: "refused" });
  });

  test("a reader sees the frozen reports and not the board", async () => {
    expect(await openCoverage(db, reader(), { year: 2025, today })).toMatchObject({
      because: "not-permitted",
    });
    const question = { today, language: "nl", limit: 5 } as const;
    expect(await coverageToday({ db }, reader(), question)).toEqual({ items: [], total: 0 });
  });
});

test("today names what is missing before what is planned, with the time that is left", async () => {
  await anAction({ title: "Voorbeeld vooraf", counts: [{ frameId, code: "WSE-LR1" }] });
  const group = await coverageToday({ db }, operator(), { today, language: "nl", limit: 5 });
  expect(group.items.map(({ title, detail }) => `${title} (${detail})`)).toEqual([
    "WSE-LR2 ontbreekt: Werk voor mensen met een afstand tot de arbeidsmarkt (nog 1 maand en 9 dagen)",
    "WSE-LR1 is gepland, nog niet gedaan: De regierol opnemen (nog 1 maand en 9 dagen)",
  ]);
  expect(group.items[0]?.href).toBe("/dekking/2025/wse-2023/WSE-LR2");
});

test("a cell nobody asks about does not exist", async () => {
  expect(await cellOf("WSE-LR9")).toMatchObject({ because: "no-such-cell" });
  expect(await cellOf("WSE-LR1", "11002")).toMatchObject({ because: "no-such-cell" });
});

test("the board leaves as a table with one row per priority and place", async () => {
  const order = { year: 2025, format: "csv", language: "fr" } as const;
  const file = await exportCoverage(db, operator(), order, today);
  if (file.kind === "refused") throw new Error(file.because);
  let text = "";
  for await (const piece of file.content) text += String(piece);
  const lines = text.trim().split("\r\n");
  expect(file.name).toBe("couverture-2025.csv");
  expect(lines[0]).toContain("Année;Cadre;Code");
  // Four priorities, together and in two municipalities.
  expect(lines).toHaveLength(1 + 4 * 3);
  expect(lines.find((line) => line.includes("WSE-LR3") && line.includes("Hal;"))).toContain("Fait");
});

test("where no frame holds, the last one that did is offered", async () => {
  const opened = await openCoverage(db, operator(), { year: 2027, today });
  expect(opened).toMatchObject({ lastFrame: { key: "wse-2023" }, mayEditFrames: true });
});

test("all years stand side by side, oldest first", async () => {
  const opened = await openCoverage(db, operator(), { year: null, today });
  if (opened.kind === "refused") throw new Error(opened.because);
  expect(opened.coverages.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
});
