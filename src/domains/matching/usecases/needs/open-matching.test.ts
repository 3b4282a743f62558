import { beforeAll, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import {
  anOrganisation,
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../../../register/examples/index.ts";
import { emptyNeed } from "../../rules/need.ts";
import { saveWon } from "../../store/won-contracts.ts";
import { openMatching } from "./open-matching.ts";

const database = await aTestDatabase();
const app = {
  db: database.db,
  files: openFiles({ folder: `${process.cwd()}/data` }),
  config: { projectRoot: `${process.cwd()}/` },
};
const today = asDay("2026-11-23");
let here: string;

beforeAll(async () => {
  await database.owner.db.transaction().execute(seedExampleReferenceFacts);
  here = await seedPartnership(database.owner.db, "hier");
  await inPartnership(database.db, { partnershipId: here }, (tx) => seedOrganisations(tx, 12));
});

const inHalle = { ...emptyNeed, place: { nis: ["23027"], nuts: [] } };

test("a sentence of a buyer leads to organisations of the register that do it", async () => {
  const matching = await openMatching(app, here);
  const read = matching.read({ ...inHalle, texts: ["Tuinonderhoud rond het gemeentehuis"] });
  const { matches, considered } = matching.rank(read, { limit: 5, today });
  expect(considered).toBe(12);
  expect(matches.map(({ organisationId }) => matching.supplier(organisationId)?.name)[0]).toMatch(
    /^Groendienst/,
  );
});

test("what was won and what changed in the register is known at the next question", async () => {
  const number = String(anOrganisation(0).number);
  const seen = async () => {
    const { world } = await openMatching(app, here);
    return world.suppliers.filter(({ won }) => won.length > 0).map(({ won }) => won[0]?.title);
  };
  expect(await seen()).toEqual([]);
  await inPartnership(database.db, { partnershipId: here }, async (tx) => {
    const won = { number, sourceKey: "ted:1", title: "Bermen maaien", cpv: [], buyer: "Halle" };
    expect(await saveWon(tx, [won, { ...won, title: "Bermen maaien 2026" }])).toBe(1);
    expect(await saveWon(tx, [{ ...won, title: "Bermen maaien 2026-2028" }])).toBe(0);
  });
  expect(await seen()).toEqual(["Bermen maaien 2026-2028"]);
  await inPartnership(database.db, { partnershipId: here }, (tx) =>
    seedOrganisations(tx, 3, { from: 20 }),
  );
  expect((await openMatching(app, here)).world.suppliers).toHaveLength(15);
});
