import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type OpenDatabase, openDatabase } from "#platform/db";

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
    // Forcing is refused while the database's own vacuum looks in; without force it is waited for.
    await maintenance.raw
      .unsafe(`drop database if exists ${name} with (force)`)
      .catch(() => maintenance.raw.unsafe(`drop database if exists ${name}`));
    await maintenance.close();
  });
  return { ...app, owner, url };
}

// The URL of a socket carries its folder in the query, which URL() keeps as it is.
const databaseIn = (url: string): string => new URL(url).pathname.slice(1);
const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};
