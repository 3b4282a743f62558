import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, tenantOf } from "#access";
import { asDay, dayOf, type Instant } from "#kernel/day";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { closeDocuments } from "#platform/documents/render-pdf";
import { openFiles } from "#platform/files";
import type { App } from "#platform/request-context";
import { loadDemonstration } from "#register";
import { listYearEvidence } from "#steering";
import { foundPartnership } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { someFacts } from "../../rules/clauses/advice-examples.ts";
import { byHand, noChoice } from "../../rules/clauses/advice-record.ts";
import { proposeLots, worksOf } from "../../rules/clauses/propose-lots.ts";
import { listAdvices } from "../../store/clauses/advices.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { gatherPurchases } from "../client/gather-purchases.ts";
import { savePolicy } from "../library/policies.ts";
import {
  askAdvice,
  changeAdvice,
  chooseRoutes,
  openAdvice,
  putBackAdvice,
  removeAdvice,
  renewAdvice,
  restoreAdvice,
} from "./advices.ts";
import { composeNote } from "./compose-note.ts";
import { makeNote } from "./make-note.ts";
import { addFigure, addRouteNote, openRules, withdrawRules } from "./open-rules.ts";

const { db } = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "advices-"));
afterAll(async () => {
  await closeDocuments();
  await rm(folder, { recursive: true, force: true });
});
const now = "2026-11-23T09:00:00.000Z" as Instant;
const config = readConfig({ REGIEKAMER_SECRET: "example-".repeat(6) });
const app = { db, files: openFiles({ folder }), config } as unknown as App;

const operator: Actor = { kind: "operator", partnershipId: "" };
const person = (partnershipId: string, grant: object): Actor =>
  ({
    kind: "person",
    personId: randomUUID(),
    name: "Noor Voorbeeld",
    partnershipId,
    grants: [grant],
  }) as Actor;

async function founded(name: string): Promise<string> {
  const answer = await foundPartnership(db, operator, {
    name,
    legalForm: "interlokale-vereniging",
    nis: ["23027", "23003", "23016"],
    managingNis: "23027",
    from: dayOf(now),
    isExample: true,
  });
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.partnershipId;
}

let administrator: Actor;
let coordinator: Actor;
let staff: Actor;
let stranger: Actor;
beforeAll(async () => {
  const here = await founded("Voorbeeldverband");
  administrator = person(here, { role: "administrator" });
  coordinator = person(here, { role: "coordinator" });
  staff = person(here, { role: "municipal-staff", nis: "23003" });
  stranger = person(await founded("Ander verband"), { role: "coordinator" });
  await loadDemonstration(db, { kind: "operator", partnershipId: here }, now);
});

const weeding = someFacts({
  title: "Onkruid wieden op begraafplaatsen (voorbeeld)",
  cents: 180_000_00,
  activity: "groen/onkruidbestrijding",
  months: 36,
});
const cleaning = someFacts({
  title: "Schoonmaak van gebouwen (voorbeeld)",
  cents: 900_000_00,
  activity: "reiniging/kantoren",
  months: 48,
});

async function asked(facts = weeding, actor = coordinator): Promise<string> {
  const answer = await askAdvice(app, actor, facts, byHand, now);
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.id;
}
async function opened(id: string, version: number | null = null, actor = coordinator) {
  const answer = await openAdvice(app, actor, id, version);
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer;
}
const adviceEvidence = () =>
  inPartnership(db, tenantOf(coordinator), (tx) => listYearEvidence(tx, 2026));

