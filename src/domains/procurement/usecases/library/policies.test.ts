import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { PolicyDraft } from "../../rules/library/judge-policy.ts";
import { policyOf } from "../../store/library/policies.ts";
import {
  openPolicies,
  openPolicy,
  putBackPolicy,
  removePolicy,
  restorePolicy,
  savePolicy,
} from "./policies.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const halle = "23027";
const given = { language: "nl", today } as const;

let count = 0;
let coordinator: Extract<Actor, { kind: "person" }>;

beforeEach(async () => {
  count += 1;
  const partnershipId = await aTestPartnership(database, `voorbeeld-beleid-${count}`);
  coordinator = {
    kind: "person",
    personId: "7f8a1b5c-1111-4222-8333-444455556666",
    name: "Voorbeeld Coördinator",
    partnershipId,
    grants: [{ role: "coordinator" }],
  };
  await inPartnership(db, { partnershipId }, (tx) =>
    tx
      .insertInto("partnership_member")
      .values({ partnership_id: partnershipId, nis: halle, from_day: asDay("2020-01-01") } as never)
      .execute(),
  );
});

const aDraft = (change: Partial<PolicyDraft> = {}): PolicyDraft => ({
  title: "Sociaal aankopen",
  sharePercent: 15,
  shareBase: "upkeep",
  shareOf: "onderhoudsbudget",
  shareBudgetCents: 200_000_000,
  thresholds: [{ row: 0, kind: null, sector: null, fromCents: 3_000_000, ask: "motivate" }],
  from: asDay("2026-01-01"),
  lastDay: "none",
  decidedOn: asDay("2025-12-15"),
  decisionReference: "GR 2025/12/15-7",
  sourceTitle: "Gemeenteraad",
  sourceUrl: "",
  note: "",
  ...change,
});
const save = (draft: PolicyDraft, id: string | null = null, readVersion = 0, by = coordinator) =>
  savePolicy(db, by, { nis: halle, id, readVersion, draft }, today, now);
const shareOn = async (on: string) =>
  (
    await inPartnership(db, { partnershipId: coordinator.partnershipId }, (tx) =>
      policyOf(tx, halle, asDay(on)),
    )
  )?.sharePercent ?? null;
const idOf = (saved: Awaited<ReturnType<typeof save>>) => {
  if (saved.kind !== "saved") throw new Error(saved.because);
  return saved.id;
};

describe("a policy of a municipality", () => {
  test("holds from its first day to its last", async () => {
    await save(aDraft({ lastDay: asDay("2026-06-30") }));
    await save(aDraft({ from: asDay("2026-07-01"), sharePercent: 20 }));
    expect(await shareOn("2025-12-31")).toBeNull();
    expect(await shareOn("2026-06-30")).toBe(15);
    expect(await shareOn("2026-07-01")).toBe(20);
  });

  test("from a day to come is kept and does not hold yet", async () => {
    const saved = await save(aDraft({ from: asDay("2027-01-01") }));
    expect(saved).toMatchObject({ kind: "saved", startsLater: true });
    expect(await shareOn("2026-11-23")).toBeNull();
    expect(await shareOn("2027-01-01")).toBe(15);
  });

  test("is set by staff of that municipality, and by nobody of another", async () => {
    const staffOf = (nis: string): typeof coordinator => ({
      ...coordinator,
      grants: [{ role: "municipal-staff", nis }],
    });
    expect(await save(aDraft(), null, 0, staffOf("23077"))).toMatchObject({
      because: "not-permitted",
    });
    expect(await save(aDraft(), null, 0, staffOf(halle))).toMatchObject({ kind: "saved" });
    const elsewhere = { nis: "11002", id: null, readVersion: 0, draft: aDraft() };
    expect(await savePolicy(db, coordinator, elsewhere, today, now)).toMatchObject({
      because: "no-such-municipality",
    });
  });

  test("never overlaps with another, also when two are written at once", async () => {
    const both = await Promise.all([save(aDraft()), save(aDraft())]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["refused", "saved"]);
    expect(both.find(({ kind }) => kind === "refused")).toMatchObject({
      problems: [{ because: "overlap", field: "from" }],
    });
  });
});

describe("a change", () => {
  test("keeps what was said before, and can be taken back", async () => {
    const id = idOf(await save(aDraft()));
    await save(aDraft({ sharePercent: 10 }), id, 1);
    expect(await save(aDraft(), id, 1)).toMatchObject({ because: "changed-meanwhile" });
    expect(await shareOn("2026-11-23")).toBe(10);
    await putBackPolicy(db, coordinator, { nis: halle, id, readVersion: 2, earlier: 1 }, now);
    expect(await shareOn("2026-11-23")).toBe(15);
    const opened = await openPolicy(db, coordinator, halle, given);
    if (opened.kind === "refused") throw new Error("refused");
    expect(
      opened.policies[0]?.versions.map(({ version, sharePercent }) => [version, sharePercent]),
    ).toEqual([
      [3, 15],
      [2, 10],
      [1, 15],
    ]);
    // One says which version: once more is the same again, not back and forth.
    await putBackPolicy(db, coordinator, { nis: halle, id, readVersion: 3, earlier: 1 }, now);
    expect(await shareOn("2026-11-23")).toBe(15);
    await putBackPolicy(db, coordinator, { nis: halle, id, readVersion: 4, earlier: 2 }, now);
    expect(await shareOn("2026-11-23")).toBe(10);
    const unknown = { nis: halle, id, readVersion: 5, earlier: 9 };
    expect(await putBackPolicy(db, coordinator, unknown, now)).toMatchObject({
      because: "no-such-policy",
    });
  });

  test("removed and put back, unless another took its days", async () => {
    const id = idOf(await save(aDraft()));
    await removePolicy(db, coordinator, { nis: halle, id, readVersion: 1 }, now);
    expect(await shareOn("2026-11-23")).toBeNull();
    const other = idOf(await save(aDraft({ sharePercent: 30 })));
    const back = { nis: halle, id, readVersion: 2 };
    expect(await restorePolicy(db, coordinator, back, now)).toMatchObject({ because: "overlap" });
    await removePolicy(db, coordinator, { nis: halle, id: other, readVersion: 1 }, now);
    expect(await restorePolicy(db, coordinator, back, now)).toEqual({ kind: "decided" });
    expect(await shareOn("2026-11-23")).toBe(15);
  });
});

test("the overview names each municipality of the partnership, with a policy or without", async () => {
  await save(aDraft());
  const opened = await openPolicies(db, coordinator, given);
  expect(opened).toMatchObject({
    places: [{ nis: halle, name: "Halle", policies: [{ sharePercent: 15 }], mayEdit: true }],
  });
});
