import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, tenantOf } from "../rules/actor.ts";
import { waysIn } from "../store/accounts.ts";
import { listPasskeys, type PasskeyLine, removePasskey as remove } from "../store/passkeys.ts";
import { recordAudit } from "./record-audit.ts";

type DbApp = Pick<App, "db">;

export type WaysIn = {
  readonly passkeys: readonly PasskeyLine[];
  readonly password: boolean;
  readonly external: boolean;
};

/** How one can sign in now. */
export async function readWaysIn(
  app: DbApp,
  actor: Actor,
): Promise<WaysIn | Refusal<"not-permitted">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  const { password, external } = await waysIn(app.db, actor.personId);
  return { password, external, passkeys: await listPasskeys(app.db, actor.personId) };
}

/** Takes away a passkey; the last way in stays. */
export async function removePasskey(
  app: DbApp,
  actor: Actor,
  id: string,
): Promise<{ readonly kind: "removed" } | Refusal<"not-permitted" | "unknown" | "last-way-in">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const ways = await waysIn(tx, actor.personId);
    if (!ways.password && !ways.external && ways.passkeys <= 1) return refuse("last-way-in");
    if (!(await remove(tx, actor.personId, id))) return refuse("unknown");
    await recordAudit(tx, actor, "access.remove-passkey", { kind: "passkey", id });
    return { kind: "removed" };
  });
}
