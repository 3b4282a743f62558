import { type Actor, personOf, tenantOf } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { Files, OpenedFile } from "#platform/files";
import { loadAction } from "../../store/actions/action-rows.ts";
import { fileIsAt, insertFile, insertNote } from "../../store/actions/action-surroundings.ts";
import { refusalToEdit, refusalToRead } from "./read-scope.ts";

export type NoteAdded =
  | { readonly kind: "added" }
  | Refusal<"not-permitted" | "no-such-action" | "no-words" | "note-too-long">;

const longestNote = 4_000;

/** Writes a note at an action; notes are never changed afterwards. */
export async function addNote(
  db: Db,
  actor: Actor,
  id: string,
  body: string,
  now: Instant,
): Promise<NoteAdded> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const action = await loadAction(tx, id);
    if (!action) return refuse("no-such-action");
    const refusal = refusalToEdit(actor, action.content);
    if (refusal) return refusal;
    const words = body.trim();
    if (words.length > longestNote) return refuse("note-too-long", "body");
    if (words === "") return refuse("no-words", "body");
    await insertNote(tx, id, { body: words, person: personOf(actor) }, now);
    return { kind: "added" };
  });
}

export type IncomingActionFile = {
  readonly name: string;
  readonly content: Uint8Array | Parameters<Files["save"]>[2];
};

export type FileAdded =
  | { readonly kind: "added"; readonly name: string }
  | Refusal<"not-permitted" | "no-such-action" | "too-large" | "wrong-kind">;

export const mostFileBytes = 25 * 1024 * 1024;
// What a council or a partner sends; nothing a computer would run by itself.
const kinds =
  /\.(pdf|docx?|odt|rtf|txt|md|csv|xlsx?|ods|pptx?|odp|png|jpe?g|webp|gif|heic|eml|msg|ics|zip)$/i;

/** Keeps a file with an action. It is never shown, only handed back as a download. */
export async function addActionFile(
  app: { readonly db: Db; readonly files: Files },
  actor: Actor,
  id: string,
  file: IncomingActionFile,
  now: Instant,
): Promise<FileAdded> {
  try {
    return await inPartnership(app.db, tenantOf(actor), async (tx) => {
      const action = await loadAction(tx, id);
      if (!action) return refuse("no-such-action");
      const refusal = refusalToEdit(actor, action.content);
      if (refusal) return refusal;
      if (!kinds.test(file.name)) return refuse("wrong-kind", file.name);
      const person = personOf(actor);
      const meta = {
        name: file.name,
        mediaType: "application/octet-stream",
        purpose: "action",
        personId: person?.id,
        maxBytes: mostFileBytes,
      };
      const kept = await app.files.save(tx, meta, file.content);
      const addedBy = person?.name ?? null;
      await insertFile(tx, id, { fileId: kept.id, name: kept.name, addedBy }, now);
      return { kind: "added", name: kept.name };
    });
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return refuse("too-large", file.name);
    throw fault;
  }
}

/** A file of an action, for who may read the action. */
export async function openActionFile(
  app: { readonly db: Db; readonly files: Files },
  actor: Actor,
  id: string,
  fileId: string,
): Promise<
  | { readonly kind: "file"; readonly opened: OpenedFile }
  | Refusal<"not-permitted" | "no-such-action" | "no-such-file">
> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const action = await loadAction(tx, id);
    if (!action) return refuse("no-such-action");
    const refusal = refusalToRead(actor, action.content);
    if (refusal) return refusal;
    if (!/^[0-9a-f-]{36}$/.test(fileId) || !(await fileIsAt(tx, id, fileId))) {
      return refuse("no-such-file");
    }
    const opened = await app.files.open(tx, fileId);
    return opened ? { kind: "file", opened } : refuse("no-such-file");
  });
}

/** Takes a file away from an action, for good. */
export async function removeActionFile(
  app: { readonly db: Db; readonly files: Files },
  actor: Actor,
  id: string,
  fileId: string,
): Promise<{ readonly kind: "removed" } | Refusal<"not-permitted" | "no-such-action">> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const action = await loadAction(tx, id);
    if (!action) return refuse("no-such-action");
    const refusal = refusalToEdit(actor, action.content);
    if (refusal) return refusal;
    if (!(await fileIsAt(tx, id, fileId))) return { kind: "removed" };
    if (!(await app.files.remove(tx, fileId))) throw new AppError("files.missing", fileId);
    return { kind: "removed" };
  });
}
