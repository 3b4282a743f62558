import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, inject } from "vitest";
import { type OpenDatabase, openDatabase, type RawSql } from "#platform/db";

export type TestDatabase = OpenDatabase & { readonly owner: OpenDatabase; readonly url: string };

/** A fresh database of its own for this test file, dropped afterwards. */
export async function aTestDatabase(): Promise<TestDatabase> {
  const template = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const maintenance = openDatabase(withDatabase(template, "postgres"), "owner", 1);
  await maintenance.raw.unsafe(`create database ${name} template ${databaseIn(template)}`);
  const url = withDatabase(template, name);
  const app = openDatabase(url, "app", 5);
  const owner = openDatabase(url, "owner", 2);
  afterAll(async () => {
    await app.close();
    await owner.close();
    await dropQuietly(maintenance.raw, name);
    await maintenance.close();
  });
  return { ...app, owner, url };
}

/**
 * Forcing is refused while the database's own vacuum looks in, so it is tried again a little later. A database
 * that still stands then goes with the whole cluster when the run ends.
 */
async function dropQuietly(raw: RawSql, name: string): Promise<void> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const refused = await raw.unsafe(`drop database if exists ${name} with (force)`).then(
      () => false,
      () => true,
    );
    if (!refused) return;
    await setTimeout(200 * attempt);
  }
}

// The URL of a socket carries its folder in the query, which URL() keeps as it is.
const databaseIn = (url: string): string => new URL(url).pathname.slice(1);
const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};
