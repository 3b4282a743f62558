import { describe, expect, test } from "vitest";
import type { Day } from "#kernel/day";
import type { TodayGroup, TodayItem } from "#platform/today";
import { layColumns, type Offered } from "./today-columns.ts";

const item = (kind: TodayItem["kind"], on: string | null, key = `${kind}:${on}`): TodayItem => ({
  key,
  kind,
  title: key,
  href: "/",
  on: on as Day | null,
});

const offer = (
  key: Offered["key"],
  items: TodayItem[],
  rest: Partial<TodayGroup> = {},
): Offered => ({
  key,
  group: { items, total: items.length, ...rest },
});

const keysIn = (offered: Offered[], column: string) =>
  layColumns(offered)
    .find(({ key }) => key === column)
    ?.items.map(({ key }) => key);

describe("the page of today", () => {
  test("puts what is late first, the longest overdue at the top, and what has no day last", () => {
    const offered = [
      offer("actions", [
        item("due", "2026-11-25"),
        item("overdue", "2026-11-20"),
        item("due", null),
        item("overdue", "2026-10-01"),
      ]),
    ];
    expect(keysIn(offered, "now")).toEqual([
      "overdue:2026-10-01",
      "overdue:2026-11-20",
      "due:2026-11-25",
      "due:null",
    ]);
  });

  test("a late question stands with what is urgent, a new one with what came in", () => {
    const offered = [
      offer("questions", [item("overdue", "2026-11-20"), item("question", "2026-12-01")]),
    ];
    expect(keysIn(offered, "now")).toEqual(["overdue:2026-11-20"]);
    expect(keysIn(offered, "incoming")).toEqual(["question:2026-12-01"]);
  });

  test("a reply that waits comes before a question, and news is read from the newest back", () => {
    const offered = [
      offer("register", [item("change", "2026-11-01"), item("change", "2026-11-22")]),
      offer("questions", [item("question", null), item("reply", "2026-11-22")]),
    ];
    expect(keysIn(offered, "incoming")).toEqual([
      "reply:2026-11-22",
      "question:null",
      "change:2026-11-22",
      "change:2026-11-01",
    ]);
  });

  test("never holds more than forty things, and says how many there are", () => {
    const many = (kind: TodayItem["kind"]) =>
      Array.from({ length: 60 }, (_, at) => item(kind, "2026-11-23", `${kind}:${at}`));
    const columns = layColumns([
      offer("actions", many("overdue"), { total: 8_123, moreHref: "/plan" }),
      offer("questions", many("question")),
      offer("coverage", many("coverage")),
    ]);
    const shown = columns.reduce((sum, { items }) => sum + items.length, 0);
    expect(shown).toBeLessThanOrEqual(40);
    expect(columns[0]?.more).toEqual([{ key: "actions", total: 8_123, shown: 16, href: "/plan" }]);
  });

  test("a part that is shown whole has nothing more to tell", () => {
    const [now] = layColumns([offer("actions", [item("due", null)], { moreHref: "/plan" })]);
    expect(now?.more).toEqual([]);
  });
});
