import { once } from "node:events";
import { chown, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { startPostgres } from "./index.ts";
import {
  aFolder,
  aFolderWithDatabase,
  ask,
  start,
  startElsewhere,
  weAreRoot,
} from "./test-support.ts";

const lockOf = (dataFolder: string) => join(dataFolder, "postgres", "data", "postmaster.pid");

async function logOf(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "postgres", "log");
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.join("\n");
}

test("the owner of a new database is no superuser, can make roles, and the network sees nothing", async () => {
  const { url } = await start({ dataFolder: await aFolder(), mode: "server" });
  const [row] = await ask(
    url,
    `select rolsuper, rolcreaterole, current_database() as name,
       current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
       current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
       lower('ÉÉN') as lowered
     from pg_roles where rolname = current_user`,
  );
  expect(row).toEqual({
    rolsuper: false,
    rolcreaterole: true,
    name: "regiekamer",
    listens: "",
    fsync: "on",
    checksums: "on",
    encoding: "UTF8",
    lowered: "één",
  });
});

test("full-text search does not glue quotes and dashes to words", async () => {
  const { url } = await start({ dataFolder: await aFolderWithDatabase(), mode: "guest" });
  const [row] = await ask(
    url,
    "select to_tsvector('dutch', '“onderhoud” – één café')::text as words",
  );
  expect(row?.words).toBe("'caf':3 'een':2 'onderhoud':1");
});

test("a role made by the owner gets in with its password, and the superuser gets in with nothing", async () => {
  const { url } = await start({ dataFolder: await aFolderWithDatabase(), mode: "guest" });
  await ask(url, "create role reader login password 'just-a-test'");
  const as = (user: string, password: string) =>
    ask(url.replace(/\/\/.*@/, `//${user}:${password}@`), "select current_user as who");
  expect(await as("reader", "just-a-test")).toEqual([{ who: "reader" }]);
  await expect(as("reader", "wrong")).rejects.toThrow(/password authentication failed/);
  await expect(as("postgres", "postgres")).rejects.toThrow(/pg_hba.conf rejects/);
});

test("started by root, PostgreSQL runs as a user without rights", async ({ skip }) => {
  skip(!weAreRoot, "these tests do not run as root");
  const dataFolder = await aFolder();
  const { pid } = await start({ dataFolder, mode: "server" });
  expect((await stat(`/proc/${pid}`)).uid).toBe(65_534);
  // The way in was opened for PostgreSQL only: nobody else may enter the data folder.
  expect((await stat(dataFolder)).mode & 0o777).toBe(0o710);
});

