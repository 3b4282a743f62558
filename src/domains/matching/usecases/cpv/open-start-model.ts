import { type CpvPredictor, cpvPredictor } from "../../rules/cpv/predict-cpv.ts";
import { startModel } from "../../rules/cpv/start-model.ts";
import { openCpvLabels } from "./open-cpv-labels.ts";
import { readStartCalibration } from "./read-start-calibration.ts";

const opened = new Map<string, Promise<CpvPredictor>>();

/** What an installation that learned nothing yet reads texts with; the same one every time. */
export function openStartModel(projectRoot: string): Promise<CpvPredictor> {
  const known = opened.get(projectRoot);
  if (known) return known;
  const opening = open(projectRoot);
  opened.set(projectRoot, opening);
  opening.catch(() => opened.delete(projectRoot));
  return opening;
}

async function open(projectRoot: string): Promise<CpvPredictor> {
  const { index, read } = await openCpvLabels(projectRoot);
  return cpvPredictor(startModel(index, await readStartCalibration(projectRoot)), index, read);
}
