/** What the thread that reads Parquet is asked. */
export type ParquetQuestion = {
  readonly path: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxRecordCharacters: number;
};

export type ParquetFaultCode =
  | "table.too-large"
  | "table.too-many-rows"
  | "table.too-many-columns"
  | "table.empty"
  | "table.damaged"
  | "table.zip-bomb"
  | "table.unknown-packing"
  | "table.encrypted";

/** Its answers, in this order: the head, slices of rows, the end; or a fault instead of what is left. */
export type ParquetAnswer =
  | { readonly kind: "head"; readonly columns: readonly string[]; readonly rows: number }
  | { readonly kind: "rows"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "end" }
  | { readonly kind: "fault"; readonly code: ParquetFaultCode; readonly what: string };
