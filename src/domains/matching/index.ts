export type { Doubt, Match, Reason } from "./rules/match.ts";
export { emptyNeed, type Need, type NeedPlace, recurrences } from "./rules/need.ts";
export type { Supplier, SupplierActivity, Won } from "./rules/supplier.ts";
export type { CpvExample, CpvModel } from "./rules/cpv/cpv-model.ts";
export { packModel, unpackModel } from "./rules/cpv/pack-model.ts";
export type { CpvGuess, CpvPrediction, CpvPredictor } from "./rules/cpv/predict-cpv.ts";
export { learnCpvModel, openCpvModel } from "./usecases/learn-cpv-model.ts";
