import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inOneMoment } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { MinutesDocument } from "../../rules/minutes/minutes-document.ts";
import { findGathering } from "../../store/gatherings/gathering-rows.ts";
import { findLink, listEditions } from "../../store/minutes/edition-rows.ts";
import { findMinutes } from "../../store/minutes/minutes-rows.ts";
import {
  drawMinutes,
  editionDocument,
  type MinutesFile,
  type MinutesFormat,
  minutesFileName,
} from "./make-minutes-file.ts";
import { readMinutesToken } from "./minutes-token.ts";

export type ReadByLink = {
  readonly kind: "read";
  readonly document: MinutesDocument;
  readonly startsAt: Parameters<typeof minutesFileName>[0];
  readonly sentOn: string;
  readonly language: Language;
};

/**
 * The newest minutes that were sent, for whoever holds a link that still works.
 * @param spoken null: the language of the guest
 */
export async function readByLink(
  app: Pick<App, "config" | "db">,
  token: string,
  spoken: Language | null,
): Promise<ReadByLink | Refusal<"no-such-minutes" | "revoked">> {
  const named = await readMinutesToken(app.config, token);
  if (!named) return refuse("no-such-minutes");
  const { partnershipId, linkId } = named;
  return inOneMoment(app.db, { partnershipId }, async (tx) => {
    const link = await findLink(tx, linkId);
    if (!link) return refuse("no-such-minutes");
    if (link.revokedAt) return refuse("revoked");
    const [gathering, minutes, editions] = await Promise.all([
      findGathering(tx, link.gatheringId),
      findMinutes(tx, link.gatheringId),
      listEditions(tx, link.gatheringId),
    ]);
    const [newest] = editions;
    if (!gathering || gathering.removedAt || !minutes || !newest) return refuse("no-such-minutes");
    const language = spoken ?? link.language;
    const partnership = (await findPartnership(tx, partnershipId))?.name ?? "";
    return {
      kind: "read",
      document: editionDocument(newest, minutes, partnership, language),
      startsAt: gathering.startsAt,
      sentOn: dayOf(newest.sentAt),
      language,
    } as const;
  });
}

/** The same as a file. */
export async function fileByLink(
  app: Pick<App, "config" | "db">,
  token: string,
  { format, language }: { readonly format: MinutesFormat; readonly language: Language | null },
): Promise<MinutesFile | Refusal<"no-such-minutes" | "revoked">> {
  const read = await readByLink(app, token, language);
  if (isRefusal(read)) return read;
  const content = await drawMinutes(app, read.document, format);
  return { kind: "file", name: minutesFileName(read.startsAt, read.language, format), content };
}
