import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ByLanguage, Notice, NoticeFormat, NoticeKind } from "../../rules/notice.ts";
import type { ImportVia } from "./imports.ts";
import "./tables.ts";

/** A stored notice: what the whole product asks of it, and what it says. */
export type StoredNotice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly formats: readonly NoticeFormat[];
  readonly publishedOn: Day | null;
  readonly deadlineOn: Day | null;
  readonly buyerName: string;
  readonly buyerKbo: string | null;
  /** Municipality of the buyer (NIS). */
  readonly buyerNis: string | null;
  /** Municipalities where it is carried out (NIS). */
  readonly placeNis: readonly string[];
  readonly title: ByLanguage;
  readonly reservedLots: number;
  readonly lots: number;
  readonly isExample: boolean;
  readonly firstReadAt: Instant;
  readonly changedAt: Instant;
  readonly version: number;
  /** Everything it says. */
  readonly content: Notice;
};

const columns = [
  "id",
  "kind",
  "formats",
  "published_on as publishedOn",
  "deadline_on as deadlineOn",
  "buyer_name as buyerName",
  "buyer_kbo as buyerKbo",
  "buyer_nis as buyerNis",
  "place_nis as placeNis",
  "title",
  "reserved_lots as reservedLots",
  "lots",
  "is_example as isExample",
  "first_read_at as firstReadAt",
  "changed_at as changedAt",
  "version",
  "content",
] as const;

/** A notice; of one that was put together with another, the id of that other. */
export async function findNotice(
  tx: Tx,
  id: string,
): Promise<StoredNotice | { readonly movedTo: string } | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom("notice")
    .select([...columns, "merged_into as mergedInto"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { mergedInto, ...notice } = row;
  return mergedInto ? { movedTo: mergedInto } : notice;
}

export type SightedFile = {
  readonly name: string;
  readonly readAt: Instant;
  readonly importId: string;
  readonly via: ImportVia;
  /** Name of the import: file, folder or address. */
  readonly importName: string;
};

/** One version of a notice in one format. */
export type NoticeEdition = {
  readonly id: string;
  readonly format: NoticeFormat;
  readonly form: string;
  readonly kind: NoticeKind;
  readonly label: string;
  readonly publishedOn: Day | null;
  readonly isMain: boolean;
  readonly readAt: Instant;
  /** Files it was met in, the oldest first. */
  readonly files: readonly SightedFile[];
};

/** The editions of a notice: the main one first, then the latest. */
export async function listEditions(tx: Tx, noticeId: string): Promise<NoticeEdition[]> {
  const editions = await tx
    .selectFrom("notice_edition")
    .select(["id", "format", "form", "kind", "label", "published_on as publishedOn"])
    .select(["is_main as isMain", "read_at as readAt"])
    .where("notice_id", "=", noticeId)
    .orderBy("is_main", "desc")
    .orderBy("label", "desc")
    .orderBy("read_at", "desc")
    .orderBy("id")
    .execute();
  const { rows } = await sql<SightedFile & { readonly editionId: string }>`
    select s.edition_id as "editionId", f.name, f.read_at as "readAt", i.id as "importId", i.via,
      i.name as "importName"
    from notice_sighting s
    join notice_edition e on e.partnership_id = s.partnership_id and e.id = s.edition_id
    join notice_file f on f.partnership_id = s.partnership_id and f.id = s.file_id
    join notice_import i on i.partnership_id = s.partnership_id and i.id = s.import_id
    where e.notice_id = ${noticeId}
    order by f.read_at, f.name`.execute(tx);
  const files = Map.groupBy(rows, ({ editionId }) => editionId);
  return editions.map((edition) => ({
    ...edition,
    files: (files.get(edition.id) ?? []).map(({ editionId: _of, ...file }) => file),
  }));
}

export async function readEdition(
  tx: Tx,
  noticeId: string,
  editionId: string,
): Promise<Notice | null> {
  if (!isId(editionId)) return null;
  const row = await tx
    .selectFrom("notice_edition")
    .select("content")
    .where("notice_id", "=", noticeId)
    .where("id", "=", editionId)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** Another notice of the same purchase. */
export type RelatedNotice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: ByLanguage;
  readonly publishedOn: Day | null;
};

const mostRelated = 30;

/** Other notices of the same purchase, by its number, its `ocid`, or because one names the other; the oldest first. */
export async function listRelated(
  tx: Tx,
  id: string,
  { identity, earlier }: Pick<Notice, "identity" | "earlier">,
): Promise<RelatedNotice[]> {
  const { procedureId, ocid } = identity;
  const named = earlier.map((name) => name.toLowerCase());
  const keys = named.flatMap((name) => [`ojs:${name}`, `series:${name}`, `id:${name}/01`]);
  return tx
    .selectFrom("notice")
    .select(["id", "kind", "title", "published_on as publishedOn"])
    .where("id", "<>", id)
    .where("merged_into", "is", null)
    .where((eb) =>
      eb.or([
        ...(procedureId ? [eb("procedure_id", "=", procedureId)] : []),
        ...(ocid ? [eb("ocid", "=", ocid)] : []),
        eb(
          "id",
          "in",
          eb
            .selectFrom("notice_key")
            .select("notice_key.notice_id")
            .where("key", "in", [...keys, ""]),
        ),
      ]),
    )
    .orderBy("published_on")
    .orderBy("id")
    .limit(mostRelated)
    .execute();
}