describe("an advice", () => {
  test("differs between weeding and cleaning, and names who could do it", async () => {
    const green = (await opened(await asked())).shown.advice;
    const clean = (await opened(await asked(cleaning))).shown.advice;
    expect(green.regime).toBe("below-eu");
    expect(clean.regime).toBe("eu");
    expect(green.routes[0]?.key).not.toBe(clean.routes[0]?.key);
    expect(green.capacity?.operators.length).toBeGreaterThan(0);
    for (const { routes } of [green, clean]) {
      expect(routes[0]?.article).toContain("17 juni 2016");
      expect(routes[0]?.counters.length).toBeGreaterThan(0);
    }
  });

  test("knows the hours of who could do it, also when the kind of work follows from the words", async () => {
    const hoursOf = async (facts: typeof weeding) =>
      (await opened(await asked(facts))).shown.advice.capacity?.operators.map(
        ({ hoursPerMonth }) => hoursPerMonth,
      );
    const said = await hoursOf(weeding);
    expect(said?.some((hours) => hours !== null)).toBe(true);
    expect(await hoursOf({ ...weeding, activity: null })).toEqual(said);
  });

  test("of two kinds of work in three places proposes lots with who carries them", async () => {
    const mixed = { cents: 600_000_00, months: 36, nis: "23027", moreNis: ["23016", "23003"] };
    const lotsOf = async (facts: Partial<typeof weeding>) => {
      const { advice } = (await opened(await asked(someFacts({ ...mixed, ...facts })))).shown;
      const operators = advice.capacity?.operators ?? [];
      const works = worksOf(advice.facts, advice.readWorks);
      const given = { hours: advice.hours, works, operators, least: 2 };
      const names = (ids: readonly string[]) =>
        operators.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
      const lots = proposeLots(advice.facts, given).map(({ by, lots: parts }) => ({
        by,
        parts: parts.map(({ activities, carriers }) => [activities, names(carriers)]),
      }));
      const reasons = advice.routes.find(({ key }) => key === "reserved-lot")?.reasons;
      return { lots, reasons, bidders: advice.bidders };
    };
    const named = await lotsOf({
      title: "Groen en netheid (voorbeeld)",
      activity: "groen",
      moreActivities: ["publieke-ruimte/zwerfvuil"],
    });
    const said = await lotsOf({ title: "Groenonderhoud en zwerfvuil ruimen" });
    for (const { lots, reasons } of [named, said]) {
      expect(lots).toEqual([
        {
          by: "activity",
          parts: [
            [["groen"], ["Groendienst De Linde (voorbeeld)", "Groenploeg De Brem (voorbeeld)"]],
            [["publieke-ruimte/zwerfvuil"], []],
          ],
        },
      ]);
      expect(reasons).toContainEqual({ kind: "make-lots", proposed: true });
    }
    // Without a duration nobody can be said to be large enough: no lots are promised where none stand.
    const undated = await lotsOf({ activity: "groen/onkruidbestrijding", months: null });
    expect(undated.lots).toEqual([]);
    expect(undated.reasons).toContainEqual({ kind: "make-lots", proposed: false });
  });

  test("carries texts of the library with the hours filled in", async () => {
    const { texts } = (await opened(await asked())).shown;
    expect(texts.some(({ family }) => family === "reservation")).toBe(true);
    expect(texts.every(({ text }) => text.nl !== "" && text.fr !== "")).toBe(true);
  });

  test("is evidence by itself, once, and no longer when it is removed", async () => {
    const before = (await adviceEvidence()).length;
    const id = await asked(someFacts({ title: "Bewijs (voorbeeld)" }));
    const proved = await adviceEvidence();
    expect(proved.length).toBe(before + 1);
    // An estimate is no money yet.
    expect(proved.every(({ amountCents }) => amountCents === null)).toBe(true);
    await renewAdvice(app, coordinator, id, now);
    expect((await adviceEvidence()).length).toBe(before + 1);
    await removeAdvice(app, coordinator, id, now);
    expect((await adviceEvidence()).length).toBe(before);
    await restoreAdvice(app, coordinator, id, now);
    expect((await adviceEvidence()).length).toBe(before + 1);
  });

  test("stays as it read when it is changed, and an earlier version can be put back", async () => {
    const id = await asked();
    await changeAdvice(app, coordinator, id, { ...weeding, cents: 20_000_00 }, 1, now);
    expect((await opened(id)).shown.advice.regime).toBe("low-value");
    expect((await opened(id, 1)).shown.advice.regime).toBe("below-eu");
    await putBackAdvice(app, coordinator, id, 1, now);
    const back = await opened(id);
    expect(back.shown.advice.regime).toBe("below-eu");
    expect(back.editions.map(({ deed }) => deed)).toEqual(["put-back", "changed", "made"]);
  });

  test("two people who choose at once: the second is told, nothing is overwritten", async () => {
    const id = await asked();
    const first = { ...noChoice, routes: ["reservation"] as const };
    expect(await chooseRoutes(app, coordinator, id, first, 1, now)).toMatchObject({ version: 2 });
    const second = { ...noChoice, routes: ["training"] as const };
    expect(await chooseRoutes(app, coordinator, id, second, 1, now)).toMatchObject({
      because: "changed-meanwhile",
    });
    expect((await opened(id)).shown.choice.routes).toEqual(["reservation"]);
  });

  test("is asked by staff for their own municipality only, and seen by no other partnership", async () => {
    const refused = await askAdvice(app, staff, weeding, byHand, now);
    expect(refused).toMatchObject({ because: "not-permitted" });
    await asked({ ...weeding, nis: "23003" }, staff);
    const id = await asked();
    expect(await openAdvice(app, stranger, id)).toMatchObject({ because: "no-such-advice" });
    expect(await removeAdvice(app, staff, id, now)).toMatchObject({ because: "not-permitted" });
  });

  test("is listed by municipality and year", async () => {
    await asked({
      ...weeding,
      nis: "23003",
      day: asDay("2025-05-05"),
      title: "Van 2025 (voorbeeld)",
    });
    const list = await inPartnership(db, tenantOf(coordinator), (tx) =>
      listAdvices(tx, { nis: "23003", year: 2025 }),
    );
    expect(list.map(({ title, kind, cents }) => [title, kind, cents])).toEqual([
      ["Van 2025 (voorbeeld)", "services", 180_000_00],
    ]);
  });

  test("becomes a note that a word processor and a reader of PDF know", async () => {
    const id = await asked();
    const docx = await makeNote(app, coordinator, id, { format: "docx", language: "nl" });
    const pdf = await makeNote(app, coordinator, id, { format: "pdf", language: "fr" });
    if (docx.kind === "refused" || pdf.kind === "refused") throw new Error("refused");
    expect(Buffer.from(docx.content.slice(0, 2)).toString()).toBe("PK");
    expect(Buffer.from(pdf.content.slice(0, 5)).toString()).toBe("%PDF-");
  });
});

