import { beforeAll, describe, expect, test } from "vitest";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { withHeldScan } from "../hold-scan.ts";
import { aScanDesk, now } from "../test-scans.ts";
import { loadFactsExample } from "./load-facts-example.ts";
import { openFacts } from "./open-facts.ts";
import { chooseFact, type SentFact, saveFacts } from "./save-facts.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

const sure = <Found>(found: Found | Refusal): Exclude<Found, Refusal> => {
  if (isRefusal(found)) throw new Error(found.because);
  return found as Exclude<Found, Refusal>;
};
const sent = (fact: string, text: string, madeOn = 0): SentFact => ({
  fact,
  typed: { texts: [text] },
  madeOn,
  isUntouched: false,
});
const save = async (token: string, ...facts: SentFact[]) =>
  sure(await saveFacts(desk.app, token, facts, { now, language: "nl" }));
const open = async (token: string) => sure(await openFacts(desk.app, token, now)).facts;

describe("filling in figures", () => {
  test("what is typed the Belgian way is kept as a number, money in cents", async () => {
    const { token } = await desk.start();
    await save(token, sent("staff-total", "12,5"), sent("turnover", "€ 1.250.000,50"));
    const { values } = await open(token);
    expect(values.get("staff-total")).toBe(12.5);
    expect(values.get("turnover")).toBe(125_000_050);
  });

  test("what cannot be read is told and stays as it was typed, beside what counts", async () => {
    const { token } = await desk.start();
    await save(token, sent("accidents", "2"));
    const { saved } = await save(token, sent("accidents", "een paar", 1));
    expect(saved).toMatchObject([
      { outcome: "refused", problem: { because: "not-a-number", about: "een paar" } },
    ]);
    const { values, waiting } = await open(token);
    expect(values.get("accidents")).toBe(2);
    expect(waiting).toMatchObject([{ state: "refused", typed: { texts: ["een paar"] } }]);
    await save(token, sent("accidents", "3", 1));
    expect((await open(token)).waiting).toEqual([]);
  });

  test("of two who fill in at once none is overwritten: both stand there until somebody chooses", async () => {
    const { token } = await desk.start();
    await save(token, sent("staff-total", "10"));
    await save(token, sent("staff-total", "11", 1));
    const { saved } = await save(token, sent("staff-total", "12", 1));
    expect(saved).toEqual([{ fact: "staff-total", outcome: "open" }]);
    const { values, waiting } = await open(token);
    expect(values.get("staff-total")).toBe(11);
    expect(waiting).toMatchObject([{ state: "open", value: 12 }]);
    const [one] = waiting;
    await chooseFact(desk.app, token, { fact: "staff-total", waiting: one?.id ?? "" }, now);
    const after = await open(token);
    expect(after.values.get("staff-total")).toBe(12);
    expect(after.waiting).toEqual([]);
  });

  test("two who say the same do not contradict", async () => {
    const { token } = await desk.start();
    await save(token, sent("staff-total", "10"));
    const { saved } = await save(token, sent("staff-total", "10,0"));
    expect(saved).toEqual([{ fact: "staff-total", outcome: "same" }]);
  });

  test("a fact that this scan does not have is said, and the rest is kept", async () => {
    const { token } = await desk.start();
    const { unknown } = await save(token, sent("moons", "3"), sent("staff-total", "4"));
    expect(unknown).toEqual(["moons"]);
    expect((await open(token)).values.get("staff-total")).toBe(4);
  });
});

describe("what is filled in beforehand", () => {
  test("name, number and year are there, marked; what is emptied stays empty", async () => {
    const { token } = await desk.start({ kboNumber: "0999000042" });
    const { given } = await open(token);
    expect(given.get("name")).toMatchObject({
      value: "Schrijnwerkerij Voorbeeld",
      source: "register",
    });
    expect(given.get("period-end")).toMatchObject({ value: "2025-12-31" });
    await save(token, sent("country", ""), sent("name", "Schrijnwerkerij Voorbeeld bv"));
    const after = await open(token);
    expect(after.given.get("country")).toBeUndefined();
    expect(after.given.get("name")).toMatchObject({ source: "own", version: 1 });
  });

  test("an earlier scan of the same company gives what lasts; its numbers are only told", async () => {
    const first = await desk.start({ kboNumber: "0999000042" });
    await save(first.token, sent("legal-form", "limited"), sent("staff-total", "8"));
    const again = await desk.start({ kboNumber: "0999000042", previousScanId: first.scanId });
    const { given, earlier } = await open(again.token);
    expect(given.get("legal-form")).toMatchObject({ value: "limited", source: "earlier" });
    expect(given.get("staff-total")).toBeUndefined();
    expect(earlier.get("staff-total")).toBe(8);
    const other = await desk.start({ kboNumber: "0999000141", previousScanId: first.scanId });
    expect((await open(other.token)).earlier.size).toBe(0);
  });
});

test("the figures of the examples are all asked for, and none contradicts another", async () => {
  for (const size of ["solo", "micro", "small", "medium"]) {
    const { token } = await desk.start({ profile: { size: [size] }, isExample: true });
    await withHeldScan(desk.app, token, { lock: true }, (tx, held) =>
      loadFactsExample(tx, held, now),
    );
    const { asked, contradictions, values } = await open(token);
    const keys = new Set(asked.flatMap(({ facts }) => facts.map(({ key }) => key)));
    expect([...values.keys()].filter((key) => !keys.has(key))).toEqual([]);
    expect(contradictions).toEqual([]);
  }
});
