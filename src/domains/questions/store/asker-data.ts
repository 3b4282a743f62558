import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type AskerFacts, withoutAsker } from "../rules/forget-asker.ts";
import "./tables.ts";

const standardMonths = 12;

/** Months after closing that who asked is kept. */
export async function readKeepMonths(tx: Tx): Promise<number> {
  const row = await tx.selectFrom("question_setting").select("keep_months").executeTakeFirst();
  return row?.keep_months ?? standardMonths;
}

export async function writeKeepMonths(tx: Tx, months: number): Promise<void> {
  await tx
    .insertInto("question_setting")
    .values({ partnership_id: sql<string>`current_partnership()`, keep_months: months })
    .onConflict((conflict) =>
      conflict.column("partnership_id").doUpdateSet({ keep_months: months }),
    )
    .execute();
}

/** Gives closed questions whose asker is still known the day that belongs to a new term. */
export async function moveExpiry(tx: Tx, months: number): Promise<void> {
  await tx
    .updateTable("question")
    .set({
      asker_expires_on: sql<Day>`(closed_on + make_interval(months => ${months}))::date`,
    })
    .where("closed_on", "is not", null)
    .where("asker_expires_on", "is not", null)
    .execute();
}

/**
 * Ids of questions whose asker must be forgotten by this day. Also those where the name was taken out by hand: it
 * may still stand in what was changed before.
 */
export async function listExpiredAskers(tx: Tx, today: Day): Promise<string[]> {
  const rows = await tx
    .selectFrom("question")
    .select("id")
    .where("asker_expires_on", "<=", today)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of the files that came from who asked. */
export async function listFilesOfAsker(tx: Tx, questionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("question_file")
    .select("file_id")
    .where("question_id", "=", questionId)
    .where("from_asker", "=", true)
    .execute();
  return rows.map(({ file_id }) => file_id);
}

/**
 * Wipes name, mail and phone of one asker: from the fields, from the texts they stand in, from what was changed
 * before. What was asked and answered can still be read.
 * @returns ids of the letters that were sent there, which must be forgotten too
 */
export async function wipeAsker(tx: Tx, id: string): Promise<string[]> {
  const question = await tx
    .selectFrom("question")
    .select([
      "subject",
      "body",
      "answer",
      "feasibility_note",
      "own_title",
      "asker_name",
      "asker_email",
      "asker_phone",
    ])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!question) return [];
  const now: AskerFacts = {
    name: question.asker_name,
    email: question.asker_email,
    phone: question.asker_phone,
  };
  const askers = [now, ...(await listEarlierAskers(tx, id))];
  const plain = (text: string) => askers.reduce(withoutAsker, text);
  await tx
    .updateTable("question")
    .set({
      subject: plain(question.subject),
      body: plain(question.body),
      answer: plain(question.answer),
      feasibility_note: plain(question.feasibility_note),
      own_title: plain(question.own_title),
      asker_name: "",
      asker_email: null,
      asker_phone: null,
      asker_expires_on: null,
      reply_token_sha256: null,
      mail_message_id: null,
      form_sha256: null,
      version: sql<number>`version + 1`,
    })
    .where("id", "=", id)
    .execute();
  await wipeTime(tx, id, plain);
  return wipeEvents(tx, id, plain);
}

/** Who asked as it was written before somebody mended it or took it out. */
async function listEarlierAskers(tx: Tx, id: string): Promise<AskerFacts[]> {
  const rows = await tx
    .selectFrom("question_event")
    .select([
      sql<string | null>`details->'before'->>'askerName'`.as("name"),
      sql<string | null>`details->'before'->>'askerEmail'`.as("email"),
      sql<string | null>`details->'before'->>'askerPhone'`.as("phone"),
    ])
    .where("question_id", "=", id)
    .where(sql<boolean>`details ? 'before'`)
    .execute();
  return rows.map(({ name, email, phone }) => ({ name: name ?? "", email, phone }));
}

async function wipeTime(tx: Tx, id: string, plain: (text: string) => string): Promise<void> {
  const lines = await tx
    .selectFrom("time_spent")
    .select(["id", "what"])
    .where("question_id", "=", id)
    .execute();
  for (const line of lines.filter(({ what }) => plain(what) !== what)) {
    await tx
      .updateTable("time_spent")
      .set({ what: plain(line.what) })
      .where("id", "=", line.id)
      .execute();
  }
}

const personalFields = ["askerName", "askerEmail", "askerPhone"];

async function wipeEvents(tx: Tx, id: string, plain: (text: string) => string): Promise<string[]> {
  const letters: string[] = [];
  const events = await tx
    .selectFrom("question_event")
    .select(["id", "body", "details"])
    .where("question_id", "=", id)
    .execute();
  for (const event of events) {
    const details = event.details as Record<string, unknown>;
    await tx
      .updateTable("question_event")
      .set({
        body: details.leftOut ? "" : plain(event.body),
        details: wipedDetails(details, plain),
      })
      .where("id", "=", event.id)
      .execute();
    const { mailId } = details;
    if (typeof mailId === "string") letters.push(mailId);
  }
  return letters;
}

/** The remembered changes without who asked; they can then no longer be given back, which is the point. */
function wipedDetails(
  details: Record<string, unknown>,
  plain: (text: string) => string,
): Record<string, unknown> {
  const wipedSide = (side: unknown) =>
    typeof side === "object" && side !== null
      ? Object.fromEntries(
          Object.entries(side)
            .filter(([name]) => !personalFields.includes(name))
            .map(([name, value]) => [name, typeof value === "string" ? plain(value) : value]),
        )
      : side;
  return {
    ...details,
    ...(details.before ? { before: wipedSide(details.before) } : {}),
    ...(details.after ? { after: wipedSide(details.after) } : {}),
  };
}
