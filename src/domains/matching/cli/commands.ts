import { readFile, writeFile } from "node:fs/promises";
import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { readConfig } from "#platform/config";
import { packModel, unpackModel } from "../rules/cpv/pack-model.ts";
import { learnCpvModel, openCpvModel } from "../usecases/learn-cpv-model.ts";

async function learn({ positional: [file], print }: CommandArguments) {
  if (!file) throw new AppError("cli.file", "Name the file the model is written to.");
  const model = await learnCpvModel(readConfig().projectRoot, []);
  const packed = packModel(model);
  await writeFile(file, packed);
  print(`${file}: ${model.divisions.length} divisions, ${packed.length} bytes`);
  return { file, divisions: model.divisions.length, bytes: packed.length };
}

async function predict({ positional: [file, ...words], print }: CommandArguments) {
  if (!file || words.length === 0) throw new AppError("cli.text", "Name a model file and a text.");
  const { projectRoot } = readConfig();
  const predictor = await openCpvModel(projectRoot, unpackModel(await readFile(file)));
  const prediction = predictor(words.join(" "));
  for (const { node, chance } of prediction.divisions.slice(0, 3))
    print(`${node}  ${Math.round(chance * 100)} %`);
  return prediction;
}

export const commands: readonly Command[] = [
  {
    domain: "matching",
    verb: "learn",
    usage: "FILE",
    summary: "learn which CPV code a text has, from the labels, and write the model",
    run: learn,
  },
  {
    domain: "matching",
    verb: "cpv",
    usage: "FILE TEXT…",
    summary: "which CPV divisions, groups and classes a text is about",
    run: predict,
  },
];
