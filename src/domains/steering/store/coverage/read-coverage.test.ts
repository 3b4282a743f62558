import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asDay, type Day, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { DatedAction, DatedEvidence } from "../../rules/coverage/action-state.ts";
import { lookAtYear } from "../../rules/coverage/action-state.ts";
import { composeCoverage } from "../../rules/coverage/coverage.ts";
import { listFrames } from "../frames/frames.ts";
import { listWorkYears, readCoverage } from "./read-coverage.ts";

const database = await aTestDatabase();
const halle = "23027";
const beersel = "23003";
const today = asDay("2024-11-23");
let partnershipId: string;
let frameId: string;

const inside = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(database.db, { partnershipId }, work);

let number = 0;
async function anAction(tx: Tx, action: Partial<DatedAction>, code = "WSE-LR1"): Promise<string> {
  const id = randomUUID();
  number += 1;
  await tx
    .insertInto("action")
    .values({
      partnership_id: partnershipId,
      id,
      number,
      title: `Voorbeeldactie ${number}`,
      status: action.status ?? "planned",
      starts_on: action.startsOn ?? asDay("2024-02-01"),
      due_on: action.dueOn ?? asDay("2024-06-30"),
      done_on: action.doneOn ?? null,
      nis: [...(action.nis ?? [])],
    })
    .execute();
  await tx
    .insertInto("action_priority")
    .values({ partnership_id: partnershipId, action_id: id, frame_id: frameId, code })
    .execute();
  return id;
}

async function evidenceOf(tx: Tx, actionId: string | null, on: string, ...nis: string[]) {
  const { id } = await tx
    .insertInto("evidence")
    .values({
      partnership_id: partnershipId,
      action_id: actionId,
      kind: "meeting",
      title: "Voorbeeldoverleg",
      happened_on: on as Day,
      nis,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const tally = (tx: Tx, actionId: string) =>
  tx
    .selectFrom("action_evidence_year")
    .select(["year", "items", "items_for_all", "nis"])
    .where("action_id", "=", actionId)
    .orderBy("year")
    .execute();

const cells = async (tx: Tx, code: string, year = 2024) => {
  const coverage = await readCoverage(tx, { year, today });
  const covered = coverage.frames[0]?.priorities.find(({ priority }) => priority.code === code);
  return {
    whole: covered?.whole.state,
    halle: covered?.byMunicipality[halle]?.state,
    beersel: covered?.byMunicipality[beersel]?.state,
  };
};

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "voorbeeld-dekking");
  await inside(async (tx) => {
    for (const nis of [halle, beersel]) {
      await tx
        .insertInto("partnership_member")
        .values({ partnership_id: partnershipId, nis, from_day: asDay("2020-01-01") })
        .execute();
    }
    frameId = (await listFrames(tx, 2024))[0]?.id ?? "";
  });
});

describe("the coverage of a year", () => {
  test("begins with everything missing, and nothing asked of one municipality", async () => {
    expect(await inside((tx) => cells(tx, "WSE-LR4"))).toEqual({
      whole: "missing",
      halle: "not-asked",
      beersel: "not-asked",
    });
  });

  test("turns from planned to done with the first evidence, and back when it is removed", async () => {
    await inside(async (tx) => {
      const action = await anAction(tx, {});
      expect((await cells(tx, "WSE-LR1")).whole).toBe("planned");
      const evidence = await evidenceOf(tx, action, "2024-05-02", halle);
      expect(await cells(tx, "WSE-LR1")).toEqual({
        whole: "done",
        halle: "done",
        beersel: "planned",
      });
      await tx.deleteFrom("evidence").where("id", "=", evidence).execute();
      expect((await cells(tx, "WSE-LR1")).whole).toBe("planned");
    });
  });

  test("a removed action no longer counts, and a late one counts in the year it was done", async () => {
    await inside(async (tx) => {
      const late = await anAction(
        tx,
        {
          startsOn: asDay("2023-10-01"),
          dueOn: asDay("2023-12-20"),
          status: "done",
          doneOn: asDay("2024-01-15"),
        },
        "WSE-LR3",
      );
      expect((await cells(tx, "WSE-LR3")).whole).toBe("done-without-evidence");
      expect((await cells(tx, "WSE-LR3", 2023)).whole).toBe("missing");
      await tx
        .updateTable("action")
        .set({ removed_at: "2024-02-01T08:00:00.000Z" as Instant })
        .where("id", "=", late)
        .execute();
      expect((await cells(tx, "WSE-LR3")).whole).toBe("missing");
    });
  });

  test("knows from when to when there was work", async () => {
    const years = await inside(listWorkYears);
    expect(years).toEqual({ first: 2024, last: 2024 });
  });
});

