import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { WorkJudgement } from "../../rules/spend-view/chance-work.ts";

const row = z.object({ cpv: z.string(), activity: z.string(), isSuch: z.enum(["yes", "no"]) });

export type ChanceWorks = {
  /** Of the file, so that what was found with another one is looked for again. */
  readonly edition: string;
  readonly judgements: readonly WorkJudgement[];
};

let works: Promise<ChanceWorks> | undefined;

/** Which activities were judged to be the work of a code. Read once and kept. */
export const openChanceWorks = (projectRoot: string): Promise<ChanceWorks> => {
  works ??= readWorks(projectRoot).catch((fault: unknown) => {
    works = undefined;
    throw fault;
  });
  return works;
};

async function readWorks(projectRoot: string): Promise<ChanceWorks> {
  const file = await readReferenceFile(`${projectRoot}reference`, "chance-works");
  return {
    edition: file.sha256.slice(0, 12),
    judgements: rowsOf(file, row).map(({ isSuch, ...one }) => ({
      ...one,
      isSuch: isSuch === "yes",
    })),
  };
}
