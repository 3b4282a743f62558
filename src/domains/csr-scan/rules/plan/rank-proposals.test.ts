import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aQuestion } from "../../examples/a-question.ts";
import { said } from "../../examples/said.ts";
import { nothingOfIt } from "../effects/propose-effects.ts";
import { answerValues } from "../scan/answer.ts";
import { planStates } from "./plan-action.ts";
import { rankProposals } from "./rank-proposals.ts";

const title = { nl: "Doen", fr: "Faire", en: "Do" };
const question = (key: string, effect: 1 | 2 | 3, effort: 1 | 2 | 3) =>
  aQuestion({ key, action: { title, effect, effort } });
const asked = [question("small", 1, 1), question("great", 3, 2), question("heavy", 3, 3)];
const around = { asked, effects: [], plan: [] };
const keys = (found: ReturnType<typeof rankProposals>) => found.map((one) => one.question.key);

describe("what could be done", () => {
  test("great effect with little work stands first, and every point has its reason", () => {
    const found = rankProposals({
      ...around,
      answers: said({ small: "no", great: "no", heavy: "no" }),
    });
    expect(keys(found)).toEqual(["great", "heavy", "small"]);
    expect(found[0]).toMatchObject({
      points: 9,
      reasons: [
        { kind: "effect", points: 6 },
        { kind: "answer", points: 2 },
        { kind: "effort", points: 1 },
      ],
    });
  });

  test("what is interesting for them rises, and is offered though nobody knows the answer", () => {
    const answers = said({ small: "no", great: "partly", heavy: "unknown" }, ["small", "heavy"]);
    expect(keys(rankProposals({ ...around, answers }))).toEqual(["small", "heavy", "great"]);
    expect(keys(rankProposals({ ...around, answers: said({ heavy: "unknown" }) }))).toEqual([]);
  });

  test("a heavy risk that was kept counts by its weight; set aside it counts for nothing", () => {
    const risk = {
      text: title,
      where: "own",
      severity: 2,
      stakeholders: ["workers"],
    } as const;
    const risky = [aQuestion({ key: "risky", risk })];
    const answers = said({ risky: "no" });
    const effect = {
      ...nothingOfIt,
      ...{ id: "e", question: "risky" },
      ...({ scale: 4, scope: 4, irreversibility: 4, likelihood: 4 } as const),
    };
    const points = (effects: Parameters<typeof rankProposals>[0]["effects"]) =>
      rankProposals({ asked: risky, answers, effects, plan: [] })[0]?.reasons.find(
        ({ kind }) => kind === "risk",
      )?.points;
    expect(points([])).toBe(2);
    expect(points([{ ...effect, state: "kept" }])).toBe(4);
    expect(points([{ ...effect, state: "aside" }])).toBeUndefined();
  });

  test("never offers what is done, does not apply or is in the plan; what was dropped comes back", () => {
    const answer = fc.constantFrom(...answerValues, null);
    fc.assert(
      fc.property(
        fc.record({ small: answer, great: answer, heavy: answer }),
        fc.subarray(["small", "great", "heavy"]),
        fc.constantFrom(...planStates),
        (values, interesting, state) => {
          const answers = said(values, interesting);
          const plan = [{ question: "great", state }];
          const found = rankProposals({ ...around, plan, answers });
          for (const { question: one, points, reasons } of found) {
            expect(["yes", "not-applicable"]).not.toContain(answers.get(one.key)?.value);
            expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0));
          }
          if (state !== "dropped") expect(keys(found)).not.toContain("great");
          else if (values.great === "no") expect(keys(found)).toContain("great");
          const all = found.map(({ points }) => points);
          expect(all).toEqual(all.toSorted((a, b) => b - a));
        },
      ),
    );
  });
});
