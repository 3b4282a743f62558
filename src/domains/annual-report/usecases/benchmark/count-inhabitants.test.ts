import { expect, test } from "vitest";
import { countInhabitants } from "./count-inhabitants.ts";

const root = `${new URL("../../../../..", import.meta.url).pathname}`;

test("published inhabitants of members are added up, of the nearest year there is", async () => {
  expect(await countInhabitants(root, ["23027", "23003"], 2026)).toEqual({
    inhabitants: 43_131 + 26_800,
    year: 2026,
  });
  expect(await countInhabitants(root, ["23027"], 2024)).toMatchObject({ year: 2026 });
});

test("one member that is not among the published leaves the count open", async () => {
  expect(await countInhabitants(root, ["23027", "11001"], 2026)).toBeNull();
  expect(await countInhabitants(root, [], 2026)).toBeNull();
});
