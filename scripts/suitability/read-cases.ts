import { z } from "zod";
import type { PurchaseFacts } from "#matching";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { splitterOf } from "#register";
import type { WordedCase } from "../../src/domains/matching/rules/suitability/learn-suitability.ts";
import { countStems } from "../../src/domains/matching/rules/suitability/learned-words.ts";
import { openStartModel } from "../../src/domains/matching/usecases/cpv/open-start-model.ts";
import { readFeatureReader } from "../../src/domains/matching/usecases/suitability/open-suitability.ts";
import { type Candidate, readNoticeCandidates, readPlanCandidates } from "./candidates.ts";

const label = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const sheetRow = z.object({
  id: z.string(),
  kind: z.enum(["notice", "plan"]),
  round: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  stratum: z.string(),
  standsFor: z.number().positive(),
  language: z.enum(["nl", "fr", "en"]),
  title: z.string().max(120),
  label,
  reason: z.string().min(1),
  secondLabel: label.nullable(),
  agreed: label,
});
export type SheetRow = z.infer<typeof sheetRow>;

/** A line of the sheet with what its purchase says. */
export type SheetCase = WordedCase & {
  readonly row: SheetRow;
  readonly candidate: Candidate;
  readonly facts: PurchaseFacts;
};

/** @throws AppError `reference.unreadable` naming the row */
export const readSheet = async (root: string): Promise<SheetRow[]> =>
  rowsOf(await readReferenceFile(`${root}reference`, "suitability-sheet"), sheetRow);

/** Facts as the judge gets them: where the buyer gave no code, with a prediction by the model nobody taught yet. */
export async function readCases(root: string, data: string): Promise<SheetCase[]> {
  const candidates = new Map(
    [...(await readNoticeCandidates(data)), ...(await readPlanCandidates(data))].map(
      (candidate) => [candidate.id, candidate],
    ),
  );
  const predict = await openStartModel(root);
  const read = await readFeatureReader(root);
  const split = await splitterOf(root);
  return (await readSheet(root)).map((row) => {
    const candidate = candidates.get(row.id);
    if (!candidate) throw new Error(`${row.id} of the sheet is not among the published data`);
    const known = candidate.facts;
    const facts = known.cpv[0] ? known : { ...known, prediction: predict(known.texts.join("\n")) };
    const { kind, family } = candidate;
    return {
      row,
      candidate,
      facts,
      features: read(facts),
      stems: countStems(facts.texts, split),
      kind,
      label: row.agreed,
      family,
    };
  });
}
