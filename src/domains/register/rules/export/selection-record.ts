import type { Day } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { OrganisationKind, OrganisationStatus, PlacePrecision } from "../organisation.ts";
import type { WorkForm } from "../work-form.ts";

/** One organisation with everything a brochure or an export may say of it. */
export type SelectionRecord = {
  readonly id: string;
  /** KBO number, ten digits. */
  readonly number: string | null;
  readonly name: string;
  readonly names: Multilingual;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
  readonly naturalPerson: boolean;
  readonly published: boolean;
  readonly isExample: boolean;
  /** Those it works in today. */
  readonly workForms: readonly WorkForm[];
  readonly description: Multilingual;
  readonly targetGroup: string | null;
  readonly adaptedWorkplace: string | null;
  readonly guidance: string | null;
  readonly qualityLabels: readonly string[];
  readonly naceCodes: readonly string[];
  readonly legalFormCode: string | null;
  readonly startedOn: Day | null;
  readonly confirmedOn: Day | null;
  /** 0–100 */
  readonly completeness: number;
  readonly capacityHoursMonth: number | null;
  readonly capacityPlaces: number | null;
  /** Full-time equivalents; null also when too few people to tell everybody. */
  readonly fte: number | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: SelectionAddress | null;
  /** WGS84. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly placePrecision: PlacePrecision;
  readonly activities: readonly SelectionActivity[];
  /** Municipalities it serves (NIS). */
  readonly areaNis: readonly string[];
  /** Those with a current statement, the most telling first. */
  readonly sourceIds: readonly string[];
  /** Only people who agreed or whose function is public, and only for whoever may read contacts. */
  readonly contacts: readonly SelectionContact[];
};

export type SelectionAddress = {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly box: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly nis: string | null;
};

export type SelectionActivity = {
  readonly code: string;
  readonly basis: "stated" | "derived-from-nace";
};

export type SelectionContact = {
  readonly name: string;
  readonly role: string | null;
  readonly department: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type SelectionSource = {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly retrievedOn: Day;
};

/** Labels of the codes in records. */
export type CodeNames = {
  readonly activities: ReadonlyMap<string, ActivityName>;
  readonly municipalities: ReadonlyMap<string, Multilingual>;
};

export type ActivityName = {
  readonly label: Multilingual;
  /** Null for a group. */
  readonly parent: string | null;
  /** Place in the tree. */
  readonly position: number;
};

/** The address on one line each: street, then postcode and town. */
export function addressLines(address: SelectionAddress | null): string[] {
  if (!address) return [];
  const door = [address.houseNumber, address.box && `/ ${address.box}`].filter(Boolean).join(" ");
  return [
    [address.street, door].filter(Boolean).join(" "),
    [address.postcode, address.town].filter(Boolean).join(" "),
  ].filter((line) => line !== "");
}
