import type { Readable } from "node:stream";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { addDays, dayOf, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Files } from "#platform/files";
import type { ListFileProblem } from "../rules/list-import/list-file.ts";
import { createImportRun, createListImport } from "../store/import-runs.ts";
import { listLimits, readList } from "./read-list.ts";

/** What the use cases of the list import are handed. */
export type ListDeps = { readonly db: Db; readonly files: Files; readonly now: Instant };

export type ListUpload = { readonly name: string; readonly content: Readable | Uint8Array };

export type UploadedList =
  | { readonly kind: "uploaded"; readonly importId: string }
  | Refusal<"not-permitted">
  | ListFileProblem;

/** The file waits so long for its person to go on; what it said is kept in statements anyway. */
const keptDays = 90;

/** Receives a list: reads it once to be sure it is one, keeps the file, and opens an import. Changes no record. */
export async function uploadList(
  deps: ListDeps,
  actor: Actor,
  upload: ListUpload,
): Promise<UploadedList> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  try {
    return await inPartnership(deps.db, tenantOf(actor), (tx) => keepList(tx, deps, actor, upload));
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return { kind: "refused", because: "too-large" };
    throw fault;
  }
}

async function keepList(
  tx: Tx,
  { files, now }: ListDeps,
  actor: Actor,
  upload: ListUpload,
): Promise<UploadedList> {
  const personId = personOf(actor)?.id ?? null;
  const file = await files.save(
    tx,
    {
      name: upload.name,
      mediaType: "application/octet-stream",
      purpose: "list-import",
      personId: personId ?? undefined,
      expiresOn: addDays(dayOf(now), keptDays),
      maxBytes: listLimits.maxBytes,
    },
    upload.content,
  );
  const opened = await files.open(tx, file.id);
  if (opened === null) throw new AppError("files.missing", file.name);
  const read = await readList(opened.path, file.name);
  if (read.kind === "refused") {
    await files.remove(tx, file.id);
    return read;
  }
  const importId = await createImportRun(tx, { kind: "list", fileName: file.name, personId, now });
  await createListImport(tx, importId, file.id);
  return { kind: "uploaded", importId };
}
