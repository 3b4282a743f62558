import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#access";
import { addDays, asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { recordEvidence } from "#steering";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { forgetResults } from "../../store/benchmark/shares.ts";
import { freezeReport, openFrozen } from "../report/freeze-report.ts";
import { openDraft } from "../report/open-draft.ts";
import { changeReport, startReport } from "../report/start-report.ts";
import { openBenchmark, shareFigures, withdrawFigures } from "./benchmark.ts";
import { sumBenchmark } from "./sum-benchmark.ts";

const database = await aTestDatabase();
const today = asDay("2026-11-23");
const now = "2026-11-23T09:00:00.000Z" as Instant;
const at = { now, today };
let app: App & { jobs: { close(): Promise<void> } };
let administrators: Actor[];

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "benchmark-"));
  app = await aTestApp(database, { dataFolder });
  administrators = [];
  for (const [index, slug] of ["een", "twee", "drie", "vier", "vijf", "zes"].entries()) {
    const partnershipId = await aTestPartnership(database, slug);
    const actor = personIn(partnershipId, "administrator");
    administrators.push(actor);
    await inPartnership(app.db, { partnershipId }, (tx) =>
      recordEvidence(
        tx,
        actor,
        {
          kind: "event",
          title: "Beurs (voorbeeld)",
          happenedOn: today,
          hours: (index + 1) * 10,
          amountCents: index === 5 ? 900_000_000 : 100_000,
          origin: "hand",
        },
        now,
      ),
    );
  }
});
afterAll(() => app.jobs.close());

const personIn = (partnershipId: string, role: Role): Actor => ({
  kind: "person",
  personId: "00000000-0000-4000-8000-000000000001",
  name: "Voorbeeld",
  partnershipId,
  grants: [{ role }],
});

const actor = (number: number): Actor => administrators[number - 1] as Actor;
const share = async (number: number, year = 2026) => {
  expect(await shareFigures(app, actor(number), { year, inhabitants: 10_000 }, at)).toEqual({
    kind: "shared",
  });
  await sumBenchmark(database.owner.db, now);
};
const withdraw = (number: number, year = 2026) => withdrawFigures(app, actor(number), year);
const hoursSeenBy = async (number: number, year = 2026) => {
  const opened = await openBenchmark(app, actor(number), { year, today });
  if (opened.kind === "refused") throw new Error(opened.because);
  return opened.figures.find(({ figure }) => figure === "hours")?.group ?? null;
};

