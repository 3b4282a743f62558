import type { NoticeRefusal } from "../../rules/notice-refusal.ts";
import { storableText } from "../../rules/notices/storable-notice.ts";
import type { Row } from "./insert-rows.ts";

/** Rows of `notice_refusal`; signs a database cannot hold are shown as unreadable. */
export const refusalRows = (importId: string, refused: readonly NoticeRefusal[]): Row[] =>
  refused.map(({ file, because, line, column, entry, detail }) => ({
    import_id: importId,
    file_name: storableText(file),
    because,
    line: line ?? null,
    col: column ?? null,
    entry: entry ?? null,
    detail: detail === undefined ? null : storableText(detail).slice(0, 1_000),
  }));
