import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { PointSet } from "../map/point-set.ts";
import type { OrganisationKind } from "../organisation.ts";
import type { WorkForm } from "../work-form.ts";
import type { Lists } from "./packed-lists.ts";
import type { PackedRows } from "./packed-rows.ts";
import type { TextIndex } from "./text-index.ts";

/** What the list shows of one organisation. */
export type DirectoryRow = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly workForms: readonly WorkForm[];
  readonly activities: readonly string[];
  readonly seatNis: string | null;
  readonly postcode: string | null;
  readonly areaNis: readonly string[];
  readonly hoursPerMonth: number | null;
  readonly places: number | null;
  readonly status: "active" | "stopped" | "unknown";
  /** Day on which somebody last confirmed the record. */
  readonly confirmedOn: Day | null;
  readonly changedOn: Day;
  readonly isExample: boolean;
  /** May visitors see it? Published, and no person's name. */
  readonly isPublic: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
};

export type DirectoryActivity = {
  readonly code: string;
  readonly parent: string | null;
  readonly label: Readonly<Record<Language, string>>;
};

export type DirectoryMunicipality = {
  readonly nis: string;
  readonly name: { readonly nl: string; readonly fr: string };
};

/**
 * The register of one partnership in memory, as it was at one moment: rows in the order of their names,
 * the same facts as compact columns for counting, the words for searching and the points for drawing.
 */
export type DirectorySnapshot = {
  readonly partnershipId: string;
  readonly rows: PackedRows;
  readonly postcodes: readonly (string | null)[];
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly activities: readonly DirectoryActivity[];
  readonly municipalities: readonly DirectoryMunicipality[];
  readonly columns: DirectoryColumns;
  readonly text: TextIndex;
  readonly points: PointSet;
};

export type DirectoryColumns = {
  /** Position in `organisationKinds`. */
  readonly kind: Uint8Array;
  /** 0 active, 1 unknown, 2 stopped. */
  readonly status: Uint8Array;
  readonly isPublic: Uint8Array;
  /** Position in `municipalities`, or `nowhere`. */
  readonly seat: Uint16Array;
  /** Hours per month; 0 when unknown. */
  readonly hours: Uint32Array;
  readonly places: Uint32Array;
  /** Day on which it was last confirmed, else changed, as the number 20261123. */
  readonly freshOn: Uint32Array;
  /** Positions in `workForms`. */
  readonly forms: Lists;
  /** Positions in `activities`, with those of their groups. */
  readonly activities: Lists;
  /** Positions in `municipalities`. */
  readonly areas: Lists;
};

export const nowhere = 0xffff;
export const statusNumbers = { active: 0, unknown: 1, stopped: 2 } as const;
