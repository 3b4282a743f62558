import { given } from "../../rules/given.ts";
import { type Lot, noTerms, reservedParticipationCodes } from "../../rules/notice.ts";
import { participationFromOcds } from "../../rules/ocds/codes.ts";
import { ownExtension } from "../../rules/ocds/write-values.ts";
import { dayOf } from "../read-values.ts";
import type { JsonObject, TrackedJson } from "../tracked-json.ts";
import { addAwards } from "./add-awards.ts";
import {
  type Party,
  readAmountAt,
  readCpvAt,
  readNatures,
  readPlaces,
  readTexts,
} from "./read-ocds-values.ts";

const knownParticipation: readonly string[] = reservedParticipationCodes;

/** The lots of a release with what became of them; a tender without lots is one lot. */
export function readLots(
  release: JsonObject,
  parties: ReadonlyMap<string, Party>,
  language: string,
  tracked: TrackedJson,
): Lot[] {
  const tender = tracked.object(release, "tender");
  const items = tracked.objects(tender, "items");
  const said = tracked.objects(tender, "lots");
  const itemsOfLot = Map.groupBy(items, (item) => tracked.value(item, "relatedLot") ?? "");
  const lots = said.map((lot, at) => {
    const id = tracked.value(lot, "id") ?? String(at + 1);
    const shared = said.length === 1 ? (itemsOfLot.get("") ?? []) : [];
    return readLot(lot, id, [...(itemsOfLot.get(id) ?? []), ...shared], language, tracked);
  });
  const hasAwards = tracked.objects(release, "awards").length > 0;
  const all =
    said.length > 0 || (!tender && !hasAwards)
      ? lots
      : [readLot({}, "1", items, language, tracked)];
  for (const item of items) tracked.value(item, "id");
  return addAwards(all, release, parties, tracked);
}

function readLot(
  lot: JsonObject,
  id: string,
  items: readonly JsonObject[],
  language: string,
  tracked: TrackedJson,
): Lot {
  const own = tracked.object(lot, ownExtension);
  const codes = items.map((item) => readCpvAt(item, id, tracked));
  const cpv = codes[0]?.cpv;
  const others = codes.flatMap(({ cpv: main, otherCpv }) => [...(main ? [main] : []), ...otherCpv]);
  return {
    id,
    title: readTexts(lot, "title", language, tracked),
    description: readTexts(lot, "description", language, tracked),
    natures: readNatures([
      tracked.value(lot, "mainProcurementCategory"),
      ...tracked.values(lot, "additionalProcurementCategories"),
    ]),
    ...given("cpv", cpv),
    otherCpv: [...new Set(others)].filter((code) => code !== cpv),
    places: items.flatMap((item) => readPlaces(item, language, tracked)),
    ...given("estimatedValue", readAmountAt(lot, "value", tracked)),
    ...given("duration", readPeriod(lot, own, tracked)),
    ...readLotTerms(lot, own, language, tracked),
    winners: [],
  };
}

function readLotTerms(
  lot: JsonObject,
  own: JsonObject | undefined,
  language: string,
  tracked: TrackedJson,
) {
  const profile = tracked
    .values(lot, "otherRequirements.reservedParticipation")
    .map((code) => participationFromOcds.get(code) ?? code);
  const execution = tracked.value(lot, "contractTerms.reservedExecution");
  const unknown = profile.filter((code) => !knownParticipation.includes(code));
  for (const code of unknown) tracked.note("code-unknown", "reservedParticipation", code);
  const exact = tracked.values(own, "reservedParticipation");
  const ownExecution = tracked.value(own, "reservedExecution");
  const sme = tracked.value(lot, "suitability.sme");
  const many = (name: string) => tracked.values(own, name);
  const description = tracked.object(own, "strategicDescription");
  return {
    ...noTerms,
    reservedParticipation: exact.length > 0 ? exact : profile,
    ...given(
      "reservedExecution",
      ownExecution ?? (execution === null ? null : execution === "true" ? "yes" : "no"),
    ),
    strategic: many("strategic"),
    socialObjectives: many("socialObjectives"),
    environmentalImpacts: many("environmentalImpacts"),
    innovations: many("innovations"),
    strategicDescription: Object.fromEntries(
      Object.keys(description ?? {})
        .filter((code) => /^[a-z]{2,3}$/.test(code))
        .map((code) => [code, tracked.value(description, code) ?? ""]),
    ),
    performanceTerms: readTexts(
      tracked.object(lot, "contractTerms"),
      "performanceTerms",
      language,
      tracked,
    ),
    ...given("accessibility", tracked.value(own, "accessibility")),
    ...given("isSuitableForSmall", sme === null ? null : sme === "true"),
  };
}

function readPeriod(lot: JsonObject, own: JsonObject | undefined, tracked: TrackedJson) {
  const number = (text: string | null) =>
    text !== null && Number.isFinite(Number(text)) ? Number(text) : null;
  const day = (path: string) => dayOf(tracked.value(lot, `contractPeriod.${path}`), path, tracked);
  const found: NonNullable<Lot["duration"]> = {
    ...given("months", number(tracked.value(own, "months"))),
    ...given("days", number(tracked.value(lot, "contractPeriod.durationInDays"))),
    ...given("from", day("startDate")),
    ...given("to", day("endDate")),
    ...given("isUnlimited", tracked.value(own, "isUnlimited") === "true" ? true : null),
  };
  return Object.keys(found).length > 0 ? found : null;
}
