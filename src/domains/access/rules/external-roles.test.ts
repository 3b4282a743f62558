import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grantsFromClaims, type RoleMapping, readExternalClaims } from "./external-roles.ts";

const claim = "abb_loketLB_rol_3d";
const staffOfHalle: RoleMapping = {
  claim,
  value: "SocialeEconomie-medewerker",
  organisationCode: "OVO000107",
  grant: { role: "municipal-staff", nis: "23027" },
};

const claimsOf = (roles: unknown, organisation?: string) => {
  const read = readExternalClaims({ sub: "s1", [claim]: roles, vo_orgcode: organisation });
  if (!read) throw new Error("no claims");
  return read;
};

describe("roles from a sign-in provider", () => {
  test("the right role from the right organisation gives the role of the table", () => {
    expect(
      grantsFromClaims(claimsOf(["SocialeEconomie-medewerker"], "OVO000107"), [staffOfHalle]),
    ).toEqual([{ role: "municipal-staff", nis: "23027" }]);
  });

  test("the same role from another municipality gives nothing", () => {
    expect(
      grantsFromClaims(claimsOf(["SocialeEconomie-medewerker"], "OVO000999"), [staffOfHalle]),
    ).toEqual([]);
  });

  test("an organisation written in the role itself counts before the one signed in for", () => {
    const written = "SocialeEconomie-medewerker:OVO000107";
    expect(grantsFromClaims(claimsOf([written], "OVO000999"), [staffOfHalle])).toHaveLength(1);
    const other = "SocialeEconomie-medewerker:OVO000999";
    expect(grantsFromClaims(claimsOf([other], "OVO000107"), [staffOfHalle])).toEqual([]);
  });

  test("a mapping without organisation takes it from anywhere, once", () => {
    const anywhere = { ...staffOfHalle, organisationCode: null };
    const roles = ["SocialeEconomie-medewerker", "SocialeEconomie-medewerker:OVO1"];
    expect(grantsFromClaims(claimsOf(roles), [anywhere, staffOfHalle])).toHaveLength(1);
  });

  test("one text instead of a list is a list of one", () => {
    expect(
      grantsFromClaims(claimsOf("SocialeEconomie-medewerker", "OVO000107"), [staffOfHalle]),
    ).toHaveLength(1);
  });

  test("the national number, names and addresses are not kept", () => {
    const read = readExternalClaims({
      sub: "s1",
      rrn: "00000000000",
      name: "Lena",
      email: "lena@halle.example",
      vo_id: "v1",
      [claim]: ["x"],
    });
    expect(read).toEqual({ subject: "s1", organisation: null, roles: { [claim]: ["x"] } });
  });

  test("claims without a subject are no claims", () => {
    expect(readExternalClaims({ [claim]: ["x"] })).toBeNull();
  });
});

test("without a mapping nobody gets anything, whatever the provider says", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (profile) => {
      const claims = readExternalClaims({ ...profile, sub: "s1" });
      expect(claims && grantsFromClaims(claims, [])).toEqual([]);
    }),
  );
});
