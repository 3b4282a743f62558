import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import {
  addEvidenceFiles,
  listEvidenceFiles,
  removeEvidenceFile,
} from "../../store/evidence/evidence-files.ts";
import { findEvidence } from "../../store/evidence/evidence-rows.ts";
import { type EvidenceApp, refusalToRead } from "./evidence-app.ts";
import {
  type Document,
  type FileProblem,
  judgeDocuments,
  keepDocuments,
} from "./keep-documents.ts";

export type DocumentsAdded =
  | { readonly kind: "added"; readonly count: number }
  | { readonly kind: "problems"; readonly problems: readonly Refusal<FileProblem>[] }
  | Refusal<"not-permitted" | "no-such-evidence">;

/** Adds documents to evidence that is there. */
export async function addDocuments(
  { db, files }: EvidenceApp,
  actor: Actor,
  id: string,
  documents: readonly Document[],
  now: Instant,
): Promise<DocumentsAdded> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<DocumentsAdded> => {
    const evidence = await findEvidence(tx, id, { lock: true });
    if (!evidence) return refuse("no-such-evidence");
    const refusal = refusalFor(actor, "evidence.edit", { nis: evidence.content.nis });
    if (refusal) return refusal;
    const there = await listEvidenceFiles(tx, id);
    const problems = [
      ...judgeDocuments(documents),
      ...(there.length + documents.length > mostDocumentsInAll
        ? [refuse("too-many-documents" as const, "files")]
        : []),
    ];
    if (problems.length > 0) return { kind: "problems", problems };
    const ids = await keepDocuments(tx, files, actor, documents);
    await addEvidenceFiles(tx, id, ids, personOf(actor)?.name ?? null, now);
    return { kind: "added", count: ids.length };
  });
}

const mostDocumentsInAll = 50;

/** Takes one document off evidence, and throws it away. */
export async function removeDocument(
  { db, files }: EvidenceApp,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<{ readonly kind: "removed" } | Refusal<"not-permitted" | "no-such-evidence">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const evidence = await findEvidence(tx, id, { lock: true });
    const there = evidence ? await listEvidenceFiles(tx, id) : [];
    if (!evidence || !there.some((file) => file.id === fileId)) return refuse("no-such-evidence");
    const refusal = refusalFor(actor, "evidence.edit", { nis: evidence.content.nis });
    if (refusal) return refusal;
    await removeEvidenceFile(tx, id, fileId);
    await files.remove(tx, fileId);
    return { kind: "removed" as const };
  });
}

export type OpenedDocument = {
  readonly kind: "document";
  readonly name: string;
  readonly mediaType: string;
  readonly path: string;
  readonly bytes: number;
};

/** One document of evidence, for who may read that evidence. */
export async function openDocument(
  { db, files }: EvidenceApp,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<OpenedDocument | Refusal<"not-permitted" | "no-such-evidence">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const evidence = await findEvidence(tx, id);
    if (!evidence) return refuse("no-such-evidence");
    const refusal = refusalToRead(actor, evidence.content.nis);
    if (refusal) return refusal;
    const there = await listEvidenceFiles(tx, id);
    if (!there.some((file) => file.id === fileId)) return refuse("no-such-evidence");
    try {
      const opened = await files.open(tx, fileId);
      if (!opened) return refuse("no-such-evidence");
      const { name, mediaType, bytes } = opened.file;
      return { kind: "document" as const, name, mediaType, bytes, path: opened.path };
    } catch (fault) {
      if (isAppError(fault, "files.missing")) return refuse("no-such-evidence");
      throw fault;
    }
  });
}
