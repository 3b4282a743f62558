import { given } from "../given.ts";
import type { Lot, Notice } from "../notice.ts";
import { categoryToOcds, methodToOcds, participationToOcds, tagsOfKind } from "./codes.ts";
import {
  filled,
  ownExtension,
  writeAmount,
  writeCpv,
  writeParty,
  writePlace,
  writeTexts,
} from "./write-values.ts";

/**
 * A notice as a release of OCDS 1.1 with the extensions of the European profile. Reading it back
 * gives the same notice, the unread parts of the first file apart.
 * @param ocid identifier of the purchase, for a notice that has none of its own
 * @see docs/sources/notices.md
 */
export function writeOcdsRelease(notice: Notice, ocid: string): Record<string, unknown> {
  const language = notice.languages[0] ?? "und";
  const { ocid: ownOcid, releaseId, ...names } = notice.identity;
  const buyers = notice.buyers.map((buyer, at) =>
    writeParty(buyer, { id: `buyer-${at + 1}`, role: "buyer", language }),
  );
  const suppliers = notice.lots.flatMap((lot) =>
    lot.winners.map((winner, at) =>
      writeParty(winner, { id: supplierId(lot, at), role: "supplier", language }),
    ),
  );
  const statistics = notice.lots.flatMap(({ id, tendersReceived }) =>
    tendersReceived === undefined
      ? []
      : [{ id: `bids-${id}`, measure: "bids", value: tendersReceived, relatedLot: id }],
  );
  return {
    ocid: ownOcid ?? ocid,
    id: releaseId ?? releaseIdOf(notice) ?? ocid,
    ...given("date", notice.dispatchedOn ? `${notice.dispatchedOn}T00:00:00Z` : null),
    tag: tagsOfKind[notice.kind],
    initiationType: "tender",
    language,
    parties: [...buyers, ...suppliers],
    ...given("buyer", buyers[0] && { id: "buyer-1" }),
    tender: writeTender(notice, language),
    awards: notice.lots.flatMap(writeAward),
    ...given("bids", statistics.length > 0 ? { statistics } : null),
    relatedProcesses: notice.earlier.map((identifier, at) => ({
      id: String(at + 1),
      relationship: ["prior"],
      identifier,
    })),
    [ownExtension]: {
      form: notice.form,
      languages: notice.languages,
      identity: names,
      ...given("publishedOn", notice.publishedOn),
      ...given("deadline", notice.deadline),
      ...given("awardedValue", notice.awardedValue),
      links: notice.links,
    },
  };
}

const supplierId = (lot: Lot, at: number): string => `supplier-${lot.id}-${at + 1}`;

/** The profile for the European Union calls a release by the notice and its version. */
function releaseIdOf({ identity }: Notice): string | undefined {
  const { noticeId, noticeVersion, publicationNumber } = identity;
  return noticeId ? `${noticeId}-${noticeVersion ?? "01"}` : publicationNumber;
}

function writeTender(notice: Notice, language: string) {
  const [first, ...others] = notice.natures.map((nature) => categoryToOcds[nature]);
  const { procedure, deadline } = notice;
  return {
    id: notice.identity.procedureId ?? notice.identity.noticeId ?? "1",
    ...writeTexts("title", notice.title, language),
    ...writeTexts("description", notice.description, language),
    ...given("mainProcurementCategory", first),
    ...given("additionalProcurementCategories", others.length > 0 ? others : null),
    ...given("procurementMethod", procedure && methodToOcds.get(procedure)),
    ...given("procurementMethodDetails", procedure),
    ...given("legalBasis", notice.legalBasis ? { scheme: "CELEX", id: notice.legalBasis } : null),
    ...given("value", writeAmount(notice.estimatedValue)),
    ...given(
      "tenderPeriod",
      deadline ? { endDate: `${deadline.day}T${deadline.time ?? "23:59"}:00` } : null,
    ),
    ...writeCpv(notice.cpv, notice.otherCpv),
    deliveryAddresses: notice.places.map((place) => writePlace(place, language)),
    techniques: { hasFrameworkAgreement: notice.isFramework },
    lots: notice.lots.map((lot) => writeLot(lot, language)),
    items: notice.lots.map((lot, at) => ({
      id: String(at + 1),
      relatedLot: lot.id,
      ...writeCpv(lot.cpv, lot.otherCpv),
      deliveryAddresses: lot.places.map((place) => writePlace(place, language)),
    })),
  };
}

function writeLot(lot: Lot, language: string) {
  const [first, ...others] = lot.natures.map((nature) => categoryToOcds[nature]);
  const reserved = lot.reservedParticipation
    .map((code) => participationToOcds.get(code))
    .filter(Boolean);
  const said = lot.reservedExecution;
  const execution = said === "yes" || said === "no" ? said === "yes" : null;
  const terms = {
    ...given("reservedExecution", execution),
    ...writeTexts("performanceTerms", lot.performanceTerms, language),
  };
  const { from, to, ...length } = lot.duration ?? {};
  return {
    id: lot.id,
    ...writeTexts("title", lot.title, language),
    ...writeTexts("description", lot.description, language),
    ...given("mainProcurementCategory", first),
    ...given("additionalProcurementCategories", others.length > 0 ? others : null),
    ...given("value", writeAmount(lot.estimatedValue)),
    ...given(
      "contractPeriod",
      filled({
        ...given("startDate", from && `${from}T00:00:00Z`),
        ...given("endDate", to && `${to}T00:00:00Z`),
        ...given("durationInDays", length.days),
      }),
    ),
    ...given("otherRequirements", reserved.length > 0 ? { reservedParticipation: reserved } : null),
    ...given("contractTerms", filled(terms)),
    ...given(
      "suitability",
      lot.isSuitableForSmall === undefined ? null : { sme: lot.isSuitableForSmall },
    ),
    [ownExtension]: {
      reservedParticipation: lot.reservedParticipation,
      ...given("reservedExecution", lot.reservedExecution),
      strategic: lot.strategic,
      socialObjectives: lot.socialObjectives,
      environmentalImpacts: lot.environmentalImpacts,
      innovations: lot.innovations,
      strategicDescription: lot.strategicDescription,
      ...given("accessibility", lot.accessibility),
      ...given("months", length.months),
      ...given("isUnlimited", length.isUnlimited),
    },
  };
}

const statuses = { awarded: "active", none: "unsuccessful", open: "pending" } as const;

function writeAward(lot: Lot) {
  if (lot.awardState === undefined) return [];
  return [
    {
      id: `award-${lot.id}`,
      status: statuses[lot.awardState],
      relatedLots: [lot.id],
      ...given("value", writeAmount(lot.awardedValue)),
      suppliers: lot.winners.map((winner, at) => ({
        id: supplierId(lot, at),
        ...given(ownExtension, winner.value ? { value: winner.value } : null),
      })),
    },
  ];
}

/** A package that holds releases, as publishers exchange them. */
export function writeOcdsPackage(
  releases: readonly Record<string, unknown>[],
  { uri, publishedDate, publisher }: { uri: string; publishedDate: string; publisher: string },
) {
  return { uri, version: "1.1", publishedDate, publisher: { name: publisher }, releases };
}
