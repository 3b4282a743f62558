import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { currentCpvModel } from "../usecases/cpv/current-cpv-model.ts";

async function predict({ positional, open, partnership, print }: CommandArguments) {
  if (positional.length === 0) throw new AppError("cli.text", "Give a text.");
  const { predict } = await currentCpvModel(await open(), await partnership());
  const prediction = predict(positional.join(" "));
  for (const { node, chance } of prediction.divisions.slice(0, 3))
    print(`${node}  ${Math.round(chance * 100)} %`);
  return prediction;
}

export const commands: readonly Command[] = [
  {
    domain: "matching",
    verb: "cpv",
    usage: "TEXT…",
    summary: "which CPV divisions, groups and classes a text is about",
    run: predict,
  },
];
