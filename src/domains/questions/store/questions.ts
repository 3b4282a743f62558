import { sql } from "kysely";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type {
  Channel,
  Feasibility,
  NewQuestion,
  Question,
  QuestionFields,
  Status,
} from "../rules/question.ts";
import type { Change } from "../rules/question-change.ts";
import "./tables.ts";

/** Field → column. The one place that knows both names. */
export const columnOf = {
  channel: "channel",
  askedOn: "asked_on",
  subject: "subject",
  body: "body",
  nis: "nis",
  department: "department",
  neededBy: "needed_by",
  askerName: "asker_name",
  askerOrganisation: "asker_organisation",
  askerEmail: "asker_email",
  askerPhone: "asker_phone",
  askerLanguage: "asker_language",
  askerExpiresOn: "asker_expires_on",
  status: "status",
  ownerPersonId: "owner_person_id",
  ownerName: "owner_name",
  feasibility: "feasibility",
  feasibilityNote: "feasibility_note",
  answer: "answer",
  ownTitle: "own_title",
  answeredOn: "answered_on",
  handedOverTo: "handed_over_to",
  handedOverOrganisationId: "handed_over_organisation_id",
  handedOverOn: "handed_over_on",
  followUpOn: "follow_up_on",
  closedOn: "closed_on",
  repliedOn: "replied_on",
} as const satisfies Record<keyof QuestionFields, string>;

const selectQuestion = (tx: Tx) =>
  tx
    .selectFrom("question")
    .select([
      "id",
      "number",
      "version",
      "created_at as createdAt",
      "updated_at as updatedAt",
      "removed_at as removedAt",
    ])
    .select(
      (Object.keys(columnOf) as (keyof QuestionFields)[]).map((name) =>
        sql<unknown>`${sql.ref(columnOf[name])}`.as(name),
      ),
    );

type Row = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
} & Readonly<Record<string, unknown>>;

const fromRow = (row: Row): Question => {
  const typed = row as unknown as Question;
  return {
    ...typed,
    channel: row.channel as Channel,
    status: row.status as Status,
    feasibility: row.feasibility as Feasibility | null,
    askerLanguage: row.askerLanguage as Language,
  };
};

/** Also a removed one; null when this partnership has none with this id. */
export async function findQuestion(tx: Tx, id: string): Promise<Question | null> {
  const row = await selectQuestion(tx).where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** As `findQuestion`, and nobody else changes it until the transaction ends. */
export async function lockQuestion(tx: Tx, id: string): Promise<Question | null> {
  const row = await selectQuestion(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function lockQuestionByNumber(tx: Tx, number: number): Promise<Question | null> {
  const row = await selectQuestion(tx).where("number", "=", number).forUpdate().executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The question that came in this letter, when it came before. */
export async function findByMessage(
  tx: Tx,
  messageId: string,
): Promise<{ readonly id: string; readonly number: number } | null> {
  const found = await tx
    .selectFrom("question")
    .select(["id", "number"])
    .where("mail_message_id", "=", messageId)
    .executeTakeFirst();
  return found ?? null;
}

/** The question this very form became before. */
export async function findByForm(
  tx: Tx,
  sha256: string,
): Promise<{ readonly id: string; readonly number: number } | null> {
  const found = await tx
    .selectFrom("question")
    .select(["id", "number"])
    .where("form_sha256", "=", sha256)
    .executeTakeFirst();
  return found ?? null;
}

/** The question whose letter holds this secret; a removed one has none. */
export async function findByReplyToken(tx: Tx, sha256: string): Promise<Question | null> {
  const row = await selectQuestion(tx)
    .where("reply_token_sha256", "=", sha256)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Until the transaction ends nobody else of the partnership adds a question. */
export async function lockNumbers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('question ' || current_partnership()::text, 0))`.execute(
    tx,
  );
}

/** Adds a question under the next number of the partnership; numbers have no gaps two people could fall in. */
export async function insertQuestion(
  tx: Tx,
  question: NewQuestion & {
    readonly askerExpiresOn: QuestionFields["askerExpiresOn"];
    readonly status?: Status;
    readonly ownerPersonId?: string | null;
    readonly ownerName?: string;
    readonly mailMessageId?: string;
    readonly formSha256?: string | null;
  },
): Promise<{ readonly id: string; readonly number: number }> {
  await lockNumbers(tx);
  return tx
    .insertInto("question")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from question)`,
      channel: question.channel,
      asked_on: question.askedOn,
      subject: question.subject,
      body: question.body,
      nis: question.nis,
      department: question.department,
      needed_by: question.neededBy,
      asker_name: question.askerName,
      asker_organisation: question.askerOrganisation,
      asker_email: question.askerEmail,
      asker_phone: question.askerPhone,
      asker_language: question.askerLanguage,
      asker_expires_on: question.askerExpiresOn,
      status: question.status ?? "new",
      owner_person_id: question.ownerPersonId ?? null,
      owner_name: question.ownerName ?? "",
      mail_message_id: question.mailMessageId ?? null,
      form_sha256: question.formSha256 ?? null,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

/** Writes the changed fields and counts the version up. @returns the new version */
export async function writeChange(
  tx: Tx,
  id: string,
  change: Change,
  removed?: "removed" | "restored",
): Promise<number> {
  const columns = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [columnOf[name as keyof QuestionFields], value]),
  );
  const { version } = await tx
    .updateTable("question")
    .set({
      ...columns,
      version: sql<number>`version + 1`,
      updated_at: sql<never>`now()`,
      ...(removed ? { removed_at: removed === "removed" ? sql<never>`now()` : null } : {}),
    })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export async function writeReplyToken(tx: Tx, id: string, sha256: string): Promise<void> {
  await tx
    .updateTable("question")
    .set({ reply_token_sha256: sha256 })
    .where("id", "=", id)
    .execute();
}
