import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Guest } from "../../rules/guests/guest.ts";
import { findGuest } from "./guest-rows.ts";
import "./tables.ts";

/** A gathering that moved takes the promised day along. */
export async function refreshKeepUntil(tx: Tx): Promise<void> {
  await sql`
    update gathering_guest as guest
    set keep_until = gathering.ends_at::date + coalesce(
      (select keep_days from guest_settings
        where guest_settings.partnership_id = gathering.partnership_id
        and guest_settings.gathering_id = gathering.id), 90)
    from gathering
    where gathering.partnership_id = guest.partnership_id and gathering.id = guest.gathering_id
      and guest.wiped_on is null`.execute(tx);
}

/** Guests who are a contact person of the register and still have a name. */
export async function listGuestsOfContacts(tx: Tx): Promise<readonly Guest[]> {
  const rows = await tx
    .selectFrom("gathering_guest")
    .select("id")
    .where("contact_id", "is not", null)
    .where("wiped_on", "is", null)
    .orderBy("id")
    .execute();
  const guests = await Promise.all(rows.map(({ id }) => findGuest(tx, id)));
  return guests.filter((guest) => guest !== null);
}

/** Gatherings with a letter that could not be delivered. */
export async function listGatheringsWithFailures(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("guest_letter")
    .innerJoin("outgoing_mail", "outgoing_mail.id", "guest_letter.mail_id")
    .select("guest_letter.gathering_id")
    .distinct()
    .where("outgoing_mail.state", "=", "failed")
    .execute();
  return rows.map(({ gathering_id }) => gathering_id);
}
