import type { NoticeRefusal } from "../rules/notice-refusal.ts";
import { words } from "../text/index.ts";

const text = words("en");

/** `2024/a.xml, line 12, column 4: the text breaks off or is not well formed (Unexpected end)` */
export function sayRefusal({ file, because, line, column, entry, detail }: NoticeRefusal): string {
  const where = [
    file,
    ...(line === undefined ? [] : [text.where(line, Math.max(1, column ?? 1))]),
    ...(entry === undefined ? [] : [text.entry(entry)]),
  ].join(", ");
  return `${where}: ${text.problems[because]}${detail ? ` (${detail})` : ""}`;
}
