import { expect, test } from "vitest";
import { isOneClickFollowUpEnd } from "./one-click-end.ts";

const token = "a".repeat(75);

test("a mail program may end letters from anywhere, and do nothing else", () => {
  expect(isOneClickFollowUpEnd("POST", `/opvolging/${token}/af`)).toBe(true);
  expect(isOneClickFollowUpEnd("GET", `/opvolging/${token}/af`)).toBe(false);
  expect(isOneClickFollowUpEnd("POST", `/opvolging/${token}`)).toBe(false);
  expect(isOneClickFollowUpEnd("POST", `/opvolging/${token}/af/meer`)).toBe(false);
  expect(isOneClickFollowUpEnd("POST", "/opvolging/kort/af")).toBe(false);
});
