import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { ClauseDraft } from "../../rules/library/judge-clause.ts";
import { clausesFor } from "../../store/library/clauses.ts";
import {
  approveClause,
  removeClauseDraft,
  saveClause,
  undoClauseDeed,
  withdrawClause,
} from "./change-clause.ts";
import { compareClauseVersions, openClause, openLibrary } from "./clause-library.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");

let count = 0;
let coordinator: Extract<Actor, { kind: "person" }>;

beforeEach(async () => {
  count += 1;
  const partnershipId = await aTestPartnership(database, `voorbeeld-clausules-${count}`);
  coordinator = {
    kind: "person",
    personId: "7f8a1b5c-1111-4222-8333-444455556666",
    name: "Voorbeeld Coördinator",
    partnershipId,
    grants: [{ role: "coordinator" }],
  };
});

const staff = (): Actor => ({
  ...coordinator,
  name: "Voorbeeld Aankoper",
  grants: [{ role: "municipal-staff", nis: "23027" }],
});
const reader = (): Actor => ({ ...coordinator, grants: [{ role: "reader" }] });

const aDraft = (change: Partial<ClauseDraft> = {}): ClauseDraft => ({
  name: { nl: "Uren voor jongeren" },
  family: "execution-condition",
  level: "light",
  sectors: ["green"],
  purchaseKinds: [],
  text: {
    nl: "De opdrachtnemer biedt [[uren]] uren aan jongeren.",
    fr: "L’adjudicataire offre [[uren]] heures à des jeunes.",
  },
  blanks: [],
  whenToUse: {},
  whenNot: {},
  check: {},
  article: "Wet 17 juni 2016, art. 87",
  source: { publisher: "", title: "", url: "", checkedOn: "none" },
  noticeFields: [],
  oddNoticeFields: [],
  from: asDay("2026-01-01"),
  lastDay: "none",
  ...change,
});
const write = (
  draft: ClauseDraft,
  key: string | null = null,
  read = { version: 0, edit: 0 },
  by: Actor = coordinator,
) => saveClause(db, by, { key, read, draft }, today, now);
const usable = (families: ClauseDraft["family"][] = ["execution-condition"]) =>
  inPartnership(db, { partnershipId: coordinator.partnershipId }, (tx) =>
    clausesFor(tx, { families: families.flatMap((one) => one ?? []), sector: "green", on: today }),
  );
const keysOf = async () => (await usable()).map(({ key, version }) => `${key} ${version}`);
const first = (key: string) => ({ key, version: 1, edit: 1 });

describe("a new partnership", () => {
  test("has the shipped clauses, marked as not yet approved, with their blanks", async () => {
    const library = await openLibrary(db, coordinator, today);
    if (library.kind === "refused") throw new Error("refused");
    expect(library.clauses.length).toBeGreaterThanOrEqual(24);
    expect(new Set(library.clauses.map(({ usable: one }) => one?.state))).toEqual(
      new Set(["shipped"]),
    );
    const hours = library.clauses.find(({ key }) => key === "uren-kansengroepen");
    expect(hours?.usable?.blanks.map(({ name }) => name)).toContain("uren");
    expect(await openLibrary(db, reader(), today)).toMatchObject({ because: "not-permitted" });
  });
});

describe("an own clause", () => {
  test("is a draft until somebody who may approves it", async () => {
    const before = await keysOf();
    expect(await write(aDraft(), null, { version: 0, edit: 0 }, staff())).toEqual({
      kind: "saved",
      key: "uren-voor-jongeren",
      version: 1,
    });
    expect(await keysOf()).toEqual(before);
    const wish = first("uren-voor-jongeren");
    expect(await approveClause(db, staff(), wish, now)).toMatchObject({ because: "not-permitted" });
    expect(await approveClause(db, coordinator, wish, now)).toEqual({ kind: "decided" });
    expect(await keysOf()).toContain("uren-voor-jongeren 1");
    const opened = await openClause(db, coordinator, "uren-voor-jongeren", today);
    expect(opened).toMatchObject({
      usable: { state: "approved", approvedBy: "Voorbeeld Coördinator", approvedAt: now },
    });
  });

  test("is not kept with a blank nobody described, or that one language lacks", async () => {
    const text = { nl: "[[uren]] [[xyz]] [[Uren]]", fr: "[[uren]]" };
    expect(await write(aDraft({ text }))).toMatchObject({
      problems: [{ because: "odd-blank", field: "text:nl", about: "[[Uren]]" }],
    });
    const uneven = { nl: "[[uren]] [[xyz]]", fr: "[[uren]]" };
    expect(await write(aDraft({ text: uneven }))).toMatchObject({
      problems: [
        { because: "uneven-blank", about: "xyz" },
        { because: "unknown-blank", about: "xyz" },
      ],
    });
    const both = { nl: "[[uren]] [[xyz]]", fr: "[[uren]] [[xyz]]" };
    const blanks = [{ name: "xyz", unit: "text", meaning: { nl: "Iets" }, advice: {} }] as const;
    expect(await write(aDraft({ text: both, blanks }))).toMatchObject({ kind: "saved" });
  });

  test("with a bad day, address or source is told field by field", async () => {
    const wrong = await write(
      aDraft({
        name: {},
        article: "",
        source: { publisher: "", title: "", url: "javascript:x", checkedOn: asDay("2027-01-01") },
        from: asDay("2026-05-01"),
        lastDay: asDay("2026-04-30"),
      }),
    );
    expect(wrong).toMatchObject({ because: "wrong" });
    if (!("problems" in wrong)) throw new Error("no problems");
    expect(wrong.problems.map(({ because }) => because)).toEqual([
      "no-name",
      "no-article",
      "bad-address",
      "checked-later",
      "ends-before-it-begins",
    ]);
  });
});

