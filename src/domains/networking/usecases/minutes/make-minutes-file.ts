import { readFile } from "node:fs/promises";
import { type Actor, tenantOf } from "#access";
import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inOneMoment, type Tx } from "#platform/db";
import { renderPdf } from "#platform/documents/render-pdf";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { Minutes } from "../../rules/minutes/minutes.ts";
import { changesSince } from "../../rules/minutes/minutes-content.ts";
import type { MinutesDocument } from "../../rules/minutes/minutes-document.ts";
import { type Edition, listEditions } from "../../store/minutes/edition-rows.ts";
import { findMinutes } from "../../store/minutes/minutes-rows.ts";
import { readGathering } from "../gatherings/hold-gathering.ts";
import { composeDocument } from "./compose-document.ts";
import { drawMinutesDocx } from "./draw-minutes-docx.ts";
import { gatherMinutes } from "./gather-content.ts";

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/networking/rules/minutes/minutes.typ";

export type MinutesFormat = "pdf" | "docx";

/** The document as a file. */
export async function drawMinutes(
  { config: { projectRoot } }: Pick<App, "config">,
  document: MinutesDocument,
  format: MinutesFormat,
): Promise<Uint8Array> {
  if (format === "docx") return drawMinutesDocx(document);
  return renderPdf(
    {
      main: await readFile(`${projectRoot}${templatePath}`, "utf8"),
      data: document,
      title: `${document.kind}: ${document.title}`,
      language: document.language,
    },
    { projectRoot },
  );
}

/** An edition, as whoever was sent it reads it. */
export const editionDocument = (
  { content, number, sentAt }: Edition,
  minutes: Pick<Minutes, "state" | "approvedOn">,
  partnership: string,
  language: Language,
): MinutesDocument =>
  composeDocument(
    content,
    {
      state: minutes.state,
      edition: number,
      sentOn: dayOf(sentAt),
      approvedOn: minutes.approvedOn,
    },
    partnership,
    language,
  );

/** The minutes as they stand now: called an edition only while nothing differs from it. */
async function currentDocument(
  tx: Tx,
  partnershipId: string,
  gathering: Gathering,
  language: Language,
): Promise<MinutesDocument | Refusal<"not-begun">> {
  const minutes = await findMinutes(tx, gathering.id);
  if (!minutes) return refuse("not-begun");
  const { content } = await gatherMinutes(tx, gathering);
  const [newest] = await listEditions(tx, gathering.id);
  const partnership = (await findPartnership(tx, partnershipId))?.name ?? "";
  if (
    newest &&
    (minutes.state === "approved" || changesSince(newest.content, content).length === 0)
  ) {
    return editionDocument({ ...newest, content }, minutes, partnership, language);
  }
  const draft = { state: "draft", edition: null, sentOn: null, approvedOn: null } as const;
  return composeDocument(content, draft, partnership, language);
}

export type MinutesFile = {
  readonly kind: "file";
  readonly name: string;
  readonly content: Uint8Array;
};

/** `verslag-2026-11-23-nl.pdf` */
export const minutesFileName = (
  startsAt: Gathering["startsAt"],
  language: Language,
  format: MinutesFormat,
): string => `verslag-${dayOf(startsAt)}-${language}.${format}`;

/** The minutes as they stand, to read at the desk. */
export const deskDocument = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  language: Language,
): Promise<MinutesDocument | Refusal<"not-permitted" | "no-such-gathering" | "not-begun">> =>
  inOneMoment(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    return currentDocument(tx, actor.partnershipId, gathering, language);
  });

/** The same as a file. */
export async function makeMinutesFile(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  id: string,
  { format, language }: { readonly format: MinutesFormat; readonly language: Language },
): Promise<MinutesFile | Refusal<"not-permitted" | "no-such-gathering" | "not-begun">> {
  const read = await inOneMoment(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const document = await currentDocument(tx, actor.partnershipId, gathering, language);
    if (isRefusal(document)) return document;
    return { kind: "read", document, startsAt: gathering.startsAt } as const;
  });
  if (isRefusal(read)) return read;
  const content = await drawMinutes(app, read.document, format);
  return { kind: "file", name: minutesFileName(read.startsAt, language, format), content };
}
