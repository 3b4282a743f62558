import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { sql } from "kysely";
import { AppError } from "#kernel/app-error";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "./db.ts";
import { safeFileName } from "./file-name.ts";
import "./platform-tables.ts";

export { contentDisposition } from "./file-name.ts";

export type NewFile = {
  /** As the person's computer named it; made safe here. */
  readonly name: string;
  readonly mediaType: string;
  /** Why it is kept, as a code: "list-import", "brochure". */
  readonly purpose: string;
  readonly personId?: string | undefined;
  /** The first day on which it may be thrown away; without it the file stays. */
  readonly expiresOn?: Day | undefined;
  /** Larger is refused; 100 MB when not said. */
  readonly maxBytes?: number;
};

export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly purpose: string;
  readonly personId: string | null;
  readonly createdAt: Instant;
  readonly expiresOn: Day | null;
};

export type OpenedFile = { readonly file: StoredFile; readonly path: string; stream(): Readable };

/** Files of the partnership whose transaction is handed in. */
export type Files = {
  /**
   * Writes the content to disk, then its row. A transaction that is rolled back leaves content
   * without a row, which `clean` takes away.
   * @throws AppError `files.too-large`, `files.no-partnership`
   */
  save(tx: Tx, file: NewFile, content: Readable | Uint8Array): Promise<StoredFile>;
  /**
   * Null when this partnership has no such file.
   * @throws AppError `files.missing` when the row is there and the content is not
   */
  open(tx: Tx, id: string): Promise<OpenedFile | null>;
  /** Forgets the file; its content goes with the next `clean`, so that a rollback loses nothing. */
  remove(tx: Tx, id: string): Promise<boolean>;
  /** Throws away what has expired, and content that has had no row for a day. */
  clean(tx: Tx, today: Day): Promise<{ expired: number; orphans: number }>;
};

const defaultMaxBytes = 100 * 1024 * 1024;

/** @param folder the data folder; content lies in files/<partnership>/<id> under it */
export function openFiles({ folder }: { readonly folder: string }): Files {
  const folderOf = (partnershipId: string) => join(folder, "files", partnershipId);
  return {
    async save(tx, file, content) {
      const partnershipId = await partnershipOf(tx);
      const id = randomUUID();
      const written = await writeContent(folderOf(partnershipId), id, content, file);
      const row = await tx
        .insertInto("stored_file")
        .values({
          partnership_id: partnershipId,
          id,
          name: safeFileName(file.name),
          media_type: file.mediaType,
          purpose: file.purpose,
          person_id: file.personId ?? null,
          expires_on: file.expiresOn ?? null,
          ...written,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return fromRow(row);
    },
    async open(tx, id) {
      if (!isId(id)) return null;
      const row = await tx
        .selectFrom("stored_file")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const path = join(folderOf(row.partnership_id), row.id);
      const there = await stat(path).catch(() => null);
      if (there === null)
        throw new AppError("files.missing", `${row.name} is no longer in the data folder`);
      return { file: fromRow(row), path, stream: () => createReadStream(path) };
    },
    async remove(tx, id) {
      if (!isId(id)) return false;
      const gone = await tx.deleteFrom("stored_file").where("id", "=", id).executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
    async clean(tx, today) {
      const partnershipId = await partnershipOf(tx);
      const gone = await tx
        .deleteFrom("stored_file")
        .where("expires_on", "<=", today)
        .executeTakeFirst();
      return {
        expired: Number(gone.numDeletedRows),
        orphans: await removeOrphans(tx, folderOf(partnershipId), today),
      };
    },
  };
}

async function partnershipOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`select current_partnership() as id`.execute(tx);
  const id = rows[0]?.id;
  if (!id) throw new AppError("files.no-partnership", "the transaction works for no partnership");
  return id;
}

type Written = { bytes: number; sha256: string };

async function writeContent(
  folder: string,
  id: string,
  content: Readable | Uint8Array,
  file: NewFile,
): Promise<Written> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, id);
  const handle = await open(`${path}.part`, "wx", 0o600);
  try {
    const written = await pour(content, handle, file);
    await handle.sync();
    await handle.close();
    await rename(`${path}.part`, path);
    await syncFolder(folder);
    return written;
  } catch (cause) {
    await handle.close().catch(() => undefined);
    await rm(`${path}.part`, { force: true });
    throw cause;
  }
}

async function pour(
  content: Readable | Uint8Array,
  handle: FileHandle,
  { name, maxBytes = defaultMaxBytes }: NewFile,
): Promise<Written> {
  const hash = createHash("sha256");
  let bytes = 0;
  const chunks = content instanceof Uint8Array ? [content] : content;
  for await (const chunk of chunks) {
    const part: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    bytes += part.byteLength;
    if (bytes > maxBytes) {
      throw new AppError(
        "files.too-large",
        `${safeFileName(name)} is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`,
      );
    }
    hash.update(part);
    await handle.writeFile(part);
  }
  return { bytes, sha256: hash.digest("hex") };
}

// A renamed file is only sure to survive a power cut once its folder is written too.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function removeOrphans(tx: Tx, folder: string, today: Day): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const rows = await tx.selectFrom("stored_file").select("id").execute();
  const known = new Set(rows.map((row) => row.id));
  let removed = 0;
  for (const name of names.filter((candidate) => !known.has(candidate))) {
    const path = join(folder, name);
    const there = await stat(path).catch(() => null);
    // Content of today may belong to a transaction that has yet to commit.
    const writtenOn = there && dayOf(there.mtime.toISOString() as Instant);
    if (writtenOn === null || addDays(writtenOn, 1) > today) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

type StoredFileRow = {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  purpose: string;
  person_id: string | null;
  created_at: Instant;
  expires_on: Day | null;
};

const fromRow = (row: StoredFileRow): StoredFile => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  purpose: row.purpose,
  personId: row.person_id,
  createdAt: row.created_at,
  expiresOn: row.expires_on,
});
