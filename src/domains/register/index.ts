export { demonstrationMunicipalities } from "./examples/demonstration.ts";
export { isOneSlipAway, mayHaveSlip } from "./rules/directory/letter-slip.ts";
export { kboJobs } from "./sources/kbo/import-kbo-job.ts";
export { countSocialEnterprises } from "./store/count-social-enterprises.ts";
export { existingCpvCodes } from "./store/cpv-codes.ts";
export { listCurrentWorkForms } from "./store/current-work-forms.ts";
export type { RegisterMoment } from "./store/directory-changes.ts";
export { sumKnownPlaces } from "./store/known-places.ts";
export {
  findNamedOrganisations,
  listNamedOrganisations,
  type NamedOrganisation,
} from "./store/named-organisations.ts";
export type { OrganisationPast } from "./store/organisation-pasts.ts";
export { listOrganisationPasts } from "./store/organisation-pasts.ts";
export type { OrganisationProfile } from "./store/organisation-profile.ts";
export { findOrganisationProfile } from "./store/organisation-profile.ts";
export { findOrganisationsByNumber } from "./store/organisations.ts";
export { listPublicBodies } from "./store/public-bodies.ts";
export { listPublished } from "./store/published-organisations.ts";
export type { ContactReach, OrganisationReach } from "./store/reach.ts";
export { findReach, listContactEnds, listOwnAddresses } from "./store/reach.ts";
export { readRegisterVersion } from "./store/register-version.ts";
export type { Segment, SegmentOrganisation } from "./store/segment.ts";
export {
  listContactAddresses,
  listFirstContacts,
  listSegment,
  listStatedLanguages,
} from "./store/segment.ts";
export type { ActivityFacts, ChangedSuppliers, SupplierFacts } from "./store/supplier-facts.ts";
export {
  listActivityFacts,
  listChangedSuppliers,
  listSupplierFacts,
} from "./store/supplier-facts.ts";
export { workFormNames } from "./text/directory/index.ts";
export { splitterOf } from "./usecases/directory/compound-words.ts";
export type { FoundOrganisation } from "./usecases/find-organisations.ts";
export { findOrganisations } from "./usecases/find-organisations.ts";
export { forgetExpiredContacts } from "./usecases/forget-expired-contacts.ts";
export { loadDemonstration } from "./usecases/load-demonstration.ts";
export { loadRegisterReference } from "./usecases/load-register-reference.ts";
export { loadStartSet } from "./usecases/load-start-set.ts";
export { brochureJobs } from "./usecases/make-brochure.ts";
export { listJobs } from "./usecases/start-list-import.ts";
export { markRecordSeen, markRegisterSeen } from "./usecases/today/mark-seen.ts";
export { registerToday } from "./usecases/today/register-today.ts";
