import { expect, test } from "vitest";
import { tellShare } from "../../rules/profile/peers.ts";
import { sayCounts, sayScore, sayTold } from "./say-figures.ts";

const counts = { yes: 0, partly: 0, no: 0, unknown: 0, "not-applicable": 0, open: 0 };
const score = { share: null, least: 0, most: 1, known: 0, counts: { ...counts, unknown: 2 } };

test("a share stands in words and in a figure; too little known has no figure", () => {
  const known = { ...score, share: 0.5, known: 1, counts: { ...counts, partly: 2 } };
  expect(sayScore("nl", known)).toMatch(/^deels \(50\s?%\)$/);
  expect(sayScore("nl", score)).toBe("te weinig geweten");
  expect(sayScore("fr", score)).toBe("trop peu connu");
});

test("only answers that were given are counted, and a don't-know is never told as a no", () => {
  expect(sayCounts("nl", { ...counts, yes: 3, unknown: 1 })).toBe("3 ja, 1 weet ik niet");
});

test("of others is said how coarse it is, and of four nothing", () => {
  expect(sayTold("nl", tellShare(4, 4))).toBe("minder dan vijf antwoorden");
  expect(sayTold("nl", tellShare(5, 5))).toMatch(/^minstens 50/);
  expect(sayTold("nl", tellShare(1, 5))).toMatch(/^hoogstens 50/);
  expect(sayTold("nl", tellShare(6, 12))).toMatch(/^50.* tot 75/);
  expect(sayTold("nl", tellShare(20, 40))).toMatch(/^ongeveer 50/);
  expect(sayTold("nl", tellShare(2, 40))).toMatch(/^hoogstens 10/);
  expect(sayTold("nl", tellShare(0, 40))).toBe("bijna niemand");
});
