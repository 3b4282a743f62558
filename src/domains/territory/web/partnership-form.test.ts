import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { membershipsOf, readAboutForm, readMembershipLines } from "./partnership-form.ts";

const today = asDay("2026-11-23");

const aForm = (entries: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

test("an emptied first day ends nobody's membership by accident", () => {
  const lines = readMembershipLines(
    aForm([
      ["nis", "23027"],
      ["from", ""],
      ["to", ""],
    ]),
  );
  expect(lines).toEqual([{ nis: "23027", from: null, to: null }]);
  expect(membershipsOf(lines, [], today)).toBeNull();
});

test("who is named anew joins today, unless a membership is running", () => {
  const halle = { nis: "23027", from: asDay("2020-01-01"), to: null };
  const beersel = { nis: "23003", from: asDay("2020-01-01"), to: asDay("2024-01-01") };
  expect(membershipsOf([halle, beersel], ["23027", "23003"], today)).toEqual([
    halle,
    beersel,
    { nis: "23003", from: today, to: null },
  ]);
});

test("what is left empty is absent, and a script is no address of a partner", () => {
  const about = readAboutForm(
    aForm([
      ["name", " Zuidwest Rand "],
      ["town", "Halle"],
      ["partners", "Stad Halle javascript:alert(1)"],
    ]),
  );
  expect(about).toMatchObject({ name: "Zuidwest Rand", contact: { town: "Halle" }, intro: {} });
  expect(about.partners).toEqual([{ name: "Stad Halle javascript:alert(1)" }]);
  expect(about.published).toBe(false);
});

test("a follow-us line without an address is kept as typed, so that it can be refused", () => {
  const about = readAboutForm(aForm([["followLinks", "Facebook example.org/zwr\nInstagram @zwr"]]));
  expect(about.followLinks).toEqual([
    { name: "Facebook", url: "https://example.org/zwr" },
    { name: "Instagram @zwr" },
  ]);
});
