import type { Tx } from "#platform/db";
import type { RoleMapping } from "../rules/external-roles.ts";
import { columnsOfGrant, grantOfRow } from "./grant-columns.ts";
import "./tables.ts";

export type RoleMappingLine = RoleMapping & { readonly id: string };

/** The partnership's table of roles from the sign-in provider, by claim and value. */
export async function listRoleMappings(tx: Tx, partnershipId: string): Promise<RoleMappingLine[]> {
  const rows = await tx
    .selectFrom("oidc_role_mapping")
    .selectAll()
    .where("partnership_id", "=", partnershipId)
    .orderBy("claim")
    .orderBy("value")
    .orderBy("organisation_code")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    claim: row.claim,
    value: row.value,
    organisationCode: row.organisation_code,
    grant: grantOfRow(row),
  }));
}

/** @returns false when the same row was there already */
export async function addRoleMapping(
  tx: Tx,
  partnershipId: string,
  mapping: RoleMapping,
): Promise<boolean> {
  const added = await tx
    .insertInto("oidc_role_mapping")
    .values({
      partnership_id: partnershipId,
      claim: mapping.claim,
      value: mapping.value,
      organisation_code: mapping.organisationCode,
      ...columnsOfGrant(mapping.grant),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

export async function removeRoleMapping(
  tx: Tx,
  partnershipId: string,
  id: string,
): Promise<RoleMapping | undefined> {
  const row = await tx
    .deleteFrom("oidc_role_mapping")
    .where("partnership_id", "=", partnershipId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return (
    row && {
      claim: row.claim,
      value: row.value,
      organisationCode: row.organisation_code,
      grant: grantOfRow(row),
    }
  );
}
