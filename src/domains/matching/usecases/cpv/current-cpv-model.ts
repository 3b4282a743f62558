import type { Db } from "#platform/db";
import type { CpvPredictor } from "../../rules/cpv/predict-cpv.ts";
import { openStartModel } from "./open-start-model.ts";

/** What a model needs of the process it lives in. */
export type CpvApp = { readonly db: Db; readonly config: { readonly projectRoot: string } };

/** The model a partnership works with. */
export type CurrentCpvModel = {
  /** Another whenever the same text may be answered otherwise: a model was learned, a mapping was confirmed. */
  readonly version: string;
  /** The same function as long as the version is. */
  readonly predict: CpvPredictor;
};

/**
 * What reads the texts of a partnership. Half a second the first time in the life of a process; then at once.
 * Whoever shows what it says asks who may.
 */
export async function currentCpvModel(
  app: CpvApp,
  _partnershipId: string,
): Promise<CurrentCpvModel> {
  return { version: "start", predict: await openStartModel(app.config.projectRoot) };
}
