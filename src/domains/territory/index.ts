export type { Boundary, Municipality, Predecessor } from "./store/municipalities.ts";
export { listBoundaries, listMunicipalities, listPredecessors } from "./store/municipalities.ts";
export type { Partnership } from "./store/partnerships.ts";
export {
  findPartnership,
  findPartnershipBySlug,
  listMemberNis,
  listPartnerships,
} from "./store/partnerships.ts";
export type { ReferenceSet } from "./store/reference-sets.ts";
export { inSlices, loadReferenceSets } from "./store/reference-sets.ts";
export { loadReferenceFacts } from "./usecases/load-reference-facts.ts";
