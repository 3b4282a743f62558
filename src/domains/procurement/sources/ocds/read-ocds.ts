import { given } from "../../rules/given.ts";
import { languageCode } from "../../rules/language-code.ts";
import { type Deadline, linkKinds, type Notice } from "../../rules/notice.ts";
import { readDeadline } from "../../rules/notice-time.ts";
import { kindOfTags } from "../../rules/ocds/codes.ts";
import { ownExtension } from "../../rules/ocds/write-values.ts";
import { publicationNumber } from "../../rules/publication-number.ts";
import { linksOf } from "../read-links.ts";
import { dayOf } from "../read-values.ts";
import { isObject, type JsonObject, type TrackedJson, trackJson } from "../tracked-json.ts";
import { readLots } from "./read-lots.ts";
import {
  readAmountAt,
  readCpvAt,
  readNatures,
  readOwnAmount,
  readParties,
  readPlaces,
  readTexts,
} from "./read-ocds-values.ts";

/** The releases in a release package, a record package, or a release by itself; null for another file. */
export function ocdsReleases(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json.length > 0 && json.every(isRelease) ? json : null;
  if (!isObject(json)) return null;
  if (Array.isArray(json.releases)) return json.releases;
  if (Array.isArray(json.records)) {
    return json.records.map((record) =>
      isObject(record) ? (record.compiledRelease ?? record) : record,
    );
  }
  return isRelease(json) ? [json] : null;
}

const isRelease = (value: unknown): boolean =>
  isObject(value) && "ocid" in value && ("tag" in value || "tender" in value || "awards" in value);

/**
 * A release of OCDS 1.1, with or without the extensions of the European profile.
 * @see docs/sources/notices.md
 */
export function readOcds(release: JsonObject): Notice {
  const tracked = trackJson(
    (name) => name === "contactPoint" || name === "additionalContactPoints",
  );
  const at = (path: string) => tracked.value(release, path);
  const own = tracked.object(release, ownExtension);
  const language = languageCode(at("language") ?? "") || "und";
  const tender = tracked.object(release, "tender");
  const tags = tracked.values(release, "tag");
  const parties = readParties(release, language, tracked);
  at("initiationType");
  at("buyer.id");
  at("buyer.name");
  const categories = [
    tracked.value(tender, "mainProcurementCategory"),
    ...tracked.values(tender, "additionalProcurementCategories"),
  ];
  const method = tracked.value(tender, "procurementMethodDetails");
  const methodCode = tracked.value(tender, "procurementMethod");
  tracked.value(tender, "id");
  const ownLanguages = tracked.values(own, "languages");
  const notice = {
    format: "ocds" as const,
    formatVersion: "1.1",
    form: tracked.value(own, "form") ?? tags.join(" "),
    kind: kindOfTags(tags),
    identity: readIdentity(release, own, tracked),
    languages: ownLanguages.length > 0 ? ownLanguages : language === "und" ? [] : [language],
    ...given("publishedOn", dayOf(tracked.value(own, "publishedOn"), "publishedOn", tracked)),
    ...given("dispatchedOn", dayOf(at("date"), "date", tracked)),
    ...given("deadline", readTenderDeadline(tender, own, tracked)),
    buyers: [...parties.values()]
      .filter(({ roles }) => roles.includes("buyer"))
      .map(({ organisation: { isSmall: _isSmall, ...buyer } }) => buyer),
    title: readTexts(tender, "title", language, tracked),
    description: readTexts(tender, "description", language, tracked),
    natures: readNatures(categories),
    ...readTenderCpv(tender, own !== undefined, tracked),
    places: readPlaces(tender, language, tracked),
    ...given("estimatedValue", readAmountAt(tender, "value", tracked)),
    ...given("awardedValue", readOwnAmount(own, "awardedValue", tracked)),
    ...given("procedure", method ?? methodCode),
    ...given("legalBasis", tracked.value(tender, "legalBasis.id")),
    isFramework: tracked.value(tender, "techniques.hasFrameworkAgreement") === "true",
    lots: readLots(release, parties, language, tracked),
    links: readLinks(tender, own, tracked),
    earlier: tracked
      .objects(release, "relatedProcesses")
      .map((process) => {
        tracked.sees(process, "relationship");
        tracked.value(process, "id");
        return tracked.value(process, "identifier");
      })
      .filter((identifier) => identifier !== null),
  };
  tracked.value(tender, "legalBasis.scheme");
  return { ...notice, ...tracked.rest(release), notes: tracked.notes() };
}

/** Many publishers classify only the items: the first of them then says what is bought. */
function readTenderCpv(tender: JsonObject | undefined, isOurs: boolean, tracked: TrackedJson) {
  const said = readCpvAt(tender, "tender", tracked);
  if (said.cpv || isOurs) return said;
  const [first] = tracked.objects(tender, "items");
  return { ...said, ...given("cpv", first && readCpvAt(first, "items", tracked).cpv) };
}

function readIdentity(
  release: JsonObject,
  own: JsonObject | undefined,
  tracked: TrackedJson,
): Notice["identity"] {
  const one = (name: string) => tracked.value(own, `identity.${name}`);
  const many = (name: string) => {
    const found = tracked.values(own, `identity.${name}`);
    return found.length > 0 ? found : null;
  };
  const releaseId = tracked.value(release, "id");
  return {
    ...given("publicationNumber", one("publicationNumber") ?? publicationNumber(releaseId ?? "")),
    ...given("noticeId", one("noticeId")),
    ...given("noticeVersion", one("noticeVersion")),
    ...given("otherNoticeIds", many("otherNoticeIds")),
    ...given("procedureId", one("procedureId")),
    ...given("references", many("references")),
    ...given("ocid", tracked.value(release, "ocid")),
    ...given("releaseId", releaseId),
  };
}

function readTenderDeadline(
  tender: JsonObject | undefined,
  own: JsonObject | undefined,
  tracked: TrackedJson,
): Deadline | null {
  const end = tracked.value(tender, "tenderPeriod.endDate");
  const day = tracked.value(own, "deadline.day");
  const time = tracked.value(own, "deadline.time");
  if (day !== null) return readDeadline(day, time ?? "");
  return end === null ? null : readDeadline(end);
}

function readLinks(
  tender: JsonObject | undefined,
  own: JsonObject | undefined,
  tracked: TrackedJson,
): Notice["links"] {
  const ours = tracked.objects(own, "links").flatMap((link) => {
    const said = tracked.value(link, "kind");
    const kind = linkKinds.find((one) => one === said) ?? "other";
    return linksOf(kind, list(tracked.value(link, "url")), tracked);
  });
  const documents = tracked
    .objects(tender, "documents")
    .flatMap((document) => list(tracked.value(document, "url")));
  return [...ours, ...linksOf("documents", documents, tracked)];
}

const list = (value: string | null): string[] => (value === null ? [] : [value]);
