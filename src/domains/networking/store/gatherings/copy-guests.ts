import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** Puts the guests of one gathering on the list of another: nobody is invited, nothing of what they answered comes along. */
export async function copyGuests(tx: Tx, from: string, to: string): Promise<void> {
  await sql`
    insert into gathering_guest (partnership_id, gathering_id, organisation_id, organisation_name, side, contact_id,
      person_name, email, language, consent_on, keep_until)
    select partnership_id, ${to}::uuid, organisation_id, organisation_name, side, contact_id,
      person_name, email, language, consent_on, keep_until
    from gathering_guest
    where gathering_id = ${from}::uuid and removed_at is null and state <> 'withdrawn'`.execute(tx);
}
