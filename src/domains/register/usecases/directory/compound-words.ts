import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { wordsOf } from "#kernel/fold-text";
import { type CompoundSplitter, compoundSplitter } from "#kernel/split-compound";

let splitter: Promise<CompoundSplitter> | undefined;

/** Splits Dutch compounds into the words our reference knows; read once and kept. */
export const splitterOf = (projectRoot: string): Promise<CompoundSplitter> => {
  splitter ??= readSplitter(projectRoot).catch((fault: unknown) => {
    splitter = undefined;
    throw fault;
  });
  return splitter;
};

const partsFile = z.object({ words: z.record(z.string(), z.string()) });
const activitiesFile = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
});

/** Compounds are made of Dutch words in general and of those of our own activities. */
async function readSplitter(projectRoot: string): Promise<CompoundSplitter> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(`${projectRoot}reference/${name}.json`, "utf8"));
  try {
    const { words } = partsFile.parse(await read("dutch-compound-parts"));
    const { columns, rows } = activitiesFile.parse(await read("activities"));
    const ours = ["nl", "synonymsNl"].map((column) => columns.indexOf(column));
    const texts = rows.flatMap((row) => ours.flatMap((at) => row[at] ?? [])).map(String);
    return compoundSplitter([
      ...Object.values(words).flatMap((list) => list.split(" ")),
      ...texts.flatMap(wordsOf),
    ]);
  } catch (cause) {
    throw new AppError(
      "reference.unreadable",
      "reference/dutch-compound-parts.json cannot be read",
      {
        cause,
      },
    );
  }
}
