import { expect, test } from "vitest";
import { signInLimits, waitMinutes } from "./attempt-limit.ts";

const limit = signInLimits.accountAndAddress;

test("below the limit one may try, at the limit one waits until the window ends", () => {
  expect(waitMinutes(limit, undefined)).toBeNull();
  expect(waitMinutes(limit, { count: 4, secondsLeft: 600 })).toBeNull();
  expect(waitMinutes(limit, { count: 5, secondsLeft: 601 })).toBe(11);
});

test("a window that has passed holds nobody back", () => {
  expect(waitMinutes(limit, { count: 500, secondsLeft: 0 })).toBeNull();
});
