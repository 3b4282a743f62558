import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { OpenedFile } from "#platform/files";
import type { App } from "#platform/request-context";
import { sniffFile } from "#platform/sniff-file";
import {
  deleteEvidenceFile,
  findEvidenceFile,
  insertEvidenceFile,
  listEvidenceFiles,
} from "../../store/fill/evidence-rows.ts";
import { withHeldScan } from "../hold-scan.ts";

type FileApp = Pick<App, "config" | "db" | "files">;

export const mostEvidenceBytes = 10 * 1024 * 1024;
const mostFiles = 50;

export type FileProblem = "no-file" | "too-large" | "wrong-type" | "too-many";

/** Adds a file to a question. What it is follows from its content, never from its name. */
export async function addEvidenceFile(
  app: FileApp,
  token: string,
  given: { readonly question: string; readonly name: string; readonly bytes: Uint8Array },
  now: Instant,
): Promise<
  { readonly kind: "added" } | Refusal<"no-such-scan" | "no-such-question" | FileProblem>
> {
  const { name, bytes, question } = given;
  if (name === "" || bytes.length === 0) return refuse("no-file");
  if (bytes.length > mostEvidenceBytes) return refuse("too-large");
  const mediaType = sniffFile(bytes, name);
  if (mediaType === null) return refuse("wrong-type");
  return withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const { partnershipId, scan, holder, instrument } = held;
    if (!instrument.questions.some(({ key }) => key === question)) {
      return refuse("no-such-question");
    }
    if ((await listEvidenceFiles(tx, scan.id)).length >= mostFiles) return refuse("too-many");
    const file = await app.files.save(
      tx,
      { name, mediaType, purpose: "csr-scan-evidence", maxBytes: mostEvidenceBytes },
      bytes,
    );
    await insertEvidenceFile(
      tx,
      { partnershipId, scanId: scan.id, now },
      {
        question,
        fileId: file.id,
        name: file.name.slice(0, 300),
        mediaType,
        bytes: file.bytes,
        holderId: holder.id,
      },
    );
    return { kind: "added" as const };
  });
}

export const removeEvidenceFile = (
  app: FileApp,
  token: string,
  id: string,
): Promise<{ readonly kind: "removed" } | Refusal<"no-such-scan" | "no-such-file">> =>
  withHeldScan(app, token, { lock: true }, async (tx, { scan }) => {
    const found = await findEvidenceFile(tx, scan.id, id);
    if (!found) return refuse("no-such-file");
    await deleteEvidenceFile(tx, scan.id, id);
    await app.files.remove(tx, found.fileId);
    return { kind: "removed" as const };
  });

/** A file for who holds the scan; nobody else. */
export const openEvidenceFile = (
  app: FileApp,
  token: string,
  id: string,
): Promise<OpenedFile | Refusal<"no-such-scan" | "no-such-file">> =>
  withHeldScan<OpenedFile | Refusal<"no-such-file">>(
    app,
    token,
    { lock: false },
    async (tx, { scan }) => {
      const found = await findEvidenceFile(tx, scan.id, id);
      const opened = found && (await app.files.open(tx, found.fileId).catch(lostContent));
      return opened ?? refuse("no-such-file");
    },
  );

const lostContent = (fault: unknown): null => {
  if (fault instanceof AppError && fault.code === "files.missing") return null;
  throw fault;
};
