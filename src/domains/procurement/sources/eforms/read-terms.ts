import { elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import {
  reservedExecutionCodes,
  reservedParticipationCodes,
  type SocialTerms,
} from "../../rules/notice.ts";
import { byLanguage } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";

/** What a lot asks beside the work: the fields BT-71, 736, 06, 774–777, 70, 754 and 726. */
export function readTerms(lot: XmlElement, lotId: string, tracked: Tracked): SocialTerms {
  const additional = (list: string) =>
    elementsAt(lot, "ProcurementProject/ProcurementAdditionalType/ProcurementTypeCode")
      .filter(({ attributes }) => attributes.listName === list)
      .map((code) => tracked.text(code))
      .filter((code) => code !== null);
  const execution = (list: string) =>
    elementsAt(lot, "TenderingTerms/ContractExecutionRequirement").filter(
      (one) => elementAt(one, "ExecutionRequirementCode")?.attributes.listName === list,
    );
  const participation = elementsAt(
    lot,
    "TenderingTerms/TendererQualificationRequest/SpecificTendererRequirement/TendererRequirementTypeCode",
  )
    .filter(({ attributes }) => attributes.listName === "reserved-procurement")
    .map((code) => tracked.text(code))
    .filter((code) => code !== null);
  const reservedExecution = execution("reserved-execution")
    .map((one) => tracked.text(one, "ExecutionRequirementCode"))
    .find((code) => code !== null);
  noteUnknown(participation, reservedParticipationCodes, "BT-71", lotId, tracked);
  noteUnknown(
    reservedExecution ? [reservedExecution] : [],
    reservedExecutionCodes,
    "BT-736",
    lotId,
    tracked,
  );
  const small = tracked.text(lot, "ProcurementProject/SMESuitableIndicator");
  return {
    reservedParticipation: participation,
    ...given("reservedExecution", reservedExecution),
    strategic: additional("strategic-procurement"),
    socialObjectives: additional("social-objective"),
    environmentalImpacts: additional("environmental-impact"),
    innovations: additional("innovative-acquisition"),
    strategicDescription: languages(
      elementsAt(lot, "ProcurementProject/ProcurementAdditionalType/ProcurementType"),
      tracked,
    ),
    performanceTerms: languages(
      execution("conditions").flatMap((one) => {
        tracked.sees(elementAt(one, "ExecutionRequirementCode"));
        return elementsAt(one, "Description");
      }),
      tracked,
    ),
    ...given("accessibility", additional("accessibility")[0]),
    ...given("isSuitableForSmall", small === null ? null : small === "true"),
  };
}

/** The texts of elements that say their language in an attribute. */
export const languages = (elements: readonly XmlElement[], tracked: Tracked) =>
  byLanguage(
    elements.map((element) => [element.attributes.languageID ?? "", tracked.text(element) ?? ""]),
  );

function noteUnknown(
  found: readonly string[],
  known: readonly string[],
  field: string,
  lotId: string,
  tracked: Tracked,
): void {
  for (const code of found) {
    if (!known.includes(code)) tracked.note("code-unknown", `${field} ${lotId}`, code);
  }
}
