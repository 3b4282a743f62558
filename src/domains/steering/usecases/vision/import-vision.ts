import { type Actor, refusalFor } from "#access";
import { isAppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { readDocx } from "#platform/documents/read-docx";
import { sniffFile } from "#platform/sniff-file";
import { beginWithText, lightTextOf } from "../../rules/vision/begin-with-text.ts";
import { longestText } from "../../rules/vision/read-vision-forms.ts";
import { beginDraft, type DraftBegun } from "./begin-draft.ts";

export type ImportedText =
  | { readonly kind: "pasted"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

export type ImportRefusal = Refusal<"no-words" | "too-long" | "unreadable" | "not-a-document">;

/** Begins a draft with a text that existed: pasted, or out of a Word or text file. */
export async function importVision(
  db: Db,
  actor: Actor,
  source: ImportedText,
  choice: { readonly withGoals: boolean; readonly emptyTitle: string },
  now: Instant,
): Promise<DraftBegun | ImportRefusal> {
  const refusal = refusalFor(actor, "vision.edit");
  if (refusal) return refusal;
  const read = source.kind === "pasted" ? source.text : await readText(source);
  if (typeof read !== "string") return read;
  const text = beginWithText(read, choice.emptyTitle);
  if (text.body === "") return refuse("no-words");
  if (text.body.length > longestText) return refuse("too-long");
  return beginDraft(db, actor, { ...choice, text }, now);
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function readText({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<string | ImportRefusal> {
  const mediaType = sniffFile(bytes, name);
  if (mediaType === "text/plain") return decode(bytes);
  if (mediaType !== word) return refuse("not-a-document", name);
  try {
    return lightTextOf(await readDocx(bytes, name));
  } catch (fault) {
    if (isAppError(fault)) return refuse("unreadable", name);
    throw fault;
  }
}

/** UTF-8; what is not valid as that was written by an older Windows. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
