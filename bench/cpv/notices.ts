import { cpvTextsOf, groupSameNotices, type Notice, readFolder } from "#procurement";
import { withoutNearDuplicates } from "../../src/domains/matching/rules/text/near-duplicates.ts";

/** One language version of a published notice, as far as this bench needs it. */
export type NoticeText = {
  readonly language: string;
  readonly text: string;
  readonly code: string;
  readonly buyer: string;
  /** Empty when the notice does not say. */
  readonly day: string;
};

/** Texts of all notices of a folder, one of each that were published twice or in nearly the same words. */
export async function readNoticeTexts(folder: string): Promise<NoticeText[]> {
  const notices: Notice[] = [];
  for await (const file of readFolder(folder))
    if (file.kind === "read") notices.push(...file.notices);
  const texts = groupSameNotices(notices).flatMap(([notice]) =>
    notice
      ? cpvTextsOf(notice).map(({ language, text, cpv, buyer }) => ({
          language,
          text,
          buyer,
          code: cpv[0] ?? "",
          day: notice.publishedOn ?? "",
        }))
      : [],
  );
  return withoutNearDuplicates(texts);
}
