import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { overOf } from "./notice-over.ts";

const today = asDay("2026-11-23");
const notice = (kind: "planned" | "competition" | "result", published: string, deadline?: string) =>
  overOf(
    { kind, publishedOn: asDay(published), deadlineOn: deadline ? asDay(deadline) : null },
    today,
  );

test("a notice is over when its day has passed, when it is a result, or when it is old", () => {
  expect(notice("competition", "2023-01-02", "2023-02-01")).toEqual({
    because: "deadline",
    day: "2023-02-01",
  });
  expect(notice("result", "2026-11-20")).toEqual({ because: "result" });
  expect(notice("planned", "2017-05-01")).toEqual({ because: "planned", day: "2017-05-01" });
  expect(notice("competition", "2026-01-02")).toEqual({ because: "call", day: "2026-01-02" });
});

test("what is open today, or was planned this year, is not", () => {
  expect(notice("competition", "2023-01-02", "2026-11-23")).toBeNull();
  expect(notice("planned", "2026-01-02")).toBeNull();
  expect(notice("competition", "2026-11-02")).toBeNull();
});
