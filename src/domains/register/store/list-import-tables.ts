export type ListImportTable = {
  partnership_id: string;
  import_id: string;
  file_id: string | null;
  settings: unknown;
};

declare module "#platform/db" {
  interface Tables {
    list_import: ListImportTable;
  }
}
