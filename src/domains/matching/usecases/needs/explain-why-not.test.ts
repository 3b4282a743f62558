import { beforeAll, expect, test } from "vitest";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../../../register/examples/index.ts";
import { emptyNeed } from "../../rules/need.ts";
import { explainWhyNot } from "./explain-why-not.ts";
import { keepNeed } from "./keep-need.ts";

const database = await aTestDatabase();
const app = {
  db: database.db,
  files: openFiles({ folder: `${process.cwd()}/data` }),
  config: { projectRoot: `${process.cwd()}/` },
};
const now = "2026-11-23T09:00:00.000Z" as Instant;
const asked = { language: "nl", today: asDay("2026-11-23") } as const;
let here: string;
let ironing: string;

beforeAll(async () => {
  await database.owner.db.transaction().execute(seedExampleReferenceFacts);
  here = await seedPartnership(database.owner.db, "hier");
  const operator = { kind: "operator" as const, partnershipId: here };
  await inPartnership(database.db, { partnershipId: here }, async (tx) => {
    const [, , third] = await seedOrganisations(tx, 8);
    ironing = third ?? "";
    const need = {
      ...emptyNeed,
      texts: ["Tuinonderhoud"],
      activities: ["groen/tuinonderhoud"],
      place: { nis: ["23027"], nuts: [] },
    };
    const origin = { kind: "question", ref: "1", label: "V-1" } as const;
    await keepNeed(tx, operator, { title: "Mevrouw Peeters vraagt", need, origin }, now);
  });
});

const keeperOf = (organisationId: string) => ({
  kind: "person" as const,
  personId: "00000000-0000-4000-8000-000000000002",
  name: "Sam Voorbeeld",
  partnershipId: here,
  grants: [{ role: "organisation" as const, organisationId }],
});

test("an organisation sees what its own record could say to be named, and no words of who asked", async () => {
  const why = await explainWhyNot(app, keeperOf(ironing), ironing, asked);
  if (why.kind === "refused") throw new Error(why.because);
  expect(why.standings).toMatchObject([{ title: "V-1", href: null, rank: null }]);
  expect(why.gaps[0]?.text).toContain("uinonderhoud");
  expect(why.gaps[0]?.helps).toContain("1 vraag");
  expect(why.mayEdit).toBe(true);
});

test("it sees no other organisation's page; the desk sees both, with the words", async () => {
  expect(
    await explainWhyNot(app, keeperOf("00000000-0000-4000-8000-000000000009"), ironing, asked),
  ).toMatchObject({ because: "not-permitted" });
  const why = await explainWhyNot(app, { kind: "operator", partnershipId: here }, ironing, asked);
  expect(why).toMatchObject({ standings: [{ title: "Mevrouw Peeters vraagt" }] });
});
