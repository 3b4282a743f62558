import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { listMemberNis, listMunicipalities } from "#territory";
import {
  contentOfPolicy,
  judgePolicy,
  type PolicyDraft,
  type PolicyProblem,
} from "../../rules/library/judge-policy.ts";
import type { Policy, PolicyContent } from "../../rules/library/policy.ts";
import { listPolicies } from "../../store/library/policies.ts";
import {
  findPolicy,
  listPolicyVersions,
  listRemovedPolicies,
  lockPolicies,
  type PolicyDeed,
  type PolicyVersion,
  type StoredPolicy,
  writePolicy,
} from "../../store/library/write-policies.ts";

export type Member = { readonly nis: string; readonly name: string };

/** The municipalities of the partnership, by name. */
export async function listMembers(
  tx: Tx,
  partnershipId: string,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<Member[]> {
  const members = await listMemberNis(tx, partnershipId, today);
  return (await listMunicipalities(tx, members))
    .map(({ nis, nameNl, nameFr }) => ({ nis, name: language === "fr" ? nameFr : nameNl }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

export type PoliciesView = {
  readonly kind: "policies";
  readonly places: readonly (Member & {
    readonly policies: readonly Policy[];
    readonly mayEdit: boolean;
  })[];
};

/** What each municipality of the partnership decided. */
export async function openPolicies(
  db: Db,
  actor: Actor,
  given: { readonly language: Language; readonly today: Day },
): Promise<PoliciesView | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const members = await listMembers(tx, actor.partnershipId, given);
    const policies = await listPolicies(tx);
    return {
      kind: "policies",
      places: members.map((member) => ({
        ...member,
        policies: policies.filter(({ nis }) => nis === member.nis),
        mayEdit: mayEditPolicy(actor, member.nis),
      })),
    };
  });
}

export const mayEditPolicy = (actor: Actor, nis: string): boolean =>
  refusalFor(actor, "policy.edit", { nis: [nis] }) === null;

export type PolicyView = {
  readonly kind: "policy";
  readonly place: Member;
  readonly policies: readonly (Policy & { readonly versions: readonly PolicyVersion[] })[];
  readonly removed: readonly StoredPolicy[];
  readonly mayEdit: boolean;
};

/** The policies of one municipality with all they ever said. */
export async function openPolicy(
  db: Db,
  actor: Actor,
  nis: string,
  given: { readonly language: Language; readonly today: Day },
): Promise<PolicyView | Refusal<"not-permitted" | "no-such-municipality">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const members = await listMembers(tx, actor.partnershipId, given);
    const place = members.find((member) => member.nis === nis);
    if (!place) return refuse("no-such-municipality");
    const policies = await listPolicies(tx, nis);
    const versions = await Promise.all(policies.map(({ id }) => listPolicyVersions(tx, id)));
    const mayEdit = mayEditPolicy(actor, nis);
    return {
      kind: "policy",
      place,
      policies: policies.map((policy, at) => ({ ...policy, versions: versions[at] ?? [] })),
      removed: mayEdit ? await listRemovedPolicies(tx, nis) : [],
      mayEdit,
    };
  });
}

export type PolicySaved =
  | { readonly kind: "saved"; readonly id: string; readonly startsLater: boolean }
  | (Refusal<"wrong"> & { readonly problems: readonly PolicyProblem[] })
  | Refusal<"not-permitted" | "no-such-policy" | "no-such-municipality" | "changed-meanwhile">;

export type PolicyWish = {
  readonly nis: string;
  /** null: a new policy. */
  readonly id: string | null;
  /** The version the person had before them. */
  readonly readVersion: number;
  readonly draft: PolicyDraft;
};

/** Sets a policy or changes it; what it said before stays readable. */
export async function savePolicy(
  db: Db,
  actor: Actor,
  { nis, id, readVersion, draft }: PolicyWish,
  today: Day,
  now: Instant,
): Promise<PolicySaved> {
  const refusal = refusalFor(actor, "policy.edit", { nis: [nis] });
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<PolicySaved> => {
    const members = await listMemberNis(tx, actor.partnershipId, today);
    if (!members.includes(nis)) return refuse("no-such-municipality");
    await lockPolicies(tx, nis);
    const before = id === null ? null : await findPolicy(tx, id);
    if (id !== null && (!before || before.nis !== nis || before.removedAt !== null)) {
      return refuse("no-such-policy");
    }
    if (before && before.version !== readVersion) return refuse("changed-meanwhile");
    const others = (await listPolicies(tx, nis)).filter((other) => other.id !== id);
    const problems = judgePolicy(draft, others, today);
    if (problems.length > 0) return { ...refuse("wrong"), problems };
    const content = contentOfPolicy(draft);
    const version = (before?.version ?? 0) + 1;
    const saved = await record(tx, actor, {
      id,
      nis,
      version,
      content,
      deed: before ? "changed" : "set",
      now,
    });
    return { kind: "saved", id: saved, startsLater: content.validFrom > today };
  });
}

