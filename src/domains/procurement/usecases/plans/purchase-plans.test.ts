import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { findLabel } from "#matching";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { openFiles } from "#platform/files";
import type { App } from "#platform/request-context";
import { foundPartnership } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { readLineFilter } from "../../rules/plans/line-filter.ts";
import type { PurchaseLine } from "../../rules/plans/purchase-line.ts";
import { listPurchaseLines } from "../../store/plans/line-list.ts";
import { handleLines, judgeLines, undoDecision } from "./decide-lines.ts";
import { lineToAction, lineToNeed } from "./line-to-work.ts";
import { readPlanList } from "./list-plan-lines.ts";
import { loadPlanFile } from "./load-plan-file.ts";
import { openPlanLine } from "./open-plan-line.ts";
import { readPurchasePlan, undoPurchasePlan } from "./plan-imports.ts";
import { readStaleLines } from "./read-lines.ts";

const { db } = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "plans-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const now = "2026-11-23T09:00:00.000Z" as Instant;
const config = readConfig({ REGIEKAMER_SECRET: "example-".repeat(6) });
const app = { db, files: openFiles({ folder }), config } as unknown as App;
const deps = { app, now, language: "nl" as const };

const operator: Actor = { kind: "operator", partnershipId: "" };
const person = (partnershipId: string, grant: object): Actor =>
  ({
    kind: "person",
    personId: randomUUID(),
    name: "Noor Voorbeeld",
    partnershipId,
    grants: [grant],
  }) as Actor;

async function founded(name: string): Promise<string> {
  const answer = await foundPartnership(db, operator, {
    name,
    legalForm: "interlokale-vereniging",
    nis: ["23027", "23003"],
    managingNis: "23027",
    from: dayOf(now),
    isExample: true,
  });
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.partnershipId;
}

let coordinator: Actor;
let stranger: Actor;
beforeAll(async () => {
  coordinator = person(await founded("Voorbeeldverband"), { role: "coordinator" });
  stranger = person(await founded("Ander verband"), { role: "coordinator" });
});

const plan = (rows: readonly string[]) => ({
  name: "aankoopplan (voorbeeld).csv",
  content: new TextEncoder().encode(
    ["Gemeente;Omschrijving opdracht;2026;2027;CPV", ...rows].join("\n"),
  ),
});
const first = plan([
  "Halle;Maaien van gazons en hagen scheren (voorbeeld);1000;1100;",
  "Beersel;Maaien van gazons, hagen scheren (voorbeeld);900;;",
  "Halle;Subsidie aan verenigingen (voorbeeld);500;;",
  "Gent;Poetsen van kantoren (voorbeeld);700;;",
  "Parijs;Poetsen van ramen (voorbeeld);1;;",
  "Totaal;;3100;1100;",
]);

async function linesOf(actor: Actor): Promise<Map<string, PurchaseLine>> {
  const filter = readLineFilter(
    new URLSearchParams("waar=vlaanderen&kans=likely&kans=possible&kans=unlikely&kans=none"),
  );
  const lines = await inPartnership(db, tenantOf(actor), (tx) =>
    listPurchaseLines(tx, filter, [], { limit: 100, offset: 0 }),
  );
  return new Map(lines.map((line) => [`${line.nis} ${line.title.split(" ")[0]}`, line]));
}

async function load(actor: Actor, file: ReturnType<typeof plan>) {
  const loaded = await loadPlanFile(deps, actor, file);
  await readStaleLines(app, tenantOf(actor).partnershipId, { now });
  return loaded;
}

