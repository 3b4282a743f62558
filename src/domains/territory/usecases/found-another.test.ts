import { expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { anAccessApp, aPartnership, aPerson } from "../../access/examples/index.ts";
import { findPartnershipBySlug, listMemberNis } from "../store/partnerships.ts";
import { foundAnother, readPartnerships } from "./found-another.ts";

const { db } = await aTestDatabase();
const app = anAccessApp(db);
const partnershipId = await aPartnership(db, "Voorbeeldverband Zuid");
const administrator = await aPerson(db, partnershipId, { role: "administrator" });
const keeper = { ...administrator, isOperator: true } as Actor;
const gent = {
  name: "Gent Voorbeeld",
  legalForm: "single-city",
  nis: ["44021"],
  managingNis: null,
  from: asDay("2026-01-01"),
} as const;
const email = "noor@voorbeeld.example";

test("an administrator of one partnership founds no other, nor sees which there are", async () => {
  expect(await foundAnother(app, administrator, gent, email, "nl")).toMatchObject({
    because: "not-permitted",
  });
  expect(await readPartnerships(app, administrator)).toMatchObject({ because: "not-permitted" });
});

test("without an address to invite, or under one that is taken, nothing is founded", async () => {
  expect(await foundAnother(app, keeper, gent, "noor", "nl")).toMatchObject({
    because: "no-email",
    about: "email",
  });
  const [first] = (await readPartnerships(app, keeper)) as readonly { slug: string }[];
  const taken = { ...gent, slug: first?.slug ?? "" };
  expect(await foundAnother(app, keeper, taken, email, "nl")).toMatchObject({
    because: "slug-taken",
    about: "slug",
  });
  expect(await findPartnershipBySlug(db, "gent-voorbeeld")).toBeNull();
});

test("who keeps the installation founds one, its administrator is asked in, and its own trail says by whom", async () => {
  const founded = await foundAnother(app, keeper, { ...gent, slug: "Gent zelf" }, email, "nl");
  expect(founded).toMatchObject({ kind: "founded", slug: "gent-zelf", mailed: false });
  const { id = "" } = (await findPartnershipBySlug(db, "gent-zelf")) ?? {};
  expect(await listMemberNis(db, id, asDay("2026-01-01"))).toEqual(["44021"]);
  expect(app.mail.letters.at(-1)).toMatchObject({ to: email });
  const trail = await inPartnership(db, { partnershipId: id }, (tx) =>
    tx.selectFrom("audit_entry").select(["verb", "person_name as by"]).execute(),
  );
  expect(trail).toEqual(
    expect.arrayContaining([
      { verb: "territory.found", by: administrator.name },
      { verb: "access.invite", by: null },
    ]),
  );
});
