import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { OrganisationKind } from "../rules/organisation.ts";
import { publishedAtFirst } from "../rules/organisation.ts";
import type { StatementFields } from "../rules/statement.ts";
import { fieldsSha256 } from "./statements.ts";
import "./tables.ts";

export type SpokenOrganisation = {
  readonly number: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly fields: StatementFields;
};

// Well below the 65,535 values of one statement of PostgreSQL.
const rowsAtOnce = 1_000;

/**
 * Brand-new records with what one source says about each, in few statements; the same as createOrganisation
 * and saveStatement one by one. Follow it with recomputeOrganisations.
 * @returns their ids, in order
 */
export async function addSpokenOrganisations(
  tx: Tx,
  organisations: readonly SpokenOrganisation[],
  said: { readonly sourceId: string; readonly statedOn: Day; readonly personId: string | null },
): Promise<string[]> {
  const rows = organisations.map((one) => ({ id: randomUUID(), ...one }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const slice = rows.slice(at, at + rowsAtOnce);
    await tx
      .insertInto("organisation")
      .values(
        slice.map(({ id, number, name, kind }) => ({
          partnership_id: sql<string>`current_partnership()`,
          id,
          number,
          name,
          kind,
          published: publishedAtFirst(kind),
          // Never put together yet, so that its history begins with everything.
          version: 0,
        })),
      )
      .execute();
    await tx
      .insertInto("statement")
      .values(
        slice.map(({ id, fields }) => ({
          partnership_id: sql<string>`current_partnership()`,
          organisation_id: id,
          source_id: said.sourceId,
          stated_on: said.statedOn,
          fields: sql`${JSON.stringify(fields)}::text::jsonb`,
          fields_sha256: fieldsSha256(fields),
          person_id: said.personId,
        })),
      )
      .execute();
  }
  return rows.map(({ id }) => id);
}
