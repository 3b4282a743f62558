import { childrenOf, elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { emptyLot } from "../../rules/empty-lot.ts";
import { given } from "../../rules/given.ts";
import type {
  Duration,
  Lot,
  NamedOrganisation,
  Nature,
  NoticeLink,
  Place,
  SocialTerms,
} from "../../rules/notice.ts";
import { readDeadline } from "../../rules/notice-time.ts";
import { publicationNumber } from "../../rules/publication-number.ts";
import { linksOf } from "../read-links.ts";
import { amountOf, cpvCodes, dayOf } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";
import { type FormVersions, inEveryLanguage } from "./form-versions.ts";
import { placeAwards } from "./place-awards.ts";
import { readAddress } from "./read-address.ts";
import { readAwards } from "./read-awards.ts";
import { readReserved } from "./read-reserved.ts";

const natures: readonly string[] = ["works", "supplies", "services"] satisfies Nature[];

/** A form of R2.0.9: F01 to F25, T01, T02. */
export function readNewForm(versions: FormVersions, tracked: Tracked) {
  const [form] = versions.originals as [XmlElement, ...XmlElement[]];
  const object = elementAt(form, "OBJECT_CONTRACT");
  const terms = readReserved(
    versions,
    (one) => elementAt(one, "LEFTI/PERFORMANCE_CONDITIONS"),
    tracked,
  );
  const cpv = object && mainCpv(object, tracked);
  const described = readLots(versions, cpv ?? null, terms, tracked);
  const isCorrection = /^F?14$/.test(form.attributes.FORM ?? "");
  const lots = described.length > 0 || isCorrection ? described : [emptyLot("1", terms)];
  const nature = tracked
    .attribute(object && elementAt(object, "TYPE_CONTRACT"), "CTYPE")
    ?.toLowerCase();
  const day = tracked.text(form, "PROCEDURE/DATE_RECEIPT_TENDERS");
  const time = tracked.text(form, "PROCEDURE/TIME_RECEIPT_TENDERS");
  const otherCpv = described.flatMap((lot) => lot.otherCpv);
  const reference = tracked.text(object, "REFERENCE_NUMBER");
  return {
    references: reference === null ? [] : [reference],
    buyers: readBuyers(form, tracked),
    title: inEveryLanguage(versions, tracked, (one) => elementAt(one, "OBJECT_CONTRACT/TITLE")),
    description: inEveryLanguage(versions, tracked, (one) =>
      elementAt(one, "OBJECT_CONTRACT/SHORT_DESCR"),
    ),
    ...given("cpv", cpv),
    otherCpv: [...new Set(otherCpv)].filter((code) => code !== cpv),
    ...(nature && natures.includes(nature) ? { natures: [nature as Nature] } : {}),
    ...given("deadline", day === null ? null : readDeadline(day, time ?? "")),
    ...given(
      "estimatedValue",
      amountOf(object && elementAt(object, "VAL_ESTIMATED_TOTAL"), tracked),
    ),
    ...given("awardedValue", amountOf(object && elementAt(object, "VAL_TOTAL"), tracked)),
    ...given("procedure", readProcedure(form, tracked)),
    ...given("legalBasis", tracked.attribute(elementAt(form, "LEGAL_BASIS"), "VALUE")),
    isFramework: tracked.sees(elementAt(form, "PROCEDURE/FRAMEWORK")),
    lots: placeAwards(lots, readAwards(form, tracked), terms, tracked),
    links: readLinks(form, tracked),
    earlier: [
      ...tracked.texts(form, "PROCEDURE/NOTICE_NUMBER_OJ"),
      ...tracked.texts(form, "COMPLEMENTARY_INFO/NOTICE_NUMBER_OJ"),
    ].map((text) => publicationNumber(text) ?? text),
  };
}

function readBuyers(form: XmlElement, tracked: Tracked): NamedOrganisation[] {
  const language = form.attributes.LG ?? "";
  return [
    ...elementsAt(form, "CONTRACTING_BODY/ADDRESS_CONTRACTING_BODY"),
    ...elementsAt(form, "CONTRACTING_BODY/ADDRESS_CONTRACTING_BODY_ADDITIONAL"),
  ]
    .map((address) => readAddress(address, language, tracked))
    .filter((buyer) => buyer !== null);
}

const codesAt = (element: XmlElement, path: string, tracked: Tracked): string[] =>
  cpvCodes(
    elementsAt(element, `${path}/CPV_CODE`).map((code) => tracked.attribute(code, "CODE") ?? ""),
    path,
    tracked,
  );

const mainCpv = (object: XmlElement, tracked: Tracked): string | null =>
  codesAt(object, "CPV_MAIN", tracked)[0] ?? null;

function readLots(
  versions: FormVersions,
  cpv: string | null,
  terms: SocialTerms,
  tracked: Tracked,
): Lot[] {
  const [form] = versions.originals as [XmlElement, ...XmlElement[]];
  const described = new Map(
    [...versions.originals, ...versions.others].map((one) => [
      one,
      elementsAt(one, "OBJECT_CONTRACT/OBJECT_DESCR"),
    ]),
  );
  const lots = described.get(form) ?? [];
  const count = lots.length;
  return lots.map((lot, at): Lot => {
    const text = (name: string) =>
      inEveryLanguage(versions, tracked, (one) => {
        const inOther = described.get(one);
        const same = inOther?.length === count ? inOther[at] : undefined;
        return same && elementAt(same, name);
      });
    const codes = codesAt(lot, "CPV_ADDITIONAL", tracked);
    const lotCpv = codesAt(lot, "CPV_MAIN", tracked)[0] ?? (count > 1 ? codes[0] : null) ?? cpv;
    return {
      ...emptyLot(tracked.text(lot, "LOT_NO") ?? String(at + 1), terms),
      title: text("TITLE"),
      description: text("SHORT_DESCR"),
      ...given("cpv", lotCpv),
      otherCpv: codes.filter((code) => code !== lotCpv),
      places: readPlaces(lot, text("MAIN_SITE"), tracked),
      ...given("estimatedValue", amountOf(elementAt(lot, "VAL_OBJECT"), tracked)),
      ...given("duration", readDuration(lot, tracked)),
    };
  });
}

function readPlaces(lot: XmlElement, words: Place["words"], tracked: Tracked): Place[] {
  const codes = elementsAt(lot, "NUTS").map((nuts) => tracked.attribute(nuts, "CODE"));
  const places = codes.filter((nuts) => nuts !== null).map((nuts): Place => ({ nuts }));
  if (!words || Object.keys(words).length === 0) return places;
  const [first = {}, ...rest] = places;
  return [{ ...first, words }, ...rest];
}

function readDuration(lot: XmlElement, tracked: Tracked): Duration | null {
  const length = elementAt(lot, "DURATION");
  const unit = length?.attributes.TYPE ?? "";
  const number = Number(tracked.text(length)?.replace(",", ".") ?? Number.NaN);
  const isUnlimited = tracked.sees(elementAt(lot, "INDEFINITE_DURATION"));
  const found: Duration = {
    ...given("months", unit === "MONTH" && number > 0 ? number : null),
    ...given("days", unit === "DAY" && number > 0 ? number : null),
    ...given("from", dayOf(tracked.text(lot, "DATE_START"), "DATE_START", tracked)),
    ...given("to", dayOf(tracked.text(lot, "DATE_END"), "DATE_END", tracked)),
    ...given("isUnlimited", isUnlimited ? true : null),
  };
  return Object.keys(found).length > 0 ? found : null;
}

const procedures = new Map(
  Object.entries({
    PT_OPEN: "open",
    PT_RESTRICTED: "restricted",
    PT_COMPETITIVE_NEGOTIATION: "neg-w-call",
    PT_NEGOTIATED_WITH_PRIOR_CALL: "neg-w-call",
    PT_INVOLVING_NEGOTIATION: "neg-w-call",
    PT_COMPETITIVE_DIALOGUE: "comp-dial",
    PT_INNOVATION_PARTNERSHIP: "innovation",
    PT_COMPETITIVE_TENDERING: "comp-tend",
    PT_AWARD_CONTRACT_WITHOUT_CALL: "neg-wo-call",
    PT_AWARD_CONTRACT_WITHOUT_PUBLICATION: "neg-wo-call",
    PT_NEGOTIATED_WITHOUT_PUBLICATION: "neg-wo-call",
  }),
);

function readProcedure(form: XmlElement, tracked: Tracked): string | null {
  const procedure = elementAt(form, "PROCEDURE");
  for (const sign of procedure ? childrenOf(procedure) : []) {
    const code = procedures.get(sign.name);
    if (!code) continue;
    if (sign.content.length === 0) tracked.sees(sign);
    return code;
  }
  return null;
}

function readLinks(form: XmlElement, tracked: Tracked): NoticeLink[] {
  const found = (kind: NoticeLink["kind"], path: string): NoticeLink[] =>
    linksOf(kind, tracked.texts(form, `CONTRACTING_BODY/${path}`), tracked);
  return [
    ...found("documents", "URL_DOCUMENT"),
    ...found("submission", "URL_PARTICIPATION"),
    ...found("buyer-profile", "ADDRESS_CONTRACTING_BODY/URL_BUYER"),
  ];
}
