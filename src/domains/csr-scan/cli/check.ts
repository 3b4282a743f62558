import { AppError } from "#kernel/app-error";
import type { Command } from "#platform/command";
import { depths, instrumentKeys } from "../rules/instrument/instrument.ts";
import { checkShipped } from "../usecases/check-shipped.ts";

/** Says whether the questions of the MVO-scan are sound: for who changes them. */
export const checkDefinitions: Command = {
  domain: "csr-scan",
  verb: "check",
  usage: "[--folder reference]",
  summary: "is every question of the MVO-scan complete, reachable and in three languages?",
  async run({ options, print }) {
    const folder = typeof options.folder === "string" ? options.folder : "reference";
    const checked = await Promise.all(instrumentKeys.map((key) => checkShipped(folder, key)));
    const faults = checked.flatMap(({ faults }) => faults);
    const counts = checked.map(({ instrument: { key, version, questions } }) => ({
      instrument: key,
      version,
      ...Object.fromEntries(
        depths.map((depth) => [depth, questions.filter((q) => q.depths.includes(depth)).length]),
      ),
    }));
    for (const { instrument, version, ...asked } of counts) {
      print(`${instrument} ${version}: ${JSON.stringify(asked)}`);
    }
    for (const { file, question, because, about } of faults) {
      print(`${file}${question ? ` ${question}` : ""}: ${because} ${about}`);
    }
    if (faults.length > 0) {
      throw new AppError("scan.unsound", `${faults.length} faults in the questions`);
    }
    return { instruments: counts, faults: 0 };
  },
};
