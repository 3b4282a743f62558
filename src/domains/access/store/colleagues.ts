import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { Grant } from "../rules/actor.ts";
import { grantOfRow } from "./grant-columns.ts";
import "./tables.ts";

/** Somebody who has a role in the partnership at hand. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language | null;
  readonly grants: readonly Grant[];
};

/** Everybody with a role in the partnership of the transaction, by name. Who left is not among them. */
export async function listColleagues(tx: Tx): Promise<Colleague[]> {
  const rows = await tx
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select([
      "person.id",
      "person.name",
      "person.email",
      "person.language",
      "membership.role",
      "membership.nis",
      "membership.organisation_id",
    ])
    .orderBy("person.name")
    .orderBy("person.id")
    .orderBy("membership.created_at")
    .execute();
  const colleagues = new Map<string, Colleague & { grants: Grant[] }>();
  for (const { id, name, email, language, ...grant } of rows) {
    const known = colleagues.get(id) ?? { id, name, email, language, grants: [] };
    known.grants.push(grantOfRow(grant));
    colleagues.set(id, known);
  }
  return [...colleagues.values()];
}
