import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { lockOrganisation, setConfirmed, setPublished } from "../store/organisations.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import { addRevisions } from "../store/revisions.ts";
import { speaksAs } from "./own-source.ts";
import { subjectOf } from "./record-subject.ts";

type Done = { readonly kind: "done" } | Refusal<"not-permitted" | "no-such-record">;

/** Puts a record on the public pages or takes it off; only who speaks for the partnership decides that. */
export async function publishRecord(
  db: Db,
  actor: Actor,
  organisationId: string,
  published: boolean,
  now: Instant,
): Promise<Done> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await lockOrganisation(tx, organisationId);
    if (!row) return refuse("no-such-record");
    const subject = subjectOf(row);
    const refusal = refusalFor(actor, "register.edit", subject);
    if (refusal) return refusal;
    if (speaksAs(actor, subject) === "organisation") return refuse("not-permitted", "published");
    if (row.published === published) return { kind: "done" };
    await setPublished(tx, organisationId, published, now);
    const changes = [{ field: "published" as const, before: row.published, after: published }];
    await addRevisions(tx, [{ organisationId, changes }], {
      via: "edit",
      person: personOf(actor),
      now,
    });
    await bumpRegisterVersion(tx);
    const about = { kind: "organisation", id: organisationId, name: row.name };
    await recordAudit(tx, actor, "register.publish", about, { published });
    return { kind: "done" };
  });
}

/** "Everything is still right": the record counts as fresh again from today. */
export async function confirmRecord(
  db: Db,
  actor: Actor,
  organisationId: string,
  now: Instant,
): Promise<Done> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await lockOrganisation(tx, organisationId);
    if (!row) return refuse("no-such-record");
    const refusal = refusalFor(actor, "register.edit", subjectOf(row));
    if (refusal) return refusal;
    const today = dayOf(now);
    if (row.confirmed_on === today) return { kind: "done" };
    await setConfirmed(tx, organisationId, today);
    const changes = [{ field: "confirmed_on" as const, before: row.confirmed_on, after: today }];
    await addRevisions(tx, [{ organisationId, changes }], {
      via: "edit",
      person: personOf(actor),
      now,
    });
    await bumpRegisterVersion(tx);
    return { kind: "done" };
  });
}
