import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type LegalForm, type LegalFormProblem, problemsOfLegalForm } from "../rules/legal-form.ts";
import { type Membership, membersOn, withMembership } from "../rules/membership.ts";
import {
  listMemberships,
  type PartnershipChange,
  replaceMemberships,
  updatePartnership,
} from "../store/write-partnership.ts";

type NotPermitted = Refusal<"not-permitted">;
export type Changed = { readonly kind: "changed" };

/** Changes what the partnership says of itself: name, contact block, partners, welcome, publication. */
export async function changePartnership(
  db: Db,
  actor: Actor,
  change: Omit<PartnershipChange, "legalForm" | "managingNis">,
  now: Instant,
): Promise<Changed | NotPermitted | Refusal<"no-name">> {
  const refusal = refusalFor(actor, "territory.edit");
  if (refusal) return refusal;
  if (change.name !== undefined && change.name.trim() === "") return refuse("no-name", "name");
  await inPartnership(db, tenantOf(actor), async (tx) => {
    await updatePartnership(tx, actor.partnershipId, change, now);
    const details = { fields: Object.keys(change), published: change.published };
    await recordAudit(tx, actor, "territory.change", undefined, details);
  });
  return { kind: "changed" };
}

export type MembershipChange = {
  readonly legalForm: LegalForm;
  readonly managingNis: string | null;
  /** All memberships as they must be, past ones too. */
  readonly memberships: readonly Membership[];
};

/**
 * Changes legal form and memberships together, since the one limits the other. The form is held against
 * the members of today, so that a past partnership stays as it was.
 */
export async function changeMemberships(
  db: Db,
  actor: Actor,
  change: MembershipChange,
  now: Instant,
  today: Membership["from"],
): Promise<
  Changed | NotPermitted | Refusal<LegalFormProblem | "overlaps" | "ends-before-it-starts">
> {
  const refusal = refusalFor(actor, "territory.edit");
  if (refusal) return refusal;
  let memberships: Membership[] = [];
  for (const membership of change.memberships) {
    const next = withMembership(memberships, membership);
    if (next.kind === "refused") return next;
    memberships = next.memberships;
  }
  const members = membersOn(memberships, today);
  const [problem] = problemsOfLegalForm(change.legalForm, members, change.managingNis);
  if (problem) return refuse(problem, "legalForm");
  await inPartnership(db, tenantOf(actor), async (tx) => {
    await replaceMemberships(tx, actor.partnershipId, memberships);
    const { legalForm, managingNis } = change;
    await updatePartnership(tx, actor.partnershipId, { legalForm, managingNis }, now);
    await recordAudit(tx, actor, "territory.members", undefined, { legalForm, members });
  });
  return { kind: "changed" };
}

/** All memberships through time, for whoever may change them. */
export async function readMemberships(db: Db, actor: Actor): Promise<Membership[] | NotPermitted> {
  const refusal = refusalFor(actor, "territory.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), (tx) => listMemberships(tx, actor.partnershipId));
}
