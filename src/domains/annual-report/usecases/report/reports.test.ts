import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { readConfig } from "#platform/config";
import { inPartnership, type Tx } from "#platform/db";
import { closeDocuments } from "#platform/documents/render-pdf";
import type { App } from "#platform/request-context";
import { addAction, listFrames, readCoverage, recordEvidence } from "#steering";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { findFrozenLanguage, freezeReport, openFrozen, verifyFrozen } from "./freeze-report.ts";
import { makeOneFile, openReportFile, reportJobs, startFiles } from "./make-files.ts";
import { openDraft } from "./open-draft.ts";
import { openTrace } from "./open-trace.ts";
import { changeReport, listReportYears, startReport } from "./start-report.ts";
import { readBlockHistory, restoreBlock, saveBlock } from "./write-block.ts";

const database = await aTestDatabase();
const { db } = database;
const [halle, beersel] = ["23027", "23003"];
const today = asDay("2024-12-20");
const now = "2024-12-20T09:00:00.000Z" as Instant;
const nl2024 = { year: 2024, language: "nl" } as const;
let folder: string;
let app: App;
let partnershipId: string;
let coordinator: Actor;

const inside = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);
const person = (
  name: string,
  role: "municipal-staff" | "reader" | "coordinator",
  nis?: string,
): Actor => ({
  kind: "person",
  personId: "00000000-0000-4000-8000-000000000001",
  name,
  partnershipId,
  grants: [nis ? { role, nis } : { role }],
});
/** As whoever owns the machine, since these people have no account in this database. */
const named = (actor: Actor, name: string): Actor =>
  actor.kind === "person" ? { ...actor, name } : actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-report-"));
  const { projectRoot } = readConfig({});
  app = {
    ...(await aTestApp(database, { dataFolder: folder, projectRoot })),
    today: () => today,
    now: () => now,
  };
  partnershipId = await aTestPartnership(database, "verslag");
  coordinator = { kind: "operator", partnershipId };
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    for (const nis of [halle, beersel]) {
      await tx`insert into partnership_member (partnership_id, nis, from_day) values (${partnershipId}, ${nis}, '2020-01-01')`;
    }
  });
  await inside(async (tx) => {
    const [frame] = await listFrames(tx, 2024);
    const counts = [{ frameId: frame?.id ?? "", code: "WSE-LR1" }];
    const added = await addAction(
      tx,
      coordinator,
      {
        title: "Voorbeeldbeurs",
        startsOn: asDay("2024-02-01"),
        dueOn: asDay("2024-06-30"),
        counts,
        origin: "hand",
      },
      now,
      { money: [{ year: 2024, financing: "Subsidie", budgetCents: 100_000, spentCents: 120_000 }] },
    );
    if (added.kind !== "added") throw new Error(added.kind);
    const evidence = {
      kind: "event",
      title: "De beurs",
      happenedOn: asDay("2024-05-16"),
      tookPart: { organisationsSocial: 9, people: 40 },
      actionId: added.id,
      origin: "hand",
    } as const;
    expect(await recordEvidence(tx, coordinator, evidence, now)).toMatchObject({
      kind: "recorded",
    });
  });
});
afterAll(async () => {
  await closeDocuments();
  await app.jobs.close();
  await rm(folder, { recursive: true, force: true });
});

const draft = async (actor = coordinator, nis: string | null = null) => {
  const opened = await openDraft(db, actor, { ...nl2024, nis }, today);
  if (opened.kind === "refused") throw new Error(opened.because);
  return opened;
};
const write = (actor: Actor, body: string, version: number, key = "introduction") =>
  saveBlock(db, actor, { ...nl2024, key, body, version }, now);

test("a report begins with the figures of the year, which agree with the coverage board", async () => {
  expect(await startReport(db, coordinator, { ...nl2024, copyTexts: false }, now)).toMatchObject({
    kind: "started",
  });
  expect(await startReport(db, coordinator, { ...nl2024, copyTexts: false }, now)).toMatchObject({
    because: "already-there",
  });
  const { content, missing } = await draft();
  const coverage = await inside((tx) => readCoverage(tx, { year: 2024, today }));
  for (const { frame, priorities } of coverage.frames) {
    for (const { priority, whole } of priorities) {
      const key = `priority.${frame.key}.${priority.code.toLowerCase()}.actions-done`;
      expect(content.figures[key]?.value, key).toBe(whole.done);
    }
  }
  expect(content.figures["whole.organisations"]?.value).toBe(9);
  expect(missing.priorities.map(({ code }) => code)).not.toContain("WSE-LR1");
  expect(missing.emptyBlocks).toContain("introduction");
});

