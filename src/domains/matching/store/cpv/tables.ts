import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { MappingOriginKind } from "../../rules/cpv/confirmed-mapping.ts";
import type { ModelFigures, ModelState } from "../../rules/cpv/learned-model.ts";

export type CpvMappingTable = {
  partnership_id: string;
  id: Generated<string>;
  text: string;
  folded: string;
  cpv: string;
  origin_kind: MappingOriginKind;
  origin_ref: string | null;
  origin_href: string | null;
  origin_label: string | null;
  person_id: string | null;
  person_name: Generated<string>;
  confirmed_at: Instant;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type CpvModelTable = {
  partnership_id: string;
  id: Generated<string>;
  file_id: string | null;
  state: ModelState;
  learned_at: Instant;
  labels: number;
  notices: number;
  mappings: number;
  figures: ModelFigures;
  person_id: string | null;
  person_name: Generated<string>;
};

declare module "#platform/db" {
  interface Tables {
    cpv_mapping: CpvMappingTable;
    cpv_model: CpvModelTable;
  }
}
