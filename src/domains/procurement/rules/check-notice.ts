import type { Lot, Notice, NoticeNote } from "./notice.ts";

/**
 * Doubts that only show when the notice is seen whole: codes that the CPV does not have, values
 * nobody gave, a notice without a title or a buyer. Adds them to the notes the reader made.
 * @param isCpv whether eight digits are a code of CPV 2008
 */
export function checkNotice(notice: Notice, isCpv: (code: string) => boolean): Notice {
  const notes: NoticeNote[] = [
    ...notice.notes,
    ...cpvNotes(notice, isCpv),
    ...amountNotes(notice),
    ...(Object.keys(notice.title).length === 0
      ? [{ code: "title-missing", about: "title" } as const]
      : []),
    ...(notice.buyers.length === 0 ? [{ code: "buyer-missing", about: "buyers" } as const] : []),
  ];
  return { ...notice, notes };
}

function cpvNotes(notice: Notice, isCpv: (code: string) => boolean): NoticeNote[] {
  const places: [about: string, codes: readonly (string | undefined)[]][] = [
    ["notice", [notice.cpv, ...notice.otherCpv]],
    ...notice.lots.map((lot): [string, (string | undefined)[]] => [
      lot.id,
      [lot.cpv, ...lot.otherCpv],
    ]),
  ];
  const unknown = places.flatMap(([about, codes]) =>
    codes
      .filter((code) => code !== undefined && !isCpv(code))
      .map((found): NoticeNote => ({ code: "cpv-unknown", about, ...(found ? { found } : {}) })),
  );
  return notice.cpv === undefined
    ? [...unknown, { code: "cpv-missing", about: "notice" }]
    : unknown;
}

function amountNotes(notice: Notice): NoticeNote[] {
  const lacks = (about: string): NoticeNote => ({ code: "amount-missing", about });
  if (notice.kind === "result") {
    if (notice.awardedValue) return [];
    return notice.lots.filter(isAwardedWithoutValue).map(({ id }) => lacks(id));
  }
  if (notice.kind !== "planned" && notice.kind !== "competition") return [];
  const isSaid = notice.estimatedValue || notice.lots.some(({ estimatedValue }) => estimatedValue);
  return isSaid ? [] : [lacks("notice")];
}

const isAwardedWithoutValue = ({ awardState, awardedValue }: Lot): boolean =>
  awardState === "awarded" && awardedValue === undefined;
