import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership, aPerson } from "../../../access/examples/index.ts";
import { aNewAction } from "../../examples/actions.ts";
import { readFilter } from "../../rules/actions/action-filter.ts";
import { actionWords } from "../../text/actions/index.ts";
import { addActionFile, addNote, openActionFile, removeActionFile } from "./action-notes.ts";
import { addAction } from "./add-action.ts";
import { exportActions } from "./export-actions.ts";
import { openAction } from "./open-action.ts";

const { db } = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "regiekamer-action-files-"));
const app = { db, files: openFiles({ folder }) };
const now = "2026-11-23T09:00:00.000Z" as Instant;
let coordinator: Actor;
let id = "";

beforeAll(async () => {
  const partnershipId = await aPartnership(db);
  coordinator = await aPerson(db, partnershipId, { role: "coordinator" });
  const action = aNewAction({ title: "=Som van alles", nis: ["23027"] });
  const added = await inPartnership(db, { partnershipId }, (tx) =>
    addAction(tx, coordinator, action, now),
  );
  if (added.kind !== "added") throw new Error(added.kind);
  id = added.id;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const colleague = (grant: Grant) => aPerson(db, coordinator.partnershipId, grant);
const aFile = (name: string, words = "Uitnodiging") => ({
  name,
  content: Readable.from([Buffer.from(words)]),
});
const opened = async () => {
  const action = await openAction(db, coordinator, id);
  if (action.kind !== "action") throw new Error(action.because);
  return action;
};

test("a file is kept with its action and handed back whole, its name made safe", async () => {
  const kept = await addActionFile(app, coordinator, id, aFile("../../uitnodiging.pdf"), now);
  expect(kept).toEqual({ kind: "added", name: "uitnodiging.pdf" });
  const { files } = await opened();
  const found = await openActionFile(app, coordinator, id, files[0]?.fileId ?? "");
  if (found.kind !== "file") throw new Error(found.because);
  expect(await text(found.opened.stream())).toBe("Uitnodiging");
});

test("what a computer would run is not taken, nor is what is too large, and nothing stays behind", async () => {
  const before = (await opened()).files.length;
  expect(await addActionFile(app, coordinator, id, aFile("rekening.pdf.exe"), now)).toMatchObject({
    because: "wrong-kind",
  });
  const large = { name: "film.zip", content: new Uint8Array(26 * 1024 * 1024) };
  expect(await addActionFile(app, coordinator, id, large, now)).toMatchObject({
    because: "too-large",
  });
  expect((await opened()).files).toHaveLength(before);
});

test("another municipality's staff and a reader get no file of it, nor leave one", async () => {
  const [file] = (await opened()).files;
  for (const grant of [{ role: "municipal-staff", nis: "23003" }, { role: "reader" }] as const) {
    const actor = await colleague(grant);
    expect((await openActionFile(app, actor, id, file?.fileId ?? "")).kind).toBe("refused");
    expect((await addActionFile(app, actor, id, aFile("brief.pdf"), now)).kind).toBe("refused");
    expect((await removeActionFile(app, actor, id, file?.fileId ?? "")).kind).toBe("refused");
  }
});

test("a file of one action is not handed out by way of another", async () => {
  const [file] = (await opened()).files;
  const other = await inPartnership(db, { partnershipId: coordinator.partnershipId }, (tx) =>
    addAction(tx, coordinator, aNewAction(), now),
  );
  if (other.kind !== "added") throw new Error(other.kind);
  const found = await openActionFile(app, coordinator, other.id, file?.fileId ?? "");
  expect(found).toMatchObject({ because: "no-such-file" });
});

test("a note needs words", async () => {
  expect(await addNote(db, coordinator, id, "  ", now)).toMatchObject({ because: "no-words" });
  await addNote(db, coordinator, id, "Zaal is vastgelegd", now);
  expect((await opened()).notes).toMatchObject([{ body: "Zaal is vastgelegd" }]);
});

test("a note that is too long is refused, not cut", async () => {
  const added = await addNote(db, coordinator, id, "n".repeat(4_001), now);
  expect(added).toMatchObject({ because: "note-too-long", about: "body" });
});

test("the list as CSV carries what is shown, and no title becomes a formula", async () => {
  const file = await exportActions(db, coordinator, {
    filter: readFilter(new URLSearchParams("q=som"), 2026),
    today: asDay("2026-11-23"),
    order: { key: "dueOn", descending: false },
    format: "csv",
    words: actionWords("nl"),
    names: { "23027": "Halle" },
  });
  if (file.kind !== "file") throw new Error(file.because);
  const lines = (await text(Readable.from(file.content))).split("\r\n");
  expect(lines[0]).toContain("Nummer;Code;Titel");
  expect(lines[1]).toContain("'=Som van alles");
  expect(lines[1]).toContain("Halle");
  const staff = await colleague({ role: "municipal-staff", nis: "23003" });
  const theirs = await exportActions(db, staff, {
    filter: readFilter(new URLSearchParams("q=som"), 2026),
    today: asDay("2026-11-23"),
    order: { key: "dueOn", descending: false },
    format: "csv",
    words: actionWords("nl"),
    names: {},
  });
  if (theirs.kind !== "file") throw new Error(theirs.because);
  expect((await text(Readable.from(theirs.content))).trim().split("\r\n")).toHaveLength(1);
});
