import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Multilingual } from "#kernel/language";

export type ReferenceSetTable = {
  name: string;
  sha256: string;
  source: string;
  licence: string;
  retrieved_on: Day;
  loaded_at: Generated<Instant>;
};

export type MunicipalityTable = {
  nis: string;
  name_nl: string;
  name_fr: string;
  province: string;
  region: "flanders" | "brussels";
  arrondissement: string | null;
  reference_region: string | null;
  intermunicipal_area: string | null;
  ovo_code: string | null;
  lon: number;
  lat: number;
  west: number;
  south: number;
  east: number;
  north: number;
  boundary: unknown;
};

export type PredecessorTable = { old_nis: string; old_name: string; nis: string; merged_on: Day };

export type PostcodeTable = {
  postcode: string;
  nis: string;
  name_nl: string;
  name_fr: string;
  region: string;
  is_main: boolean;
  lon: number | null;
  lat: number | null;
  place_precision: "locality" | "municipality" | null;
};

export type LocalityTable = {
  code: string;
  name_nl: string;
  nis: string;
  lon: number | null;
  lat: number | null;
};

export type NeighbourhoodTable = {
  code: string;
  nis: string;
  name: string;
  lon: number;
  lat: number;
  boundary: unknown;
};

/** How the public pages say where the partnership can be found. */
export type ContactBlock = {
  readonly street?: string;
  readonly postcode?: string;
  readonly town?: string;
  readonly phone?: string;
  readonly email?: string;
};

export type PartnershipTable = {
  id: Generated<string>;
  slug: string;
  name: string;
  legal_form: string;
  managing_nis: string | null;
  contact: Generated<ContactBlock>;
  partners: Generated<readonly { readonly name: string; readonly url?: string }[]>;
  follow_links: Generated<readonly { readonly name: string; readonly url: string }[]>;
  intro: Generated<Multilingual>;
  published: Generated<boolean>;
  is_example: Generated<boolean>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

export type PartnershipMemberTable = {
  partnership_id: string;
  nis: string;
  from_day: Day;
  to_day: Day | null;
};

declare module "#platform/db" {
  interface Tables {
    reference_set: ReferenceSetTable;
    municipality: MunicipalityTable;
    municipality_predecessor: PredecessorTable;
    postcode: PostcodeTable;
    locality: LocalityTable;
    neighbourhood: NeighbourhoodTable;
    partnership: PartnershipTable;
    partnership_member: PartnershipMemberTable;
  }
}
