import { sumOf } from "../amount.ts";
import type { Amount, ByLanguage, Notice, SocialTerms } from "../notice.ts";
import { isReservedLot } from "../reserved.ts";
import { readNuts } from "./nuts.ts";
import { type FindMunicipality, municipalityOfBuyer, municipalityOfPlace } from "./place-finder.ts";

/** Where a notice belongs: NIS of municipalities, NUTS of places that name none. */
export type NoticeArea = { readonly code: string; readonly role: "buyer" | "place" };

/** What is asked of notices again and again, taken from one: for lists, filters and sums. */
export type NoticeFacts = {
  readonly buyerName: string;
  readonly buyerKbo: string | null;
  readonly buyerNis: string | null;
  readonly buyerCountry: string | null;
  readonly placeNis: readonly string[];
  readonly nuts: readonly string[];
  readonly areas: readonly NoticeArea[];
  readonly estimated: Amount | null;
  readonly awarded: Amount | null;
  readonly reservedLots: number;
  /** BT-71, without `none`. */
  readonly reservedParticipation: readonly string[];
  /** BT-736 is `yes` for a lot. */
  readonly reservedExecution: boolean;
  readonly strategic: readonly string[];
  readonly socialObjectives: readonly string[];
  readonly environmentalImpacts: readonly string[];
  readonly hasPerformanceTerms: boolean;
  readonly accessibility: readonly string[];
  readonly winners: number;
};

/** The facts of one notice. @param find the municipality that words name */
export function noticeFacts(notice: Notice, find: FindMunicipality): NoticeFacts {
  const { lots } = notice;
  return {
    ...whoAndWhere(notice, find),
    estimated: amountOf(notice, "estimatedValue"),
    awarded: amountOf(notice, "awardedValue"),
    reservedLots: lots.filter(isReservedLot).length,
    reservedParticipation: ofLots(lots, ({ reservedParticipation }) => reservedParticipation),
    reservedExecution: lots.some(({ reservedExecution }) => reservedExecution === "yes"),
    strategic: ofLots(lots, ({ strategic }) => strategic),
    socialObjectives: ofLots(lots, ({ socialObjectives }) => socialObjectives),
    environmentalImpacts: ofLots(lots, ({ environmentalImpacts }) => environmentalImpacts),
    hasPerformanceTerms: lots.some(
      ({ performanceTerms, strategicDescription }) =>
        isSaid(performanceTerms) || isSaid(strategicDescription),
    ),
    accessibility: ofLots(lots, ({ accessibility }) => (accessibility ? [accessibility] : [])),
    winners: lots.reduce((sum, { winners }) => sum + winners.length, 0),
  };
}

function whoAndWhere(notice: Notice, find: FindMunicipality) {
  const [buyer] = notice.buyers;
  const places = [...notice.places, ...notice.lots.flatMap(({ places }) => places)];
  const buyerNis = buyer ? municipalityOfBuyer(buyer, find, notice.format === "bosa-json") : null;
  const found = places.map((place) => ({
    nis: municipalityOfPlace(place, find),
    nuts: readNuts(place.nuts ?? ""),
  }));
  const placeNis = each(found.map(({ nis }) => nis));
  const broad = each(found.map(({ nis, nuts }) => (nis ? null : nuts)));
  const buyerCode = buyerNis ?? readNuts(buyer?.nuts ?? "");
  const areas: NoticeArea[] = [
    ...(buyerCode ? [{ code: buyerCode, role: "buyer" } as const] : []),
    ...[...placeNis, ...broad].map((code) => ({ code, role: "place" }) as const),
  ];
  return {
    buyerName: buyer ? firstText(buyer.name) : "",
    buyerKbo: buyer?.kbo ?? null,
    buyerNis,
    buyerCountry: buyer?.country ?? null,
    placeNis,
    nuts: each(found.map(({ nuts }) => nuts)),
    areas,
  };
}

/** As the whole says it; of all lots together when only they do, and in one currency. */
function amountOf(notice: Notice, field: "estimatedValue" | "awardedValue"): Amount | null {
  return notice[field] ?? sumOf(notice.lots.map((lot) => lot[field]));
}

const ofLots = (
  lots: readonly SocialTerms[],
  pick: (terms: SocialTerms) => readonly string[],
): string[] => each(lots.flatMap(pick).filter((code) => code !== "none")).sort();

const each = <Value>(values: readonly (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

const isSaid = (texts: ByLanguage): boolean => Object.values(texts).some((text) => text !== "");

/** A text in Dutch, else French, else English, else as it comes; empty when there is none. */
export const firstText = (texts: ByLanguage): string =>
  texts.nl ?? texts.fr ?? texts.en ?? Object.values(texts)[0] ?? "";
