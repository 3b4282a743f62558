import { withoutExampleMark } from "#kernel/example-mark";
import type { Need, PurchaseFacts } from "#matching";
import { factsOfNotice } from "../facts-of-notice.ts";
import { given } from "../given.ts";
import type { Lot, Notice } from "../notice.ts";
import { lotHeading } from "./lot-heading.ts";
import { inReadersLanguage } from "./words-of-notice.ts";

/** Where a notice lies, as far as it is known. */
export type NoticePlace = {
  readonly placeNis: readonly string[];
  readonly buyerNis: string | null;
  readonly nuts: readonly string[];
};

/** A lot as it is judged and as it is matched; the whole purchase when `lot` is null. */
export type DescribedPurchase = {
  readonly lot: string | null;
  /** What it is called; of a lot whose title is only a code the beginning of what it describes. */
  readonly title: string;
  readonly facts: PurchaseFacts;
  readonly need: Need;
};

/** So many lots of a notice are judged: a file that holds thousands should not keep others waiting. */
export const mostLots = 500;

/** The lots of a notice, or the whole when it is not divided, in the words that matching reads. */
export function describePurchase(notice: Notice, place: NoticePlace): DescribedPurchase[] {
  const [only, ...more] = notice.lots;
  if (more.length === 0) return [describeWhole(notice, only, place)];
  return notice.lots.slice(0, mostLots).map((lot) => describeLot(notice, lot, place));
}

function describeWhole(
  notice: Notice,
  lot: Lot | undefined,
  place: NoticePlace,
): DescribedPurchase {
  const title = inReadersLanguage(notice.title) || (lot ? inReadersLanguage(lot.title) : "");
  const texts = said(
    title,
    lot ? inReadersLanguage(lot.title) : "",
    inReadersLanguage(notice.description),
    lot ? inReadersLanguage(lot.description) : "",
  );
  const estimatedValue = notice.estimatedValue ?? lot?.estimatedValue;
  const whole = { ...notice, ...given("estimatedValue", estimatedValue) };
  return described(whole, { lot: null, title: title || (texts[0] ?? ""), texts, place });
}

function describeLot(notice: Notice, lot: Lot, place: NoticePlace): DescribedPurchase {
  const title = inReadersLanguage(lot.title);
  const texts = said(
    title || inReadersLanguage(notice.title),
    inReadersLanguage(lot.description),
    title ? inReadersLanguage(notice.title) : "",
  );
  const { estimatedValue: _, awardedValue: __, cpv, ...rest } = notice;
  const alone: Notice = {
    ...rest,
    ...given("cpv", lot.cpv ?? cpv),
    otherCpv: [],
    natures: lot.natures.length > 0 ? [] : notice.natures,
    ...given("estimatedValue", lot.estimatedValue),
    ...given("awardedValue", lot.awardedValue),
    lots: [lot],
  };
  const heading = lotHeading(title, inReadersLanguage(lot.description));
  return described(alone, {
    lot: lot.id,
    title: heading || inReadersLanguage(notice.title),
    texts,
    place,
  });
}

type Named = Pick<DescribedPurchase, "lot" | "title"> & {
  readonly texts: readonly string[];
  readonly place: NoticePlace;
};

/** @param purchase a notice of one lot at most, its values those of what is described */
function described(purchase: Notice, { lot, title, texts, place }: Named): DescribedPurchase {
  const facts = { ...factsOfNotice(purchase), texts };
  const { from, to } = purchase.lots[0]?.duration ?? {};
  const nis = place.placeNis.length > 0 ? place.placeNis : place.buyerNis ? [place.buyerNis] : [];
  return {
    lot,
    title,
    facts,
    need: {
      texts,
      cpv: facts.cpv,
      activities: [],
      place: { nis, nuts: place.nuts },
      size: facts.cents === undefined ? {} : { cents: facts.cents },
      period: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
    },
  };
}

/** Texts without the mark of an example, and without what is empty or stands there twice. */
const said = (...texts: readonly string[]): string[] => [
  ...new Set(texts.map(withoutExampleMark).filter(Boolean)),
];