describe("the tally that the database keeps", () => {
  test("follows evidence that moves to another year, another action, other municipalities, or aside", async () => {
    await inside(async (tx) => {
      const [one, other] = [await anAction(tx, {}), await anAction(tx, {})];
      const evidence = await evidenceOf(tx, one, "2024-05-02", halle);
      await evidenceOf(tx, one, "2024-06-02");
      expect(await tally(tx, one)).toEqual([
        { year: 2024, items: 2, items_for_all: 1, nis: [halle] },
      ]);
      const change = (set: Record<string, unknown>) =>
        tx.updateTable("evidence").set(set).where("id", "=", evidence).execute();
      await change({ happened_on: "2023-12-31" });
      expect(await tally(tx, one)).toEqual([
        { year: 2023, items: 1, items_for_all: 0, nis: [halle] },
        { year: 2024, items: 1, items_for_all: 1, nis: [] },
      ]);
      await change({ action_id: other, nis: [halle, beersel] });
      expect(await tally(tx, one)).toHaveLength(1);
      expect(await tally(tx, other)).toEqual([
        { year: 2023, items: 1, items_for_all: 0, nis: [beersel, halle].sort() },
      ]);
      await change({ set_aside_at: "2024-07-01T08:00:00.000Z" });
      expect(await tally(tx, other)).toEqual([]);
    });
  });

  test("two people who add to the same action at once are both counted", async () => {
    const action = await inside((tx) => anAction(tx, {}));
    const adding = ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"].map((on) =>
      inside((tx) => evidenceOf(tx, action, on)),
    );
    await Promise.all(adding);
    expect((await inside((tx) => tally(tx, action)))[0]?.items).toBe(4);
  });

  test("an action that is truly deleted takes its tally along, and its evidence waits in the tray", async () => {
    await inside(async (tx) => {
      const action = await anAction(tx, {});
      const evidence = await evidenceOf(tx, action, "2024-05-02");
      await tx.deleteFrom("action").where("id", "=", action).execute();
      const row = await tx
        .selectFrom("evidence")
        .select("action_id")
        .where("id", "=", evidence)
        .executeTakeFirst();
      expect(row).toEqual({ action_id: null });
      expect(await tally(tx, action)).toEqual([]);
    });
  });
});

test("what the database counts is what the rule counts, action by action", async () => {
  const other = await aTestPartnership(database, "voorbeeld-dekking-regel");
  partnershipId = other;
  await inside(async (tx) => {
    frameId = (await listFrames(tx, 2024))[0]?.id ?? "";
    const statuses = ["planned", "running", "done", "stopped"] as const;
    const places = [[], [halle], [beersel], [halle, beersel]];
    const codes = ["WSE-LR1", "WSE-LR2"];
    const drawn: { action: DatedAction; proofs: DatedEvidence[]; code: string }[] = [];
    for (let at = 0; at < 60; at += 1) {
      const status = statuses[at % 4] ?? "planned";
      const year = 2023 + (at % 3);
      const action: DatedAction = {
        status,
        startsOn: asDay(`${year}-03-01`),
        dueOn: asDay(`${year + (at % 2)}-09-30`),
        doneOn: status === "done" ? asDay(`${year + (at % 3)}-10-15`) : null,
        nis: places[at % places.length] ?? [],
      };
      const proofs = Array.from({ length: at % 4 }, (_, one) => ({
        happenedOn: asDay(`${2023 + ((at + one) % 3)}-05-0${one + 1}`),
        nis: places[(at + one) % places.length] ?? [],
      }));
      const code = codes[at % 2] ?? "WSE-LR1";
      const id = await anAction(tx, action, code);
      for (const proof of proofs) await evidenceOf(tx, id, proof.happenedOn, ...proof.nis);
      drawn.push({ action, proofs, code });
    }
    for (const nis of [halle, beersel]) {
      await tx
        .insertInto("partnership_member")
        .values({ partnership_id: partnershipId, nis, from_day: asDay("2020-01-01") })
        .execute();
    }
    for (const year of [2023, 2024, 2025]) {
      const tagged = drawn.flatMap(({ action, proofs, code }) => {
        const seen = lookAtYear(action, proofs, year);
        return seen ? [{ frameId, code, action: seen, count: 1 }] : [];
      });
      const expected = composeCoverage({
        year,
        today,
        municipalities: [beersel, halle].sort(),
        frames: await listFrames(tx, year),
        tagged,
      });
      expect(await readCoverage(tx, { year, today })).toEqual(expected);
    }
  });
});