test("the note names only sources of what it says, and speaks French in French", async () => {
  const id = await asked();
  const opened = await openAdvice(app, coordinator, id);
  if (opened.kind === "refused") throw new Error(opened.because);
  const names = {
    partnership: "Voorbeeldverband",
    municipality: { nl: "Halle", fr: "Hal" },
    places: { nl: "Halle", fr: "Hal" },
    activity: { nl: "Onkruidbestrijding", fr: "Désherbage" },
    cpv: null,
    placeOf: () => null,
  };
  const note = composeNote(opened, names, "fr");
  const { sources } = clauseWords("fr").note;
  const listed = note.sections
    .filter(({ title }) => title === sources)
    .flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === "list" ? one.items : [])));
  const all = opened.shown.advice.sources.filter(({ url }) => url !== null);
  expect(listed.length).toBeGreaterThan(3);
  expect(listed.length).toBeLessThan(all.length);
  // Figures of another year and myths of low value: nothing of them is said.
  expect(listed.join("\n")).not.toMatch(/ori\.be|escala\.be/);
  const said = JSON.stringify(note);
  expect(said).not.toMatch(/\[\[[a-z]/);
  expect(said).toContain("Hal");
});

describe("own thresholds", () => {
  const figure = {
    about: "eu-goods",
    value: 150_000_00,
    from: asDay("2026-01-01"),
    until: asDay("2026-12-31"),
    note: "",
    sourceTitle: "Voorbeeld",
    sourceUrl: "",
  } as const;
  const reasons = async (change: object) => {
    const answer = await addFigure(db, administrator, { ...figure, ...change }, now);
    return "problems" in answer ? answer.problems.map(({ because }) => because) : [answer.kind];
  };

  test("what is wrong is told, and nothing is kept", async () => {
    expect(await reasons({ value: 0 })).toEqual(["not-positive"]);
    expect(await reasons({ value: -5 })).toEqual(["not-positive"]);
    expect(await reasons({ value: null })).toEqual(["bad-value"]);
    expect(await reasons({ from: null })).toEqual(["no-first-day"]);
    expect(await reasons({ until: asDay("2025-12-31") })).toEqual(["ends-before-it-begins"]);
    expect(await reasons({ sourceUrl: "javascript:alert(1)" })).toEqual(["bad-address"]);
    expect(await addFigure(db, coordinator, figure, now)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("go before the shipped ones, change no kept advice, and all can be taken back", async () => {
    const id = await asked();
    expect(await reasons({})).toEqual(["added"]);
    expect(await reasons({ from: asDay("2026-06-01"), until: "none" })).toEqual(["overlaps"]);
    const later = { from: asDay("2028-01-01"), until: "none" } as const;
    expect(await addFigure(db, administrator, { ...figure, ...later }, now)).toMatchObject({
      inFuture: true,
    });
    await addRouteNote(db, administrator, { route: "training", note: "Bel VDAB (voorbeeld)" }, now);
    expect((await opened(id)).shown.advice.regime).toBe("below-eu");
    expect((await opened(id)).rulesNow).toBe("2.3");
    await renewAdvice(app, coordinator, id, now);
    const renewed = (await opened(id)).shown.advice;
    // An own figure names its own source, not the article of the shipped one.
    expect(renewed.figures.find(({ origin }) => origin === "own")).toMatchObject({
      article: "",
      ownSource: { title: "Voorbeeld" },
    });
    expect(renewed.regime).toBe("eu");
    expect(renewed.rulesVersion).toBe("2.3");
    expect(renewed.routes.find(({ key }) => key === "training")?.notes[0]?.text).toContain("VDAB");
    expect(await withdrawRules(db, administrator, "all", now)).toMatchObject({ count: 3 });
    await renewAdvice(app, coordinator, id, now);
    expect((await opened(id)).shown.advice.regime).toBe("below-eu");
    const rules = await openRules(db, coordinator);
    if (rules.kind === "refused") throw new Error(rules.because);
    expect(rules.changes.every(({ removedBy }) => removedBy === "Noor Voorbeeld")).toBe(true);
    expect(rules.rules.figures.every(({ origin }) => origin === "shipped")).toBe(true);
  });
});

test("a policy for green work counts for weeding that has no CPV code", async () => {
  const draft = {
    title: "Voorbeeld",
    sharePercent: 15,
    shareBase: "upkeep",
    shareOf: "",
    shareBudgetCents: 100_000_000,
    thresholds: [
      { row: 0, kind: null, sector: "green", fromCents: 10_000_00, ask: "clause" } as const,
    ],
    from: asDay("2026-01-01"),
    lastDay: "none",
    decidedOn: "none",
    decisionReference: "",
    sourceTitle: "",
    sourceUrl: "",
    note: "",
  } as const;
  const wish = { nis: "23016", id: null, readVersion: 0, draft };
  expect(await savePolicy(db, coordinator, wish, dayOf(now), now)).toMatchObject({ kind: "saved" });
  const id = await asked({ ...weeding, nis: "23016", cents: 20_000_00, cpv: null });
  const followed = await inPartnership(db, tenantOf(coordinator), (tx) =>
    gatherPurchases(tx, { nis: "23016", year: 2026, language: "nl" }),
  );
  expect(followed.find(({ ref }) => ref === id)).toMatchObject({
    sector: "green",
    fate: "missing",
    threshold: { fromCents: 10_000_00 },
  });
});
