import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { AppError } from "#kernel/app-error";
import { xmlLimits } from "#platform/xml/read-xml";
import type { NoticeFileReading } from "../rules/notice-refusal.ts";
import { archiveLimits, isArchive, unpack } from "./read-archive.ts";
import { readNoticeFile } from "./read-notice-file.ts";

/** One file of a folder, read; `other` when its name says that it holds no notices. */
export type FolderFile =
  | ({ readonly kind: "read"; readonly file: string } & NoticeFileReading)
  | { readonly kind: "other"; readonly file: string };

const mayHoldNotices = /\.(xml|json|zip|gz)$/i;

/**
 * Reads every file below a folder in the order of their names, one at a time.
 * @throws AppError `notices.no-folder`
 */
export async function* readFolder(folder: string): AsyncGenerator<FolderFile> {
  for (const path of await filesBelow(folder)) {
    const file = relative(folder, path) || path;
    if (!mayHoldNotices.test(file)) yield { kind: "other", file };
    else yield { kind: "read", file, ...(await readPath(path, file)) };
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

async function readPath(path: string, file: string): Promise<NoticeFileReading> {
  const { size } = await stat(path);
  const most = /\.(zip|gz)$/i.test(file) ? archiveLimits.bytes : xmlLimits.bytes;
  if (size > most) return { notices: [], refused: [{ file, because: "too-large" }] };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (fault) {
    return { notices: [], refused: [{ file, because: "unreadable", detail: String(fault) }] };
  }
  return isArchive(bytes) ? readArchive(bytes, file) : readNoticeFile(bytes, file);
}

async function readArchive(bytes: Uint8Array, file: string): Promise<NoticeFileReading> {
  const readings: NoticeFileReading[] = [];
  for await (const part of unpack(bytes)) {
    const name = part.name ? `${file}!${part.name}` : file;
    readings.push(
      part.kind === "file"
        ? readNoticeFile(part.bytes, name)
        : { notices: [], refused: [{ file: name, ...part.refusal }] },
    );
  }
  const notices = readings.flatMap((reading) => reading.notices);
  const refused = readings.flatMap((reading) => reading.refused);
  const isEmpty = notices.length === 0 && refused.length === 0;
  return { notices, refused: isEmpty ? [{ file, because: "no-notices" }] : refused };
}
