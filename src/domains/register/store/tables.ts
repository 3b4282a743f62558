import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Multilingual } from "#kernel/language";

type Json = unknown;

export type OrganisationTable = {
  partnership_id: string;
  id: Generated<string>;
  number: string | null;
  kind: string;
  name: string;
  names: Generated<Json>;
  legal_form_code: string | null;
  natural_person: Generated<boolean>;
  status: Generated<string>;
  started_on: Day | null;
  stopped_on: Day | null;
  parent_id: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  description: Generated<Multilingual>;
  target_group: string | null;
  adapted_workplace: string | null;
  guidance: string | null;
  quality_labels: Generated<string[]>;
  nace_codes: Generated<string[]>;
  capacity_hours_month: number | null;
  capacity_places: number | null;
  fte: number | null;
  published: Generated<boolean>;
  is_example: Generated<boolean>;
  completeness: Generated<number>;
  confirmed_on: Day | null;
  work_forms: Generated<string[]>;
  activity_codes: Generated<string[]>;
  area_nis: Generated<string[]>;
  seat_nis: string | null;
  postcode: string | null;
  lon: number | null;
  lat: number | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

export type EstablishmentTable = {
  partnership_id: string;
  id: Generated<string>;
  organisation_id: string;
  number: string | null;
  name: string | null;
  is_seat: Generated<boolean>;
  street: string | null;
  house_number: string | null;
  box: string | null;
  postcode: string | null;
  town: string | null;
  nis: string | null;
  country: Generated<string>;
  lon: number | null;
  lat: number | null;
  place_precision: Generated<string>;
  nace_codes: Generated<string[]>;
  started_on: Day | null;
  closed_on: Day | null;
};

export type SourceTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: string;
  publisher: string;
  title: string;
  licence: string;
  url: string | null;
  file_name: string | null;
  file_sha256: string | null;
  retrieved_on: Day;
  recorded_at: Generated<Instant>;
};

export type StatementTable = {
  partnership_id: string;
  id: Generated<string>;
  organisation_id: string;
  source_id: string;
  stated_on: Day;
  fields: Json;
  fields_sha256: string;
  is_current: Generated<boolean>;
  person_id: string | null;
  recorded_at: Generated<Instant>;
  /** The import whose newer edition left the organisation out. */
  ended_by: Generated<string | null>;
};

export type OrganisationWorkFormTable = {
  partnership_id: string;
  organisation_id: string;
  work_form: string;
  from_day: Day | null;
  to_day: Day | null;
  source_id: string;
};

export type CapabilityTable = {
  partnership_id: string;
  organisation_id: string;
  activity_code: string;
  capacity_amount: number | null;
  capacity_unit: string | null;
  note: string | null;
  basis: Generated<string>;
  source_id: string;
};

export type ServiceAreaTable = {
  partnership_id: string;
  organisation_id: string;
  nis: string;
  source_id: string;
};

export type StakeholderTable = {
  partnership_id: string;
  organisation_id: string;
  role: string;
  relation: string | null;
  influence: number | null;
  interest: number | null;
  note: string | null;
  updated_at: Generated<Instant>;
};

export type ContactTable = {
  partnership_id: string;
  id: Generated<string>;
  organisation_id: string;
  department: string | null;
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  consent: string;
  consent_on: Day;
  source_id: string;
  expires_on: Day;
  created_at: Generated<Instant>;
};

export type RevisionTable = {
  partnership_id: string;
  id: Generated<number>;
  organisation_id: string;
  at: Generated<Instant>;
  via: string;
  person_id: string | null;
  person_name: string | null;
  import_id: string | null;
  undoes: number | null;
  changes: Json;
};

export type ImportRunTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: string;
  source_id: string | null;
  file_name: string;
  state: Generated<string>;
  counts: Generated<Json>;
  problem: string | null;
  person_id: string | null;
  started_at: Generated<Instant>;
  finished_at: Instant | null;
};

export type RefusedRowTable = {
  partnership_id: string;
  import_id: string;
  id: Generated<number>;
  file: string;
  line: number | null;
  field: string | null;
  because: string;
  detail: string | null;
  raw: string | null;
};

export type ColumnMappingTable = {
  partnership_id: string;
  headers_sha256: string;
  mapping: Json;
  used_at: Generated<Instant>;
};

export type AddressPointTable = {
  partnership_id: string;
  postcode: string;
  street_plain: string;
  house_number: string;
  lon: number;
  lat: number;
  source_id: string;
};

export type SavedSearchTable = {
  partnership_id: string;
  id: Generated<string>;
  person_id: string;
  name: string;
  query: string;
  created_at: Generated<Instant>;
};

export type RegisterLookTable = {
  partnership_id: string;
  person_id: string;
  seen_revision: Generated<number>;
  seen_at: Generated<Instant>;
};

export type RegisterLookAtRecordTable = {
  partnership_id: string;
  person_id: string;
  organisation_id: string;
  seen_revision: number;
};

export type RegisterVersionTable = {
  partnership_id: string;
  version: Generated<number>;
  changed_at: Generated<Instant>;
};

export type OrganisationChangeTable = {
  partnership_id: string;
  organisation_id: string;
  /** A transaction's number, as PostgreSQL writes it. */
  changed_in: string;
};

export type ActivityTable = {
  code: string;
  parent_code: string | null;
  position: number;
  label_nl: string;
  label_fr: string;
  label_en: string;
  description_nl: string | null;
  synonyms: { readonly nl?: string[]; readonly fr?: string[]; readonly en?: string[] };
  cpv_codes: string[];
  nace_codes: string[];
};

export type NaceCodeTable = {
  code: string;
  level: number;
  label_nl: string;
  label_fr: string;
  label_en: string;
};

export type CpvCodeTable = { code: string; label_nl: string; label_fr: string; label_en: string };

export type JuridicalFormTable = { code: string; label_nl: string; label_fr: string };

declare module "#platform/db" {
  interface Tables {
    organisation: OrganisationTable;
    establishment: EstablishmentTable;
    source: SourceTable;
    statement: StatementTable;
    organisation_work_form: OrganisationWorkFormTable;
    capability: CapabilityTable;
    service_area: ServiceAreaTable;
    stakeholder: StakeholderTable;
    contact: ContactTable;
    revision: RevisionTable;
    import_run: ImportRunTable;
    refused_row: RefusedRowTable;
    column_mapping: ColumnMappingTable;
    address_point: AddressPointTable;
    saved_search: SavedSearchTable;
    register_version: RegisterVersionTable;
    organisation_change: OrganisationChangeTable;
    register_look: RegisterLookTable;
    register_look_at_record: RegisterLookAtRecordTable;
    activity: ActivityTable;
    nace_code: NaceCodeTable;
    cpv_code: CpvCodeTable;
    juridical_form: JuridicalFormTable;
  }
}
