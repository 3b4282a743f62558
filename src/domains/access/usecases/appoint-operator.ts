import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Actor } from "../rules/actor.ts";
import { setOperator } from "../store/people.ts";

/** Lets somebody with an account keep the installation, or no longer: only whoever owns the machine may. */
export async function appointOperator(
  { db }: Pick<App, "db">,
  actor: Actor,
  email: string,
  isOperator: boolean,
): Promise<{ readonly kind: "appointed" } | Refusal<"not-permitted" | "unknown">> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  return (await setOperator(db, email, isOperator))
    ? { kind: "appointed" }
    : refuse("unknown", "email");
}
