import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { listMemberNis, listPartnerships } from "../store/partnerships.ts";
import { type Founding, foundPartnership } from "./found-partnership.ts";

const { db } = await aTestDatabase();
const founding: Founding = {
  name: "Zuidwest Rand",
  legalForm: "interlokale-vereniging",
  nis: ["23003", "23016", "23027", "23077"],
  managingNis: "23027",
  from: asDay("2026-01-01"),
};

describe("founding a partnership", () => {
  test("an interlokale vereniging needs a municipality that manages it", async () => {
    const answer = await foundPartnership(db, null, { ...founding, managingNis: null });
    expect(answer).toEqual({
      kind: "refused",
      because: "no-managing-municipality",
      about: "legalForm",
    });
  });

  test("two browsers that finish together make one partnership, and its members are dated", async () => {
    const answers = await Promise.all([
      foundPartnership(db, null, founding),
      foundPartnership(db, null, founding),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["founded", "refused"]);
    const [partnership] = await listPartnerships(db);
    expect(partnership?.slug).toBe("zuidwest-rand");
    const id = partnership?.id ?? "";
    expect(await listMemberNis(db, id, asDay("2026-01-01"))).toEqual(founding.nis);
    expect(await listMemberNis(db, id, asDay("2025-12-31"))).toEqual([]);
  });

  test("only the operator adds a second one, under an address of its own", async () => {
    expect(await foundPartnership(db, null, founding)).toMatchObject({
      because: "already-founded",
    });
    const operator = { kind: "operator", partnershipId: "" } as const;
    expect(await foundPartnership(db, operator, founding)).toMatchObject({
      kind: "founded",
      slug: "zuidwest-rand-2",
    });
  });
});