describe("a purchase plan", () => {
  let planId = "";

  test("is loaded whole: what is refused or left out is kept with its reason, and the sum is held against the file's", async () => {
    const loaded = await load(coordinator, first);
    if (loaded.kind !== "loaded") throw new Error(loaded.kind);
    planId = loaded.planId;
    expect(loaded.counts).toMatchObject({
      ...{ rows: 6, lines: 4, added: 4, refused: 1, municipalities: 3 },
      left: { sum: 1 },
      ...{ oursCents: 420_000, statedCents: 420_000, statedLine: 7 },
    });
    const kept = await readPurchasePlan(db, coordinator, planId, 10);
    expect(kept.kind === "plan" && kept.troubles).toMatchObject([
      { line: 6, because: "unknown-municipality", detail: "Parijs" },
      { line: 7, because: "sum" },
    ]);
  });

  test("is read line by line: chance with reasons, and for members who could do it", async () => {
    const lines = await linesOf(coordinator);
    expect(lines.get("23027 Maaien")).toMatchObject({ level: "likely", isMatched: true });
    expect(lines.get("23027 Maaien")?.reasons[0]).toMatchObject({ kind: "activity" });
    expect(lines.get("23027 Subsidie")?.noPurchase).toBe("subsidy");
    expect(lines.get("44021 Poetsen")?.isMatched).toBe(false);
  });

  test("is known when exactly the same file comes again", async () => {
    expect(await load(coordinator, first)).toEqual({ kind: "known", planId });
    expect((await linesOf(coordinator)).size).toBe(4);
  });

  test("is nobody else's, and who may not bring one in may not", async () => {
    expect((await linesOf(stranger)).size).toBe(0);
    const line = (await linesOf(coordinator)).get("23027 Maaien");
    const language = "nl" as const;
    expect(await openPlanLine(app, stranger, line?.id ?? "", { language, now })).toMatchObject({
      because: "no-such-line",
    });
    const staff = person(coordinator.partnershipId, { role: "municipal-staff", nis: "23003" });
    expect(await loadPlanFile(deps, staff, first)).toMatchObject({ because: "not-permitted" });
    expect(await handleLines(app, staff, [line?.id ?? ""], { state: "talked" }, now)).toMatchObject(
      { because: "not-permitted" },
    );
  });
});

describe("what a person decides", () => {
  let batch = "";

  const saidOf = (id: string) =>
    inPartnership(db, { partnershipId: coordinator.partnershipId }, (tx) =>
      findLabel(tx, "plan", id),
    );

  test("counts at once, also for a line of nearly the same words", async () => {
    const before = await linesOf(coordinator);
    const id = before.get("23027 Maaien")?.id ?? "";
    const judged = await judgeLines(
      app,
      coordinator,
      [id],
      { level: "unlikely", cpv: "77310000" },
      now,
    );
    if (judged.kind !== "decided") throw new Error(judged.because);
    batch = judged.batch;
    const after = await linesOf(coordinator);
    expect(await saidOf(id)).toMatchObject({ suited: false });
    expect(after.get("23027 Maaien")).toMatchObject({ ownLevel: "unlikely", ownCpv: "77310000" });
    expect(after.get("23003 Maaien")).toMatchObject({
      ...{ ownLevel: null, echoLevel: "unlikely", echoCpv: "77310000", echoOf: id },
    });
    expect(after.get("44021 Poetsen")?.echoOf).toBeNull();
  });

  test("lets the list say which lines were read before it, until they are read again", async () => {
    const jobs = { list: async () => [] } as unknown as App["jobs"];
    const filter = readLineFilter(new URLSearchParams());
    const asked = { language: "nl" as const, now, page: 1 };
    const outdated = async () => {
      const list = await readPlanList({ ...app, jobs }, coordinator, filter, asked);
      return list.kind === "list" ? [list.unread, list.outdated] : list;
    };
    const [unread, stale] = (await outdated()) as number[];
    expect(unread).toBe(0);
    expect(stale).toBeGreaterThan(0);
    const later = "2026-11-24T09:00:00.000Z" as Instant;
    await readStaleLines(app, coordinator.partnershipId, { now: later });
    expect(await outdated()).toEqual([0, 0]);
    expect((await linesOf(coordinator)).get("44021 Poetsen")?.readAt).toBe(later);
  });

  test("can be taken back, and what followed from it goes too", async () => {
    expect(await undoDecision(app, coordinator, batch, now)).toEqual({
      kind: "undone",
      changed: 1,
    });
    // Of the other line nothing is remembered: it is read again with the rest.
    await readStaleLines(app, coordinator.partnershipId, { now });
    const after = await linesOf(coordinator);
    expect(await saidOf(after.get("23027 Maaien")?.id ?? "")).toBeNull();
    expect(after.get("23027 Maaien")).toMatchObject({ ownLevel: null, ownCpv: null });
    expect(after.get("23003 Maaien")).toMatchObject({ echoLevel: null, echoCpv: null });
    expect(await undoDecision(app, coordinator, batch, now)).toMatchObject({
      because: "overtaken",
    });
  });

  test("a code that does not exist is refused", async () => {
    const id = (await linesOf(coordinator)).get("23027 Maaien")?.id ?? "";
    expect(await judgeLines(app, coordinator, [id], { cpv: "00000001" }, now)).toMatchObject({
      because: "unknown-cpv",
    });
  });

  test("becomes an action and a kept need, each once", async () => {
    const id = (await linesOf(coordinator)).get("23027 Maaien")?.id ?? "";
    const wish = { title: "Bespreek (voorbeeld)", dueOn: dayOf(now), ownerPersonId: null };
    const action = await lineToAction(db, coordinator, id, wish, now);
    expect(action.kind).toBe("added");
    expect((await lineToAction(db, coordinator, id, wish, now)).kind).toBe("known");
    const need = await lineToNeed(db, coordinator, id, now);
    expect(need.kind).toBe("kept");
    expect((await lineToNeed(db, coordinator, id, now)).kind).toBe("known");
    const line = (await linesOf(coordinator)).get("23027 Maaien");
    expect(line?.actionId).toBe("id" in action ? action.id : "");
    expect(line?.needId).toBe("id" in need ? need.id : "");
  });
});

