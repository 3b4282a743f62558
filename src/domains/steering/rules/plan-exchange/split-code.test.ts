import { expect, test } from "vitest";
import { splitCode } from "./split-code.ts";

test("a code by itself is all code, whatever stands between its figures", () => {
  for (const code of ["AP-1.1", "1.2.3", "AC-1", "2-1"]) {
    expect(splitCode(code)).toEqual({ code, title: "" });
  }
});

test("what follows a code is the title", () => {
  expect(splitCode("AC-1.2.3 Rondetafel")).toEqual({ code: "AC-1.2.3", title: "Rondetafel" });
  expect(splitCode("1. Netwerk")).toEqual({ code: "1", title: "Netwerk" });
});

test("a year is no code", () => {
  expect(splitCode("2026")).toEqual({ code: "", title: "2026" });
});