test("of two people who write the same block, the second loses nothing", async () => {
  expect(await write(coordinator, "De eerste tekst.", 0)).toEqual({ kind: "saved", version: 1 });
  const late = await write(named(person("Bo", "coordinator"), "Bo"), "Een tweede tekst.", 0);
  expect(late).toMatchObject({
    kind: "conflict",
    theirs: { body: "De eerste tekst.", version: 1 },
  });
  expect((await draft()).blocks.introduction?.body).toBe("De eerste tekst.");
});

test("refreshing the figures keeps the text, and a reference in it follows", async () => {
  await write(coordinator, "Wij noteerden [[whole.evidence-pieces]].", 1);
  const evidence = {
    kind: "meeting",
    title: "Overleg",
    happenedOn: asDay("2024-07-02"),
    nis: [halle],
    origin: "hand",
  } as const;
  await inside((tx) => recordEvidence(tx, coordinator, evidence, now));
  const { content, blocks } = await draft();
  expect(blocks.introduction?.body).toBe("Wij noteerden [[whole.evidence-pieces]].");
  expect(content.figures["whole.evidence-pieces"]?.shown).toBe("2\u00a0bewijsstukken");
});

test("an earlier text comes back, and the later one stays in the history", async () => {
  const restored = await restoreBlock(
    db,
    coordinator,
    { ...nl2024, key: "introduction", version: 1 },
    now,
  );
  expect(restored).toEqual({ kind: "saved", version: 3 });
  const history = await readBlockHistory(db, coordinator, { ...nl2024, key: "introduction" });
  expect(history).toMatchObject({
    versions: [
      { body: "De eerste tekst." },
      { body: expect.stringContaining("[[") },
      { body: "De eerste tekst." },
    ],
  });
});

test("staff write the text of their own municipality, and nothing else", async () => {
  const staff = person("Halle", "municipal-staff", halle);
  expect(await write(staff, "Voor Halle.", 0, `municipality:${halle}`)).toMatchObject({
    kind: "saved",
  });
  expect(await write(staff, "x", 0, `municipality:${beersel}`)).toMatchObject({
    because: "not-permitted",
  });
  expect(await write(staff, "x", 1)).toMatchObject({ because: "not-permitted" });
  expect((await draft(staff, halle)).mayWrite).toEqual([`municipality:${halle}`]);
  expect(await openDraft(db, staff, { ...nl2024, nis: beersel }, today)).toMatchObject({
    because: "not-permitted",
  });
  expect(await openDraft(db, staff, { ...nl2024, nis: null }, today)).toMatchObject({
    because: "not-permitted",
  });
});

test("what is frozen never changes, and readers see only that", async () => {
  const reader = person("Lezer", "reader");
  expect(await listReportYears(db, reader, today)).toMatchObject({ years: [] });
  expect(await openDraft(db, reader, { ...nl2024, nis: null }, today)).toMatchObject({
    because: "not-permitted",
  });
  const frozen = await freezeReport(app, coordinator, { ...nl2024, sentTo: "gemeenteraad" });
  expect(frozen).toMatchObject({ kind: "frozen", number: 1 });
  const before = await openFrozen(db, reader, { ...nl2024, number: 1 });
  await write(coordinator, "Heel iets anders.", 3);
  const evidence = {
    kind: "scan",
    title: "Laat bewijs",
    happenedOn: asDay("2024-08-08"),
    origin: "hand",
  } as const;
  await inside((tx) => recordEvidence(tx, coordinator, evidence, now));
  const after = await openFrozen(db, reader, { ...nl2024, number: 1 });
  expect(after).toEqual(before);
  if (after.kind === "refused") throw new Error(after.because);
  expect(after.content.figures["whole.evidence-pieces"]?.value).toBe(2);
  expect((await draft()).content.figures["whole.evidence-pieces"]?.value).toBe(3);
  expect(await listReportYears(db, reader, today)).toMatchObject({ years: [{ year: 2024 }] });
});

