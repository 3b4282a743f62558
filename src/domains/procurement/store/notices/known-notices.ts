import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { NoticeFormat } from "../../rules/notice.ts";
import type { EditionMark } from "../../rules/notices/edition.ts";
import type { Arrival, Known } from "../../rules/notices/settle-notices.ts";
import "./tables.ts";

/** Nobody else writes notices of this partnership until the transaction ends. */
export async function holdNotices(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('notices:' || current_partnership()::text, 0))`.execute(
    tx,
  );
}

/** What is stored under the names and with the contents of what comes in. */
export async function loadKnown(tx: Tx, arrivals: readonly Arrival[]): Promise<Known> {
  const names = [...new Set(arrivals.flatMap((arrival) => arrival.names))];
  const contents = [...new Set(arrivals.map(({ sha256 }) => sha256))];
  const keys = await tx
    .selectFrom("notice_key")
    .select(["key", "notice_id"])
    .where("key", "in", [...names, ""])
    .execute();
  const editions = await tx
    .selectFrom("notice_edition")
    .select(["id", "notice_id", "sha256"])
    .where("sha256", "in", [...contents, ""])
    .execute();
  return {
    names: new Map(keys.map(({ key, notice_id }) => [key, notice_id])),
    contents: new Map(
      editions.map(({ id, notice_id, sha256 }) => [sha256, { noticeId: notice_id, editionId: id }]),
    ),
  };
}

export type StoredEdition = EditionMark & {
  readonly id: string;
  readonly noticeId: string;
  readonly isMain: boolean;
};

/** The editions of some notices without their content, in the order they were read. */
export async function loadEditions(tx: Tx, noticeIds: readonly string[]): Promise<StoredEdition[]> {
  if (noticeIds.length === 0) return [];
  const rows = await tx
    .selectFrom("notice_edition")
    .innerJoin("notice", "notice.id", "notice_edition.notice_id")
    .select([
      "notice_edition.id",
      "notice_edition.notice_id",
      "notice_edition.format",
      "notice_edition.label",
      "notice_edition.published_on",
      "notice_edition.keys",
      "notice_edition.is_main",
      isUnknownForm.as("is_unknown_form"),
    ])
    .where("notice_edition.notice_id", "in", [...noticeIds])
    .orderBy("notice_edition.read_at")
    .orderBy("notice_edition.id")
    .execute();
  return rows.map(toEdition);
}

// What the main edition says stands in the notice itself.
const isUnknownForm = sql<boolean>`coalesce(coalesce(notice_edition.content, notice.content)
  @> any (array['{"notes": [{"code": "version-unknown"}]}', '{"notes": [{"code": "form-unknown"}]}']::jsonb[]), false)`;

const toEdition = (row: {
  id: string;
  notice_id: string;
  format: NoticeFormat;
  label: string;
  published_on: Day | null;
  keys: string[];
  is_main: boolean;
  is_unknown_form: boolean;
}): StoredEdition => ({
  id: row.id,
  noticeId: row.notice_id,
  format: row.format,
  label: row.label,
  publishedOn: row.published_on,
  keys: row.keys,
  isMain: row.is_main,
  isUnknownForm: row.is_unknown_form,
});

/** Of notices that turn out to be one: the one somebody worked on, else the one read first, goes on. */
export async function survivorOf(tx: Tx, noticeIds: readonly string[]): Promise<string> {
  const row = await tx
    .selectFrom("notice")
    .select("id")
    .where("id", "in", [...noticeIds])
    .orderBy(sql`touched_at is null`)
    .orderBy("first_read_at")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
