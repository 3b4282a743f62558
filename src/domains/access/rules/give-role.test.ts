import { expect, test } from "vitest";
import { type Actor, roles } from "./actor.ts";
import { checkGrant, keepsAdministrator, mayGiveRole } from "./give-role.ts";

const as = (role: (typeof roles)[number]): Actor => ({
  kind: "person",
  personId: "p",
  name: "Lena Voorbeeld",
  partnershipId: "a",
  grants: [{ role }],
});

test("an administrator gives every role, a coordinator every role but administrator, others none", () => {
  const given = (role: (typeof roles)[number]) => roles.filter((one) => mayGiveRole(as(role), one));
  expect(given("administrator")).toEqual([...roles]);
  expect(given("coordinator")).toEqual([
    "coordinator",
    "municipal-staff",
    "organisation",
    "reader",
  ]);
  expect(given("municipal-staff")).toEqual([]);
  expect(given("organisation")).toEqual([]);
  expect(given("reader")).toEqual([]);
});

test("municipal staff work for a municipality, an organisation keeps a record, others carry neither", () => {
  expect(checkGrant({ role: "municipal-staff" })).toMatchObject({
    because: "municipality-missing",
  });
  expect(checkGrant({ role: "organisation" })).toMatchObject({ because: "organisation-missing" });
  expect(checkGrant({ role: "reader", nis: "23027", organisationId: "o" })).toEqual({
    role: "reader",
  });
});

test("somebody must remain who can let others in", () => {
  expect(keepsAdministrator([])).toBe(false);
  expect(keepsAdministrator(["p"])).toBe(true);
});
