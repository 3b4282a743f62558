import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { type JobRun, workJobs } from "#platform/jobs";
import { aTestApp } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { seedPartnership } from "../examples/index.ts";
import { importList } from "./import-list.ts";
import { openList, settleList } from "./preview-list.ts";
import {
  awaitBriefly,
  listJobs,
  runningListImports,
  startListImport,
} from "./start-list-import.ts";
import { uploadList } from "./upload-list.ts";

const database = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "files-"));
const app = await aTestApp(database, { dataFolder: folder });
afterAll(async () => {
  await app.jobs.close();
  await rm(folder, { recursive: true, force: true });
});
const partnershipId = await seedPartnership(database.db, "lijsttaken");
const person: Actor = {
  kind: "person",
  personId: "00000000-0000-4000-8000-000000000001",
  name: "Coördinator (voorbeeld)",
  partnershipId,
  grants: [{ role: "coordinator" }],
};
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(app.db, { partnershipId }, work);
const deps = { db: app.db, files: app.files, now: app.now() };

/** A settled list of so many rows, each with a name of its own. */
async function aSettledList(title: string, rows: number): Promise<string> {
  const lines = Array.from({ length: rows }, (_, at) => `${title} ${at} (voorbeeld);Halle`);
  const content = Buffer.from(`naam;gemeente\n${lines.join("\n")}\n`);
  const upload = await uploadList(deps, person, { name: `${title}.csv`, content });
  if (upload.kind === "refused") throw new Error(upload.because);
  const list = await openList(deps, person, upload.importId);
  if (list.kind === "refused") throw new Error(list.because);
  const source = {
    publisher: "Voorbeeld",
    title,
    licence: "eigen gegevens",
    url: null,
    retrievedOn: asDay("2026-11-01"),
  };
  await settleList(deps, person, upload.importId, { ...list.settings, source });
  return upload.importId;
}

const start = async (importId: string): Promise<string> => {
  const started = await startListImport(app, person, importId);
  if (started.kind === "refused") throw new Error(started.because);
  return started.jobId;
};
const named = (title: string) =>
  here((tx) =>
    tx.selectFrom("organisation").select("id").where("name", "like", `${title} %`).execute(),
  );
async function until(id: string, seen: (run: JobRun) => boolean): Promise<JobRun> {
  for (;;) {
    const run = await here((tx) => app.jobs.read(tx, id));
    if (run && seen(run)) return run;
    await sleep(20);
  }
}
const over = ({ state }: JobRun) => ["done", "failed", "cancelled"].includes(state);

test("a small list is in before its person is shown to a progress bar, under their name", async () => {
  const importId = await aSettledList("Klein", 3);
  const jobId = await start(importId);
  expect(await start(importId)).toBe(jobId);
  expect((await runningListImports(app, person)).get(importId)).toBe(jobId);
  const worker = await workJobs(app, listJobs);
  expect(await awaitBriefly(app, person, jobId)).toBe("done");
  await worker.stop();
  const run = await here((tx) => app.jobs.read(tx, jobId));
  expect(run).toMatchObject({
    result: { href: `/invoer/lijst/${importId}/resultaat`, added: 3 },
    progress: { done: 3, total: 3, unit: "rows" },
  });
  expect(await named("Klein")).toHaveLength(3);
  const trail = await here((tx) =>
    tx.selectFrom("audit_entry").select(["verb", "person_name"]).execute(),
  );
  expect(trail).toEqual([{ verb: "register.list-import", person_name: person.name }]);
  expect((await runningListImports(app, person)).size).toBe(0);
  expect(await startListImport(app, person, importId)).toMatchObject({
    because: "already-imported",
  });
});

test("stopped half way, a list leaves nothing behind and can be started again", async () => {
  const importId = await aSettledList("Groot", 3_000);
  const jobId = await start(importId);
  const worker = await workJobs(app, listJobs);
  await until(jobId, ({ state }) => state === "running");
  await here((tx) => app.jobs.cancel(tx, jobId));
  expect((await until(jobId, over)).state).toBe("cancelled");
  expect(await named("Groot")).toEqual([]);
  const again = await start(importId);
  expect(await until(again, over)).toMatchObject({ state: "done", result: { added: 3_000 } });
  expect(await named("Groot")).toHaveLength(3_000);
  await worker.stop();
}, 60_000);

test("a server that goes away in the middle hands the list to the next one, which brings all of it", async () => {
  const importId = await aSettledList("Overgenomen", 2_000);
  const jobId = await start(importId);
  const first = await workJobs(app, listJobs);
  await until(jobId, ({ state, progress }) => state === "running" && progress.total !== undefined);
  await first.stop();
  const left = await here((tx) => app.jobs.read(tx, jobId));
  if (left?.state === "waiting") expect(await named("Overgenomen")).toEqual([]);
  const second = await workJobs(app, listJobs);
  expect((await until(jobId, over)).state).toBe("done");
  await second.stop();
  expect(await named("Overgenomen")).toHaveLength(2_000);
}, 60_000);

test("killed after the last write, the job begun again finds all done and says where", async () => {
  const importId = await aSettledList("Na de bel", 2);
  const jobId = await start(importId);
  expect(await importList(deps, person, importId)).toMatchObject({ kind: "imported" });
  const worker = await workJobs(app, listJobs);
  expect((await until(jobId, over)).result).toEqual({
    href: `/invoer/lijst/${importId}/resultaat`,
  });
  await worker.stop();
  expect(await named("Na de bel")).toHaveLength(2);
});

test("who may not bring in a list cannot start one; nor can a list that was not settled", async () => {
  const importId = await aSettledList("Neen", 1);
  const reader: Actor = { ...person, grants: [{ role: "reader" }] };
  expect(await startListImport(app, reader, importId)).toMatchObject({ because: "not-permitted" });
  expect((await runningListImports(app, reader)).size).toBe(0);
  const content = Buffer.from("naam\nX (voorbeeld)\n");
  const loose = await uploadList(deps, person, { name: "los.csv", content });
  expect(
    await startListImport(app, person, loose.kind === "uploaded" ? loose.importId : ""),
  ).toMatchObject({ because: "not-settled" });
});
