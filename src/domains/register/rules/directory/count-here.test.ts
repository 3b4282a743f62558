import { expect, test } from "vitest";
import { compoundSplitter } from "#kernel/split-compound";
import { buildSnapshot } from "./build-snapshot.ts";
import { countHere } from "./count-here.ts";
import { aDirectoryEntry, exampleWords } from "./directory-examples.ts";
import { runSteps } from "./text-index.ts";

const [halle, leeuw, pajottegem] = ["23027", "23077", "23106"] as const;
const entries = [
  aDirectoryEntry({ name: "sits here", seatNis: halle }),
  aDirectoryEntry({ name: "works here", seatNis: leeuw, areaNis: [halle, pajottegem] }),
  aDirectoryEntry({ name: "both, counted once", seatNis: halle, areaNis: [halle] }),
  aDirectoryEntry({ name: "elsewhere", seatNis: leeuw, areaNis: [leeuw] }),
  aDirectoryEntry({ name: "nowhere known" }),
];
const snapshot = runSteps(buildSnapshot("p", entries, exampleWords, compoundSplitter([])));

test("who sits or works in our municipalities is here, once; whose place is unknown is not", () => {
  expect(countHere(snapshot, entries.keys(), [halle])).toBe(3);
  expect(countHere(snapshot, entries.keys(), [halle, leeuw])).toBe(4);
  expect(countHere(snapshot, [3, 4], [halle])).toBe(0);
  expect(countHere(snapshot, entries.keys(), [])).toBe(0);
});
