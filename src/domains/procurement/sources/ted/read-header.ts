import { elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import { languageCode } from "../../rules/language-code.ts";
import type { Nature, NoticeIdentity, NoticeLink, Place } from "../../rules/notice.ts";
import { readDeadline } from "../../rules/notice-time.ts";
import { publicationNumber } from "../../rules/publication-number.ts";
import { linksOf } from "../read-links.ts";
import { amountOf, cpvCodes, dayOf } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";

const coded = "CODED_DATA_SECTION";
const noticeData = `${coded}/NOTICE_DATA`;
const codif = `${coded}/CODIF_DATA`;

const naturesByCode: ReadonlyMap<string, Nature> = new Map([
  ["1", "works"],
  ["2", "supplies"],
  ["4", "services"],
]);

const proceduresByCode: ReadonlyMap<string, string> = new Map([
  ["1", "open"],
  ["2", "restricted"],
  ["3", "restricted"],
  ["4", "neg-w-call"],
  ["6", "neg-w-call"],
  ["B", "neg-w-call"],
  ["C", "comp-dial"],
  ["G", "innovation"],
  ["T", "neg-wo-call"],
  ["V", "neg-wo-call"],
]);

/** What the publisher coded above the form: numbers, dates, CPV, place, nature. */
export function readHeader(root: XmlElement, tracked: Tracked) {
  const code = (name: string) => tracked.attribute(elementAt(root, `${codif}/${name}`), "CODE");
  const cpv = cpvCodes(
    elementsAt(root, `${noticeData}/ORIGINAL_CPV`).map(
      (one) => tracked.attribute(one, "CODE") ?? "",
    ),
    "ORIGINAL_CPV",
    tracked,
  );
  const nature = naturesByCode.get(code("NC_CONTRACT_NATURE") ?? "");
  const submission = tracked.text(root, `${codif}/DT_DATE_FOR_SUBMISSION`);
  const languages = tracked
    .texts(root, `${noticeData}/LG_ORIG`)
    .flatMap((text) => text.split(/[\s,]+/))
    .map(languageCode);
  return {
    identity: readIdentity(root, tracked),
    languages: [...new Set(languages)],
    ...given(
      "publishedOn",
      dayOf(tracked.text(root, `${coded}/REF_OJS/DATE_PUB`), "DATE_PUB", tracked),
    ),
    ...given(
      "dispatchedOn",
      dayOf(tracked.text(root, `${codif}/DS_DATE_DISPATCH`), "DS_DATE_DISPATCH", tracked),
    ),
    ...given("deadline", submission === null ? null : readDeadline(submission)),
    ...given("cpv", cpv[0]),
    otherCpv: cpv.slice(1),
    natures: nature ? [nature] : [],
    places: readPlaces(root, tracked),
    ...given("procedure", proceduresByCode.get(code("PR_PROC") ?? "")),
    ...readValues(root, tracked),
    links: readLinks(root, tracked),
    earlier: tracked
      .texts(root, `${noticeData}/REF_NOTICE/NO_DOC_OJS`)
      .map((text) => publicationNumber(text) ?? text),
  };
}

function readIdentity(root: XmlElement, tracked: Tracked): NoticeIdentity {
  const number = tracked.text(root, `${noticeData}/NO_DOC_OJS`) ?? root.attributes.DOC_ID ?? "";
  return { ...given("publicationNumber", publicationNumber(number)) };
}

function readPlaces(root: XmlElement, tracked: Tracked): Place[] {
  const codes = elementsAt(root, `${noticeData}/PERFORMANCE_NUTS`).map((one) =>
    tracked.attribute(one, "CODE"),
  );
  return [...new Set(codes)].filter((nuts) => nuts !== null).map((nuts) => ({ nuts }));
}

function readValues(root: XmlElement, tracked: Tracked) {
  const values = elementsAt(root, `${noticeData}/VALUES/VALUE`);
  const ofType = (wanted: RegExp) =>
    values.find(({ attributes }) => wanted.test(attributes.TYPE ?? ""));
  return {
    ...given("estimatedValue", amountOf(ofType(/^ESTIMATED_TOTAL$/), tracked)),
    ...given("awardedValue", amountOf(ofType(/^PROCUREMENT_TOTAL$/), tracked)),
  };
}

function readLinks(root: XmlElement, tracked: Tracked): NoticeLink[] {
  const found = (kind: NoticeLink["kind"], name: string): NoticeLink[] =>
    linksOf(kind, tracked.texts(root, `${noticeData}/${name}`), tracked);
  return [
    ...found("notice", "URI_LIST/URI_DOC"),
    ...found("submission", "IA_URL_ETENDERING"),
    ...found("other", "IA_URL_GENERAL"),
  ];
}
