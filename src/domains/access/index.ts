export type { Actor, Grant, Role } from "./rules/actor.ts";
export { personOf, roles, tenantOf } from "./rules/actor.ts";
export type { WeakPassword } from "./rules/judge-password.ts";
export { minPasswordLength } from "./rules/judge-password.ts";
export type { Subject, Verb } from "./rules/permissions.ts";
export { mayReach, permissions, refusalFor } from "./rules/permissions.ts";
export { returnPath } from "./rules/return-path.ts";
export type { Colleague } from "./store/colleagues.ts";
export { listColleagues } from "./store/colleagues.ts";
export { removeExpired as removeExpiredSessions } from "./store/sessions.ts";
export { words as accessWords } from "./text/index.ts";
export { actorOfMember } from "./usecases/actor-of-member.ts";
export { readOwnPartnerships } from "./usecases/choose-preferences.ts";
export type {
  FirstAdministrator,
  FirstAdministratorMade,
} from "./usecases/create-first-administrator.ts";
export {
  createFirstAdministrator,
  needsFirstAdministrator,
} from "./usecases/create-first-administrator.ts";
export { invitationsToday } from "./usecases/invitations-today.ts";
export { invitePerson } from "./usecases/invite-person.ts";
export type { TooMany } from "./usecases/limit-attempts.ts";
export { countKnock } from "./usecases/limit-attempts.ts";
export type { AuditSubject } from "./usecases/record-audit.ts";
export { recordAudit } from "./usecases/record-audit.ts";
export type { ResolvedActor } from "./usecases/resolve-actor.ts";
export { noPartnership, resolveActor } from "./usecases/resolve-actor.ts";
export type { SignedIn } from "./usecases/sign-in.ts";
export { openSession } from "./usecases/sign-in.ts";
export { actorContext, actorOf, clientAddressContext, requirePerson } from "./web/actor-context.ts";
export type { AskedData, DataAddress, DataAnswer } from "./web/data-address.ts";
