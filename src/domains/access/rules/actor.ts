/** The roles a person can have in a partnership. */
export const roles = [
  "administrator",
  "coordinator",
  "municipal-staff",
  "organisation",
  "reader",
] as const;
export type Role = (typeof roles)[number];

/** One role a person has in the partnership at hand. */
export type Grant = {
  readonly role: Role;
  /** For municipal staff: the municipality (NIS) they work for. */
  readonly nis?: string;
  /** For an organisation: whose record they keep. */
  readonly organisationId?: string;
};

/** Whoever asks for something: each use case decides by this what it may. */
export type Actor =
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly name: string;
      readonly partnershipId: string;
      readonly grants: readonly Grant[];
      /** They have a role in another partnership too, and may go and work there. */
      readonly worksElsewhere?: true;
      /** They keep the whole installation, beside what their roles let them do. */
      readonly isOperator?: true;
    }
  /** The command line on the server itself, or a job it started: whoever owns the machine. */
  | { readonly kind: "operator"; readonly partnershipId: string }
  /** Nobody signed in; sees what is published. */
  | { readonly kind: "visitor"; readonly partnershipId: string };

/** The person behind the deed, for the audit trail; null for operator and visitor. */
export const personOf = (actor: Actor): { id: string; name: string } | null =>
  actor.kind === "person" ? { id: actor.personId, name: actor.name } : null;

/** Whom a transaction for this actor works for; hand it to `inPartnership`. */
export const tenantOf = (actor: Actor): { partnershipId: string; personId?: string } =>
  actor.kind === "person"
    ? { partnershipId: actor.partnershipId, personId: actor.personId }
    : { partnershipId: actor.partnershipId };
