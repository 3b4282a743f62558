import { parseKboDay } from "../../rules/kbo-day.ts";
import type { ExtractMeta } from "../../rules/kbo-extract.ts";
import { fileName, kboColumns } from "../../rules/kbo-layout.ts";
import { readCells } from "../../rules/kbo-line.ts";
import { ExtractRefused } from "./extract-refused.ts";
import { type Archive, type ArchiveLimits, openArchive } from "./open-archive.ts";
import { readHeader } from "./scan-file.ts";

const meta = { name: fileName("meta"), columns: kboColumns.meta };

/** What meta.csv of an opened ZIP says. @throws ExtractRefused when it says no day */
export async function readMeta(archive: Archive): Promise<ExtractMeta> {
  const chunks: Buffer[] = [];
  if (archive.bytesOf(meta.name) > 64 * 1024) {
    throw new ExtractRefused("too-big", { file: meta.name });
  }
  await archive.read(meta.name, (chunk) => chunks.push(chunk));
  const bytes = Buffer.concat(chunks);
  const endOfHeader = bytes.indexOf(10);
  readHeader(meta, bytes, 0, endOfHeader === -1 ? bytes.length : endOfHeader);
  return metaFrom(bytes.toString("utf8"));
}

/** Full extract or update? Read before anything else; the rest of the ZIP may still be wrong. */
export async function readMetaOf(zipPath: string, limits?: ArchiveLimits): Promise<ExtractMeta> {
  const archive = await openArchive(zipPath, [meta.name], limits);
  try {
    return await readMeta(archive);
  } finally {
    archive.close();
  }
}

function metaFrom(text: string): ExtractMeta {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const reading = readCells(line);
    if (reading.kind === "cells") values.set(reading.cells[0] ?? "", reading.cells[1] ?? "");
  }
  const snapshotDay = parseKboDay(values.get("SnapshotDate") ?? "");
  if (!snapshotDay) {
    throw new ExtractRefused("no-snapshot-day", { file: meta.name, column: "SnapshotDate" });
  }
  return {
    type: values.get("ExtractType")?.toLowerCase() === "update" ? "update" : "full",
    snapshotDay,
    extractNumber: values.get("ExtractNumber") ?? "",
  };
}
