import { type Actor, personOf, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { sniffFile } from "#platform/sniff-file";
import { minutesLimits, readPaperUrl } from "../../rules/minutes/minutes.ts";
import { listItems } from "../../store/minutes/item-rows.ts";
import { deletePaper, insertPaper, listPapers } from "../../store/minutes/paper-rows.ts";
import { readGathering } from "../gatherings/hold-gathering.ts";
import { done, type MinutesDone, withMinutes } from "./hold-minutes.ts";

/** A file as it came from somebody's computer: neither its name nor its kind is believed. */
export type IncomingPaper = { readonly name: string; readonly bytes: Uint8Array };

/** Of one file. */
export const mostPaperBytes = 25 * 1024 ** 2;
const purpose = "minutes";

export type PaperProblem =
  | "no-such-item"
  | "no-file"
  | "file-too-large"
  | "not-a-document"
  | "too-many-papers"
  | "wrong-url"
  | "no-such-paper";
export type PaperDone = MinutesDone | Refusal<PaperProblem>;

/** Adds files and a link to an item; with one file that is refused none is kept. */
export const addPapers = (
  { db, files }: Pick<App, "db" | "files">,
  actor: Actor,
  id: string,
  given: {
    readonly item: string;
    readonly files: readonly IncomingPaper[];
    readonly url: string;
    readonly label: string;
  },
  now: Instant,
): Promise<PaperDone> =>
  withMinutes<PaperDone>(db, actor, id, now, async (tx, { by }) => {
    const items = await listItems(tx, id);
    if (!items.some((one) => one.id === given.item)) return refuse("no-such-item");
    const url = given.url.trim() === "" ? null : readPaperUrl(given.url);
    const problem = judgePapers(given, url);
    if (problem) return problem;
    const there = (await listPapers(tx, id)).filter(({ itemId }) => itemId === given.item);
    if (there.length + given.files.length + (url ? 1 : 0) > minutesLimits.papersOfItem) {
      return refuse("too-many-papers", "files");
    }
    for (const { name, bytes } of given.files) {
      const mediaType = sniffFile(bytes, name) ?? "application/octet-stream";
      const personId = personOf(actor)?.id;
      const kept = { name, mediaType, purpose, personId, maxBytes: mostPaperBytes };
      const file = await files.save(tx, kept, bytes);
      const label = file.name.slice(0, minutesLimits.outcome);
      await insertPaper(tx, { itemId: given.item, label, url: null, fileId: file.id }, by);
    }
    if (url) {
      const label = (given.label.trim() || url).slice(0, minutesLimits.outcome);
      await insertPaper(tx, { itemId: given.item, label, url, fileId: null }, by);
    }
    return done;
  });

function judgePapers(
  given: { readonly files: readonly IncomingPaper[]; readonly url: string },
  url: string | null,
): Refusal<PaperProblem> | null {
  if (given.url.trim() !== "" && url === null) return refuse("wrong-url", "url");
  if (given.files.length === 0 && url === null) return refuse("no-file", "files");
  for (const { name, bytes } of given.files) {
    if (bytes.byteLength > mostPaperBytes) return refuse("file-too-large", name);
    if (sniffFile(bytes, name) === null) return refuse("not-a-document", name);
  }
  return null;
}

export const removePaper = (
  { db, files }: Pick<App, "db" | "files">,
  actor: Actor,
  id: string,
  paperId: string,
  now: Instant,
): Promise<PaperDone> =>
  withMinutes<PaperDone>(db, actor, id, now, async (tx) => {
    const paper = (await listPapers(tx, id)).find((one) => one.id === paperId);
    if (!paper) return refuse("no-such-paper");
    await deletePaper(tx, paperId);
    if (paper.fileId) await files.remove(tx, paper.fileId);
    return done;
  });

export type OpenedPaper = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly path: string;
};

/** The file of a paper, for who may see the gathering at the desk. */
export const openPaper = (
  { db, files }: Pick<App, "db" | "files">,
  actor: Actor,
  id: string,
  paperId: string,
): Promise<OpenedPaper | Refusal<"not-permitted" | "no-such-gathering" | "no-such-paper">> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const paper = (await listPapers(tx, id)).find((one) => one.id === paperId);
    if (!paper?.fileId) return refuse("no-such-paper");
    try {
      const opened = await files.open(tx, paper.fileId);
      if (!opened) return refuse("no-such-paper");
      const { name, mediaType, bytes } = opened.file;
      return { kind: "file", name, mediaType, bytes: Number(bytes), path: opened.path } as const;
    } catch (fault) {
      if (isAppError(fault, "files.missing")) return refuse("no-such-paper");
      throw fault;
    }
  });
