import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { sniffFile } from "#platform/sniff-file";
import type { Question } from "../rules/question.ts";
import { addEvent } from "../store/question-events.ts";
import { giveExpiry, linkFiles, listQuestionFiles } from "../store/question-files.ts";
import { expiryOf } from "./asker-expiry.ts";
import { deskFileLimits, type IncomingFile, mostFilesOfQuestion } from "./judge-files.ts";

type Person = { readonly id: string; readonly name: string };
type Asked = Pick<Question, "id" | "askedOn" | "closedOn" | "askerExpiresOn">;

/** Why files of questions are kept. */
export const filePurpose = "question";

/** Keeps judged files with a question; what came from who asked goes with their name. @returns how many */
export async function keepFiles(
  tx: Tx,
  files: App["files"],
  question: Asked,
  incoming: readonly IncomingFile[],
  given: { readonly fromAsker: boolean; readonly person: Person | null; readonly now: Instant },
): Promise<number> {
  const ids: string[] = [];
  for (const { name, bytes } of incoming) {
    const mediaType = sniffFile(bytes, name);
    if (mediaType === null) continue;
    const { id } = await files.save(
      tx,
      {
        name,
        mediaType,
        purpose: filePurpose,
        personId: given.person?.id,
        maxBytes: deskFileLimits.bytes,
      },
      bytes,
    );
    ids.push(id);
  }
  await tieFiles(tx, question, ids, given);
  return ids.length;
}

/** The same for files that are stored already. */
export async function tieFiles(
  tx: Tx,
  question: Asked,
  ids: readonly string[],
  given: { readonly fromAsker: boolean; readonly person: Person | null; readonly now: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  const { fromAsker, person, now } = given;
  await linkFiles(tx, question.id, ids, { fromAsker, addedBy: person?.name ?? "" });
  if (fromAsker && question.askerExpiresOn === null) {
    await giveExpiry(tx, question.id, await expiryOf(tx, question, dayOf(now)));
  }
  // How many, and not what they are called: a name of a file may be the name of a person.
  await addEvent(tx, question.id, { kind: "file", details: { files: ids.length }, person });
}

/** Of attachments of a letter, as many as the question still takes. */
export async function thatFit<File extends IncomingFile>(
  tx: Tx,
  questionId: string,
  attachments: readonly File[],
): Promise<{ readonly fit: readonly File[]; readonly leftOut: readonly string[] }> {
  const there = (await listQuestionFiles(tx, questionId)).length;
  const room = Math.max(0, Math.min(deskFileLimits.count, mostFilesOfQuestion - there));
  return {
    fit: attachments.slice(0, room),
    leftOut: attachments.slice(room).map(({ name }) => name),
  };
}
