import { elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import type { Duration, Nature, Place } from "../../rules/notice.ts";
import { amountOf, cpvCodes, dayOf } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";
import { languages } from "./read-terms.ts";

const natures: readonly string[] = ["works", "supplies", "services"] satisfies Nature[];

/** What a procedure and a lot both say in ProcurementProject. */
export function readProject(project: XmlElement | undefined, about: string, tracked: Tracked) {
  if (!project) {
    return { title: {}, description: {}, natures: [], otherCpv: [], cpv: null, places: [] };
  }
  const codes = (group: string) =>
    cpvCodes(tracked.texts(project, `${group}/ItemClassificationCode`), about, tracked);
  const [cpv = null] = codes("MainCommodityClassification");
  const otherCpv = codes("AdditionalCommodityClassification").filter((code) => code !== cpv);
  return {
    title: languages(elementsAt(project, "Name"), tracked),
    description: languages(elementsAt(project, "Description"), tracked),
    natures: readNatures(project, tracked),
    cpv,
    otherCpv,
    places: elementsAt(project, "RealizedLocation").map((place) => readPlace(place, tracked)),
    estimatedValue: amountOf(
      elementAt(project, "RequestedTenderTotal/EstimatedOverallContractAmount"),
      tracked,
      { currency: "currencyID" },
    ),
    duration: readDuration(elementAt(project, "PlannedPeriod"), tracked),
  };
}

function readNatures(project: XmlElement, tracked: Tracked): Nature[] {
  const codes = [
    ...elementsAt(project, "ProcurementTypeCode"),
    ...elementsAt(project, "ProcurementAdditionalType/ProcurementTypeCode"),
  ].filter(({ attributes }) => (attributes.listName ?? "contract-nature") === "contract-nature");
  const found = codes.map((code) => tracked.text(code)).filter((code) => code !== null);
  return [...new Set(found.filter((code): code is Nature => natures.includes(code)))];
}

function readPlace(place: XmlElement, tracked: Tracked): Place {
  const words = languages(elementsAt(place, "Description"), tracked);
  return {
    ...given("nuts", tracked.text(place, "Address/CountrySubentityCode")),
    ...given("town", tracked.text(place, "Address/CityName")),
    ...given("postcode", tracked.text(place, "Address/PostalZone")),
    ...given("country", tracked.text(place, "Address/Country/IdentificationCode")),
    ...given("words", Object.keys(words).length > 0 ? words : null),
  };
}

function readDuration(period: XmlElement | undefined, tracked: Tracked): Duration | null {
  if (!period) return null;
  const measure = elementAt(period, "DurationMeasure");
  const unit = measure?.attributes.unitCode ?? "";
  const length = Number(tracked.text(measure) ?? Number.NaN);
  const months = unit === "MONTH" ? 1 : unit === "YEAR" ? 12 : null;
  const days = unit === "DAY" ? 1 : unit === "WEEK" ? 7 : null;
  const isUnlimited = tracked.text(period, "DescriptionCode") === "UNLIMITED";
  const found: Duration = {
    ...given("months", months && Number.isFinite(length) ? months * length : null),
    ...given("days", days && Number.isFinite(length) ? days * length : null),
    ...given("from", dayOf(tracked.text(period, "StartDate"), "PlannedPeriod", tracked)),
    ...given("to", dayOf(tracked.text(period, "EndDate"), "PlannedPeriod", tracked)),
    ...given("isUnlimited", isUnlimited ? true : null),
  };
  return Object.keys(found).length > 0 ? found : null;
}