describe("partnerships that compare", () => {
  test("four see nothing, five see where they stand", async () => {
    for (const number of [1, 2, 3, 4]) await share(number);
    expect(await hoursSeenBy(1)).toBeNull();
    await share(5);
    // Averages of three each, of 10, 20, 30, 40 and 50.
    expect(await hoursSeenBy(1)).toEqual({ lower: 20, middle: 30, upper: 40, quarter: 1 });
    expect(await hoursSeenBy(5)).toMatchObject({ quarter: 4 });
  });

  test("what is told today is told tomorrow and next month, as long as the group stays", async () => {
    for (const days of [0, 1, 40]) {
      await sumBenchmark(database.owner.db, `${addDays(today, days)}T09:00:00.000Z` as Instant);
      expect(await hoursSeenBy(1), `${days} days later`).toMatchObject({ middle: 30 });
    }
  });

  test("who does not share sees nothing of the others", async () => {
    expect(await hoursSeenBy(6)).toBeNull();
  });

  test("a sixth changes what is told, and its high value is told to nobody", async () => {
    await share(6);
    const opened = await openBenchmark(app, actor(1), { year: 2026, today });
    if (opened.kind === "refused") throw new Error(opened.because);
    const euros = opened.figures.find(({ figure }) => figure === "euros");
    expect(euros?.own).toBe(1_000);
    expect(euros?.group?.middle).toBe(1_000);
  });

  test("the yearly report shows it to who shares and chose so; a frozen one keeps what it said", async () => {
    const draftOf = async (who: Actor) => {
      const which = { year: 2026, language: "nl" } as const;
      await startReport(app.db, who, { ...which, copyTexts: false }, now);
      const bare = { ...which, title: "Jaarverslag", showOwners: false };
      expect(await readDraft(who)).toMatchObject({ benchmark: "not-chosen" });
      await changeReport(app.db, who, { ...bare, showBenchmark: true });
      return readDraft(who);
    };
    const readDraft = async (who: Actor) => {
      const asked = { year: 2026, language: "nl", nis: null } as const;
      const draft = await openDraft(app.db, who, asked, today);
      if (draft.kind === "refused") throw new Error(draft.because);
      return draft;
    };
    const hasPart = ({ content }: Awaited<ReturnType<typeof readDraft>>) =>
      content.sections.some(({ key }) => key === "benchmark");
    const draft = await draftOf(actor(1));
    expect(draft.benchmark).toBe("told");
    expect(hasPart(draft)).toBe(true);
    const frozen = { year: 2026, language: "nl", sentTo: "" } as const;
    expect(await freezeReport(app, actor(1), frozen)).toMatchObject({ kind: "frozen" });
    await inPartnership(app.db, { partnershipId: actor(1).partnershipId }, (tx) =>
      forgetResults(tx, 2026),
    );
    const later = await readDraft(actor(1));
    expect(later.benchmark).toBe("not-told");
    expect(hasPart(later)).toBe(false);
    const kept = await openFrozen(app.db, actor(1), { year: 2026, language: "nl", number: 1 });
    expect(JSON.stringify(kept)).toContain("benchmark.hours.middle");
    await sumBenchmark(database.owner.db, now);
    const stranger = personIn(await aTestPartnership(database, "zeven"), "administrator");
    const without = await draftOf(stranger);
    expect(without.benchmark).toBe("not-shared");
    expect(JSON.stringify(without.content)).not.toContain("benchmark.");
  });

  test("withdrawing removes at once, before anything is summed again", async () => {
    await withdraw(6);
    expect(await hoursSeenBy(1)).toBeNull();
    const rows = await database.owner.raw`select 1 from benchmark_share s
      join partnership p on p.id = s.partnership_id where p.slug = 'zes'`;
    expect(rows).toHaveLength(0);
    await sumBenchmark(database.owner.db, now);
    expect(await hoursSeenBy(1)).toMatchObject({ middle: 30 });
  });

  test("a group that fell below five is told of again only after it grew while large enough", async () => {
    await withdraw(5);
    await sumBenchmark(database.owner.db, now);
    expect(await hoursSeenBy(1)).toBeNull();
    await share(5);
    expect(await hoursSeenBy(1)).toBeNull();
    await share(6);
    expect(await hoursSeenBy(1)).not.toBeNull();
  });

  test("figures counted again by one partnership do not show the same week", async () => {
    const before = await hoursSeenBy(2);
    await inPartnership(app.db, { partnershipId: actor(1).partnershipId }, (tx) =>
      recordEvidence(
        tx,
        actor(1),
        { kind: "event", title: "Nog een beurs", happenedOn: today, hours: 500, origin: "hand" },
        now,
      ),
    );
    await share(1);
    expect(await hoursSeenBy(2)).toEqual(before);
    const later = `${addDays(today, 8)}T09:00:00.000Z` as Instant;
    await sumBenchmark(database.owner.db, later);
    expect(await hoursSeenBy(2)).not.toEqual(before);
  });

  test("years stand apart", async () => {
    await share(1, 2025);
    expect(await hoursSeenBy(1, 2025)).toBeNull();
    expect(await hoursSeenBy(1)).not.toBeNull();
  });

  test("only an administrator agrees; a coordinator reads; staff do neither", async () => {
    const { partnershipId } = actor(1);
    const wish = { year: 2026, inhabitants: 10_000 };
    const refused = { kind: "refused", because: "not-permitted" };
    const coordinator = personIn(partnershipId, "coordinator");
    expect(await shareFigures(app, coordinator, wish, at)).toMatchObject(refused);
    expect(await withdrawFigures(app, coordinator, 2026)).toMatchObject(refused);
    expect(await openBenchmark(app, coordinator, { year: 2026, today })).toMatchObject({
      kind: "benchmark",
      mayConsent: false,
    });
    const staff = personIn(partnershipId, "reader");
    expect(await openBenchmark(app, staff, { year: 2026, today })).toMatchObject(refused);
  });

  test("what cannot be is refused and nothing is shared", async () => {
    const wish = (inhabitants: number, year = 2026) =>
      shareFigures(app, actor(1), { year, inhabitants }, at);
    expect(await wish(12)).toMatchObject({ because: "no-inhabitants" });
    expect(await wish(Number.NaN)).toMatchObject({ because: "no-inhabitants" });
    expect(await wish(10_000, 2027)).toMatchObject({ because: "year-out-of-range" });
  });
});

describe("the database itself", () => {
  test("shows the application no share of another, and lets it write no result", async () => {
    const seen = await inPartnership(app.db, { partnershipId: actor(2).partnershipId }, (tx) =>
      tx.selectFrom("benchmark_share").select("partnership_id").execute(),
    );
    expect(new Set(seen.map((row) => row.partnership_id))).toEqual(
      new Set([actor(2).partnershipId]),
    );
    await expect(
      database.raw`insert into benchmark_result (year, figure, lower, middle, upper) values (2026, 'x', 1, 2, 3)`,
    ).rejects.toThrow(/permission denied/);
    await expect(database.raw`update benchmark_setting set minimum = 6`).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.raw`select * from benchmark_group`).rejects.toThrow(/permission denied/);
  });

  test("refuses a minimum below five, whoever asks", async () => {
    await expect(
      database.owner
        .raw`insert into benchmark_setting (from_day, minimum) values ('2027-01-01', 4)`,
    ).rejects.toThrow(/check constraint/);
  });
});
