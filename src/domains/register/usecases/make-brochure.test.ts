import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { closeDocuments } from "#platform/documents/render-pdf";
import { type JobRun, workJobs } from "#platform/jobs";
import { aTestApp } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { seedOrganisations, seedPartnership } from "../examples/index.ts";
import { brochureParts } from "../rules/brochure/brochure.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import {
  type BrochureOrder,
  brochureJobs,
  openBrochure,
  openStandardBrochure,
  previewBrochure,
  recallBrochureTexts,
  startBrochure,
} from "./make-brochure.ts";

const folder = await mkdtemp(join(tmpdir(), "regiekamer-brochure-job-"));
const database = await aTestDatabase();
const app = await aTestApp(database, {
  dataFolder: folder,
  projectRoot: readConfig({}).projectRoot,
});
const today = app.today();
let partnershipId: string;

beforeAll(async () => {
  partnershipId = await seedPartnership(database.owner.db, "brochure");
  await inPartnership(database.owner.db, { partnershipId }, async (tx) => {
    for (const nis of ["23027", "23003"]) {
      await tx
        .insertInto("partnership_member")
        .values({ partnership_id: partnershipId, nis, from_day: today, to_day: null })
        .execute();
    }
  });
  await inPartnership(database.db, { partnershipId }, async (tx) => {
    const ids = await seedOrganisations(tx, 12);
    const change = (at: number, values: object) =>
      tx
        .updateTable("organisation")
        .set(values)
        .where("id", "=", ids[at] ?? "")
        .execute();
    await change(0, { natural_person: true });
    await change(1, { published: false });
    await bumpRegisterVersion(tx);
  });
});
afterAll(async () => {
  await closeDocuments();
  await app.jobs.close();
  await rm(folder, { recursive: true, force: true });
});

const operator = (): Actor => ({ kind: "operator", partnershipId });
const visitor = (): Actor => ({ kind: "visitor", partnershipId });
const person = (role: "coordinator" | "reader"): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Voorbeeld",
  partnershipId,
  grants: [{ role }],
});
const order = (over: Partial<BrochureOrder> = {}): BrochureOrder => ({
  query: "",
  format: "pdf",
  choice: { language: "nl", title: "Proef", intro: "", contact: [], parts: brochureParts },
  ...over,
});

test("the page says what will stand in it and what stays out", async () => {
  expect(await previewBrochure(app, operator(), "", "nl", today)).toMatchObject({
    kind: "preview",
    count: 11,
    leftOut: 1,
    unpublished: 1,
    defaults: { title: "Sociale economie in onze gemeenten" },
  });
  expect(await previewBrochure(app, person("reader"), "", "nl", today)).toMatchObject({
    count: 10,
    leftOut: 0,
  });
});

test("a brochure of nothing is refused with that reason", async () => {
  const none = await openStandardBrochure(app, operator(), "q=zzzzzz", "nl", today);
  expect(none).toMatchObject({ kind: "refused", because: "nothing-selected" });
  expect(await startBrochure(app, operator(), order({ query: "q=zzzzzz" }))).toMatchObject({
    because: "nothing-selected",
  });
});

test("a visitor gets the published ones, and the second time the same file", async () => {
  const first = await openStandardBrochure(app, visitor(), "", "fr", today);
  expect(first).toMatchObject({ kind: "made", organisations: 10, name: "brochure-2026-11-23.pdf" });
  expect(await openStandardBrochure(app, visitor(), "", "fr", today)).toBe(first);
});

test("a visitor cannot keep the server at work in the background", async () => {
  expect(await startBrochure(app, visitor(), order())).toMatchObject({ because: "not-permitted" });
});

test("a visitor of a partnership that publishes nothing gets nothing", async () => {
  const hidden = await seedPartnership(database.owner.db, "verborgen");
  await inPartnership(database.owner.db, { partnershipId: hidden }, (tx) =>
    tx.updateTable("partnership").set({ published: false }).where("id", "=", hidden).execute(),
  );
  const actor: Actor = { kind: "visitor", partnershipId: hidden };
  expect(await openStandardBrochure(app, actor, "", "nl", today)).toMatchObject({
    because: "not-permitted",
  });
});

test("usual words that nobody changed follow the language of the brochure", async () => {
  const { defaults } = (await previewBrochure(app, operator(), "", "nl", today)) as {
    defaults: { title: string; intro: string };
  };
  const choice = {
    ...order().choice,
    ...defaults,
    intro: "Zelf geschreven.",
    language: "fr" as const,
  };
  const started = await startBrochure(app, operator(), { ...order({ choice }), begunIn: "nl" });
  if (started.kind === "refused") throw new Error(started.because);
  const run = await inPartnership(app.db, { partnershipId }, (tx) =>
    app.jobs.read(tx, started.jobId),
  );
  expect(run?.input).toMatchObject({
    choice: { title: "L’économie sociale dans nos communes", intro: "Zelf geschreven." },
  });
});

test("the texts of one's last brochure are there again, for oneself and in that language", async () => {
  const writer = person("coordinator");
  const texts = { title: "Groen werk", intro: "Welkom.", contact: ["Regie", "Markt 1"] };
  const choice = { ...order().choice, ...texts };
  expect(await startBrochure(app, writer, order({ choice }))).toMatchObject({ kind: "started" });
  expect(await recallBrochureTexts(app, writer, "nl")).toEqual(texts);
  expect(await recallBrochureTexts(app, writer, "fr")).toBeUndefined();
  expect(await recallBrochureTexts(app, person("coordinator"), "nl")).toBeUndefined();
});

async function finished(jobId: string): Promise<JobRun> {
  const worker = await workJobs(app, brochureJobs);
  try {
    for (;;) {
      const run = await inPartnership(app.db, { partnershipId }, (tx) => app.jobs.read(tx, jobId));
      if (run && ["done", "failed", "cancelled"].includes(run.state)) return run;
      await sleep(50);
    }
  } finally {
    await worker.stop();
  }
}

test.each(["pdf", "docx"] as const)(
  "the job leaves a %s for who asked for it, and for nobody else",
  async (format) => {
    const asker = person("coordinator");
    const started = await startBrochure(app, asker, order({ format }));
    if (started.kind === "refused") throw new Error(started.because);
    const run = await finished(started.jobId);
    expect(run).toMatchObject({ state: "done", problem: null });
    const result = run.result as { href: string; fileId: string; organisations: number };
    expect(result.organisations).toBe(11);
    expect(result.href).toBe(`/brochure/bestand/${result.fileId}`);
    const opened = await openBrochure(app, asker, result.fileId);
    if ("kind" in opened) throw new Error(opened.because);
    expect(opened.file).toMatchObject({ purpose: "brochure", expiresOn: "2026-12-07" });
    const start = Buffer.concat(await opened.stream().toArray())
      .subarray(0, 4)
      .toString("latin1");
    expect(start).toBe(format === "pdf" ? "%PDF" : "PK\u0003\u0004");
    expect(await openBrochure(app, person("reader"), result.fileId)).toMatchObject({
      because: "not-permitted",
    });
    expect(await openBrochure(app, visitor(), result.fileId)).toMatchObject({
      because: "not-permitted",
    });
  },
);
