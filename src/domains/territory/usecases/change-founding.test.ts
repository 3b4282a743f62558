import { expect, test } from "vitest";
import { createFirstAdministrator } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { listMemberNis, listPartnerships } from "../store/partnerships.ts";
import { changeFounding } from "./change-founding.ts";
import { foundPartnership } from "./found-partnership.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const founding = {
  name: "Zuidwest Rand",
  legalForm: "interlokale-vereniging",
  nis: ["23003", "23027"],
  managingNis: "23027",
  from: asDay("2026-11-23"),
} as const;

test("who walks back in the set-up changes the partnership they just founded, until there is an account", async () => {
  expect(await changeFounding(db, founding, now)).toMatchObject({ because: "already-set-up" });
  await foundPartnership(db, null, founding);

  const other = { ...founding, name: "Pajottenland", nis: ["23003", "23027", "23016"] };
  expect(await changeFounding(db, { ...other, name: " " }, now)).toMatchObject({
    because: "no-name",
  });
  expect(await changeFounding(db, { ...other, nis: [] }, now)).toMatchObject({ kind: "refused" });
  expect(await changeFounding(db, other, now)).toEqual({ kind: "changed" });
  const all = await listPartnerships(db);
  expect(all.map(({ name, slug }) => [name, slug])).toEqual([["Pajottenland", "pajottenland"]]);
  const id = all[0]?.id ?? "";
  expect(await listMemberNis(db, id, founding.from)).toEqual(["23003", "23016", "23027"]);

  const made = await createFirstAdministrator(
    { db },
    {
      partnershipId: id,
      name: "Lena Voorbeeld",
      email: "lena@voorbeeld.example",
      password: "paarse olifant danst op dinsdag",
      language: null,
    },
  );
  expect(made.kind).toBe("created");
  expect(await changeFounding(db, founding, now)).toMatchObject({ because: "already-set-up" });
  expect((await listPartnerships(db))[0]?.name).toBe("Pajottenland");
});