test("an address that names no language or no version leads to what was frozen", async () => {
  const reader = person("Lezer", "reader");
  const found = (number: number | null, year = 2024, actor = reader) =>
    findFrozenLanguage(db, actor, { year, number, reader: "fr" });
  expect(await found(1)).toEqual({ language: "nl", number: 1 });
  expect(await found(null)).toEqual({ language: "nl", number: 1 });
  expect(await found(7)).toBeNull();
  expect(await found(null, 2019)).toBeNull();
  expect(await found(1, 2024, { kind: "visitor", partnershipId })).toBeNull();
});

test("the fingerprint is made again from what is kept, and by anybody from the file", async () => {
  const verified = await verifyFrozen(db, coordinator, { ...nl2024, number: 1 });
  if (verified.kind === "refused") throw new Error(verified.because);
  expect(verified.isSame).toBe(true);
  expect(createHash("sha256").update(verified.canonical).digest("hex")).toBe(
    verified.freeze.sha256,
  );
  // Only the owner of the database could change it, and then it shows.
  await database.owner.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`update report_freeze set content = jsonb_set(content, '{title}', '"Anders"') where number = 1`;
  });
  expect(await verifyFrozen(db, coordinator, { ...nl2024, number: 1 })).toMatchObject({
    isSame: false,
  });
  await database.owner.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`update report_freeze set content = jsonb_set(content, '{title}', '"Jaarverslag 2024"') where number = 1`;
  });
  expect(await verifyFrozen(db, coordinator, { ...nl2024, number: 1 })).toMatchObject({
    isSame: true,
  });
});

test("the application itself cannot touch a frozen version", async () => {
  await expect(
    inside((tx) => tx.updateTable("report_freeze").set({ sent_to: "x" }).execute()),
  ).rejects.toThrow();
  await expect(inside((tx) => tx.deleteFrom("report_freeze").execute())).rejects.toThrow();
});

test("a second version stands beside the first", async () => {
  expect(await freezeReport(app, coordinator, { ...nl2024, sentTo: "" })).toMatchObject({
    number: 2,
  });
  const first = await verifyFrozen(db, coordinator, { ...nl2024, number: 1 });
  expect(first).toMatchObject({ isSame: true });
});

test("a figure opens down to its rows, in the draft as in a frozen version", async () => {
  const asked = { ...nl2024, figure: "whole.evidence-pieces" };
  const live = await openTrace(db, coordinator, { ...asked, number: null, page: 1 }, today);
  expect(live).toMatchObject({ figure: { trace: { total: 3 } } });
  const kept = await openTrace(
    db,
    person("Lezer", "reader"),
    { ...asked, number: 1, page: 1 },
    today,
  );
  expect(kept).toMatchObject({ figure: { trace: { total: 2 } }, mayFollow: { action: false } });
  expect(
    await openTrace(db, coordinator, { ...asked, figure: "x", number: null, page: 1 }, today),
  ).toMatchObject({ because: "no-such-figure" });
});

test("the job makes all files of a frozen version, and readers may open them", async () => {
  const reportId = (await draft()).report.id;
  const progress: number[] = [];
  const job = {
    id: "x",
    partnershipId,
    personId: null,
    input: { reportId, freezeNumber: 1, forms: ["pdf", "docx", "pptx", "xlsx"], nis: [halle] },
    signal: new AbortController().signal,
    report: async ({ done }: { done: number }) => void progress.push(done),
  };
  const work = reportJobs["annual-report.make"];
  expect(await work?.(job as never, app)).toMatchObject({
    files: 5,
    href: expect.stringContaining("/versie/1"),
  });
  expect(progress).toEqual([0, 1, 2, 3, 4, 5]);
  const reader = person("Lezer", "reader");
  const opened = await openFrozen(db, reader, { ...nl2024, number: 1 });
  if (opened.kind === "refused") throw new Error(opened.because);
  expect(opened.files.map(({ form }) => form).sort()).toEqual([
    "docx",
    "municipality-pdf",
    "pdf",
    "pptx",
    "xlsx",
  ]);
  for (const { fileId } of opened.files) {
    expect(await openReportFile(app, reader, fileId)).toHaveProperty("path");
  }
});

