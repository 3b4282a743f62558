import type { Grant } from "./actor.ts";

/** What we keep of what a sign-in provider says about a person. */
export type ExternalClaims = {
  readonly subject: string;
  /** `vo_orgcode`: the organisation one signs in for (OVO or KBO number). */
  readonly organisation: string | null;
  /** Claim name → its values. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
};

/** One row of a partnership's table: this claim with this value, from this organisation, is this role here. */
export type RoleMapping = {
  readonly claim: string;
  readonly value: string;
  /** Null: from any organisation. */
  readonly organisationCode: string | null;
  readonly grant: Grant;
};

// Never kept: who somebody is to the State is not needed to let them work here.
const notRoles =
  /^(rrn|sub|iss|aud|exp|iat|nbf|nonce|at_hash|c_hash|s_hash|sid|auth_time|acr|amr|azp|name|email.*|given_name|family_name|birthdate|phone.*|address|picture|locale|vo_id|vo_orgcode|vo_orgnaam|vo_email|id|image)$/i;

const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === "string" && one.length > 0 && one.length <= 200,
  );

/**
 * The claims of an ID token or userinfo answer, ACM/IDM-shaped, reduced to what roles are read from.
 * @see docs/sources/acm-idm.md
 */
export function readExternalClaims(
  profile: Readonly<Record<string, unknown>>,
): ExternalClaims | null {
  const subject = asTexts(profile.sub)[0];
  if (subject === undefined) return null;
  const roles = Object.entries(profile)
    .filter(([claim]) => !notRoles.test(claim))
    .map(([claim, value]) => [claim, asTexts(value).slice(0, 100)] as const)
    .filter(([, values]) => values.length > 0);
  return {
    subject,
    organisation: asTexts(profile.vo_orgcode)[0] ?? null,
    roles: Object.fromEntries(roles),
  };
}

/**
 * The grants these claims give by this table.
 * A role value may carry the organisation it holds for behind a colon (`Beheerder:OVO000107`); then that
 * organisation counts, otherwise the one the person signed in for.
 */
export function grantsFromClaims(
  claims: ExternalClaims,
  mappings: readonly RoleMapping[],
): readonly Grant[] {
  const given = mappings.filter((mapping) => {
    // Own properties only: a claim called "constructor" must find nothing.
    const values = Object.hasOwn(claims.roles, mapping.claim)
      ? (claims.roles[mapping.claim] ?? [])
      : [];
    return values.some((value) => matches(value, mapping, claims.organisation));
  });
  const distinct = new Map(given.map(({ grant }) => [JSON.stringify(grant), grant]));
  return [...distinct.values()];
}

function matches(value: string, mapping: RoleMapping, signedInFor: string | null): boolean {
  const colon = value.lastIndexOf(":");
  const [name, own] = colon > 0 ? [value.slice(0, colon), value.slice(colon + 1)] : [value, null];
  if (value === mapping.value) {
    return mapping.organisationCode === null || mapping.organisationCode === signedInFor;
  }
  if (own === null || name !== mapping.value) return false;
  return mapping.organisationCode === null || mapping.organisationCode === own;
}
