import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { exampleNumber, formatKboNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { seedPartnership } from "../examples/index.ts";
import { exampleListSource, listDesk, smallList as small } from "../examples/list-desk.ts";
import { loadRevisions } from "../store/revisions.ts";
import { loadStatements } from "../store/statements.ts";
import { readImport } from "./list-imports.ts";
import { reviveEnded } from "./revive-ended.ts";
import { undoRevision } from "./undo-revision.ts";

const { db } = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "files-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const now = "2026-11-23T08:00:00.000Z" as Instant;
const deps = { db, files: openFiles({ folder }), now };
const numberA = formatKboNumber(exampleNumber(11));

let actor: Actor = { kind: "operator", partnershipId: "" };
let slugs = 0;
beforeEach(async () => {
  slugs += 1;
  actor = { kind: "operator", partnershipId: await seedPartnership(db, `edities-${slugs}`) };
});
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId: actor.partnershipId }, work);
const organisations = () =>
  here((tx) => tx.selectFrom("organisation").selectAll().orderBy("name").execute());

const source = exampleListSource;
const { bring } = listDesk(deps, () => actor);

test("who is absent from a newer edition is told, and keeps what the list said unless a person ends it", async () => {
  await bring(small);
  const newer = { source: { ...source, retrievedOn: asDay("2026-11-20") } };
  const rest = small.replace(/;De Brug.*\n/, "");
  const kept = await bring(rest, newer, "nieuw.csv");
  expect(kept.preview).toMatchObject({ plan: { gone: [{ name: "De Brug (voorbeeld)" }] } });
  expect(kept.result).toMatchObject({ kind: "unchanged", counts: { gone: 1, ended: 0 } });
  expect((await organisations())[0]?.work_forms).toEqual(["kringwinkel"]);

  const ended = await bring(`${rest}\n`, { ...newer, gone: "end" }, "nieuwer.csv");
  expect(ended.result).toMatchObject({ kind: "imported", counts: { gone: 1, ended: 1 } });
  const [brug] = await organisations();
  expect(brug).toMatchObject({ name: "De Brug (voorbeeld)", work_forms: [], seat_nis: null });
  const history = () => here((tx) => loadRevisions(tx, brug?.id ?? "", 5));
  expect((await history())[0]).toMatchObject({
    via: "list-import",
    importId: ended.importId,
    changes: expect.arrayContaining([
      { field: "listed_by", before: "Voorbeeldfederatie, Ledenlijst (voorbeeld)" },
      expect.objectContaining({ field: "work_forms" }),
    ]),
  });

  const revision = (await history())[0]?.id ?? 0;
  expect(await undoRevision(db, actor, brug?.id ?? "", revision, now)).toEqual({
    kind: "undone",
  });
  expect((await organisations())[0]).toMatchObject({ work_forms: ["kringwinkel"] });
  const [said] =
    (await here((tx) => loadStatements(tx, [brug?.id ?? ""]))).get(brug?.id ?? "") ?? [];
  expect(said?.source).toMatchObject({ kind: "list", title: source.title });
  expect(await undoRevision(db, actor, brug?.id ?? "", revision, now)).toMatchObject({
    because: "changed-since",
  });
  expect(await undoRevision(db, actor, brug?.id ?? "", revision + 1, now)).toMatchObject({
    kind: "refused",
  });
});

test("ending what a list said leaves the other sources, and is taken back for all of them at once", async () => {
  await bring(small);
  await bring(`nummer;naam;website\n${numberA};De Hoop;www.hoop.example\n`, {
    source: { ...source, title: "Andere lijst" },
  });
  const { importId, result } = await bring("naam;gemeente\nDe Struik (voorbeeld);Halle\n", {
    source: { ...source, retrievedOn: asDay("2026-11-20") },
    gone: "end",
  });
  expect(result).toMatchObject({ counts: { added: 1, ended: 2 } });
  const hoop = async () => (await organisations()).find(({ number }) => number !== null);
  expect(await hoop()).toMatchObject({ email: null, website: "https://www.hoop.example" });
  expect(await readImport(db, actor, importId, 10)).toMatchObject({ ended: 2 });
  expect(await reviveEnded(db, actor, importId, now)).toEqual({
    kind: "revived",
    organisations: 2,
  });
  expect(await hoop()).toMatchObject({ email: "info@dehoop.example" });
  expect(await readImport(db, actor, importId, 10)).toMatchObject({ ended: 0 });
});
