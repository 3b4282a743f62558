import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { someFacts } from "../../rules/clauses/advice-examples.ts";
import { byHand, noChoice } from "../../rules/clauses/advice-record.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { askAdvice, chooseRoutes } from "../clauses/advices.ts";
import { halle, now } from "../radar/test-radar.ts";
import { type AdvisedTerms, readAdvisedTerms } from "./draft-promises.ts";
import { addContract } from "./save-contract.ts";
import { aContract, aTestDesk } from "./test-contracts.ts";

const desk = await aTestDesk();
const { app, db, coordinator } = desk;

async function advised(choice: object): Promise<{ id: string; terms: AdvisedTerms }> {
  const facts = someFacts({ nis: halle, cents: 180_000_00, months: 36 });
  const asked = await askAdvice(app, coordinator, facts, byHand, now);
  if (asked.kind === "refused") throw new Error(asked.because);
  await chooseRoutes(app, coordinator, asked.id, { ...noChoice, ...choice }, 1, now);
  const from = { kind: "advice", ref: asked.id } as const;
  return { id: asked.id, terms: await readAdvisedTerms(app, coordinator, from) };
}
const texts = { "execution-condition": "uren-kansengroepen" };

test("a chosen clause comes along with its version, its text and the hours it asks", async () => {
  const choice = { routes: ["execution-condition"], texts, values: { startdatum: "2027-01-01" } };
  const { terms } = await advised(choice);
  expect(terms).toMatchObject({ months: 36, startsOn: "2027-01-01", endsOn: null });
  const [promise] = terms.promises;
  // 180,000 at 45 euro an hour, and 5 % of that.
  expect(promise).toMatchObject({
    family: "execution-condition",
    libraryKey: "uren-kansengroepen",
    hours: 200,
    places: null,
  });
  expect(promise?.libraryVersion).toBeGreaterThan(0);
  expect(promise?.body.nl).toContain("200 werkuren");
  expect(promise?.body.fr).toContain("200 heures");
});

test("what was typed in the advice goes before what was reckoned", async () => {
  const { terms } = await advised({
    routes: ["execution-condition"],
    texts,
    values: { uren: "1.250" },
  });
  expect(terms.promises[0]?.hours).toBe(1250);
});

test("without a choice nothing is promised, and of another's advice nothing is told", async () => {
  expect((await advised({ routes: [] })).terms.promises).toEqual([]);
  const { id } = await advised({ routes: ["execution-condition"] });
  const from = { kind: "advice", ref: id } as const;
  expect(await readAdvisedTerms(app, desk.stranger, from)).toMatchObject({
    months: null,
    promises: [],
  });
});

test("a contract is made with its promises in one deed, or not at all", async () => {
  const source = { kind: "hand", ref: null, href: null, label: null } as const;
  const promise = {
    family: "training",
    libraryKey: "opleiding-uren",
    libraryVersion: 1,
    title: "Opleiding op de werkvloer",
    body: "",
    hours: 120,
    places: null,
    cents: null,
    per: "whole",
    milestones: [],
  } as const;
  const add = (hours: number | null) =>
    addContract(
      db,
      coordinator,
      aContract({ startsOn: asDay("2027-01-01"), endsOn: asDay("2029-12-31") }),
      { source, steps: [], promises: [{ ...promise, hours }] },
      now,
    );
  expect(await add(null)).toMatchObject({
    kind: "problems",
    problems: [{ because: "promises-nothing", about: "promise-training-hours" }],
  });
  const added = await add(120);
  if (added.kind !== "added") throw new Error(added.kind);
  expect(await desk.here((tx) => listClauses(tx, added.id))).toEqual([
    expect.objectContaining({ libraryKey: "opleiding-uren", libraryVersion: 1, hours: 120 }),
  ]);
  const { steps } = await desk.open(added.id);
  expect(steps.map(({ kind }) => kind)).toContain("promises");
});
