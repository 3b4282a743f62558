import { beforeAll, describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import type { ClientFigureKey } from "../../rules/client/client-figures.ts";
import { aTestDesk, at } from "../contracts/test-contracts.ts";
import { savePolicy } from "../library/policies.ts";
import { dilbeek, halle, now, today } from "../radar/test-radar.ts";
import { openClientList, openClientPage } from "./client-page.ts";
import { clientFigureRows, followedRows } from "./client-rows.ts";
import { motivateAbsence, openPolicyFollow } from "./policy-follow.ts";

const desk = await aTestDesk();
const { db, coordinator } = desk;
const given = { language: "nl", today, year: 2026 } as const;

const open = async (actor = coordinator, nis = halle, year = 2026) => {
  const opened = await openClientPage(db, actor, nis, { ...given, year });
  if (opened.kind === "refused") throw new Error(opened.because);
  return opened;
};
type Opened = { readonly figures: Awaited<ReturnType<typeof open>>["figures"] };
const figure = ({ figures }: Opened, key: ClientFigureKey) => {
  const one = figures.find((each) => each.key === key);
  return one?.value ?? one?.none;
};

describe("before anything is known", () => {
  test("nothing is told as a figure that nobody knows", async () => {
    const page = await open();
    expect(figure(page, "policyShare")).toBe("no-policy");
    expect(figure(page, "reachedShare")).toBe("no-policy");
    expect(figure(page, "spendTotal")).toBe("no-ledger");
    expect(figure(page, "above")).toBe("no-policy");
    expect(figure(page, "hoursPromised")).toBe("no-contract");
    expect(figure(page, "missed")).toBe("no-ledger");
  });
});

test("a policy that is still to begin is told with its first day", async () => {
  const draft = {
    title: "Voorbeeld",
    sharePercent: 5,
    shareBase: "upkeep",
    shareOf: "",
    shareBudgetCents: 100_000_000,
    thresholds: [
      { row: 0, kind: null, sector: null, fromCents: 3_000_000, ask: "motivate" } as const,
    ],
    from: asDay("2027-01-01"),
    lastDay: "none",
    decidedOn: "none",
    decisionReference: "",
    sourceTitle: "",
    sourceUrl: "",
    note: "",
  } as const;
  expect((await open(coordinator, dilbeek)).policyFrom).toBeNull();
  const wish = { nis: dilbeek, id: null, readVersion: 0, draft };
  expect(await savePolicy(db, coordinator, wish, today, now)).toMatchObject({ kind: "saved" });
  expect(await open(coordinator, dilbeek)).toMatchObject({
    policy: null,
    policyFrom: "2027-01-01",
  });
});

describe("with a policy and contracts", () => {
  let other = "";

  beforeAll(async () => {
    const draft = {
      title: "Voorbeeld",
      sharePercent: 15,
      shareBase: "upkeep",
      shareOf: "",
      shareBudgetCents: 100_000_000,
      thresholds: [
        { row: 0, kind: null, sector: null, fromCents: 3_000_000, ask: "motivate" } as const,
      ],
      from: asDay("2026-01-01"),
      lastDay: "none",
      decidedOn: "none",
      decisionReference: "",
      sourceTitle: "",
      sourceUrl: "",
      note: "",
    } as const;
    const wish = { nis: halle, id: null, readVersion: 0, draft };
    expect(await savePolicy(db, coordinator, wish, today, now)).toMatchObject({ kind: "saved" });
    // 180,000 euro from 1 April 2026, for a year, with the social economy; and one without.
    await desk.signed();
    other = await desk.add({
      title: "Kantoormateriaal (voorbeeld)",
      isSocial: false,
      amountCents: 5_000_000,
      reach: { kind: "none" },
    });
    await desk.step(other, "contract", "2026-05-01");
  });

  test("the share reached is the part of this year of what goes to the social economy", async () => {
    const page = await open();
    // 275 of 365 days of 180,000 euro, of a budget of a million.
    expect(figure(page, "reachedShare")).toBe(13.56);
    expect(figure(page, "policyShare")).toBe(15);
    expect(figure(await open(coordinator, halle, 2025), "reachedShare")).toBe("no-policy");
  });

  test("purchases above the threshold are told with their clause, each from the contract itself", async () => {
    const page = await open();
    expect(figure(page, "above")).toBe(2);
    expect(figure(page, "withClause")).toBe(1);
    expect(figure(page, "missing")).toBe(1);
    expect(page.families).toEqual([{ family: "training", contracts: 1, others: 0 }]);
    expect(page.followed?.find(({ fate }) => fate === "missing")).toMatchObject({
      title: "Kantoormateriaal (voorbeeld)",
      href: `/opdrachten/${other}`,
    });
  });

  test("a reason is kept by who works there, and taken away again", async () => {
    const why = { nis: halle, origin: "contract", ref: other, because: "Geen aanbod in de buurt" };
    const elsewhere = desk.staffOf(dilbeek);
    expect(await motivateAbsence(db, elsewhere, why, now)).toMatchObject({
      because: "not-permitted",
    });
    await motivateAbsence(db, desk.staffOf(halle), why, at("2026-11-23"));
    const page = await open();
    expect([figure(page, "motivated"), figure(page, "missing")]).toEqual([1, 0]);
    await motivateAbsence(db, coordinator, { ...why, because: " " }, now);
    expect(figure(await open(), "missing")).toBe(1);
    const odd = { ...why, ref: "nothing" };
    expect(await motivateAbsence(db, coordinator, odd, now)).toMatchObject({
      because: "no-such-purchase",
    });
  });

  test("hours are told, and places of so few people are not", async () => {
    const page = await open();
    expect(figure(page, "hoursPromised")).toBeGreaterThan(500);
    expect(figure(page, "hoursDelivered")).toBe(0);
    expect(figure(page, "placesPromised")).toBe("few");
    expect(figure(page, "placesDelivered")).toBe(0);
  });

  test("who works elsewhere sees policy and chances, not contracts or euros", async () => {
    const page = await open(desk.staffOf(dilbeek));
    expect(page.followed).toBeNull();
    expect(figure(page, "policyShare")).toBe(15);
    expect(figure(page, "reachedShare")).toBe("not-allowed");
    expect(figure(page, "hoursPromised")).toBe("not-allowed");
    expect(figure(page, "spendTotal")).toBe("not-allowed");
    const followed = await openPolicyFollow(db, desk.staffOf(dilbeek), halle, given);
    expect(followed).toMatchObject({ followed: null, mayEdit: false });
    expect(await openClientPage(db, desk.reader, halle, given)).toMatchObject({
      because: "not-permitted",
    });
    expect(await openClientPage(db, coordinator, "11002", given)).toMatchObject({
      because: "no-such-municipality",
    });
  });

  test("the members stand side by side, and a file says what is not known and why", async () => {
    const listed = await openClientList(db, desk.staffOf(halle), given);
    if (listed.kind === "refused") throw new Error(listed.because);
    expect(listed.rows.map(({ place }) => place.name)).toEqual(["Dilbeek", "Halle"]);
    const [elsewhere, here] = listed.rows;
    if (!elsewhere || !here) throw new Error("two members");
    expect(figure(here, "hoursPromised")).toBeGreaterThan(500);
    expect(figure(elsewhere, "hoursPromised")).toBe("not-allowed");
    const [headers, ...rows] = clientFigureRows(listed.rows, 2026, "nl");
    expect(new Set([headers, ...rows].map((row) => row?.length))).toEqual(new Set([10]));
    expect(rows.some((row) => row.includes("niet voor u zichtbaar"))).toBe(true);
    const { followed } = await open();
    expect(followedRows(followed ?? [], "nl")).toHaveLength(3);
  });
});
