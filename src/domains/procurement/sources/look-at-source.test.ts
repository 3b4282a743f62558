import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { aTestApp } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { aPartnership } from "../../access/examples/index.ts";
import { exampleNotice } from "../examples/index.ts";
import { undoImport } from "../usecases/notices/imports.ts";
import {
  changeWatch,
  readSources,
  startDueLooks,
  watchSource,
} from "../usecases/notices/sources.ts";
import { lookAtSource } from "./look-at-source.ts";

const database = await aTestDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "watch-"));
const noticeFolder = join(dataFolder, "aankondigingen");
const served: { etag: string; body: Uint8Array; asked: (string | undefined)[] } = {
  etag: '"een"',
  body: exampleNotice("bosa.json"),
  asked: [],
};
const listener: RequestListener = (request, response) => {
  served.asked.push(request.headers["if-none-match"]);
  if (request.headers["if-none-match"] === served.etag) response.writeHead(304).end();
  else response.writeHead(200, { etag: served.etag }).end(served.body);
};
const server = createServer(listener);
let app: App;
let actor: Actor;
let host = "";

beforeAll(async () => {
  await mkdir(join(noticeFolder, "halle"), { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const projectRoot = `${join(import.meta.dirname, "../../../..")}/`;
  app = await aTestApp(database, { dataFolder, noticeFolder, noticeHosts: [host], projectRoot });
  actor = { kind: "operator", partnershipId: await aPartnership(database.db) };
});
afterAll(async () => {
  server.close();
  await rm(dataFolder, { recursive: true, force: true });
});

async function watch(kind: "folder" | "url", address: string): Promise<string> {
  const watched = await watchSource(app, actor, { kind, address, name: address, everyHours: 24 });
  if (watched.kind === "refused") throw new Error(watched.because);
  return watched.id;
}
const sourceOf = async (id: string) => {
  const page = await readSources(app, actor);
  if (page.kind === "refused") throw new Error(page.because);
  return page.sources.find((source) => source.id === id);
};
const importsOf = (id: string) =>
  inPartnership(app.db, { partnershipId: actor.partnershipId }, (tx) =>
    tx.selectFrom("notice_import").select("id").where("source_id", "=", id).execute(),
  );

describe("a watched folder", () => {
  test("brings what is new once, and leaves no trace when nothing is", async () => {
    const id = await watch("folder", "halle");
    const file = join(noticeFolder, "halle/a.xml");
    await writeFile(file, exampleNotice("eforms-competition.xml"));
    await writeFile(join(noticeFolder, "halle/stuk.xml"), "<stuk");
    await writeFile(join(noticeFolder, "halle/lees-mij.txt"), "geen aankondiging");
    expect(await lookAtSource(app, actor, id)).toMatchObject({ outcome: "new" });
    expect(await lookAtSource(app, actor, id)).toMatchObject({
      outcome: "nothing-new",
      importId: null,
    });
    const imports = await importsOf(id);
    expect(imports).toHaveLength(1);
    const source = await sourceOf(id);
    expect(source).toMatchObject({
      outcome: "nothing-new",
      failures: 0,
      nextLookAt: "2026-11-24T09:00:00.000Z",
    });
    expect(source?.imports[0]?.counts).toMatchObject({ files: 2, read: 1, refused: 1, other: 1 });
  });

  test("is one of the list, and no link leads out of it", async () => {
    await symlink("/", join(noticeFolder, "overal"));
    const page = await readSources(app, actor);
    expect(page).toMatchObject({ folders: [".", "halle"] });
    for (const address of ["/etc", "..", "../..", "overal", "halle/../..", ""]) {
      const asked = { kind: "folder", address, name: "x", everyHours: 24 } as const;
      expect(await watchSource(app, actor, asked)).toMatchObject({ kind: "refused" });
    }
  });

  test("that is gone is a failed look, and the pause grows", async () => {
    await mkdir(join(noticeFolder, "weg"));
    const id = await watch("folder", "weg");
    await rm(join(noticeFolder, "weg"), { recursive: true });
    await lookAtSource(app, actor, id);
    await lookAtSource(app, actor, id);
    expect(await sourceOf(id)).toMatchObject({
      outcome: "failed",
      error: "no-folder",
      failures: 2,
      nextLookAt: "2026-11-27T09:00:00.000Z",
    });
  });
});

describe("a watched address", () => {
  test("is asked only for what changed", async () => {
    const id = await watch("url", `http://${host}/publicaties.json`);
    expect(await lookAtSource(app, actor, id)).toMatchObject({ outcome: "new" });
    expect(await lookAtSource(app, actor, id)).toMatchObject({ outcome: "nothing-new" });
    expect(served.asked).toEqual([undefined, '"een"']);
    served.etag = '"twee"';
    served.body = exampleNotice("ocds.json");
    expect(await lookAtSource(app, actor, id)).toMatchObject({ outcome: "new" });
    expect(await importsOf(id)).toHaveLength(2);
  });

  test("after an import is taken back everything is asked for again", async () => {
    served.etag = '"drie"';
    served.body = exampleNotice("ted-r209-f21.xml");
    const id = await watch("url", `http://${host}/ted.xml`);
    const first = await lookAtSource(app, actor, id);
    await undoImport(app.db, actor, first.importId ?? "", app.now());
    expect(await lookAtSource(app, actor, id)).toMatchObject({ outcome: "new" });
  });

  test("on our own network is refused when it is not named in the settings", async () => {
    const elsewhere = { ...app, config: { ...app.config, noticeHosts: [] } };
    const asked = { kind: "url", name: "x", everyHours: 24 } as const;
    expect(
      await watchSource(elsewhere, actor, { ...asked, address: `http://${host}/` }),
    ).toMatchObject({ because: "not-https" });
    const watched = await watchSource(elsewhere, actor, {
      ...asked,
      address: "https://169.254.169.254/latest",
    });
    if (watched.kind === "refused") throw new Error(watched.because);
    expect(await lookAtSource(elsewhere, actor, watched.id)).toMatchObject({
      outcome: "failed",
      error: "not-public",
    });
  });
});

test("a source that is paused is not due; asking for a look starts one", async () => {
  const who: Actor = { kind: "operator", partnershipId: await aPartnership(database.db) };
  const asked = { kind: "folder", address: ".", name: "alles", everyHours: 1 } as const;
  const watched = await watchSource(app, who, asked);
  if (watched.kind === "refused") throw new Error(watched.because);
  expect(await startDueLooks(app, who)).toBe(1);
  await changeWatch(app, who, watched.id, { kind: "pause" });
  expect(await startDueLooks(app, who)).toBe(0);
  expect(await changeWatch(app, who, watched.id, { kind: "look" })).toMatchObject({
    kind: "done",
    jobId: expect.any(String),
  });
});

test("only an administrator arranges what is watched", async () => {
  const coordinator: Actor = {
    kind: "person",
    personId: "00000000-0000-4000-8000-000000000001",
    name: "Noor Voorbeeld",
    partnershipId: actor.partnershipId,
    grants: [{ role: "coordinator" }],
  };
  expect(await readSources(app, coordinator)).toMatchObject({ because: "not-permitted" });
});
