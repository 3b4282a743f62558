import {
  childrenOf,
  descendantsOf,
  elementAt,
  elementsAt,
  type XmlElement,
} from "#platform/xml/xml-element";
import { readAmount } from "../../rules/amount.ts";
import { emptyLot } from "../../rules/empty-lot.ts";
import { given } from "../../rules/given.ts";
import type {
  Amount,
  Lot,
  NamedOrganisation,
  Nature,
  NoticeLink,
  Place,
  SocialTerms,
} from "../../rules/notice.ts";
import { readDeadline } from "../../rules/notice-time.ts";
import { linksOf } from "../read-links.ts";
import { byLanguage, cpvCodes } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";
import { type FormVersions, inEveryLanguage } from "./form-versions.ts";
import { type Award, placeAwards } from "./place-awards.ts";
import { readAddress } from "./read-address.ts";
import { wholeNumber } from "./read-awards.ts";
import { readReserved } from "./read-reserved.ts";

/**
 * A form of R2.0.8. Its containers have other names in every form, its values the same: what is
 * looked for is the value's own name, outside lots and awards.
 */
export function readOldForm(versions: FormVersions, tracked: Tracked) {
  const [form] = versions.originals as [XmlElement, ...XmlElement[]];
  const find = (name: RegExp) => (one: XmlElement) => firstOutside(one, name);
  const terms = readReserved(versions, find(/^EXISTENCE_OTHER_PARTICULAR_CONDITIONS$/), tracked);
  const [cpv, ...otherCpv] = readCodes(firstOutside(form, /^CPV$/), tracked);
  const described = lotElements(form).map((lot, at) => readLot(lot, at, form, terms, tracked));
  const lots =
    described.length > 0 ? described : [{ ...emptyLot("1", terms), ...given("cpv", cpv) }];
  const type = tracked.attribute(firstOutside(form, /^TYPE_CONTRACT$/, hasValue), "VALUE");
  const nature = natures.find((one) => one === type?.toLowerCase());
  const total = firstOutside(form, /^TOTAL_FINAL_VALUE$/);
  const places = readPlaces(form, tracked);
  const scope = firstOutside(
    form,
    /^(NATURE_QUANTITY_SCOPE|QUANTITY_SCOPE_WORKS|TOTAL_ESTIMATED)$/,
  );
  const reference = tracked.text(firstOutside(form, /^FILE_REFERENCE_NUMBER$/));
  return {
    references: reference === null ? [] : [reference],
    buyers: readBuyers(form, tracked),
    title: inEveryLanguage(versions, tracked, find(/^TITLE_/)),
    description: inEveryLanguage(
      versions,
      tracked,
      (one) =>
        firstOutside(one, /^SHORT_(CONTRACT_)?DESCRIPTION$/) ??
        firstOutside(one, /^TOTAL_QUANTITY_OR_SCOPE$/),
    ),
    ...given("cpv", cpv),
    otherCpv,
    ...(nature ? { natures: [nature] } : {}),
    ...(places.length > 0 ? { places } : {}),
    ...given("deadline", readMoment(firstOutside(form, /^RECEIPT_LIMIT_DATE$/), tracked)),
    ...given("estimatedValue", readCost(scope, tracked)),
    ...given("awardedValue", readCost(total, tracked)),
    isFramework: isFramework(form),
    lots: placeAwards(lots, readOldAwards(form, tracked), terms, tracked),
    links: readLinks(form, tracked),
    earlier: [],
  };
}

const natures: readonly Nature[] = ["works", "supplies", "services"];

const isAward = ({ name }: XmlElement): boolean => /^AWARD_(OF_)?CONTRACT/.test(name);
const isLot = (element: XmlElement): boolean =>
  !isAward(element) && childrenOf(element, "LOT_NUMBER").length > 0;
const hasValue = ({ attributes }: XmlElement): boolean => attributes.VALUE !== undefined;

/** The first element of such a name that stands in no lot and no award. */
function firstOutside(
  form: XmlElement,
  name: RegExp,
  isWanted: (element: XmlElement) => boolean = () => true,
): XmlElement | undefined {
  for (const child of childrenOf(form)) {
    if (name.test(child.name) && isWanted(child)) return child;
    if (isLot(child) || isAward(child)) continue;
    const deeper = firstOutside(child, name, isWanted);
    if (deeper) return deeper;
  }
  return undefined;
}

function lotElements(form: XmlElement): XmlElement[] {
  return childrenOf(form).flatMap((child) =>
    isAward(child) ? [] : isLot(child) ? [child] : lotElements(child),
  );
}

/** The outermost ones: an award holds no other. */
const awardElements = (form: XmlElement): XmlElement[] =>
  childrenOf(form).flatMap((child) => (isAward(child) ? [child] : awardElements(child)));

