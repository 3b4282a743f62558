import type { NoticeFileReading } from "../../rules/notice-refusal.ts";

/** A file that may hold notices, by its content; read only when that is not known yet. */
export type FoundFile = {
  readonly kind: "file";
  readonly name: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  read(): NoticeFileReading;
};

/** A file of which the name says that it holds none. */
export type PassedFile = { readonly kind: "passed"; readonly name: string };

export type FileBatch = { readonly files: readonly FoundFile[]; readonly passed: number };

const mostFiles = 100;
const mostBytes = 4 * 1024 * 1024;

/**
 * Files in bunches that fit in memory and in one transaction.
 * @param done names that were dealt with before, and are passed by; those of every bunch are added. A name that
 * comes twice is told apart by a number behind it.
 */
export async function* batchesOf(
  files: AsyncIterable<FoundFile | PassedFile>,
  done: Set<string>,
): AsyncGenerator<FileBatch> {
  const before = new Set(done);
  const met = new Map<string, number>();
  let batch: FoundFile[] = [];
  let passed = 0;
  let bytes = 0;
  for await (const file of files) {
    if (file.kind === "passed") {
      passed += 1;
      continue;
    }
    const times = (met.get(file.name) ?? 0) + 1;
    met.set(file.name, times);
    const name = times === 1 ? file.name : `${file.name} (${times})`;
    if (before.has(name)) continue;
    done.add(name);
    batch.push({ ...file, name });
    bytes += file.bytes;
    if (batch.length < mostFiles && bytes < mostBytes) continue;
    yield { files: batch, passed };
    batch = [];
    passed = 0;
    bytes = 0;
  }
  if (batch.length > 0 || passed > 0) yield { files: batch, passed };
}
