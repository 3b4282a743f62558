import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { Stakeholder } from "../rules/stakeholder.ts";
import { lockOrganisation } from "../store/organisations.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import {
  type ListedStakeholder,
  listStakeholderRows,
  writeStakeholder,
} from "../store/stakeholders.ts";
import { subjectOf } from "./record-subject.ts";

export type StakeholderSaved =
  | { readonly kind: "saved" }
  | Refusal<"not-permitted" | "no-such-record" | "no-role">;

/** Writes what an organisation is to the partnership; null: it is no stakeholder. */
export async function saveStakeholder(
  db: Db,
  actor: Actor,
  organisationId: string,
  stakeholder: Stakeholder | null,
  now: Instant,
): Promise<StakeholderSaved> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await lockOrganisation(tx, organisationId);
    if (!row) return refuse("no-such-record");
    const refusal = refusalFor(actor, "stakeholder.edit", subjectOf(row));
    if (refusal) return refusal;
    if (stakeholder && stakeholder.role.trim() === "") return refuse("no-role", "role");
    await writeStakeholder(tx, organisationId, stakeholder, now);
    await bumpRegisterVersion(tx);
    const about = { kind: "organisation", id: organisationId, name: row.name };
    await recordAudit(tx, actor, "register.stakeholder", about);
    return { kind: "saved" };
  });
}

/** All stakeholders, for who may see them. */
export async function listStakeholders(
  db: Db,
  actor: Actor,
  today: string,
): Promise<
  | { readonly kind: "listed"; readonly stakeholders: readonly ListedStakeholder[] }
  | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "stakeholder.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => ({
    kind: "listed",
    stakeholders: await listStakeholderRows(tx, today),
  }));
}