type PolicyDecided =
  | { readonly kind: "decided" }
  | Refusal<"not-permitted" | "no-such-policy" | "changed-meanwhile" | "overlap">;

/** Takes a policy away; it can be put back. */
export const removePolicy = (
  db: Db,
  actor: Actor,
  wish: { readonly nis: string; readonly id: string; readonly readVersion: number },
  now: Instant,
): Promise<PolicyDecided> => turn(db, actor, wish, now, "removed");

/** Puts a removed policy back, unless another took its days. */
export const restorePolicy = (
  db: Db,
  actor: Actor,
  wish: { readonly nis: string; readonly id: string; readonly readVersion: number },
  now: Instant,
): Promise<PolicyDecided> => turn(db, actor, wish, now, "restored");

/** What a policy said in an earlier version counts again, as a new version. */
export async function putBackPolicy(
  db: Db,
  actor: Actor,
  wish: {
    readonly nis: string;
    readonly id: string;
    readonly readVersion: number;
    readonly earlier: number;
  },
  now: Instant,
): Promise<PolicyDecided> {
  const refusal = refusalFor(actor, "policy.edit", { nis: [wish.nis] });
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<PolicyDecided> => {
    const found = await lockAndFind(tx, wish);
    if ("because" in found) return found;
    if (found.removedAt !== null) return refuse("changed-meanwhile");
    const [, ...before] = await listPolicyVersions(tx, wish.id);
    const earlier = before.find(({ version }) => version === wish.earlier);
    if (!earlier) return refuse("no-such-policy");
    if (await meetsAnother(tx, { ...found, ...earlier, id: found.id })) return refuse("overlap");
    const { version: _, deed: __, personName: ___, at: ____, ...content } = earlier;
    const version = found.version + 1;
    await record(tx, actor, { ...wish, version, content, deed: "changed", now });
    return { kind: "decided" };
  });
}

async function turn(
  db: Db,
  actor: Actor,
  wish: { readonly nis: string; readonly id: string; readonly readVersion: number },
  now: Instant,
  deed: "removed" | "restored",
): Promise<PolicyDecided> {
  const refusal = refusalFor(actor, "policy.edit", { nis: [wish.nis] });
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<PolicyDecided> => {
    const found = await lockAndFind(tx, wish);
    if ("because" in found) return found;
    if ((found.removedAt === null) !== (deed === "removed")) return refuse("changed-meanwhile");
    if (deed === "restored" && (await meetsAnother(tx, found))) return refuse("overlap");
    const [latest] = await listPolicyVersions(tx, wish.id);
    if (!latest) return refuse("no-such-policy");
    const { version: _, deed: __, personName: ___, at: ____, ...content } = latest;
    await record(tx, actor, { ...wish, version: found.version + 1, content, deed, now });
    return { kind: "decided" };
  });
}

async function lockAndFind(
  tx: Tx,
  { nis, id, readVersion }: { nis: string; id: string; readVersion: number },
): Promise<StoredPolicy | Refusal<"no-such-policy" | "changed-meanwhile">> {
  await lockPolicies(tx, nis);
  const found = await findPolicy(tx, id);
  if (!found || found.nis !== nis) return refuse("no-such-policy");
  return found.version === readVersion ? found : refuse("changed-meanwhile");
}

async function meetsAnother(tx: Tx, policy: Policy): Promise<boolean> {
  const { id, nis, validFrom, validTo } = policy;
  return (await listPolicies(tx, nis)).some(
    (other) =>
      other.id !== id &&
      (validTo === null || other.validFrom < validTo) &&
      (other.validTo === null || validFrom < other.validTo),
  );
}

const verbs = {
  set: "policy.set",
  changed: "policy.change",
  removed: "policy.remove",
  restored: "policy.restore",
} as const satisfies Record<PolicyDeed, string>;

async function record(
  tx: Tx,
  actor: Actor,
  given: {
    readonly id: string | null;
    readonly nis: string;
    readonly version: number;
    readonly content: PolicyContent;
    readonly deed: PolicyDeed;
    readonly now: Instant;
  },
): Promise<string> {
  const person = personOf(actor);
  const id = await writePolicy(tx, {
    ...given,
    person: { id: person?.id ?? null, name: person?.name ?? "" },
  });
  const about = { kind: "policy", id, name: given.content.title || given.nis };
  await recordAudit(tx, actor, verbs[given.deed], about, {
    nis: given.nis,
    version: given.version,
  });
  return id;
}