describe("a deed for all lines of a list", () => {
  const all = readLineFilter(
    new URLSearchParams("waar=vlaanderen&q=maaien&kans=likely&kans=possible&kans=unlikely"),
  );
  const talked = (choice: Parameters<typeof handleLines>[2], actor = coordinator) =>
    handleLines(app, actor, choice, { state: "worth-a-talk" }, now);

  test("takes what fits the filter, and is undone as one", async () => {
    const done = await talked({ filter: all, count: 2 });
    if (done.kind !== "decided") throw new Error(done.because);
    expect(done.changed).toBe(2);
    const states = async () => [...(await linesOf(coordinator)).values()].map(({ state }) => state);
    expect((await states()).filter((state) => state === "worth-a-talk")).toHaveLength(2);
    const undone = await undoDecision(app, coordinator, done.batch, now);
    expect(undone).toEqual({ kind: "undone", changed: 2 });
    expect(await states()).not.toContain("worth-a-talk");
  });

  test("is not done when the list is another one than was seen, or too long", async () => {
    expect(await talked({ filter: all, count: 3 })).toMatchObject({ because: "list-changed" });
    expect(await talked({ filter: all, count: 2_001 })).toMatchObject({
      because: "too-many-lines",
      about: "2000",
    });
    const staff = person(coordinator.partnershipId, { role: "municipal-staff", nis: "23016" });
    expect(await talked({ filter: all, count: 2 }, staff)).toMatchObject({
      because: "not-permitted",
    });
  });
});

test("codes are found by words when one judges a line", async () => {
  const id = (await linesOf(coordinator)).get("23027 Maaien")?.id ?? "";
  const opened = await openPlanLine(app, coordinator, id, {
    ...{ language: "nl", now },
    searchCode: "onderhoud parken",
  });
  expect(opened.kind === "line" && opened.codes.map(({ code }) => code.slice(0, 3))).toContain(
    "773",
  );
});

