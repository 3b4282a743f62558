import { spawn } from "node:child_process";
import { chmod, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { socketFoldersFor } from "./address.ts";
import { embeddedFolder } from "./binaries.ts";
import { type Surroundings, startPostgres } from "./index.ts";
import { aFolder, aFolderWithDatabase, aSmallDisk, ask, start, weAreRoot } from "./test-support.ts";

const clusterIn = (dataFolder: string) => join(dataFolder, "postgres", "data");

async function surroundings(changed: Partial<Surroundings>): Promise<Surroundings> {
  const systemFolder = await aFolder();
  await chmod(systemFolder, 0o755);
  return { systemFolder, embedded: embeddedFolder(), socketFolders: socketFoldersFor, ...changed };
}

test("somebody else's folder is refused by naming what lies in it, and stays as it was", async () => {
  const dataFolder = await aFolder();
  await mkdir(join(dataFolder, "postgres"));
  await writeFile(join(dataFolder, "postgres", "holiday.jpg"), "x");
  await expect(startPostgres({ dataFolder, mode: "server" })).rejects.toMatchObject({
    code: "postgres.foreign-folder",
    message: expect.stringContaining("holiday.jpg"),
  });
});

test("a database of another program is refused, above or in the place of ours", async () => {
  const above = await aFolder();
  await writeFile(join(above, "PG_VERSION"), "18\n");
  const inPlace = await aFolder();
  await mkdir(clusterIn(inPlace), { recursive: true });
  await writeFile(join(clusterIn(inPlace), "PG_VERSION"), "18\n");
  for (const dataFolder of [above, inPlace]) {
    await expect(startPostgres({ dataFolder, mode: "guest" })).rejects.toMatchObject({
      code: "postgres.foreign-folder",
    });
  }
});

test("a data folder that is a file is refused", async () => {
  const file = join(await aFolder(), "data");
  await writeFile(file, "");
  await expect(startPostgres({ dataFolder: file, mode: "guest" })).rejects.toMatchObject({
    code: "postgres.foreign-folder",
  });
});

test.each([
  ["99", "postgres.newer-data"],
  ["14", "postgres.older-data"],
])("data of PostgreSQL %s is refused with both versions named, and kept", async (major, code) => {
  const dataFolder = await aFolderWithDatabase();
  const versionFile = join(clusterIn(dataFolder), "PG_VERSION");
  const right = await readFile(versionFile, "utf8");
  await writeFile(versionFile, `${major}\n`);
  await expect(startPostgres({ dataFolder, mode: "server" })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(new RegExp(`PostgreSQL ${major}.*\\b${right.trim()}\\b`, "s")),
  });
  await writeFile(versionFile, right);
  expect((await start({ dataFolder, mode: "server" })).startedByUs).toBe(true);
});

test("a disk too small for a new database is named with its free space, and left clean", async ({
  skip,
}) => {
  const dataFolder = await aSmallDisk(24);
  if (!dataFolder) return skip("this user may not mount a small disk");
  await expect(startPostgres({ dataFolder, mode: "server" })).rejects.toMatchObject({
    code: "postgres.disk-full",
    message: expect.stringMatching(/rk-pg-.* is full: [\d.]+ MB free/),
  });
});

test("a disk that fills up later is named, and with room again everything is still there", async ({
  skip,
}) => {
  const dataFolder = await aSmallDisk(160);
  if (!dataFolder) return skip("this user may not mount a small disk");
  const first = await start({ dataFolder, mode: "server" });
  await ask(first.url, "create table kept as select 3 as n");
  await first.stop();
  const filler = join(dataFolder, "filler");
  await writeFile(filler, Buffer.alloc(200 * 1024 * 1024)).catch(() => undefined);
  await expect(startPostgres({ dataFolder, mode: "server" })).rejects.toMatchObject({
    code: "postgres.disk-full",
  });
  await rm(filler);
  const next = await start({ dataFolder, mode: "server" });
  expect(await ask(next.url, "select n from kept")).toEqual([{ n: 3 }]);
});

