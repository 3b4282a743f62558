import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Grant } from "../rules/actor.ts";
import { columnsOfGrant, grantOfRow } from "./grant-columns.ts";
import { plainEmail } from "./people.ts";
import "./tables.ts";

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A token names its partnership, since nothing of a partnership can be looked up without. */
const newToken = (partnershipId: string): string =>
  `${partnershipId.replaceAll("-", "")}${randomBytes(24).toString("base64url")}`;

/** The partnership a token names; null when it is no token. */
export function partnershipOfToken(token: string): string | null {
  if (!/^[0-9a-f]{32}[A-Za-z0-9_-]{32}$/.test(token)) return null;
  const hex = token.slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly grant: Grant;
  readonly invitedByName: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly expired: boolean;
};

/** @returns the token of its link, which is kept nowhere */
export async function addInvitation(
  tx: Tx,
  partnershipId: string,
  invitation: {
    email: string;
    grant: Grant;
    invitedBy: { id: string; name: string } | null;
    validDays: number;
  },
): Promise<{ id: string; token: string }> {
  const token = newToken(partnershipId);
  const { id } = await tx
    .insertInto("invitation")
    .values({
      partnership_id: partnershipId,
      token_sha256: hashOf(token),
      email: plainEmail(invitation.email),
      invited_by: invitation.invitedBy?.id ?? null,
      invited_by_name: invitation.invitedBy?.name ?? null,
      expires_at: sql<Instant>`now() + make_interval(days => ${invitation.validDays})`,
      ...columnsOfGrant(invitation.grant),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, token };
}

const openInvitations = (tx: Tx, partnershipId: string) =>
  tx
    .selectFrom("invitation")
    .select(["id", "email", "role", "nis", "organisation_id"])
    .select(["invited_by_name", "created_at", "expires_at"])
    .select(sql<boolean>`expires_at <= now()`.as("expired"))
    .where("partnership_id", "=", partnershipId)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null);

type InvitationRow = Awaited<ReturnType<ReturnType<typeof openInvitations>["execute"]>>[number];

const invitationOf = (row: InvitationRow): Invitation => ({
  id: row.id,
  email: row.email,
  grant: grantOfRow(row),
  invitedByName: row.invited_by_name,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  expired: row.expired,
});

/** Not yet accepted nor withdrawn, the newest first; expired ones included and marked. */
export async function listInvitations(tx: Tx, partnershipId: string): Promise<Invitation[]> {
  const rows = await openInvitations(tx, partnershipId).orderBy("created_at", "desc").execute();
  return rows.map(invitationOf);
}

/** The open invitation behind a token, held until the transaction ends so that it is accepted once only. */
export async function holdInvitation(
  tx: Tx,
  partnershipId: string,
  token: string,
): Promise<Invitation | undefined> {
  const row = await openInvitations(tx, partnershipId)
    .where("token_sha256", "=", hashOf(token))
    .forUpdate()
    .executeTakeFirst();
  return row && invitationOf(row);
}

/** Is somebody with this address invited here, and still in time? */
export async function isInvited(tx: Tx, partnershipId: string, email: string): Promise<boolean> {
  const row = await openInvitations(tx, partnershipId)
    .where("email", "=", plainEmail(email))
    .where("expires_at", ">", sql<Instant>`now()`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function markAccepted(
  tx: Tx,
  partnershipId: string,
  id: string,
  personId: string,
): Promise<void> {
  await tx
    .updateTable("invitation")
    .set({ accepted_at: sql<Instant>`now()`, accepted_by: personId })
    .where("partnership_id", "=", partnershipId)
    .where("id", "=", id)
    .execute();
}

/** @returns the address it was for; undefined when there was nothing to withdraw */
export async function withdrawInvitation(
  tx: Tx,
  partnershipId: string,
  id: string,
): Promise<string | undefined> {
  const row = await tx
    .updateTable("invitation")
    .set({ withdrawn_at: sql<Instant>`now()` })
    .where("partnership_id", "=", partnershipId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("email")
    .executeTakeFirst();
  return row?.email;
}

/** Earlier open invitations to this address are void once a new one goes out. */
export async function withdrawEarlier(tx: Tx, partnershipId: string, email: string): Promise<void> {
  await tx
    .updateTable("invitation")
    .set({ withdrawn_at: sql<Instant>`now()` })
    .where("partnership_id", "=", partnershipId)
    .where("email", "=", plainEmail(email))
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}
