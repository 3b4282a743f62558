import { expect, test } from "vitest";
import { isOneClickUnsubscribe, nudgePage, oneClickAddress } from "./one-click-address.ts";

const token = "aB3_-".repeat(15);

test("one POST to one address may come from anywhere", () => {
  expect(isOneClickUnsubscribe("POST", oneClickAddress(token))).toBe(true);
});

test("nothing that looks like it may", () => {
  const others = [
    nudgePage(token),
    `${oneClickAddress(token)}/`,
    `${oneClickAddress(token)}/x`,
    `/p/halle${oneClickAddress(token)}`,
    oneClickAddress(`${token}a`),
    oneClickAddress(token.slice(1)),
    oneClickAddress(`${token.slice(0, 60)}/../../../actie`),
    `${oneClickAddress(token)}\n`,
    "/profiel",
  ];
  for (const path of others) expect(isOneClickUnsubscribe("POST", path), path).toBe(false);
  for (const method of ["PUT", "DELETE", "PATCH", "post"]) {
    expect(isOneClickUnsubscribe(method, oneClickAddress(token)), method).toBe(false);
  }
});
