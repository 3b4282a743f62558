import { expect, test } from "vitest";
import { countWouldCount, type TrayGroup } from "./would-count.ts";

const tray: readonly TrayGroup[] = [
  { kind: "event", nis: ["23027"], count: 2 },
  { kind: "meeting", nis: [], count: 3 },
  { kind: "scan", nis: [], count: 5 },
];
const networking = { suggestedKinds: ["event", "meeting"] } as const;

test("only kinds that suit the priority would count", () => {
  expect(countWouldCount(networking, tray, "whole")).toBe(5);
  expect(countWouldCount({ suggestedKinds: [] }, tray, "whole")).toBe(0);
});

test("for a municipality only what is for it or for all", () => {
  expect(countWouldCount(networking, tray, "23003")).toBe(3);
  expect(countWouldCount(networking, tray, "23027")).toBe(5);
});