test("an ordinary user starts it, and root later uses it as that user", async ({ skip }) => {
  skip(!weAreRoot, "only root can act as another user");
  // www-data, which Debian and Ubuntu always have.
  const uid = 33;
  const dataFolder = join(await aFolder(), "data");
  await mkdir(dataFolder);
  await chown(join(dataFolder, ".."), uid, uid);
  await chown(dataFolder, uid, uid);
  const theirs = await startElsewhere({ dataFolder, mode: "guest" }, uid);
  skip(!theirs.said.url && !theirs.said.code, "the checkout is closed to other users");
  expect(theirs.said.message).toBeUndefined();
  await ask(theirs.said.url ?? "", "create table kept (n int)");
  await theirs.end();
  const ours = await start({ dataFolder, mode: "guest" });
  expect((await stat(`/proc/${ours.pid}`)).uid).toBe(uid);
  expect(await ask(ours.url, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
  await ours.stop();
  const again = await startElsewhere({ dataFolder, mode: "server" }, uid);
  expect(again.said.startedByUs).toBe(true);
  await again.end();
});

test("a user number without a name is told what PostgreSQL misses", async ({ skip }) => {
  skip(!weAreRoot, "only root can act as another user");
  const uid = 64_999;
  const dataFolder = await aFolder();
  await chown(dataFolder, uid, uid);
  const { said } = await startElsewhere({ dataFolder, mode: "guest" }, uid);
  skip(!said.url && !said.code, "the checkout is closed to other users");
  expect(said.code).toBe("postgres.nameless-user");
});

test("a killed server leaves its postmaster, and the next one adopts it with everything in it", async () => {
  const dataFolder = await aFolderWithDatabase();
  const first = await startElsewhere({ dataFolder, mode: "server" });
  await ask(first.said.url ?? "", "create table kept as select 42 as n");
  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const next = await start({ dataFolder, mode: "server" });
  expect(next).toMatchObject({ startedByUs: false, pid: first.said.pid, url: first.said.url });
  expect(await ask(next.url, "select n from kept")).toEqual([{ n: 42 }]);
  await next.stop();
  await expect(stat(lockOf(dataFolder))).rejects.toThrow("ENOENT");
});

test("a second server on the same folder says who serves it, and harms nothing", async () => {
  const dataFolder = await aFolderWithDatabase();
  const first = await start({ dataFolder, mode: "server" });
  const second = await startElsewhere({ dataFolder, mode: "server" });
  expect(second.said.code).toBe("postgres.already-served");
  expect(second.said.message).toMatch(new RegExp(`process ${process.pid}, since \\d{4}-`));
  expect(second.said.message).not.toContain("\n");
  await expect(startPostgres({ dataFolder, mode: "server" })).rejects.toMatchObject({
    code: "postgres.already-served",
  });
  expect(await ask(first.url, "select 1 as n")).toEqual([{ n: 1 }]);
});

test("two processes that start at the same moment on an empty folder both work", async () => {
  const dataFolder = await aFolder();
  const both = await Promise.all([
    startElsewhere({ dataFolder, mode: "guest" }),
    startElsewhere({ dataFolder, mode: "guest" }),
  ]);
  const [one, two] = both.map(({ said }) => said);
  expect(one?.url).toBeDefined();
  expect(two).toMatchObject({ url: one?.url, pid: one?.pid });
  await ask(one?.url ?? "", "create table shared (n int)");
  expect(await ask(two?.url ?? "", "select count(*)::int as n from shared")).toEqual([{ n: 0 }]);
  expect(await readdir(join(dataFolder, "postgres"))).toEqual(["data", "log", "run"]);
});

test("of two servers that start at the same moment on an empty folder one serves", async () => {
  const dataFolder = await aFolder();
  const both = await Promise.all([
    startElsewhere({ dataFolder, mode: "server" }),
    startElsewhere({ dataFolder, mode: "server" }),
  ]);
  const codes = both.map(({ said }) => said.code ?? "serves").sort();
  expect(codes).toEqual(["postgres.already-served", "serves"]);
  const winner = both.find(({ said }) => said.url);
  expect(await ask(winner?.said.url ?? "", "select 1 as n")).toEqual([{ n: 1 }]);
});

test("a guest joins a running server and leaves it running", async () => {
  const dataFolder = await aFolderWithDatabase();
  const server = await start({ dataFolder, mode: "server" });
  const guest = await startElsewhere({ dataFolder, mode: "guest" });
  expect(guest.said).toMatchObject({ startedByUs: false, pid: server.pid });
  await guest.end();
  expect(await ask(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
});

test("a guest that started the database and leaves first does not pull it from under the others", async () => {
  const dataFolder = await aFolderWithDatabase();
  const starter = await startElsewhere({ dataFolder, mode: "guest" });
  const server = await start({ dataFolder, mode: "server" });
  await starter.end();
  expect(await ask(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
  expect(server.pid).toBe(starter.said.pid);
});

test("the last one out stops it cleanly: the next start has nothing to recover", async () => {
  const dataFolder = await aFolderWithDatabase();
  const one = await start({ dataFolder, mode: "guest" });
  const two = await start({ dataFolder, mode: "guest" });
  await one.stop();
  expect(await ask(two.url, "select 1 as n")).toEqual([{ n: 1 }]);
  await two.stop();
  await expect(stat(lockOf(dataFolder))).rejects.toThrow("ENOENT");
  await start({ dataFolder, mode: "guest" });
  const log = await logOf(dataFolder);
  expect(log).toContain("database system is shut down");
  expect(log).toContain("database system was shut down at");
  expect(log).not.toMatch(/not properly shut down|was interrupted/);
});

test("a database that goes down while somebody comes in is there again for the newcomer", async () => {
  const dataFolder = await aFolderWithDatabase();
  let present = await start({ dataFolder, mode: "guest" });
  for (let round = 0; round < 3; round += 1) {
    const leaving = present.stop();
    present = await start({ dataFolder, mode: "guest" });
    await leaving;
    expect(await ask(present.url, "select 1 as n")).toEqual([{ n: 1 }]);
  }
});

test("a postmaster that is killed comes back at the same address with what was committed", async () => {
  const dataFolder = await aFolderWithDatabase();
  const said: string[] = [];
  const server = await start({ dataFolder, mode: "server", log: (line) => said.push(line) });
  await ask(server.url, "create table kept as select 7 as n");
  const before = server.pid;
  process.kill(before, "SIGKILL");
  while (server.pid === before) await pause(50);
  expect(await ask(server.url, "select n from kept")).toEqual([{ n: 7 }]);
  expect(said.join("\n")).toContain("PostgreSQL was lost");
  expect(await startElsewhere({ dataFolder, mode: "server" })).toMatchObject({
    said: { code: "postgres.already-served" },
  });
});
