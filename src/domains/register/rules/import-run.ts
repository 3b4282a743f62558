/** What came in. */
export type ImportKind = "list" | "kbo" | "start-set" | "address-points";

/** uploaded and previewed wait for their person; unchanged: all was known already. */
export type ImportState =
  | "uploaded"
  | "previewed"
  | "running"
  | "done"
  | "unchanged"
  | "failed"
  | "cancelled";
