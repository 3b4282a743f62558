import { elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import { languageCode } from "../../rules/language-code.ts";
import type { Deadline, Lot, Notice, NoticeIdentity, NoticeLink } from "../../rules/notice.ts";
import { isKnownSubtype, kindOfSubtype, kindOfTypeList } from "../../rules/notice-kind.ts";
import { readDeadline } from "../../rules/notice-time.ts";
import { publicationNumber } from "../../rules/publication-number.ts";
import { linksOf } from "../read-links.ts";
import { dayOf } from "../read-values.ts";
import { type Tracked, trackXml } from "../tracked-xml.ts";
import { extension } from "./codes.ts";
import { type FoundOrganisation, readOrganisations } from "./read-organisations.ts";
import { readProject } from "./read-project.ts";
import { type LotOutcome, readResults } from "./read-results.ts";
import { readTerms } from "./read-terms.ts";

/** The documents of UBL that eForms are written in. */
export const eformsRoots = new Set([
  "ContractNotice",
  "ContractAwardNotice",
  "PriorInformationNotice",
  "BusinessRegistrationInformationNotice",
]);

const persons = new Set([
  "Contact",
  "TouchPoint",
  "UltimateBeneficialOwner",
  "Telephone",
  "Telefax",
  "ElectronicMail",
  "JobTitle",
  "AccessToolName",
  "TechnicalCommitteePerson",
]);

/**
 * A notice in eForms, any subtype of SDK 1.x.
 * @param root one of `eformsRoots`
 * @see docs/sources/notices.md
 */
export function readEforms(root: XmlElement): Notice {
  const tracked = trackXml((name) => persons.has(name));
  const version = tracked.text(root, "CustomizationID") ?? "";
  if (!/^eforms-sdk-1\.\d+/.test(version))
    tracked.note("version-unknown", "CustomizationID", version);
  const organisations = readOrganisations(root, tracked);
  const { outcomes, total } = readResults(root, organisations, tracked);
  const lots = readLots(root, outcomes, tracked);
  const {
    estimatedValue,
    duration: _duration,
    cpv,
    ...project
  } = readProject(elementAt(root, "ProcurementProject"), "ProcurementProject", tracked);
  const head = readHead(root, tracked);
  const deadlines = elementsAt(root, "ProcurementProjectLot")
    .map((lot) => readLotDeadline(lot, tracked))
    .filter((deadline) => deadline !== null)
    .sort((a, b) => sortable(a).localeCompare(sortable(b)));
  const notice = {
    format: "eforms" as const,
    formatVersion: version,
    ...head,
    ...given("deadline", deadlines[0]),
    buyers: readBuyers(root, organisations, tracked),
    ...project,
    ...given("cpv", cpv),
    ...given("estimatedValue", estimatedValue),
    ...given("awardedValue", total),
    ...given("procedure", tracked.text(root, "TenderingProcess/ProcedureCode")),
    ...given("legalBasis", tracked.text(root, "RegulatoryDomain")),
    isFramework: readIsFramework(root, tracked),
    lots,
    links: readLinks(root, tracked),
    earlier: readEarlier(root, tracked),
  };
  return { ...notice, ...tracked.rest(root), notes: tracked.notes() };
}

const sortable = ({ day, time }: Deadline): string => `${day} ${time ?? ""}`;

function readHead(root: XmlElement, tracked: Tracked) {
  const form = tracked.text(root, `${extension}/NoticeSubType/SubTypeCode`) ?? "";
  const type = elementAt(root, "NoticeTypeCode");
  if (form !== "" && !isKnownSubtype(form)) tracked.note("form-unknown", "SubTypeCode", form);
  tracked.text(type);
  const main = tracked.text(root, "NoticeLanguageCode");
  const others = tracked.texts(root, "AdditionalNoticeLanguage/ID");
  const published =
    tracked.text(root, `${extension}/Publication/PublicationDate`) ??
    tracked.text(root, "RequestedPublicationDate");
  tracked.text(root, "RequestedPublicationDate");
  const dispatched = tracked.text(root, "IssueDate");
  tracked.text(root, "IssueTime");
  return {
    form,
    kind: kindOfTypeList(type?.attributes.listName ?? "") ?? kindOfSubtype(form),
    identity: readIdentity(root, tracked),
    languages: [...(main ? [main] : []), ...others].map(languageCode),
    ...given("publishedOn", dayOf(published, "PublicationDate", tracked)),
    ...given("dispatchedOn", dayOf(dispatched, "IssueDate", tracked)),
  };
}

function readIdentity(root: XmlElement, tracked: Tracked): NoticeIdentity {
  const number = tracked.text(root, `${extension}/Publication/NoticePublicationID`);
  const reference = tracked.text(root, "ProcurementProject/ID");
  return {
    ...given("publicationNumber", number === null ? null : publicationNumber(number)),
    ...given("noticeId", tracked.text(root, "ID")),
    ...given("noticeVersion", tracked.text(root, "VersionID")),
    ...given("procedureId", tracked.text(root, "ContractFolderID")),
    ...given("references", reference === null ? null : [reference]),
  };
}

function readBuyers(
  root: XmlElement,
  organisations: ReadonlyMap<string, FoundOrganisation>,
  tracked: Tracked,
) {
  return tracked
    .texts(root, "ContractingParty/Party/PartyIdentification/ID")
    .flatMap((id) => {
      const organisation = organisations.get(id);
      if (!organisation) tracked.note("organisation-unknown", "ContractingParty", id);
      return organisation ? [organisation] : [];
    })
    .map(({ isSmall: _isSmall, ...buyer }) => buyer);
}

function readLots(
  root: XmlElement,
  outcomes: ReadonlyMap<string, LotOutcome>,
  tracked: Tracked,
): Lot[] {
  const lots = elementsAt(root, "ProcurementProjectLot")
    // A group of lots only says which lots may be won together.
    .filter((lot) => elementAt(lot, "ID")?.attributes.schemeName !== "LotsGroup")
    .map((lot): Lot => {
      const id = tracked.text(lot, "ID") ?? "";
      const { estimatedValue, duration, cpv, ...project } = readProject(
        elementAt(lot, "ProcurementProject"),
        id,
        tracked,
      );
      return {
        id,
        ...project,
        ...given("cpv", cpv),
        ...given("estimatedValue", estimatedValue),
        ...given("duration", duration),
        ...readTerms(lot, id, tracked),
        ...(outcomes.get(id) ?? { winners: [] }),
      };
    });
  const known = new Set(lots.map(({ id }) => id));
  for (const id of outcomes.keys())
    if (!known.has(id)) tracked.note("lot-unknown", "LotResult", id);
  return lots;
}

const deadlinePlaces = [
  "TenderingProcess/TenderSubmissionDeadlinePeriod",
  "TenderingProcess/ParticipationRequestReceptionPeriod",
  `TenderingProcess/${extension}/InterestExpressionReceptionPeriod`,
];

function readLotDeadline(lot: XmlElement, tracked: Tracked): Deadline | null {
  const found = deadlinePlaces.map((path) => {
    const period = elementAt(lot, path);
    const day = tracked.text(period, "EndDate");
    const time = tracked.text(period, "EndTime");
    return day === null ? null : readDeadline(day, time ?? "");
  });
  return found.find((deadline) => deadline !== null) ?? null;
}

function readIsFramework(root: XmlElement, tracked: Tracked): boolean {
  const codes = elementsAt(
    root,
    "ProcurementProjectLot/TenderingProcess/ContractingSystem/ContractingSystemTypeCode",
  ).filter(({ attributes }) => attributes.listName === "framework-agreement");
  return codes.map((code) => tracked.text(code)).some((code) => code !== null && code !== "none");
}

function readLinks(root: XmlElement, tracked: Tracked): NoticeLink[] {
  const lot = "ProcurementProjectLot/TenderingTerms";
  const found = (kind: NoticeLink["kind"], path: string): NoticeLink[] =>
    linksOf(kind, tracked.texts(root, path), tracked);
  return [
    ...found(
      "documents",
      `${lot}/CallForTendersDocumentReference/Attachment/ExternalReference/URI`,
    ),
    ...found("submission", `${lot}/TenderRecipientParty/EndpointID`),
    ...found("buyer-profile", "ContractingParty/BuyerProfileURI"),
  ];
}

const readEarlier = (root: XmlElement, tracked: Tracked): string[] =>
  [
    ...tracked.texts(root, "TenderingProcess/NoticeDocumentReference/ID"),
    ...tracked.texts(root, "ProcurementProjectLot/TenderingProcess/NoticeDocumentReference/ID"),
    ...tracked.texts(root, `${extension}/Changes/ChangedNoticeIdentifier`),
  ].map((id) => publicationNumber(id) ?? id);
