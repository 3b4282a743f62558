import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { issueOn, judgeUse, ruleOn, voucherState } from "./voucher.ts";

const rules = [
  { from: asDay("2026-01-01"), cents: 25_000, validDays: 90, note: "" },
  { from: asDay("2026-07-01"), cents: 30_000, validDays: 180, note: "" },
];

test("a voucher follows the rule of the day it is issued on", () => {
  expect(ruleOn(rules, asDay("2026-06-30"))?.cents).toBe(25_000);
  expect(ruleOn(rules, asDay("2026-07-01"))?.cents).toBe(30_000);
  expect(ruleOn(rules, asDay("2025-12-31"))).toBeNull();
});

test("it is valid to its last day and expires the day after", () => {
  const rule = rules[0];
  if (!rule) throw new Error("no rule");
  const voucher = { ...issueOn(rule, asDay("2026-03-01")), usedOn: null };
  expect(voucher.validUntil).toBe("2026-05-30");
  expect(voucherState(voucher, asDay("2026-05-30"))).toBe("valid");
  expect(voucherState(voucher, asDay("2026-05-31"))).toBe("expired");
  expect(judgeUse(voucher, asDay("2026-05-30"), asDay("2026-06-05"))).toBeNull();
  expect(judgeUse(voucher, asDay("2026-06-01"), asDay("2026-06-05"))?.because).toBe("used-outside");
  expect(judgeUse(voucher, asDay("2026-05-20"), asDay("2026-05-19"))?.because).toBe("in-future");
});
