import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import { addDays, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { sniffFile } from "#platform/sniff-file";
import { type Question, referenceOf } from "../rules/question.ts";
import { addEvent } from "../store/question-events.ts";
import {
  type DraftFile,
  draftPurpose,
  listDraftFiles,
  listQuestionFiles,
} from "../store/question-files.ts";
import { findQuestion } from "../store/questions.ts";
import { lockForChange } from "./change-question.ts";
import { deskFileLimits, type FileProblem, type IncomingFile, judgeFiles } from "./judge-files.ts";
import { keepFiles } from "./keep-files.ts";
import { subjectOf, withinOf } from "./question-reach.ts";

type FilesApp = Pick<App, "db" | "files">;

export type FilesAdded =
  | { readonly kind: "added"; readonly count: number }
  | Refusal<"not-permitted" | "no-such-question" | "removed" | "no-file" | FileProblem>;

/** Adds files by hand. @param given.fromAsker they came from who asked, and go with their name */
export async function addQuestionFiles(
  { db, files }: FilesApp,
  actor: Actor,
  id: string,
  given: { readonly files: readonly IncomingFile[]; readonly fromAsker: boolean },
  now: Instant,
): Promise<FilesAdded> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<FilesAdded> => {
    const question = await lockForChange(tx, actor, id);
    if (isRefusal(question)) return question;
    if (given.files.length === 0) return refuse("no-file", "files");
    const there = await listQuestionFiles(tx, id);
    const problem = judgeFiles(given.files, deskFileLimits, there.length);
    if (problem) return problem;
    const { fromAsker } = given;
    const person = personOf(actor);
    const count = await keepFiles(tx, files, question, given.files, { fromAsker, person, now });
    await auditFiles(tx, actor, question, { added: count });
    return { kind: "added", count };
  });
}

const auditFiles = (tx: Tx, actor: Actor, question: Question, files: Record<string, number>) => {
  const about = { kind: "question", id: question.id, name: referenceOf(question.number) };
  return recordAudit(tx, actor, "question.edit", about, { files });
};

type NoFile = Refusal<"not-permitted" | "no-such-question" | "removed" | "no-such-file">;

/** Takes one file off a question and throws it away. */
export async function removeQuestionFile(
  { db, files }: FilesApp,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<{ readonly kind: "done" } | NoFile> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const question = await lockForChange(tx, actor, id);
    if (isRefusal(question)) return question;
    const there = await listQuestionFiles(tx, id);
    if (!there.some((file) => file.id === fileId)) return refuse("no-such-file");
    await files.remove(tx, fileId);
    const line = { kind: "file-removed", details: { files: 1 }, person: personOf(actor) } as const;
    await addEvent(tx, id, line);
    await auditFiles(tx, actor, question, { removed: 1 });
    return { kind: "done" } as const;
  });
}

export type OpenedFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly path: string;
};

/** One file of a question, for who may read that question. */
export async function openQuestionFile(
  { db, files }: FilesApp,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<OpenedFile | Refusal<"not-permitted" | "no-such-file">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const question = await findQuestion(tx, id);
    if (!question) return refuse("no-such-file");
    const refusal = refusalFor(actor, "question.read", subjectOf(question));
    if (refusal) return refusal;
    const there = await listQuestionFiles(tx, id);
    if (!there.some((file) => file.id === fileId)) return refuse("no-such-file");
    try {
      const opened = await files.open(tx, fileId);
      if (!opened) return refuse("no-such-file");
      const { name, mediaType, bytes } = opened.file;
      return { kind: "file" as const, name, mediaType, bytes: Number(bytes), path: opened.path };
    } catch (fault) {
      if (isAppError(fault, "files.missing")) return refuse("no-such-file");
      throw fault;
    }
  });
}

/** A form may lie open over a night; what nobody saved is thrown away after it. */
const draftDays = 2;

/** Keeps the attachments of a letter that is still a form to check. @returns what can be kept with it */
export async function keepForForm(
  { db, files }: FilesApp,
  actor: Actor,
  attachments: readonly IncomingFile[],
  now: Instant,
): Promise<readonly DraftFile[] | Refusal<"not-permitted">> {
  const within = withinOf(actor, "question.edit");
  if (isRefusal(within)) return within;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const ids: string[] = [];
    for (const { name, bytes } of attachments.slice(0, deskFileLimits.count)) {
      const mediaType = sniffFile(bytes, name);
      if (mediaType === null) continue;
      const { id } = await files.save(
        tx,
        {
          name,
          mediaType,
          purpose: draftPurpose,
          personId: personOf(actor)?.id,
          expiresOn: addDays(dayOf(now), draftDays),
          maxBytes: deskFileLimits.bytes,
        },
        bytes,
      );
      ids.push(id);
    }
    return listDraftFiles(tx, ids, personOf(actor)?.id ?? null);
  });
}

/** The files a form that came back still holds; what is not one's own is left out. */
export async function listFormFiles(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly DraftFile[]> {
  if (isRefusal(withinOf(actor, "question.edit"))) return [];
  return inPartnership(db, tenantOf(actor), (tx) =>
    listDraftFiles(tx, ids, personOf(actor)?.id ?? null),
  );
}
