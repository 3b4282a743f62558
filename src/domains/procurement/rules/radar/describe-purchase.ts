import { withoutExampleMark } from "#kernel/example-mark";
import type { Need, PurchaseFacts } from "#matching";
import type { Amount, Lot, Nature, Notice, SocialTerms } from "../notice.ts";
import { isReservedLot } from "../reserved.ts";
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
const daysPerMonth = 30.44;

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
  const codes = [notice.cpv, lot?.cpv, ...notice.otherCpv, ...(lot?.otherCpv ?? [])];
  return described(null, {
    title: title || (texts[0] ?? ""),
    texts,
    cpv: codes,
    natures: [...notice.natures, ...(lot?.natures ?? [])],
    amount: notice.estimatedValue ?? lot?.estimatedValue ?? notice.awardedValue,
    terms: lot,
    lot,
    place,
  });
}

function describeLot(notice: Notice, lot: Lot, place: NoticePlace): DescribedPurchase {
  const title = inReadersLanguage(lot.title);
  const texts = said(
    title || inReadersLanguage(notice.title),
    inReadersLanguage(lot.description),
    title ? inReadersLanguage(notice.title) : "",
  );
  const codes = lot.cpv ? [lot.cpv, ...lot.otherCpv] : [notice.cpv, ...lot.otherCpv];
  return described(lot.id, {
    title: lotHeading(title, inReadersLanguage(lot.description)) || inReadersLanguage(notice.title),
    texts,
    cpv: codes,
    natures: lot.natures.length > 0 ? lot.natures : notice.natures,
    amount: lot.estimatedValue ?? lot.awardedValue,
    terms: lot,
    lot,
    place,
  });
}

type Parts = {
  readonly title: string;
  readonly texts: readonly string[];
  readonly cpv: readonly (string | undefined)[];
  readonly natures: readonly Nature[];
  readonly amount: Amount | undefined;
  readonly terms: SocialTerms | undefined;
  readonly lot: Lot | undefined;
  readonly place: NoticePlace;
};

function described(id: string | null, parts: Parts): DescribedPurchase {
  const { texts, amount, terms, lot, place } = parts;
  const cpv = [...new Set(parts.cpv.flatMap((code) => code ?? []))];
  const [nature] = parts.natures;
  const cents = amount && amount.currency === "EUR" && amount.cents > 0 ? amount.cents : undefined;
  const months = monthsOf(lot);
  const nis = place.placeNis.length > 0 ? place.placeNis : place.buyerNis ? [place.buyerNis] : [];
  return {
    lot: id,
    title: parts.title,
    facts: {
      texts,
      cpv,
      kind: "notice",
      ...(nature ? { nature } : {}),
      ...(cents === undefined ? {} : { cents }),
      ...(months === undefined ? {} : { months }),
      ...(terms && isReservedLot(terms) ? { reserved: true } : {}),
      ...(terms && hasSocialTerms(terms) ? { socialTerms: true } : {}),
    },
    need: {
      texts,
      cpv,
      activities: [],
      place: { nis, nuts: place.nuts },
      size: cents === undefined ? {} : { cents },
      period: {
        ...(lot?.duration?.from ? { from: lot.duration.from } : {}),
        ...(lot?.duration?.to ? { to: lot.duration.to } : {}),
      },
    },
  };
}

const hasSocialTerms = ({ strategic, socialObjectives }: SocialTerms): boolean =>
  strategic.includes("soc-obj") || socialObjectives.some((code) => code !== "none");

function monthsOf(lot: Lot | undefined): number | undefined {
  const { months, days } = lot?.duration ?? {};
  return months ?? (days === undefined ? undefined : days / daysPerMonth);
}

/** Texts without the mark of an example, and without what is empty or stands there twice. */
const said = (...texts: readonly string[]): string[] => [
  ...new Set(texts.map(withoutExampleMark).filter(Boolean)),
];
