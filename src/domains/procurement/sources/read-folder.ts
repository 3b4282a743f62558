import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { AppError } from "#kernel/app-error";
import { xmlLimits } from "#platform/xml/read-xml";
import type { NoticeFileReading, NoticeProblem } from "../rules/notice-refusal.ts";
import { archiveLimits } from "./archive-limits.ts";
import { isArchive, unpack } from "./read-archive.ts";
import { readNoticeFile } from "./read-notice-file.ts";

/**
 * One file of a folder, read; of an archive each file in it, called `archive.zip!file.xml`.
 * `other`: its name says that it holds no notices.
 */
export type FolderFile =
  | ({ readonly kind: "read"; readonly file: string } & NoticeFileReading)
  | { readonly kind: "other"; readonly file: string };

const mayHoldNotices = /\.(xml|json|zip|gz|tgz)$/i;

/**
 * Reads every file below a folder in the order of their names, one at a time.
 * @throws AppError `notices.no-folder`
 */
export async function* readFolder(folder: string): AsyncGenerator<FolderFile> {
  for (const path of await filesBelow(folder)) {
    const file = relative(folder, path) || path;
    if (mayHoldNotices.test(file)) yield* readPath(path, file);
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

async function* readPath(path: string, file: string): AsyncGenerator<FolderFile> {
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
  if (isArchive(bytes)) yield* readArchive(bytes, file);
  else yield { kind: "read", file, ...readNoticeFile(bytes, file) };
}

/** One entry at a time: the notices of a month do not fit in memory. */
async function* readArchive(bytes: Uint8Array, archive: string): AsyncGenerator<FolderFile> {
  let isEmpty = true;
  for await (const part of unpack(bytes)) {
    isEmpty = false;
    const file = part.name ? `${archive}!${part.name}` : archive;
    yield part.kind === "file"
      ? { kind: "read", file, ...readNoticeFile(part.bytes, file) }
      : refusedFile(file, part.refusal.because, part.refusal.detail);
  }
  if (isEmpty) yield refusedFile(archive, "no-notices");
}

const refusedFile = (file: string, because: NoticeProblem, detail?: string): FolderFile => ({
  kind: "read",
  file,
  notices: [],
  refused: [{ file, because, ...(detail ? { detail } : {}) }],
});
