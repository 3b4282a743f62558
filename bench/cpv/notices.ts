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

export type SplitNotices = {
  readonly learned: readonly NoticeText[];
  readonly asked: readonly NoticeText[];
};

/** Learned from is what was published up to this day; asked is what came later, from buyers not learned from. */
const lastLearnedDay = "2020-12-31";
/** A folder with fewer later notices than this is asked whole. */
const fewestAsked = 20;
const languages = new Set(["nl", "fr", "en"]);

/**
 * Notices to learn from and notices to ask, never of the same buyer nor in nearly the same words.
 * @param own the folder the product is measured with; may be absent
 * @param folder the notices asked; another folder, or the same
 */
export async function splitNotices(own: string | null, folder: string): Promise<SplitNotices> {
  const here = await readNoticeTexts(folder);
  const others = own === null || own === folder ? [] : await readNoticeTexts(own);
  const later = here.filter(({ day }) => day > lastLearnedDay);
  if (later.length >= fewestAsked) {
    const earlier = [...others, ...here].filter(({ day }) => day !== "" && day <= lastLearnedDay);
    const buyers = new Set(earlier.map(({ buyer }) => buyer).filter(Boolean));
    const unique = withoutNearDuplicates([...earlier, ...later]);
    return {
      learned: unique.filter(({ day }) => day <= lastLearnedDay),
      asked: unique.filter(({ day, buyer }) => day > lastLearnedDay && !buyers.has(buyer)),
    };
  }
  const asked = withoutNearDuplicates(here);
  const buyers = new Set(asked.map(({ buyer }) => buyer).filter(Boolean));
  const isAsked = new Set(asked);
  const unique = withoutNearDuplicates([...asked, ...others]);
  return {
    learned: unique.filter((text) => !isAsked.has(text) && !buyers.has(text.buyer)),
    asked,
  };
}

/** Texts of all notices of a folder; a notice in several formats once. */
async function readNoticeTexts(folder: string): Promise<NoticeText[]> {
  const notices: Notice[] = [];
  for await (const file of readFolder(folder))
    if (file.kind === "read") notices.push(...file.notices);
  return groupSameNotices(notices).flatMap(([notice]) =>
    notice
      ? cpvTextsOf(notice)
          .filter(({ language }) => languages.has(language))
          .map(({ language, text, cpv, buyer }) => ({
            language,
            text,
            buyer,
            code: cpv[0] ?? "",
            day: notice.publishedOn ?? "",
          }))
      : [],
  );
}
