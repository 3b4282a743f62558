import { descendantsOf, textIn, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import { noTerms, type SocialTerms } from "../../rules/notice.ts";
import type { Tracked } from "../tracked-xml.ts";
import { isServiceMission, isShelteredProgramme, isShelteredWorkshop } from "./form-names.ts";
import { type FormVersions, inEveryLanguage } from "./form-versions.ts";

const emptyHeading = "RESERVED_CONTRACTS";

const isAnySign = (name: string): boolean =>
  name.startsWith("RES") &&
  (name === emptyHeading ||
    isShelteredWorkshop(name) ||
    isShelteredProgramme(name) ||
    isServiceMission(name));

/**
 * What a TED form says about reserved contracts, for all its lots alike. The publisher's own
 * conversion to eForms reads the workshop into BT-71 and the programme into BT-736; so do we.
 */
export function readReserved(
  versions: FormVersions,
  performance: (form: XmlElement) => XmlElement | undefined,
  tracked: Tracked,
): SocialTerms {
  const forms = [...versions.originals, ...versions.others];
  const signs = forms.flatMap((form) => descendantsOf(form, isAnySign));
  const says = (isSign: (name: string) => boolean): boolean =>
    signs
      .filter(({ name }) => isSign(name))
      // Some senders write YES or NO into a sign that means yes by standing there.
      .filter((sign) => tracked.sees(sign) && !/^no$/i.test(said(sign))).length > 0;
  const participation = [
    ...(says(isShelteredWorkshop) ? ["res-ws"] : []),
    ...(says(isServiceMission) ? ["res-pub-ser"] : []),
  ];
  const isProgramme = says(isShelteredProgramme);
  // The heading “reserved contracts” with no box ticked under it reserves nothing.
  const heading = signs.find(({ name }) => name === emptyHeading);
  if (heading && participation.length === 0 && !isProgramme) {
    tracked.note("reserved-empty", heading.name);
  }
  return {
    ...noTerms,
    reservedParticipation: participation,
    ...given("reservedExecution", isProgramme ? "yes" : null),
    performanceTerms: inEveryLanguage(versions, tracked, performance),
  };
}

const said = (sign: XmlElement): string => sign.attributes.VALUE ?? textIn(sign);