test("a lock whose number now belongs to another process does not stop the start", async () => {
  const dataFolder = await aFolderWithDatabase();
  const first = await start({ dataFolder, mode: "guest" });
  const lock = join(clusterIn(dataFolder), "postmaster.pid");
  const socketLock = join(dataFolder, "postgres", "run", ".s.PGSQL.5432.lock");
  const [text, socketText] = [await readFile(lock, "utf8"), await readFile(socketLock, "utf8")];
  const as = weAreRoot ? { uid: 65_534, gid: 65_534 } : {};
  await first.stop();
  const bystander = spawn("/bin/sleep", ["60"], { ...as, stdio: "ignore" });
  const withNewOwner = (old: string) => old.replace(/^\d+/, String(bystander.pid));
  await writeFile(lock, withNewOwner(text));
  await mkdir(join(dataFolder, "postgres", "run"), { recursive: true });
  await writeFile(socketLock, withNewOwner(socketText));
  try {
    const next = await start({ dataFolder, mode: "guest" });
    expect(next.startedByUs).toBe(true);
    expect(next.pid).not.toBe(bystander.pid);
    await next.stop();
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  } finally {
    bystander.kill();
  }
});

test("a data folder deeper than a socket path may be long works", async () => {
  const top = await aFolder();
  await chmod(top, 0o755);
  const dataFolder = join(top, "een-heel-lange-mapnaam".repeat(4), "nog dieper, met spaties");
  const { url, stop } = await start({ dataFolder, mode: "guest" });
  expect(await ask(url, "select 1 as n")).toEqual([{ n: 1 }]);
  expect((await readFile(join(clusterIn(dataFolder), "PG_VERSION"), "utf8")).trim()).toBe("18");
  const socketFolder = new URL(url).searchParams.get("host") ?? "";
  expect(socketFolder).toMatch(/^\/tmp\/regiekamer-\d+-/);
  await stop();
  await expect(stat(socketFolder)).rejects.toThrow("ENOENT");
});

test("where sockets are impossible it listens on this machine only", async () => {
  const given = await surroundings({ socketFolders: () => [] });
  const { url } = await start({ dataFolder: await aFolderWithDatabase(), mode: "server" }, given);
  expect(new URL(url).host).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(await ask(url, "select current_setting('listen_addresses') as listens")).toEqual([
    { listens: "127.0.0.1" },
  ]);
});

test("programs in a closed checkout without their links are copied and completed", async () => {
  const native = embeddedFolder();
  if (!native) throw new Error("no embedded PostgreSQL for this machine");
  const closed = await aFolder();
  const moved = join(closed, "package", "native");
  const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8"));
  await cp(native, moved, { recursive: true, verbatimSymlinks: true });
  for (const { target } of links) await rm(join(moved, "..", target), { force: true });
  const given = await surroundings({ embedded: moved });
  const said: string[] = [];
  const log = (line: string) => said.push(line);
  const { url } = await start(
    { dataFolder: await aFolderWithDatabase(), mode: "guest", log },
    given,
  );
  expect(await ask(url, "select 1 as n")).toEqual([{ n: 1 }]);
  expect(said.join("\n")).toMatch(/programs are copied to/);
});

test("data below a folder of root that nobody may enter is kept in the system folder, and said so", async ({
  skip,
}) => {
  skip(!weAreRoot, "an ordinary user reaches their own folders");
  const dataFolder = join(await aFolder(), "private", "data");
  await mkdir(join(dataFolder, ".."), { mode: 0o700 });
  const given = await surroundings({});
  const said: string[] = [];
  const options = { dataFolder, mode: "guest", log: (line: string) => said.push(line) } as const;
  const first = await start(options, given);
  await ask(first.url, "create table kept as select 5 as n");
  await first.stop();
  expect(said.filter((line) => line.includes(`is kept in ${given.systemFolder}`))).toHaveLength(1);
  const next = await start(options, given);
  expect(await ask(next.url, "select n from kept")).toEqual([{ n: 5 }]);
  await next.stop();
});

test("without programs for this machine it says what to do", async () => {
  const given = await surroundings({ embedded: undefined });
  const dataFolder = await aFolder();
  await expect(startPostgres({ dataFolder, mode: "guest" }, given)).rejects.toMatchObject({
    code: "postgres.no-binaries",
    message: expect.stringContaining("REGIEKAMER_POSTGRES_BIN"),
  });
  const binaries = await aFolder();
  await expect(startPostgres({ dataFolder, mode: "guest", binaries })).rejects.toMatchObject({
    code: "postgres.no-binaries",
    message: expect.stringContaining(binaries),
  });
});
