import { expect, test } from "vitest";
import { leftOutBy } from "./never-met.ts";

const met = new Map([
  ["a", new Set(["b"])],
  ["b", new Set(["a", "c"])],
  ["c", new Set(["b"])],
]);
const guests = [
  { organisationId: "b", side: "social", state: "invited" },
  { organisationId: "z", side: "regular", state: "coming" },
] as const;

test("who was at a gathering with somebody on the list is left out", () => {
  const out = leftOutBy("each-other", guests, met);
  expect(["a", "c", "d"].filter(out)).toEqual(["a", "c"]);
});

test("only those of the chosen side count, and nobody who declined", () => {
  expect(["a", "c"].filter(leftOutBy("regular", guests, met))).toEqual([]);
  expect(["a", "c"].filter(leftOutBy("social", guests, met))).toEqual(["a", "c"]);
  const declined = [{ ...guests[0], state: "declined" }] as const;
  expect(["a", "c"].filter(leftOutBy("each-other", declined, met))).toEqual([]);
});
