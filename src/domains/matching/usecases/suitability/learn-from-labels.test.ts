import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { inPartnership } from "#platform/db";
import { workJobs } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { PurchaseFacts } from "../../rules/suitability/suitability.ts";
import { listLabels } from "../../store/suitability/labels.ts";
import { keepSuitabilityLabel } from "./keep-label.ts";
import {
  askSuitabilityTraining,
  fewestLabels,
  readSuitabilityLearning,
  serveCorrection,
  suitabilityJobs,
  trainSuitabilityWhenEnough,
} from "./learn-from-labels.ts";
import { openOwnSuitability } from "./own-suitability.ts";

const database = await aTestDatabase();
let app: App;
let here: string;
let there: string;
const operator = (partnershipId: string): Actor => ({ kind: "operator", partnershipId });
const reader = (partnershipId: string): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Lezer",
  partnershipId,
  grants: [{ role: "reader" }],
});

beforeAll(async () => {
  app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-decisions-")),
    projectRoot: `${process.cwd()}/`,
  });
  here = await aTestPartnership(database.owner, "hier");
  there = await aTestPartnership(database.owner, "daar");
});

const plan = (title: string): PurchaseFacts => ({ texts: [title], cpv: [], kind: "plan" });
const say = (title: string, suited: boolean | null, ref: string = randomUUID(), actor?: Actor) =>
  inPartnership(app.db, { partnershipId: here }, (tx) =>
    keepSuitabilityLabel(
      tx,
      actor ?? operator(here),
      {
        kind: "plan",
        ref,
        href: `/aankoopplannen/lijn/${ref}`,
        titles: [title],
        facts: plan(title),
        family: title,
        suited,
      },
      app.now(),
    ),
  );
const labelsOf = (partnershipId: string) =>
  inPartnership(app.db, { partnershipId }, (tx) => listLabels(tx));
const learningOf = async (partnershipId = here) => {
  const learning = await readSuitabilityLearning(app, operator(partnershipId));
  if ("because" in learning) throw new Error(learning.because);
  return learning;
};
const chanceOf = async (title: string, partnershipId = here) =>
  (await openOwnSuitability(app, partnershipId)).judge(plan(title));

/** Runs what waits until one more was learned. */
async function untilLearned(): Promise<void> {
  const before = (await learningOf()).corrections.length;
  const worker = await workJobs(app, suitabilityJobs);
  try {
    await expect
      .poll(async () => (await learningOf()).corrections.length, { timeout: 20_000 })
      .toBe(before + 1);
  } finally {
    await worker.stop();
  }
}

test("what a person says is kept without who leads to whom, said anew it is replaced, taken back it goes", async () => {
  const ref = randomUUID();
  await say("Poetsen; vragen aan jan@voorbeeld.example", true, ref);
  expect(await labelsOf(here)).toMatchObject([
    { ref, suited: true, titles: ["Poetsen; vragen aan"] },
  ]);
  await say("Poetsen", false, ref);
  expect(await labelsOf(here)).toMatchObject([{ ref, suited: false }]);
  expect(await labelsOf(there)).toEqual([]);
  await say("Poetsen", null, ref);
  expect(await labelsOf(here)).toEqual([]);
});

test("who may not teach is not learned from", async () => {
  const said = await say("Poetsen", true, randomUUID(), reader(here));
  expect(said).toMatchObject({ because: "not-permitted" });
  expect(await labelsOf(here)).toEqual([]);
  expect(await serveCorrection(app, reader(here), null)).toMatchObject({
    because: "not-permitted",
  });
});

test("with too few decisions nothing is learned", async () => {
  expect(await askSuitabilityTraining(app, operator(here))).toMatchObject({
    because: "too-few-labels",
  });
  expect(await trainSuitabilityWhenEnough(app, operator(here))).toBe(false);
});

test("enough decisions are learned from by the daily work, here and nowhere else, and one can go back", {
  timeout: 60_000,
}, async () => {
  const before = await chanceOf("Vlaggenmasten schilderen in Buizingen");
  for (let at = 0; at < fewestLabels; at++) {
    // Here flagpoles are work for them, and software as always is not.
    if (at % 2 === 0) await say(`Vlaggenmasten in deelgemeente${at}`, true);
    else await say(`Softwarelicenties voor dienst${at}`, false);
  }
  expect(await trainSuitabilityWhenEnough(app, operator(here))).toBe(true);
  await untilLearned();
  const { corrections } = await learningOf();
  expect(corrections).toMatchObject([{ state: "current", labels: fewestLabels, suited: 20 }]);
  const { before: alone, after: learned } = corrections[0]?.figures ?? {};
  expect(learned?.brier).toBeLessThan(alone?.brier ?? 0);
  const after = await chanceOf("Vlaggenmasten schilderen in Buizingen");
  expect(after.chance).toBeGreaterThan(before.chance);
  expect(after.reasons).toContainEqual(expect.objectContaining({ kind: "own-decisions" }));
  expect(await chanceOf("Vlaggenmasten schilderen in Buizingen", there)).toEqual(before);
  // Nothing was decided since.
  expect(await trainSuitabilityWhenEnough(app, operator(here))).toBe(false);

  const state = (await openOwnSuitability(app, here)).state;
  await serveCorrection(app, operator(here), null);
  expect(await chanceOf("Vlaggenmasten schilderen in Buizingen")).toEqual(before);
  expect((await openOwnSuitability(app, here)).state).not.toBe(state);
  const id = corrections[0]?.id ?? "";
  expect(await serveCorrection(app, operator(there), id)).toMatchObject({
    because: "no-such-correction",
  });
  expect(await serveCorrection(app, operator(here), id)).toEqual({ kind: "serving" });
  expect(await chanceOf("Vlaggenmasten schilderen in Buizingen")).toEqual(after);
});
