import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { AppError } from "#kernel/app-error";
import type { RawSql } from "./db.ts";

// One number for everybody who migrates this database, so that two starters wait for each other.
const migrationLock = 4_680_2026;

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");

async function readMigrations(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder))
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(`${folder}/${name}`, "utf8") })),
  );
}

/**
 * Brings a database to the newest schema; each file in a transaction of its own, forward only.
 * @param owner  a pool opened as "owner"
 * @param folder where `NNNN-name.sql` files lie
 * @returns the names that were applied now, oldest first
 * @throws AppError `migrate.changed` when an applied file was edited, `migrate.failed` naming the file
 */
export async function migrate(owner: RawSql, folder: string): Promise<string[]> {
  const files = await readMigrations(folder);
  const connection = await owner.reserve();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    await connection`create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
    const applied = new Map<string, string>();
    for (const row of await connection`select name, sha256 from migration`) {
      applied.set(String(row.name), String(row.sha256));
    }
    const now: string[] = [];
    for (const { name, text } of files) {
      const known = applied.get(name);
      if (known === fingerprint(text)) continue;
      if (known !== undefined) {
        throw new AppError(
          "migrate.changed",
          `${name} was changed after it was applied to this database`,
        );
      }
      await applyOne(connection, name, text);
      now.push(name);
    }
    return now;
  } finally {
    await connection`select pg_advisory_unlock(${migrationLock})`.catch(() => undefined);
    connection.release();
  }
}

async function applyOne(connection: RawSql, name: string, text: string): Promise<void> {
  try {
    await connection.unsafe(`begin;\n${text}\n;`);
    await connection`insert into migration (name, sha256) values (${name}, ${fingerprint(text)})`;
    await connection`commit`;
  } catch (cause) {
    await connection`rollback`.catch(() => undefined);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("migrate.failed", `${name}: ${why}`, { cause });
  }
}
