import { type Actor, personOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { sniffFile } from "#platform/sniff-file";
import type { EvidenceApp } from "./evidence-app.ts";

/** A document as it came from somebody's computer: neither its name nor its kind is believed. */
export type Document = { readonly name: string; readonly bytes: Uint8Array };

export const mostDocumentBytes = 25 * 1024 * 1024;
export const mostDocuments = 10;

export type FileProblem = "not-a-document" | "document-too-large" | "too-many-documents";

/** What cannot be kept of these, each with the name of the document. */
export function judgeDocuments(documents: readonly Document[]): Refusal<FileProblem>[] {
  if (documents.length > mostDocuments) {
    return [refuse("too-many-documents", "files")];
  }
  return documents.flatMap(({ name, bytes }): Refusal<FileProblem>[] => {
    if (bytes.byteLength > mostDocumentBytes) return [refuse("document-too-large", name)];
    return sniffFile(bytes, name) === null ? [refuse("not-a-document", name)] : [];
  });
}

/** @returns ids of the stored files, in the same order */
export async function keepDocuments(
  tx: Tx,
  files: EvidenceApp["files"],
  actor: Actor,
  documents: readonly Document[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, bytes } of documents) {
    const mediaType = sniffFile(bytes, name) ?? "application/octet-stream";
    const personId = personOf(actor)?.id;
    const purpose = "evidence";
    const kept = await files.save(
      tx,
      { name, mediaType, purpose, personId, maxBytes: mostDocumentBytes },
      bytes,
    );
    ids.push(kept.id);
  }
  return ids;
}
