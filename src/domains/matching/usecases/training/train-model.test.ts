import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { inPartnership } from "#platform/db";
import { type JobRun, workJobs } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { examplesOf, type LearnableText } from "../../rules/cpv/examples-of.ts";
import { confirmMapping } from "../cpv/confirm-mapping.ts";
import { currentCpvModel } from "../cpv/current-cpv-model.ts";
import { openModelPage } from "./open-model-page.ts";
import { serveModel } from "./serve-model.ts";
import { askTraining, type LearnableTexts, trainingJobs } from "./train-model.ts";
import { trainOnThread } from "./train-on-thread.ts";
import { trainWhenEnough } from "./train-when-enough.ts";

const database = await aTestDatabase();
let folder: string;
let app: App;
let here: string;
let there: string;
const operator = (partnershipId: string): Actor => ({ kind: "operator", partnershipId });

/** What buyers would write: the labels of codes that the small vocabulary below does not hold. */
let texts: LearnableText[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-model-"));
  await mkdir(join(folder, "reference"));
  const reference = (name: string) => join(process.cwd(), "reference", name);
  for (const name of ["cpv-start.json", "dutch-compound-parts.json"])
    await cp(reference(name), join(folder, "reference", name));
  const activities = JSON.parse(await readFile(reference("activities.json"), "utf8"));
  await writeFile(
    join(folder, "reference", "activities.json"),
    JSON.stringify({ ...activities, rows: activities.rows.slice(0, 8) }),
  );
  const cpv = JSON.parse(await readFile(reference("cpv-2008.json"), "utf8")) as {
    rows: [string, string, string, string][];
  };
  const ours = cpv.rows.filter(([code]) => /^(15|39|55|77|90)/.test(code));
  const small = { ...cpv, rows: ours.filter(([code]) => code.endsWith("0000")) };
  await writeFile(join(folder, "reference", "cpv-2008.json"), JSON.stringify(small));
  texts = ours
    .filter(([code]) => /[1-9]00$/.test(code))
    .filter((_, at) => at % 2 === 0)
    .map(([code, nl]) => ({ language: "nl", text: `Opdracht ${nl}`, cpv: [code], buyer: code }));
  app = await aTestApp(database, { dataFolder: folder, projectRoot: `${folder}/` });
  here = await aTestPartnership(database.owner, "hier");
  there = await aTestPartnership(database.owner, "daar");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function train(from: LearnableTexts, partnershipId = here): Promise<JobRun> {
  const asked = await askTraining(app, operator(partnershipId));
  if (asked.kind === "refused") throw new Error(asked.because);
  const worker = await workJobs(app, trainingJobs(from));
  try {
    return await expect
      .poll(
        async () => {
          const run = await inPartnership(app.db, { partnershipId }, (tx) =>
            app.jobs.read(tx, asked.jobId),
          );
          return run && ["done", "failed", "cancelled"].includes(run.state) ? run : null;
        },
        { timeout: 60_000, interval: 100 },
      )
      .not.toBeNull()
      .then(
        async () =>
          (await inPartnership(app.db, { partnershipId }, (tx) =>
            app.jobs.read(tx, asked.jobId),
          )) as JobRun,
      );
  } finally {
    await worker.stop();
  }
}
const pageOf = async (partnershipId = here) => {
  const page = await openModelPage(app, operator(partnershipId));
  if (page.kind === "refused") throw new Error(page.because);
  return page;
};

test("with too few texts nothing is learned, and it says how many there were", async () => {
  const run = await train(async () => texts.slice(0, 30));
  expect(run.result).toMatchObject({ because: "too-few-examples" });
  expect((run.result as { href: string }).href).toContain("te-weinig=30");
  expect((await pageOf()).current).toBeNull();
});

test("a model is learned in the background, measured, and answers here and nowhere else", {
  timeout: 60_000,
}, async () => {
  const secret = "Zorgrobot Kwispel";
  await inPartnership(app.db, { partnershipId: there }, (tx) =>
    confirmMapping(
      tx,
      operator(there),
      { text: secret, cpv: "90910000", origin: { kind: "hand" } },
      app.now(),
    ),
  );
  const before = await currentCpvModel(app, here);
  expect(before.source).toBe("labels");
  const run = await train(async () => texts);
  expect(run.state).toBe("done");
  // Labels that are nearly the same count once.
  const learnt = examplesOf(texts, []).length;
  const { current, models, mappings } = await pageOf();
  expect(current).toMatchObject({ notices: learnt, mappings: 0, state: "current" });
  expect(mappings).toEqual({ all: 0, fresh: 0 });
  expect(models).toHaveLength(1);
  const { model, nearestLabel } = current?.figures ?? {};
  expect(model?.texts).toBe(learnt);
  expect(model?.firstRight).toBeGreaterThanOrEqual(nearestLabel?.firstRight ?? 1);
  expect(model?.bands.reduce((sum, band) => sum + band.texts, 0)).toBe(learnt);
  const after = await currentCpvModel(app, here);
  expect(after.source).toBe("learned");
  expect(after.version).not.toBe(before.version);
  expect(after.predict("schoonmaak van kantoren").divisions[0]?.node).toBe("90");
  expect(after.predict(secret).mapping).toBeUndefined();
  expect((await currentCpvModel(app, there)).source).toBe("labels");
  expect((await pageOf(there)).current).toBeNull();
});

test("a training that breaks leaves what served before", async () => {
  const serving = await currentCpvModel(app, here);
  const run = await train(async () => {
    throw new Error("the table of notices is away");
  });
  expect(run.state).toBe("failed");
  expect((await currentCpvModel(app, here)).predict).toBe(serving.predict);
});

test("a training that is told to stop ends without a model, wherever it was", async () => {
  const order = { projectRoot: `${folder}/`, examples: examplesOf(texts, []) };
  const halfway = new AbortController();
  const learned = trainOnThread(order, () => halfway.abort(), halfway.signal);
  await expect(learned).resolves.toBeNull();
  expect(halfway.signal.aborted).toBe(true);
  await expect(trainOnThread(order, () => {}, AbortSignal.abort())).resolves.toBeNull();
});

test("one can go back to the labels and to an earlier model, not to one of somebody else", async () => {
  const id = (await pageOf()).current?.id ?? "";
  expect(await serveModel(app.db, operator(there), id)).toMatchObject({ because: "no-such-model" });
  await serveModel(app.db, operator(here), null);
  expect((await currentCpvModel(app, here)).source).toBe("labels");
  expect(await serveModel(app.db, operator(here), id)).toEqual({ kind: "serving" });
  expect((await currentCpvModel(app, here)).source).toBe("learned");
});

test("a model whose file is gone or unreadable gives way to the labels", async () => {
  const model = (await pageOf()).current;
  const path = join(folder, "files", here, model?.fileId ?? "");
  await writeFile(path, "not a model");
  await serveModel(app.db, operator(here), null);
  await currentCpvModel(app, here);
  await serveModel(app.db, operator(here), model?.id ?? null);
  expect((await currentCpvModel(app, here)).source).toBe("labels");
});

test("the daily work asks for a model once enough came in, and not again before there is more", async () => {
  const ask = (count: number, partnershipId = there) =>
    trainWhenEnough(app, operator(partnershipId), async () => count);
  expect(await ask(150)).toBe(false);
  expect(await ask(250)).toBe(true);
  expect(await ask(20, here)).toBe(false);
  expect(await ask(120, here)).toBe(true);
});

test("who may not train is refused", async () => {
  const visitor: Actor = { kind: "visitor", partnershipId: here };
  expect(await askTraining(app, visitor)).toMatchObject({ because: "not-permitted" });
  expect(await serveModel(app.db, visitor, null)).toMatchObject({ because: "not-permitted" });
  expect(await openModelPage(app, visitor)).toMatchObject({ because: "not-permitted" });
});