describe("a newer edition of a plan", () => {
  test("changes its lines and keeps decisions; undoing it gives back what stood there", async () => {
    const before = await linesOf(coordinator);
    const id = before.get("23003 Maaien")?.id ?? "";
    await handleLines(app, coordinator, [id], { state: "talked", note: "In maart" }, now);
    const newer = await load(
      coordinator,
      plan([
        "Beersel;Maaien van gazons, hagen scheren (voorbeeld);950;1000;",
        "Beersel;Onkruid wieden (voorbeeld);100;;",
      ]),
    );
    if (newer.kind !== "loaded") throw new Error(newer.kind);
    expect(newer.counts).toMatchObject({ added: 1, changed: 1, unchanged: 0, gone: 0 });
    const during = (await linesOf(coordinator)).get("23003 Maaien");
    expect(during).toMatchObject({ id, totalCents: 195_000, state: "talked", note: "In maart" });
    const undone = await undoPurchasePlan(db, coordinator, newer.planId, now);
    expect(undone).toMatchObject({ kind: "undone", lines: { removed: 1, restored: 1, kept: [] } });
    const after = await linesOf(coordinator);
    expect(after.size).toBe(4);
    expect(after.get("23003 Maaien")).toMatchObject({ totalCents: 90_000, state: "talked" });
  });

  test("marks what it no longer has where it has at least half, until it is met or undone", async () => {
    const goneOf = async () =>
      [...(await linesOf(coordinator))]
        .filter(([, { goneWith }]) => goneWith !== null)
        .map(([key]) => key);
    const newer = await load(
      coordinator,
      plan(["Halle;Maaien van gazons en hagen scheren (voorbeeld);1200;;"]),
    );
    if (newer.kind !== "loaded") throw new Error(newer.kind);
    expect(newer.counts.gone).toBe(1);
    // Beersel and Gent are not in it at all: nothing is known of them.
    expect(await goneOf()).toEqual(["23027 Subsidie"]);
    const gone = readLineFilter(new URLSearchParams("inplan=nee&kans=none"));
    const found = await inPartnership(db, tenantOf(coordinator), (tx) =>
      listPurchaseLines(tx, gone, ["23027"], { limit: 10, offset: 0 }),
    );
    expect(found.map(({ title }) => title)).toEqual(["Subsidie aan verenigingen (voorbeeld)"]);
    const back = await load(
      coordinator,
      plan([
        "Halle;Maaien van gazons en hagen scheren (voorbeeld);1200;;",
        "Halle;Subsidie aan verenigingen (voorbeeld);500;;",
      ]),
    );
    if (back.kind !== "loaded") throw new Error(back.kind);
    expect(await goneOf()).toEqual([]);
    await undoPurchasePlan(db, coordinator, back.planId, now);
    expect(await goneOf()).toEqual(["23027 Subsidie"]);
    await undoPurchasePlan(db, coordinator, newer.planId, now);
    expect(await goneOf()).toEqual([]);
  });

  test("undoing the first leaves the lines somebody worked on, and names them", async () => {
    const known = await loadPlanFile(deps, coordinator, first);
    if (known.kind !== "known") throw new Error(known.kind);
    const undone = await undoPurchasePlan(db, coordinator, known.planId, now);
    if (undone.kind !== "undone") throw new Error(undone.because);
    expect(undone.lines.removed).toBe(2);
    expect(undone.lines.kept.map(({ title }) => title).sort()).toEqual([
      "Maaien van gazons en hagen scheren (voorbeeld)",
      "Maaien van gazons, hagen scheren (voorbeeld)",
    ]);
  });
});

const real = join(
  import.meta.dirname,
  "../../../../../../shared/data/plans/gemeentelijke_projecten_meerjarenplan_2026.parquet",
);

test.skipIf(!existsSync(real))(
  "the open data of all Flemish municipalities is recognised and loads whole (skipped without ../shared/data)",
  { timeout: 120_000 },
  async () => {
    const loaded = await loadPlanFile(deps, stranger, {
      name: "meerjarenplan.parquet",
      content: new Uint8Array(await readFile(real)),
    });
    if (loaded.kind !== "loaded") throw new Error(loaded.kind);
    expect(loaded.counts).toMatchObject({
      rows: 11_095,
      lines: 11_095,
      refused: 0,
      municipalities: 245,
    });
    const lines = await inPartnership(db, tenantOf(stranger), (tx) =>
      tx
        .selectFrom("purchase_line")
        .select(({ fn }) => ["nis", fn.countAll<number>().as("count")])
        .where("nis", "in", ["23027", "23003", "23016", "23077"])
        .groupBy("nis")
        .orderBy("nis")
        .execute(),
    );
    expect(lines).toEqual([
      { nis: "23003", count: 43 },
      { nis: "23016", count: 85 },
      { nis: "23027", count: 63 },
      { nis: "23077", count: 22 },
    ]);
  },
);