test("files of a draft are for who drafts, and staff may make their own page", async () => {
  const staff = person("Halle", "municipal-staff", halle);
  const own = { ...nl2024, number: null, forms: [] as never[], nis: [halle] };
  expect(await startFiles(app, { ...staff, kind: "operator", partnershipId }, own)).toMatchObject({
    kind: "started",
  });
  expect(await startFiles(app, staff, { ...own, nis: [beersel] })).toMatchObject({
    because: "not-permitted",
  });
  expect(await startFiles(app, staff, { ...own, nis: [], forms: ["pdf"] })).toMatchObject({
    because: "not-permitted",
  });
  const made = await makeOneFile(app, coordinator, { ...nl2024, number: null, form: "xlsx" });
  expect(made).toMatchObject({ kind: "made", file: { name: "jaarverslag-2024-ontwerp.xlsx" } });
});

test("each role reaches what it may of a report, and no more", async () => {
  const deeds = {
    "whole draft": (actor: Actor) => openDraft(db, actor, { ...nl2024, nis: null }, today),
    "own page": (actor: Actor) => openDraft(db, actor, { ...nl2024, nis: halle }, today),
    "other page": (actor: Actor) => openDraft(db, actor, { ...nl2024, nis: beersel }, today),
    "draft figure": (actor: Actor) => trace(actor, "whole.evidence-pieces", null),
    "own figure": (actor: Actor) => trace(actor, `municipality.${halle}.evidence-pieces`, null),
    "other figure": (actor: Actor) => trace(actor, `municipality.${beersel}.evidence-pieces`, null),
    "own history": (actor: Actor) => history(actor, halle),
    "other history": (actor: Actor) => history(actor, beersel),
    "list of years": (actor: Actor) => listReportYears(db, actor, today),
    "frozen version": (actor: Actor) => openFrozen(db, actor, { ...nl2024, number: 1 }),
    "frozen figure": (actor: Actor) => trace(actor, "whole.evidence-pieces", 1),
    fingerprint: (actor: Actor) => verifyFrozen(db, actor, { ...nl2024, number: 1 }),
  };
  const trace = (actor: Actor, figure: string, number: number | null) =>
    openTrace(db, actor, { ...nl2024, figure, number, page: 1 }, today);
  const history = (actor: Actor, nis: string) =>
    readBlockHistory(db, actor, { ...nl2024, key: `municipality:${nis}` });
  const drafted = Object.keys(deeds);
  const frozen = ["list of years", "frozen version", "frozen figure", "fingerprint"];
  const organisation: Actor = {
    kind: "person",
    personId: "00000000-0000-4000-8000-000000000001",
    name: "Voorbeeld",
    partnershipId,
    grants: [{ role: "organisation", organisationId: "00000000-0000-4000-8000-000000000002" }],
  };
  const expected: readonly (readonly [Actor, readonly string[]])[] = [
    [person("Coördinator", "coordinator"), drafted],
    [
      person("Medewerker Halle", "municipal-staff", halle),
      ["own page", "own figure", "own history", ...frozen],
    ],
    [person("Lezer", "reader"), frozen],
    [organisation, []],
    [{ kind: "visitor", partnershipId }, []],
  ];
  for (const [actor, allowed] of expected) {
    const reached: string[] = [];
    for (const [name, deed] of Object.entries(deeds)) {
      if ((await deed(actor)).kind !== "refused") reached.push(name);
    }
    expect(reached, JSON.stringify(actor)).toEqual(allowed);
  }
});

test("next year begins with the texts of this year, and can be titled", async () => {
  expect(
    await startReport(db, coordinator, { year: 2025, language: "nl", copyTexts: true }, now),
  ).toMatchObject({ kind: "started" });
  const opened = await openDraft(db, coordinator, { year: 2025, language: "nl", nis: null }, today);
  expect(opened).toMatchObject({
    blocks: { introduction: { body: "Heel iets anders.", version: 1 } },
  });
  const change = {
    year: 2025,
    language: "nl",
    title: "  ",
    showOwners: true,
    showBenchmark: false,
  } as const;
  expect(await changeReport(db, coordinator, change)).toMatchObject({ because: "no-title" });
  expect(await changeReport(db, coordinator, { ...change, title: "Ons jaar" })).toEqual({
    kind: "changed",
  });
});

test("another partnership sees none of it", async () => {
  const other: Actor = {
    kind: "operator",
    partnershipId: await aTestPartnership(database, "andere-verslagen"),
  };
  expect(await openFrozen(db, other, { ...nl2024, number: 1 })).toMatchObject({
    because: "no-such-report",
  });
});
