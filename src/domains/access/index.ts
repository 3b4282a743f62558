export type { Actor, Grant, Role } from "./rules/actor.ts";
export { personOf, roles, tenantOf } from "./rules/actor.ts";
export type { Subject, Verb } from "./rules/permissions.ts";
export { mayReach, permissions, refusalFor } from "./rules/permissions.ts";
export type { ResolvedActor } from "./usecases/resolve-actor.ts";
export { resolveActor } from "./usecases/resolve-actor.ts";
export { actorContext, actorOf, requirePerson } from "./web/actor-context.ts";
