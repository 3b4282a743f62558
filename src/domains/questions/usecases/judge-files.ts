import { type Refusal, refuse } from "#kernel/refusal";
import { sniffFile } from "#platform/sniff-file";

/** A file as it came from somebody's computer: neither its name nor its kind is believed. */
export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array };

const megabyte = 1024 * 1024;
export type FileLimits = { readonly bytes: number; readonly count: number };

/** For colleagues, and for what came along with a letter. */
export const deskFileLimits: FileLimits = { bytes: 25 * megabyte, count: 20 };
/** For everybody, without account. */
export const visitorFileLimits: FileLimits = { bytes: 8 * megabyte, count: 3 };
/** More with one question is no longer a question. */
export const mostFilesOfQuestion = 60;

export type FileProblem = "too-many-files" | "file-too-large" | "not-a-document";

/**
 * The first thing that keeps these files out.
 * @param there how many the question has already
 * @returns null when all of them can be kept; a refusal is about the file's name
 */
export function judgeFiles(
  files: readonly IncomingFile[],
  limits: FileLimits,
  there = 0,
): Refusal<FileProblem> | null {
  if (files.length > limits.count || there + files.length > mostFilesOfQuestion) {
    return refuse("too-many-files", "files");
  }
  for (const { name, bytes } of files) {
    if (bytes.byteLength > limits.bytes) return refuse("file-too-large", name);
    if (sniffFile(bytes, name) === null) return refuse("not-a-document", name);
  }
  return null;
}
