export type { CpvExample, CpvModel } from "./rules/cpv/cpv-model.ts";
export { packModel, unpackModel } from "./rules/cpv/pack-model.ts";
export type { CpvGuess, CpvPrediction, CpvPredictor } from "./rules/cpv/predict-cpv.ts";
export { learnCpvModel, openCpvModel } from "./usecases/learn-cpv-model.ts";
