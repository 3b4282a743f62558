import { expect, test } from "vitest";
import { aQuestion } from "../../examples/a-question.ts";
import { said } from "../../examples/said.ts";
import { contentOfProposal, proposeEffects } from "./propose-effects.ts";
import { severityOf } from "./weigh-effect.ts";

const risk = {
  text: {
    nl: "Gif komt in de grond",
    fr: "Du poison arrive dans le sol",
    en: "Poison in the soil",
  },
  where: "own",
  severity: 3,
  stakeholders: ["nature"],
} as const;
const parts = [
  { key: "environment", subject: "environment" },
  { key: "labour", subject: "labour" },
] as const;
const questions = [
  aQuestion({ key: "safe", part: "labour", risk }),
  aQuestion({ key: "soil", risk }),
  aQuestion({ key: "bikes" }),
];
const propose = (answers: Parameters<typeof said>[0], known: readonly string[] = []) =>
  proposeEffects(
    { parts },
    questions,
    said(answers),
    known.map((question) => ({ question })),
  );

test("no and partly suggest what may go wrong; yes, don't know and no answer do not", () => {
  expect(propose({ soil: "no", safe: "yes", bikes: "no" }).map((p) => p.question.key)).toEqual([
    "soil",
  ]);
  expect(propose({ soil: "unknown" })).toEqual([]);
  expect(propose({})).toEqual([]);
  expect(propose({ soil: "partly" })[0]?.likelihood).toBe(2);
});

test("what was kept or set aside is not proposed again", () => {
  expect(propose({ soil: "no", safe: "no" }, ["soil"]).map((p) => p.question.key)).toEqual([
    "safe",
  ]);
});

test("at work severity goes first, in the surroundings it does not", () => {
  expect(propose({ soil: "no", safe: "no" }).map((p) => p.isHumanRights)).toEqual([true, false]);
});

test("what is taken over is as grave as the question says, in the language of who takes it", () => {
  const [proposal] = propose({ soil: "no" });
  if (!proposal) throw new Error("nothing was proposed");
  const content = contentOfProposal(proposal, "fr");
  expect(content.title).toBe("Du poison arrive dans le sol");
  expect(severityOf(content)).toBe(3);
  expect(content.stakeholders).toEqual(["nature"]);
});
