import { setImmediate as letOthersWork } from "node:timers/promises";
import { currentCpvModel } from "#matching";
import { inPartnership } from "#platform/db";
import {
  keepGuess,
  type LineText,
  listTextsToRead,
  markTextsRead,
} from "../../store/spend/line-texts.ts";
import { refreshSums } from "../../store/spend/write-spend.ts";
import type { SpendTools } from "./spend-tools.ts";

const atOnce = 200;
/** In one go; the largest amounts come first, so what is left matters least. */
const mostTexts = 20_000;

/**
 * Reads the texts of lines of which nothing else says what they are about, the largest amounts first: where the model is
 * sure the line gets that division of the CPV, with the chance; where it is not the category stays unknown. Between
 * two texts others are answered.
 * @returns how many texts were read
 */
export async function readLineTexts(
  { app, signal, report }: Pick<SpendTools, "app" | "signal" | "report">,
  partnershipId: string,
): Promise<number> {
  const { predict } = await currentCpvModel(app, partnershipId);
  const within = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
    inPartnership(app.db, { partnershipId }, work);
  const texts = await within((tx) => listTextsToRead(tx, mostTexts));
  const touched = new Set<number>();
  for (let at = 0; at < texts.length && !signal?.aborted; at += atOnce) {
    const slice = texts.slice(at, at + atOnce);
    const sure: (LineText & { readonly cpv: string; readonly chance: number })[] = [];
    for (const one of slice) {
      const { verdict, divisions } = predict(one.text);
      if (verdict.kind === "sure") {
        const cpv = `${verdict.division}000000`;
        const chance = divisions.find(({ node }) => node === verdict.division)?.chance ?? 0;
        sure.push({ ...one, cpv, chance });
      }
      await letOthersWork();
    }
    await within(async (tx) => {
      await keepGuess(tx, sure);
      await markTextsRead(tx, slice);
    });
    for (const { importId } of sure) touched.add(importId);
    await report?.({
      done: Math.min(at + atOnce, texts.length),
      total: texts.length,
      unit: "rows",
    });
  }
  for (const importId of touched) await within((tx) => refreshSums(tx, importId));
  return texts.length;
}
