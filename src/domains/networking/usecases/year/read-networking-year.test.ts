import { beforeAll, expect, test } from "vitest";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { usualSetup } from "../../rules/schedule/fair-setup.ts";
import {
  insertSchedule,
  markPublished,
  pointTo,
  writeSetup,
} from "../../store/schedule/schedule-rows.ts";
import { meetingOf, readNetworkingYear } from "./read-networking-year.ts";

const database = await aTestDatabase();
const at = (moment: string) => moment as Instant;
const by = { name: "Noor Voorbeeld", at: at("2026-03-02T09:00:00.000Z") };
const today = asDay("2026-06-15");
let partnershipId: string;
let fairId: string;
let guests: string[];

const inside = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(database.db, { partnershipId }, work);
const readYear = (year: number) =>
  inside((tx) => readNetworkingYear(tx, { year, members: ["23027"], today }));

const aGathering = async (
  tx: Tx,
  change: { readonly state?: "held" | "closed"; readonly startsAt?: string } = {},
): Promise<string> => {
  const startsAt = at(change.startsAt ?? "2026-03-02T09:00:00.000Z");
  const row = await tx
    .insertInto("gathering")
    .values({
      partnership_id: partnershipId,
      kind: "fair",
      title: "Voorbeeldbeurs",
      state: change.state ?? "held",
      starts_at: startsAt,
      ends_at: startsAt,
      nis: "23027",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
};

async function fill(tx: Tx): Promise<void> {
  fairId = await aGathering(tx);
  const people = [
    { name: "Garage Voorbeeld", side: "regular", attendance: "present", state: "coming" },
    { name: "Bakkerij Voorbeeld", side: "regular", attendance: "absent", state: "coming" },
    { name: "Groendienst Voorbeeld", side: "social", attendance: "present", state: "listed" },
    { name: "Niet gevraagd Voorbeeld", side: "social", attendance: "unknown", state: "listed" },
  ] as const;
  const rows = await tx
    .insertInto("gathering_guest")
    .values(
      people.map(({ name, side, attendance, state }) => ({
        partnership_id: partnershipId,
        gathering_id: fairId,
        organisation_name: name,
        side,
        attendance,
        state,
      })),
    )
    .returning("id")
    .execute();
  guests = rows.map(({ id }) => id);
  const [garage = "", bakery = "", green = ""] = guests;
  await tx
    .insertInto("meeting_wish")
    .values(
      [
        { from_guest: garage, to_guest: green, strength: 3 },
        { from_guest: green, to_guest: garage, strength: 1 },
        { from_guest: bakery, to_guest: green, strength: 2 },
        { from_guest: bakery, to_guest: garage, strength: null },
      ].map((wish) => ({
        partnership_id: partnershipId,
        gathering_id: fairId,
        origin: "guest" as const,
        ...wish,
      })),
    )
    .execute();
  await writeSetup(tx, fairId, usualSetup(), by);
  const worth = { weight: 9, worstShare: 1, socialSeen: 1, breaks: 0, spread: 0 };
  const scheduleId = await insertSchedule(
    tx,
    fairId,
    {
      basedOn: null,
      madeBy: "solver",
      deed: null,
      meetings: [{ a: green, b: garage, at: "09:00" as never, table: "1", locked: false }],
      quality: {
        status: "feasible",
        worth,
        bound: { weight: 10, breaks: null },
        seconds: 1,
        isStopped: false,
      },
    },
    by,
  );
  await markPublished(tx, scheduleId, by.at);
  await pointTo(tx, fairId, { publishedId: scheduleId });
  const { id: pairId } = await tx
    .insertInto("met_pair")
    .values({
      partnership_id: partnershipId,
      gathering_id: fairId,
      left_guest_id: garage,
      right_guest_id: green,
      source: "schedule",
      met_on: asDay("2026-03-02"),
      outcomes: null,
      amount_cents: 120_000,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("met_answer")
    .values(
      [
        { guest_id: garage, round: 30 as const, outcomes: [] },
        { guest_id: garage, round: 90 as const, outcomes: ["contact" as const] },
        { guest_id: green, round: 90 as const, outcomes: ["contact" as const] },
      ].map((answer) => ({ partnership_id: partnershipId, pair_id: pairId, ...answer })),
    )
    .execute();
  await tx
    .insertInto("trial_voucher")
    .values({
      partnership_id: partnershipId,
      pair_id: pairId,
      number: "KC-2026-0001",
      amount_cents: 25_000,
      issued_on: asDay("2026-12-20"),
      valid_until: asDay("2027-12-20"),
      used_on: asDay("2027-01-10"),
    })
    .execute();
  await aGathering(tx, { state: "closed" });
  // A minute into the new year here, still the old one in Greenwich.
  await aGathering(tx, { startsAt: "2026-12-31T23:01:00.000Z" });
}

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "netwerkjaar");
  await inside(fill);
});

test("what was held counts, with who was asked and came; what is only closed does not", async () => {
  const { gatherings } = await readYear(2026);
  expect(gatherings).toHaveLength(1);
  expect(gatherings[0]).toMatchObject({
    id: fairId,
    nis: "23027",
    asked: 3,
    came: { guests: 2, people: 2, social: 1, regular: 1, authority: 0 },
  });
});

test("wishes are told without vetoes, each side for itself, with what the search proved", async () => {
  const { gatherings } = await readYear(2026);
  expect(gatherings[0]?.wishes).toEqual({ made: 3, met: 2, proof: { kind: "gap", most: 0.1 } });
});

test("a round tells what was said by then, and is absent until it is that long ago", () => {
  const [left, right] = ["l", "r"];
  const answers = [
    { pairId: "p", guestId: left, round: 30, outcomes: [] },
    { pairId: "p", guestId: left, round: 90, outcomes: ["contact"] },
    { pairId: "p", guestId: right, round: 90, outcomes: ["contact"] },
  ] as const;
  const metOn = asDay("2026-03-02");
  const pair = { id: "p", gatheringId: "g", left, right, desk: null, metOn, cents: null };
  const meeting = meetingOf(pair, answers, today);
  expect(meeting.after).toEqual({
    30: { outcomes: [], basis: "one" },
    90: { outcomes: ["contact"], basis: "both" },
  });
  expect(meeting.now).toEqual({ outcomes: ["contact"], basis: "both" });
});

test("one meeting is counted, and what came of it is not told", async () => {
  const { gatherings, results } = await readYear(2026);
  expect(gatherings[0]?.met).toBe(1);
  expect(results.rounds.map(({ days, met }) => [days, met])).toEqual([
    [30, 1],
    [90, 1],
  ]);
  expect(results.whole).toMatchObject({ known: null, fruitful: null, contact: null });
  expect(results).toMatchObject({ cents: null, fruitfulOf: { "23027": null } });
});

test("a voucher counts in the year of its issue and in the year of its use", async () => {
  const which = async (year: number) =>
    (await readYear(year)).vouchers.map(({ isIssued, isUsed }) => [isIssued, isUsed]);
  expect(await which(2026)).toEqual([[true, false]]);
  expect(await which(2027)).toEqual([[false, true]]);
  expect(await which(2025)).toEqual([]);
});

test("the night of New Year belongs to the year of the clock here", async () => {
  expect((await readYear(2027)).gatherings).toHaveLength(1);
});

test("nothing of it says who the guests are", async () => {
  expect(JSON.stringify(await readYear(2026))).not.toMatch(/Garage|Bakkerij|Groendienst/);
  for (const guest of guests) expect(JSON.stringify(await readYear(2026))).not.toContain(guest);
});
