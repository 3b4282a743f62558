export type { PlaceIndex } from "./rules/resolve-municipality.ts";
export { resolveMunicipality } from "./rules/resolve-municipality.ts";
export type { Boundary, Municipality, Predecessor } from "./store/municipalities.ts";
export { listBoundaries, listMunicipalities, listPredecessors } from "./store/municipalities.ts";
export type { Partnership } from "./store/partnerships.ts";
export {
  findPartnership,
  findPartnershipBySlug,
  listMemberNis,
  listPartnerships,
} from "./store/partnerships.ts";
export { loadPlaceIndex } from "./store/place-index.ts";
export type { PlaceNames } from "./store/place-names.ts";
export { listPlaceNames } from "./store/place-names.ts";
export type { ReferenceSet } from "./store/reference-sets.ts";
export { inSlices, loadReferenceSets } from "./store/reference-sets.ts";
export { setUpSteps } from "./text/index.ts";
export { changePartnership } from "./usecases/change-partnership.ts";
export { foundPartnership } from "./usecases/found-partnership.ts";
export { loadReferenceFacts } from "./usecases/load-reference-facts.ts";
