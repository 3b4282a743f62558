import fc from "fast-check";
import { expect, test } from "vitest";
import { returnPath } from "./return-path.ts";

test("a page of our own with its question is kept", () => {
  expect(returnPath("/kaart?q=groen&gemeente=23027")).toBe("/kaart?q=groen&gemeente=23027");
  expect(returnPath("/organisatie/1#contact")).toBe("/organisatie/1#contact");
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "/%09/evil.example\t",
  "/\t/evil.example",
  "javascript:alert(1)",
  "kaart",
  "",
  undefined,
])("%j leads to our own start", (asked) => {
  expect(returnPath(asked)).toMatch(/^\/($|%09)/);
});

test("whatever is asked, the browser stays on our site", () => {
  const nasty = fc.array(
    fc.constantFrom("/", "\\", ".", "..", "@", "evil.example", ":", "\t", "?", "#", "%2f"),
  );
  fc.assert(
    fc.property(nasty, (parts) => {
      const target = new URL(returnPath(parts.join("")), "https://own.example/aanmelden");
      expect(target.origin).toBe("https://own.example");
    }),
  );
});
