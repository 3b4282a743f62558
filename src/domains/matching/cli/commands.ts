import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { emptyQuery } from "../rules/needs/need-query.ts";
import { currentCpvModel } from "../usecases/cpv/current-cpv-model.ts";
import { findWhoCan } from "../usecases/needs/find-who-can.ts";

async function predict({ positional, open, partnership, print }: CommandArguments) {
  if (positional.length === 0) throw new AppError("cli.text", "Give a text.");
  const { predict } = await currentCpvModel(await open(), await partnership());
  const prediction = predict(positional.join(" "));
  for (const { node, chance } of prediction.divisions.slice(0, 3))
    print(`${node}  ${Math.round(chance * 100)} %`);
  return prediction;
}

/** Who can do what a sentence asks, by the register of a partnership. */
async function find({ positional, options, open, partnership, print }: CommandArguments) {
  const text = positional.join(" ").trim();
  if (!text) throw new AppError("cli.text", "Give a text or a CPV code.");
  const app = await open();
  const nis = typeof options.nis === "string" ? options.nis.split(",") : [];
  const wrong = nis.find((one) => !/^\d{5}$/.test(one));
  if (wrong) throw new AppError("cli.nis", `Not a NIS code of five digits: ${wrong}`);
  const query = { ...emptyQuery, text, nis, regularToo: options.regular === true };
  const actor = { kind: "operator", partnershipId: await partnership() } as const;
  const asked = { language: "nl", today: app.today(), searchCode: "" } as const;
  const answer = await findWhoCan(app, actor, query, asked);
  if (answer.kind === "refused" || !answer.found) return answer;
  const { matches, considered } = answer.found;
  for (const { name, place, score, reasons, doubts } of matches) {
    print(`${score.toFixed(2)}  ${name}${place ? `, ${place}` : ""}`);
    for (const reason of reasons) print(`      + ${reason}`);
    for (const doubt of doubts) print(`      ? ${doubt}`);
  }
  print(`${considered} organisations looked at`);
  return { need: answer.need, understood: answer.found.understood, considered, matches };
}

export const commands: readonly Command[] = [
  {
    domain: "matching",
    verb: "find",
    usage: "TEXT… [--nis NIS,NIS] [--regular]",
    summary: "who can do what a sentence or a CPV code asks, with reasons",
    run: find,
  },
  {
    domain: "matching",
    verb: "cpv",
    usage: "TEXT…",
    summary: "which CPV divisions, groups and classes a text is about",
    run: predict,
  },
];