describe("a newer version of a shipped clause", () => {
  const key = "uren-kansengroepen";
  const newer = () => write(aDraft({ name: { nl: "Onze uren" } }), key, { version: 1, edit: 1 });

  test("leaves the shipped one readable, and takes over when approved", async () => {
    expect(await newer()).toEqual({ kind: "saved", key, version: 2 });
    expect(await keysOf()).toContain(`${key} 1`);
    await approveClause(db, coordinator, { key, version: 2, edit: 1 }, now);
    expect(await keysOf()).toContain(`${key} 2`);
    const opened = await openClause(db, coordinator, key, today);
    if (opened.kind === "refused") throw new Error("refused");
    expect(opened.clause.versions.map(({ version, state }) => [version, state])).toEqual([
      [1, "shipped"],
      [2, "approved"],
    ]);
    const compared = await compareClauseVersions(db, coordinator, { key, from: null, to: null });
    expect(compared).toMatchObject({ from: 1, to: 2 });
  });

  test("of two people at once: the second is told", async () => {
    const both = await Promise.all([newer(), newer()]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["refused", "saved"]);
  });

  test("a draft is saved again in its own place", async () => {
    await newer();
    const again = await write(aDraft({ name: { nl: "Onze uren, beter" } }), key, {
      version: 2,
      edit: 1,
    });
    expect(again).toMatchObject({ kind: "saved", version: 2 });
    expect(await newer()).toMatchObject({ because: "changed-meanwhile" });
    // What one did not read one does not approve.
    expect(await approveClause(db, coordinator, { key, version: 2, edit: 1 }, now)).toMatchObject({
      because: "changed-meanwhile",
    });
  });
});

describe("taking back", () => {
  test("withdrawing asks a reason, takes it out of use, and can be undone", async () => {
    const wish = first("uren-ver");
    expect(await withdrawClause(db, coordinator, { ...wish, because: " " }, now)).toMatchObject({
      because: "no-reason",
    });
    await withdrawClause(db, coordinator, { ...wish, because: "Te zwaar" }, now);
    expect(await keysOf()).not.toContain("uren-ver 1");
    expect(await undoClauseDeed(db, coordinator, "uren-ver", now)).toEqual({
      kind: "undone",
      isThere: true,
    });
    expect(await keysOf()).toContain("uren-ver 1");
    expect(await undoClauseDeed(db, coordinator, "uren-ver", now)).toMatchObject({
      because: "nothing-to-undo",
    });
  });

  test("a draft thrown away comes back, an approval is undone only by who may approve", async () => {
    await write(aDraft());
    const key = "uren-voor-jongeren";
    await removeClauseDraft(db, coordinator, first(key), now);
    expect(await openClause(db, coordinator, key, today)).toMatchObject({
      because: "no-such-clause",
    });
    await undoClauseDeed(db, coordinator, key, now);
    await approveClause(db, coordinator, first(key), now);
    expect(await undoClauseDeed(db, staff(), key, now)).toMatchObject({ because: "not-permitted" });
    await undoClauseDeed(db, coordinator, key, now);
    const opened = await openClause(db, coordinator, key, today);
    expect(opened).toMatchObject({ clause: { versions: [{ state: "draft", approvedAt: null }] } });
    // The first deed of all: the clause itself goes.
    expect(await undoClauseDeed(db, coordinator, key, now)).toEqual({
      kind: "undone",
      isThere: false,
    });
  });
});

test("a newer shipped edition waits until the partnership approves it", async () => {
  const key = "gunning-plan";
  await approveClause(db, coordinator, first(key), now);
  await database.owner.raw`
    insert into clause_edition (key, edition, content)
    select key, 2, content || '{"article": "nieuw"}' from clause_edition where key = ${key} and edition = 1`;
  try {
    await database.raw.begin(async (tx) => {
      await tx`select set_config('regiekamer.partnership', ${coordinator.partnershipId}, true)`;
      const adopt = () =>
        tx`select adopt_clauses(${coordinator.partnershipId}::uuid) as adopted`.then(
          ([row]) => row?.adopted,
        );
      expect([await adopt(), await adopt()]).toEqual([1, 0]);
    });
  } finally {
    await database.owner.raw`delete from clause_edition where edition = 2`;
  }
  const inUse = async () =>
    (await usable(["award-criterion"])).find((one) => one.key === key)?.version;
  expect(await inUse()).toBe(1);
  await approveClause(db, coordinator, { key, version: 2, edit: 1 }, now);
  expect(await inUse()).toBe(2);
});
