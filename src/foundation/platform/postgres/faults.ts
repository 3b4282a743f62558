import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError, isAppError } from "#kernel/app-error";

const mebibyte = 1024 * 1024;
// With less than this, PostgreSQL cannot even add one WAL file.
const tooLittleBytes = 20 * mebibyte;

/** Bytes that may still be written below `folder`, or below the nearest folder above it that exists. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
}

const diskFull = (folder: string, bytes: number, cause?: unknown): AppError =>
  new AppError(
    "postgres.disk-full",
    `The disk that holds ${folder} is full: ${(bytes / mebibyte).toFixed(1)} MB free. ` +
      "Make room (at least 200 MB) and start again; nothing was lost.",
    { cause },
  );

/**
 * What an initdb or a postgres that failed means to the person who started it.
 * @param output what it said, in English
 */
export async function faultBehind(deed: string, output: string, folder: string): Promise<AppError> {
  const bytes = await freeBytes(folder);
  if (/No space left on device|Disk quota exceeded/.test(output) || bytes < tooLittleBytes) {
    return diskFull(folder, bytes, new Error(output));
  }
  if (/Permission denied|Operation not permitted/.test(output)) {
    return notReadable(folder, lastLines(output));
  }
  if (/could not look up effective user ID/.test(output)) {
    return new AppError(
      "postgres.nameless-user",
      `PostgreSQL needs a user with a name to make a database (${lastLines(output)}). ` +
        "Start as a user that this machine knows, or set DATABASE_URL.",
    );
  }
  return new AppError(
    "postgres.did-not-start",
    `PostgreSQL could not ${deed}: ${lastLines(output)}`,
  );
}

export const notReadable = (folder: string, why: string): AppError =>
  new AppError(
    "postgres.not-readable",
    `The database in ${folder} cannot be read or written by this user (${why}). ` +
      "Start as the user who made it, or choose another data folder.",
  );

/** A fault of the file system in our words; other errors stay as they are. */
export async function translateFault(error: unknown, folder: string): Promise<unknown> {
  if (isAppError(error) || !(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOSPC" || error.code === "EDQUOT") {
    return diskFull(folder, await freeBytes(folder), error);
  }
  if (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS") {
    return notReadable(folder, error.message);
  }
  if (error.code === "ENOTDIR" || error.code === "EEXIST") {
    return new AppError("postgres.foreign-folder", `${folder} is not a folder`, { cause: error });
  }
  return error;
}

const lastLines = (output: string): string =>
  output.trim().split("\n").slice(-6).join(" | ").slice(-1200) || "it said nothing";
