export { loadRegisterReference } from "./usecases/load-register-reference.ts";
