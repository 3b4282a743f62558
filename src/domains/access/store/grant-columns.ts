import type { Grant, Role } from "../rules/actor.ts";

type GrantRow = {
  readonly role: Role;
  readonly nis: string | null;
  readonly organisation_id: string | null;
};

/** A grant as the three columns that membership, invitation and mapping share. */
export const columnsOfGrant = (grant: Grant): GrantRow => ({
  role: grant.role,
  nis: grant.nis ?? null,
  organisation_id: grant.organisationId ?? null,
});

export const grantOfRow = (row: GrantRow): Grant => ({
  role: row.role,
  ...(row.nis ? { nis: row.nis } : {}),
  ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
});
