import { splitterOf } from "#register";
import type { CpvLabel } from "../../rules/cpv/cpv-code.ts";
import { type LabelIndex, labelIndex } from "../../rules/cpv/label-index.ts";
import { type TextReader, textReader } from "../../rules/text/text-features.ts";
import { readActivityWords } from "./read-activity-words.ts";
import { readCpvLabels } from "./read-cpv-labels.ts";

/** Nearly free of clashes for the words of labels and notices together; a line stays a megabyte. */
export const cpvBits = 18;

/** What every model of the installation reads texts with. */
export type OpenedLabels = {
  readonly official: readonly CpvLabel[];
  /** The official ones first, then everyday words for the same codes. */
  readonly labels: readonly CpvLabel[];
  readonly index: LabelIndex;
  readonly read: TextReader;
};

const opened = new Map<string, Promise<OpenedLabels>>();

/** The labels filed to be met by texts: half a second of work, once in the life of a process. */
export function openCpvLabels(projectRoot: string): Promise<OpenedLabels> {
  const known = opened.get(projectRoot);
  if (known) return known;
  const opening = fileLabels(projectRoot);
  opened.set(projectRoot, opening);
  opening.catch(() => opened.delete(projectRoot));
  return opening;
}

async function fileLabels(projectRoot: string): Promise<OpenedLabels> {
  const [official, everyday, split] = await Promise.all([
    readCpvLabels(projectRoot),
    readActivityWords(projectRoot),
    splitterOf(projectRoot),
  ]);
  const read = textReader({ bits: cpvBits, split });
  const labels = [...official, ...everyday];
  return { official, labels, index: labelIndex(labels, read, cpvBits), read };
}
