import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { longestNote, nothingSaid } from "../../rules/fill/entry.ts";
import { answerValues } from "../../rules/scan/answer.ts";
import { withHeldScan } from "../hold-scan.ts";
import { aScanDesk } from "../test-scans.ts";
import { openQuestion } from "./open-question.ts";
import { finishScan } from "./own-scan.ts";
import { chooseAnswer, type SavedEntry, type SentEntry, saveAnswers } from "./save-answers.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

const question = "waste-sorted";
const later = "2026-11-24T14:02:00.000Z" as Instant;
const entry = (given: Partial<SentEntry> = {}): SentEntry => ({
  ...nothingSaid,
  id: randomUUID(),
  question,
  madeOn: 0,
  saidAt: later,
  ...given,
});

async function save(token: string, ...entries: readonly SentEntry[]): Promise<SavedEntry[]> {
  const saved = await saveAnswers(desk.app, token, entries, later);
  if (isRefusal(saved)) throw new Error(saved.because);
  return [...saved.entries];
}
async function look(token: string, key = question) {
  const view = await openQuestion(desk.app, token, key);
  if (isRefusal(view)) throw new Error(view.because);
  return view;
}

describe("saving answers", () => {
  test("an answer counts, and is one when it is sent twice", async () => {
    const { token } = await desk.start();
    const yes = entry({ value: "yes" });
    expect(await save(token, yes, yes)).toMatchObject([{ outcome: "taken" }, { outcome: "taken" }]);
    const { standing, history } = await look(token);
    expect([standing.value, standing.version, history.length]).toEqual(["yes", 1, 1]);
  });

  test("a colleague who answered on an older version overwrites nothing: both are kept, one chooses", async () => {
    const { token } = await desk.start();
    await save(token, entry({ value: "partly" }));
    const mine = entry({ value: "yes" });
    expect(await save(token, mine)).toMatchObject([
      { outcome: "open", standing: { value: "partly" } },
    ]);
    await chooseAnswer(
      desk.app,
      token,
      { question, entry: mine.id, newId: randomUUID(), shown: [mine.id] },
      later,
    );
    const { standing, history } = await look(token);
    expect(standing).toMatchObject({ value: "yes", version: 2 });
    expect(history.filter(({ state }) => state === "open")).toEqual([]);
    expect(history.map(({ value }) => value)).toContain("partly");
  });

  test("a choice made in a finished scan is in what others are compared with at once", async () => {
    const { token } = await desk.start();
    await save(token, entry({ value: "partly" }));
    const mine = entry({ value: "no" });
    await save(token, mine);
    const held = <Result>(work: Parameters<typeof withHeldScan<Result>>[3]) =>
      withHeldScan(desk.app, token, { lock: true }, work);
    await held((tx, scan) => finishScan(tx, scan, later));
    const letters = () =>
      held(async (tx, { scan }) => {
        const row = await tx
          .selectFrom("csr_result")
          .select("letters")
          .where("scan_id", "=", scan.id)
          .executeTakeFirstOrThrow();
        return row.letters.replaceAll(".", "");
      });
    expect(await letters()).toBe("p");
    const choice = { question, entry: mine.id, newId: randomUUID(), shown: [mine.id] };
    await chooseAnswer(desk.app, token, choice, later);
    expect(await letters()).toBe("n");
  });

  test("a phone that answered twice before it heard anything contradicts nobody", async () => {
    const { token } = await desk.start();
    const first = entry({ value: "no" });
    const second = entry({ value: "partly", note: "Sinds maart", follows: first.id });
    expect(await save(token, first, second)).toMatchObject([
      { outcome: "taken" },
      { outcome: "taken" },
    ]);
    expect((await look(token)).standing).toMatchObject({ value: "partly", note: "Sinds maart" });
  });

  test("back in the browser and another button: the same form says something new", async () => {
    const { token } = await desk.start();
    const first = entry({ value: "no" });
    await save(token, first);
    await save(token, { ...first, value: "yes" });
    const { standing, history } = await look(token);
    expect([standing.value, history.length]).toEqual(["yes", 2]);
  });

  test("a question this edition does not have is kept aside and counts for nothing", async () => {
    const { token } = await desk.start();
    expect(await save(token, entry({ question: "no-such", value: "yes" }))).toMatchObject([
      { outcome: "aside" },
    ]);
    expect((await look(token, "no-such")).history).toHaveLength(1);
  });

  test("a note that is too long, and 'does not apply' where it cannot, are told", async () => {
    const { token } = await desk.start();
    const note = "x".repeat(longestNote + 1);
    const told = await save(token, entry({ note }), entry({ value: "not-applicable" }));
    expect(told.map(({ outcome }) => outcome)).toEqual(["too-long", "must-apply"]);
  });

  test("with two devices, in whatever order, every answer is in the history and none is lost", async () => {
    const step = fc.record({
      device: fc.constantFrom(0, 1),
      value: fc.constantFrom(...answerValues.slice(0, 3)),
      hears: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { token } = await desk.start();
        const seen = [0, 0];
        const last: (string | undefined)[] = [undefined, undefined];
        const sent: SentEntry[] = [];
        for (const { device, value, hears } of steps) {
          const follows = last[device];
          const made = entry({
            value,
            madeOn: seen[device] ?? 0,
            ...(follows ? { follows } : {}),
          });
          sent.push(made);
          const [told] = await save(token, made);
          if (hears && told) [seen[device], last[device]] = [told.standing.version, undefined];
          else last[device] = made.id;
        }
        const { standing, history } = await look(token);
        expect(new Set(history.map(({ id }) => id))).toEqual(new Set(sent.map(({ id }) => id)));
        const final = sent.at(-1);
        const isThere =
          standing.value === final?.value ||
          history.some(({ id, state }) => id === final?.id && state === "open");
        expect(isThere).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
