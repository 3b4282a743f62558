import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { AppError } from "#kernel/app-error";
import { xmlLimits } from "#platform/xml/read-xml";
import type { NoticeFileReading, NoticeProblem } from "../rules/notice-refusal.ts";
import { archiveLimits } from "./archive-limits.ts";
import { isTable } from "./is-table.ts";
import { isArchive, unpack } from "./read-archive.ts";
import { readNoticeFile } from "./read-notice-file.ts";

/**
 * One file that may hold notices, still unread; of an archive each file in it, called
 * `archive.zip!file.xml`. `other`: its name says that it holds none.
 */
export type RawFile =
  | { readonly kind: "bytes"; readonly file: string; readonly bytes: Uint8Array }
  | ({ readonly kind: "refused"; readonly file: string } & NoticeFileReading)
  | { readonly kind: "other"; readonly file: string };

/** The same, read. */
export type FolderFile =
  | ({ readonly kind: "read"; readonly file: string } & NoticeFileReading)
  | { readonly kind: "other"; readonly file: string };

const mayHoldNotices = /\.(xml|json|zip|gz|tgz)$/i;

/**
 * Reads every file below a folder in the order of their names, one at a time.
 * @throws AppError `notices.no-folder`
 */
export async function* readFolder(folder: string): AsyncGenerator<FolderFile> {
  for await (const raw of openFolder(folder)) {
    if (raw.kind === "bytes")
      yield { ...raw, kind: "read", ...readNoticeFile(raw.bytes, raw.file) };
    else yield raw.kind === "other" ? raw : { ...raw, kind: "read" };
  }
}

/**
 * Every file below a folder in the order of their names, one at a time; of one file, that file.
 * @throws AppError `notices.no-folder`
 */
export async function* openFolder(folder: string): AsyncGenerator<RawFile> {
  for (const path of await filesBelow(folder)) {
    const file = relative(folder, path) || basename(path);
    if (mayHoldNotices.test(file)) yield* openPath(path, file);
    else yield { kind: "other", file };
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    if ((await stat(folder)).isFile()) return [folder];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (cause) {
    throw new AppError("notices.no-folder", `${folder} cannot be read`, { cause });
  }
}

/** One file on disk, or the files in it. @param file its name for messages, which may be another */
export async function* openPath(path: string, file: string): AsyncGenerator<RawFile> {
  let bytes: Uint8Array;
  try {
    const most = /\.(xml|json)$/i.test(file) ? xmlLimits.bytes : archiveLimits.packedBytes;
    if ((await stat(path)).size > most) {
      yield refusedFile(file, "too-large");
      return;
    }
    bytes = await readFile(path);
  } catch (fault) {
    yield refusedFile(file, "unreadable", fault instanceof Error ? fault.message : undefined);
    return;
  }
  yield* openBytes(bytes, file);
}

/** What was sent or fetched: one file, or the files in an archive. */
export async function* openBytes(bytes: Uint8Array, file: string): AsyncGenerator<RawFile> {
  // A workbook is an archive of XML as well.
  if (isArchive(bytes) && !isTable(bytes)) yield* openArchive(bytes, file);
  else yield { kind: "bytes", file, bytes };
}

/** One entry at a time: the notices of a month do not fit in memory. */
async function* openArchive(bytes: Uint8Array, archive: string): AsyncGenerator<RawFile> {
  let isEmpty = true;
  for await (const part of unpack(bytes)) {
    const file = part.name ? `${archive}!${part.name}` : archive;
    if (part.kind === "other") {
      yield { kind: "other", file };
      continue;
    }
    isEmpty = false;
    yield part.kind === "file"
      ? { kind: "bytes", file, bytes: part.bytes }
      : refusedFile(file, part.refusal.because, part.refusal.detail);
  }
  if (isEmpty) yield refusedFile(archive, "no-notices");
}

const refusedFile = (file: string, because: NoticeProblem, detail?: string): RawFile => ({
  kind: "refused",
  file,
  notices: [],
  refused: [{ file, because, ...(detail ? { detail } : {}) }],
});
