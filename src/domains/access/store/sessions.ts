import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Db, Tx } from "#platform/db";
import type { Grant, Role } from "../rules/actor.ts";
import { grantOfRow } from "./grant-columns.ts";
import "./tables.ts";

/** Everything a request must know about who asks. */
export type Visit = {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly language: Language | null;
  readonly theme: "light" | "dark" | "system";
  readonly isOperator: boolean;
  /** The partnership chosen in this session, when it was. */
  readonly workingFor: string | null;
  /** Roles per partnership, the oldest first. */
  readonly memberships: readonly { readonly partnershipId: string; readonly grant: Grant }[];
};

type VisitRow = {
  session_id: string;
  person_id: string;
  name: string;
  language: Language | null;
  theme: Visit["theme"];
  is_operator: boolean;
  chosen: string | null;
  partnership_id: string | null;
  role: Role | null;
  nis: string | null;
  organisation_id: string | null;
};

/** One round trip, by the index on the token; undefined when the session is unknown, revoked or over. */
export async function findVisit(db: Db, token: string): Promise<Visit | undefined> {
  const { rows } = await sql<VisitRow>`select * from visit_of_session(${token})`.execute(db);
  const first = rows[0];
  if (!first) return undefined;
  return {
    sessionId: first.session_id,
    personId: first.person_id,
    name: first.name,
    language: first.language,
    theme: first.theme,
    isOperator: first.is_operator,
    workingFor: first.chosen,
    memberships: rows.flatMap(({ partnership_id, role, nis, organisation_id }) =>
      partnership_id && role
        ? [{ partnershipId: partnership_id, grant: grantOfRow({ role, nis, organisation_id }) }]
        : [],
    ),
  };
}

export type SessionLine = {
  readonly id: string;
  readonly userAgent: string | null;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
};

/** Open sessions of a person, last seen first. */
export async function listSessions(db: Db, personId: string): Promise<SessionLine[]> {
  return db
    .selectFrom("session")
    .select(["id", "user_agent as userAgent", "created_at as startedAt", "updated_at as seenAt"])
    .where("person_id", "=", personId)
    .where("expires_at", ">", sql<Instant>`now()`)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .execute();
}

/** @returns how many ended; only sessions of this person can be */
export async function endSession(db: Db, personId: string, sessionId: string): Promise<number> {
  const result = await db
    .deleteFrom("session")
    .where("person_id", "=", personId)
    .where("id", "=", sessionId)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** @param except the session that may stay; null ends all */
export async function endSessions(
  db: Db,
  personId: string,
  except: string | null,
): Promise<number> {
  let query = db.deleteFrom("session").where("person_id", "=", personId);
  if (except !== null) query = query.where("id", "!=", except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function workFor(tx: Tx, sessionId: string, partnershipId: string): Promise<void> {
  await tx
    .updateTable("session")
    .set({ working_for: partnershipId })
    .where("id", "=", sessionId)
    .execute();
}

/** Sessions that are over, and challenges nobody answered, are thrown away. */
export async function removeExpired(db: Db): Promise<void> {
  await sql`delete from session where expires_at < now()`.execute(db);
  await sql`delete from verification where expires_at < now()`.execute(db);
  await sql`delete from attempt where resets_at < now()`.execute(db);
}
