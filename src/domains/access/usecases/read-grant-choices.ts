import type { Day } from "#kernel/day";
import { readKboNumber } from "#kernel/kbo-number";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, type Grant, type Role, roles, tenantOf } from "../rules/actor.ts";
import { mayGiveRole } from "../rules/give-role.ts";
import {
  memberMunicipalities,
  organisationByNumber,
  organisationNames,
  type Place,
} from "../store/places.ts";

type DbApp = Pick<App, "db">;

export type GrantChoices = {
  /** The roles this actor may hand out. */
  readonly roles: readonly Role[];
  readonly municipalities: readonly Place[];
  /** Names of the organisations that roles are already tied to. */
  readonly organisations: Readonly<Record<string, string>>;
};

/** What a form that hands out roles can offer, and the names of what the given grants are tied to. */
export async function readGrantChoices(
  app: DbApp,
  actor: Actor,
  today: Day,
  given: readonly Grant[],
): Promise<GrantChoices> {
  const ids = [...new Set(given.flatMap(({ organisationId }) => organisationId ?? []))];
  return inPartnership(app.db, tenantOf(actor), async (tx) => ({
    roles: roles.filter((role) => mayGiveRole(actor, role)),
    municipalities: await memberMunicipalities(tx, actor.partnershipId, today),
    organisations: Object.fromEntries(await organisationNames(tx, actor.partnershipId, ids)),
  }));
}

export type GrantForm = {
  readonly role: string;
  readonly nis: string;
  /** Enterprise number as typed. */
  readonly organisation: string;
};

export type GrantFormProblem =
  | "role-missing"
  | "municipality-missing"
  | "organisation-missing"
  | "organisation-unknown";

/** A grant as somebody filled it in; `about` names the field to mend. */
export async function readGrant(
  app: DbApp,
  actor: Actor,
  today: Day,
  form: GrantForm,
): Promise<Grant | Refusal<GrantFormProblem>> {
  const role = roles.find((known) => known === form.role);
  if (!role) return refuse("role-missing", "role");
  if (role === "municipal-staff") {
    const choices = await readGrantChoices(app, actor, today, []);
    const known = choices.municipalities.some(({ nis }) => nis === form.nis);
    return known ? { role, nis: form.nis } : refuse("municipality-missing", "nis");
  }
  if (role !== "organisation") return { role };
  if (form.organisation.trim() === "") return refuse("organisation-missing", "organisation");
  const read = readKboNumber(form.organisation);
  if (read.kind === "refused") return refuse("organisation-unknown", "organisation");
  const found = await inPartnership(app.db, tenantOf(actor), (tx) =>
    organisationByNumber(tx, actor.partnershipId, read.number),
  );
  return found
    ? { role, organisationId: found.id }
    : refuse("organisation-unknown", "organisation");
}
