import { expect, test } from "vitest";
import { readPublicAddress } from "./public-address.ts";

test("an address names a partnership by its slug", () => {
  expect(readPublicAddress("/p/zuidwest-rand/organisatie/17?q=x")).toEqual({
    slug: "zuidwest-rand",
    root: "/p/zuidwest-rand",
    inner: "/publiek/organisatie/17?q=x",
  });
  expect(readPublicAddress("/p/halle")?.inner).toBe("/publiek");
  expect(readPublicAddress("/p/halle/")?.inner).toBe("/publiek");
  expect(readPublicAddress("/p/halle?q=groen")?.inner).toBe("/publiek?q=groen");
});

test.each(["/", "/p", "/p/", "/publiek", "/p/Halle", "/p/-halle", "/p/halle--x", "/plan", "/p//x"])(
  "%s names none",
  (address) => {
    expect(readPublicAddress(address)).toBeNull();
  },
);