const readCodes = (cpv: XmlElement | undefined, tracked: Tracked): string[] =>
  cpvCodes(
    (cpv ? descendantsOf(cpv, (name) => name === "CPV_CODE") : []).map(
      (code) => tracked.attribute(code, "CODE") ?? "",
    ),
    "CPV",
    tracked,
  );

function readLot(
  lot: XmlElement,
  at: number,
  form: XmlElement,
  terms: SocialTerms,
  tracked: Tracked,
): Lot {
  const language = form.attributes.LG ?? "";
  const [cpv, ...otherCpv] = readCodes(elementAt(lot, "CPV"), tracked);
  const text = (name: string) => byLanguage([[language, tracked.text(lot, name) ?? ""]]);
  return {
    ...emptyLot(tracked.text(lot, "LOT_NUMBER") ?? String(at + 1), terms),
    title: text("LOT_TITLE"),
    description: text("LOT_DESCRIPTION"),
    ...given("cpv", cpv),
    otherCpv,
    ...given("estimatedValue", readCost(elementAt(lot, "NATURE_QUANTITY_SCOPE"), tracked)),
  };
}

function readBuyers(form: XmlElement, tracked: Tracked): NamedOrganisation[] {
  return descendantsOf(form, (name) => name === "CA_CE_CONCESSIONAIRE_PROFILE")
    .map((address) => readAddress(address, form.attributes.LG ?? "", tracked))
    .filter((buyer) => buyer !== null);
}

function readPlaces(form: XmlElement, tracked: Tracked): Place[] {
  const site = firstOutside(form, /^(LOCATION_NUTS|SITE_OR_LOCATION)$/);
  if (!site) return [];
  const words = tracked.text(site, "LOCATION") ?? tracked.text(site, "LABEL");
  const codes = elementsAt(site, "NUTS").map((nuts) => tracked.attribute(nuts, "CODE"));
  const said = words ? { words: byLanguage([[form.attributes.LG ?? "", words]]) } : {};
  const places = codes.filter((nuts) => nuts !== null).map((nuts): Place => ({ nuts }));
  const [first = {}, ...rest] = places;
  return words || places.length > 0 ? [{ ...first, ...said }, ...rest] : [];
}

function readMoment(moment: XmlElement | undefined, tracked: Tracked) {
  if (!moment) return null;
  const part = (name: string) => (tracked.text(moment, name) ?? "").padStart(2, "0");
  const day = `${part("YEAR")}-${part("MONTH")}-${part("DAY")}`;
  return readDeadline(day, tracked.text(moment, "TIME") ?? "");
}

/** The first amount under an element, in the currency that its range says. */
function readCost(element: XmlElement | undefined, tracked: Tracked): Amount | null {
  const [range] = element ? descendantsOf(element, (name) => name.startsWith("COSTS_RANGE")) : [];
  const cost = range && elementAt(range, "VALUE_COST");
  const text = tracked.attribute(cost, "FMTVAL") ?? tracked.text(cost);
  if (!range || text === null) return null;
  const amount = readAmount(text, range.attributes.CURRENCY);
  if (!amount) tracked.note("amount-unreadable", "VALUE_COST", text);
  return amount;
}

const isFramework = (form: XmlElement): boolean =>
  descendantsOf(form, (name) => /^NOTICE_INVOLVES/.test(name)).some(({ attributes }) =>
    /FRAMEWORK/.test(attributes.VALUE ?? ""),
  );

function readOldAwards(form: XmlElement, tracked: Tracked): Award[] {
  const language = form.attributes.LG ?? "";
  return awardElements(form).map((award) => {
    const [address] = descendantsOf(
      award,
      (name) => name === "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME",
    );
    const winner = readAddress(address, language, tracked);
    const value = readCost(elementAt(award, "CONTRACT_VALUE_INFORMATION"), tracked);
    return {
      lotNumber: tracked.text(award, "LOT_NUMBER"),
      title: byLanguage([[language, tracked.text(award, "CONTRACT_TITLE") ?? ""]]),
      isAwarded: winner !== null,
      winners: winner ? [{ ...winner, ...given("value", value) }] : [],
      value,
      tendersReceived: wholeNumber(tracked.text(award, "OFFERS_RECEIVED_NUMBER")),
    };
  });
}

function readLinks(form: XmlElement, tracked: Tracked): NoticeLink[] {
  const found = (kind: NoticeLink["kind"], wanted: string): NoticeLink[] => {
    const elements = descendantsOf(form, (name) => name === wanted);
    const texts = elements.map((element) => tracked.text(element)).filter((text) => text !== null);
    return linksOf(kind, texts, tracked);
  };
  return [...found("buyer-profile", "URL_BUYER"), ...found("submission", "URL_PARTICIPATE")];
}
