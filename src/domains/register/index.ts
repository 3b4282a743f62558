export { demonstrationMunicipalities } from "./examples/demonstration.ts";
export { kboJobs } from "./sources/kbo/import-kbo-job.ts";
export { loadDemonstration } from "./usecases/load-demonstration.ts";
export { loadRegisterReference } from "./usecases/load-register-reference.ts";
export { loadStartSet } from "./usecases/load-start-set.ts";
export { brochureJobs } from "./usecases/make-brochure.ts";
export { listJobs } from "./usecases/start-list-import.ts";
