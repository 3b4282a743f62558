import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { findEvidence } from "../../store/evidence/evidence-rows.ts";
import { listYearEvidence, sumYearEvidence } from "../../store/evidence/year-evidence.ts";
import { listSteeringRevisions } from "../../store/steering-revisions.ts";
import { recordEvidence } from "./record-evidence.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const [halle, beersel] = ["23027", "23003"];
let partnershipId = "";

const who = (grant: Grant): Actor => ({
  kind: "person",
  personId: "11111111-1111-4111-8111-111111111111",
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [grant],
});
const coordinator = () => who({ role: "coordinator" });
const staffOfHalle = () => who({ role: "municipal-staff", nis: halle });

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "bewijs");
});

const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

const aDeed = (more: Partial<NewEvidence> = {}): NewEvidence => ({
  kind: "event",
  title: "Kennismakingsbeurs",
  happenedOn: asDay("2026-10-01"),
  origin: "networking",
  ...more,
});

const record = (evidence: NewEvidence, actor = coordinator()) =>
  here((tx) => recordEvidence(tx, actor, evidence, now));

const recorded = async (evidence: NewEvidence, actor = coordinator()): Promise<string> => {
  const answer = await record(evidence, actor);
  if (answer.kind === "refused") throw new Error(`refused: ${answer.because}`);
  return answer.id;
};

const found = async (id: string) => {
  const evidence = await here((tx) => findEvidence(tx, id));
  if (!evidence) throw new Error("not there");
  return evidence;
};

describe("recording a deed", () => {
  test("the same record told twice makes one piece, brought up to date, with what people added kept", async () => {
    const first = aDeed({
      originRef: "gathering:1",
      tookPart: { organisationsSocial: 8 },
      href: "/netwerk/1",
    });
    const id = await recorded(first);
    const again = await record({
      ...first,
      title: "Kennismakingsbeurs 2026",
      tookPart: { people: 41 },
    });
    expect(again).toEqual({ kind: "updated", id });
    const { content, href, version } = await found(id);
    expect(content).toMatchObject({
      title: "Kennismakingsbeurs 2026",
      organisationsSocial: 8,
      people: 41,
    });
    expect([href, version]).toEqual(["/netwerk/1", 2]);
    const history = await here((tx) => listSteeringRevisions(tx, "evidence", id, 10));
    expect(history.map(({ deed }) => deed).sort()).toEqual(["changed", "made"]);
  });

  test("told again without a change, nothing is written in its history", async () => {
    const id = await recorded(aDeed({ originRef: "gathering:2" }));
    await record(aDeed({ originRef: "gathering:2" }));
    expect((await found(id)).version).toBe(1);
  });

  test("two transactions that tell the same record at once make one piece", async () => {
    const both = await Promise.all([1, 2].map(() => recorded(aDeed({ originRef: "gathering:3" }))));
    expect(new Set(both).size).toBe(1);
  });

  test("deeds without a reference stay apart", async () => {
    expect(await recorded(aDeed())).not.toBe(await recorded(aDeed()));
  });

  test("municipal staff record for their own municipality, not for another or for all", async () => {
    expect(await record(aDeed({ nis: [halle] }), staffOfHalle())).toMatchObject({
      kind: "recorded",
    });
    for (const nis of [[beersel], []]) {
      expect(await record(aDeed({ nis }), staffOfHalle())).toMatchObject({
        because: "not-permitted",
      });
    }
  });

  test("staff cannot take over a piece of another municipality by telling its record anew", async () => {
    await recorded(aDeed({ originRef: "gathering:4", nis: [beersel] }));
    const taken = await record(aDeed({ originRef: "gathering:4", nis: [halle] }), staffOfHalle());
    expect(taken).toMatchObject({ because: "not-permitted" });
  });

  test.each([
    ["no-title", "title", { title: "  " }],
    ["not-yet-happened", "happenedOn", { happenedOn: asDay("2026-12-24") }],
    ["too-long-ago", "happenedOn", { happenedOn: asDay("0026-10-01") }],
    ["not-a-count", "people", { tookPart: { people: -1 } }],
    ["not-a-count", "people", { tookPart: { people: 1.5 } }],
    ["not-an-amount", "amountCents", { amountCents: Number.NaN }],
    ["no-such-municipality", "nis", { nis: ["Halle"] }],
    ["no-such-action", "actionId", { actionId: "22222222-2222-4222-8222-222222222222" }],
    ["national-number", "description", { description: "Met 85.07.30-033.28" }],
  ] as const)("refused with its field: %s", async (because, about, more) => {
    expect(await record(aDeed(more))).toEqual({ kind: "refused", because, about });
  });

  test("it stands in the audit trail", async () => {
    const id = await recorded(aDeed());
    const rows = await here((tx) =>
      tx
        .selectFrom("audit_entry")
        .select(["verb", "person_name"])
        .where("subject_id", "=", id)
        .execute(),
    );
    expect(rows).toEqual([{ verb: "steering.record-evidence", person_name: "Noor Voorbeeld" }]);
  });
});

describe("a year of evidence", () => {
  const year = 2021;
  const at = (happenedOn: string, more: Partial<NewEvidence> = {}) =>
    recorded(aDeed({ happenedOn: asDay(happenedOn), ...more }));

  test("holds what happened from its first to its last day, and sums that add up", async () => {
    await at("2020-12-31", { tookPart: { people: 1000 } });
    await at("2022-01-01", { tookPart: { people: 1000 } });
    await at("2021-01-01", { nis: [halle], tookPart: { people: 10 }, hours: 2.5 });
    await at("2021-12-31", { nis: [halle], tookPart: { people: 5 }, amountCents: 12_345 });
    await at("2021-06-01", { nis: [halle, beersel], tookPart: { people: 7 } });
    await at("2021-06-02", { kind: "scan" });
    const rows = await here((tx) => listYearEvidence(tx, year));
    expect(rows.map((row) => row.happenedOn)).toEqual([
      "2021-01-01",
      "2021-06-01",
      "2021-06-02",
      "2021-12-31",
    ]);
    const ofBeersel = await here((tx) => listYearEvidence(tx, year, { nis: beersel }));
    expect(ofBeersel.map((row) => row.happenedOn)).toEqual(["2021-06-01", "2021-06-02"]);
    const sums = await here((tx) => sumYearEvidence(tx, year));
    expect(sums.reduce((sum, line) => sum + line.people, 0)).toBe(22);
    expect(sums).toContainEqual(
      expect.objectContaining({
        nis: halle,
        kind: "event",
        pieces: 2,
        people: 15,
        amountCents: 12_345,
        hours: 2.5,
      }),
    );
    expect(sums).toContainEqual(
      expect.objectContaining({ nis: null, kind: "event", pieces: 1, people: 7 }),
    );
  });
});
