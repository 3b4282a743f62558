import { expect, test } from "vitest";
import { silentLog } from "#platform/log";
import { aTestApp, aTestPartnership } from "../tests/database/test-app.ts";
import { aTestDatabase } from "../tests/database/test-database.ts";
import { keepHouse } from "./daily-chores.ts";

const database = await aTestDatabase();

test("whoever stops the house waits for the chore in hand, and no other is begun", async () => {
  const app = await aTestApp(database, { dataFolder: "" });
  for (const slug of ["een", "twee", "drie"]) await aTestPartnership(database.owner, slug);
  const cleaning = Promise.withResolvers<void>();
  const finishing = Promise.withResolvers<void>();
  let cleaned = 0;
  const clean = async () => {
    cleaned += 1;
    cleaning.resolve();
    await finishing.promise;
    return { expired: 0, orphans: 0 };
  };
  const stop = keepHouse({ ...app, files: { ...app.files, clean } }, database.url);
  await cleaning.promise;
  let hasStopped = false;
  const stopped = stop().then(() => {
    hasStopped = true;
  });
  await new Promise((later) => setImmediate(later));
  expect(hasStopped).toBe(false);
  finishing.resolve();
  await stopped;
  expect(cleaned).toBe(1);
  await app.jobs.close();
});

test("a chore that fails for one partnership keeps back no other chore and no other partnership", async () => {
  const app = await aTestApp(database, { dataFolder: "" });
  const faults: unknown[] = [];
  const told = Promise.withResolvers<void>();
  const log = {
    ...silentLog,
    error: (_message: string, fields?: object) => {
      faults.push(fields);
    },
  };
  let cleaned = 0;
  const clean = async () => {
    cleaned += 1;
    if (cleaned === 2) throw new Error("disk full");
    if (cleaned === 3) told.resolve();
    return { expired: 0, orphans: 0 };
  };
  const stop = keepHouse({ ...app, log, files: { ...app.files, clean } }, database.url);
  await told.promise;
  await stop();
  expect(cleaned).toBe(3);
  expect(faults).toEqual([
    { chore: "clean files", partnership: expect.any(String), fault: "Error: disk full" },
  ]);
  await app.jobs.close();
});
