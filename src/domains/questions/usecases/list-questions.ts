import { type Actor, listColleagues, recordAudit, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import type { InboxFilter } from "../rules/inbox-filter.ts";
import { isFeasibility, isLate, referenceOf } from "../rules/question.ts";
import {
  countInbox,
  countQuestions,
  type InboxCounts,
  type ListedQuestion,
  listQuestions,
} from "../store/question-list.ts";
import { inboxWords } from "../text/inbox/index.ts";
import {
  type MunicipalityChoice,
  municipalityChoices,
  municipalityNames,
} from "./municipality-choices.ts";
import { withinOf } from "./question-reach.ts";

export const inboxPageSize = 50;

export type Inbox = {
  readonly questions: readonly (ListedQuestion & {
    readonly municipality: string | null;
    readonly late: boolean;
  })[];
  readonly total: number;
  readonly counts: InboxCounts;
  readonly municipalities: readonly MunicipalityChoice[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

type Asked = { readonly language: Language; readonly today: Day };

/** The questions of a filter, a page at a time, with what waits in all. */
export async function readInbox(
  db: Db,
  actor: Actor,
  filter: InboxFilter,
  { language, today, page }: Asked & { readonly page: number },
): Promise<Inbox | Refusal<"not-permitted">> {
  const within = withinOf(actor, "question.read");
  if (isRefusal(within)) return within;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const span = { today, limit: inboxPageSize, offset: (page - 1) * inboxPageSize };
    const listed = await listQuestions(tx, filter, within, span);
    const names = await municipalityNames(
      tx,
      listed.map(({ nis }) => nis),
      language,
    );
    const people = await listColleagues(tx);
    return {
      questions: listed.map((question) => ({
        ...question,
        municipality: question.nis ? (names.get(question.nis) ?? question.nis) : null,
        late: isLate(question, today),
      })),
      total: await countQuestions(tx, filter, within, today),
      counts: await countInbox(tx, within, today),
      municipalities: await municipalityChoices(tx, actor.partnershipId, {
        language,
        today,
        within,
      }),
      colleagues: people.map(({ id, name }) => ({ id, name })),
    };
  });
}

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const mostRows = 20_000;

export type FileToSend = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

/** The filtered inbox as a file; who asked is named by organisation only, so that no list of people leaves. */
export async function exportInbox(
  db: Db,
  actor: Actor,
  filter: InboxFilter,
  { language, today, format }: Asked & { readonly format: ExportFormat },
): Promise<FileToSend | Refusal<"not-permitted" | "too-many">> {
  const within = withinOf(actor, "question.read");
  if (isRefusal(within)) return within;
  const words = inboxWords(language);
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const total = await countQuestions(tx, filter, within, today);
    if (total > mostRows) return refuse("too-many", String(mostRows));
    const span = { today, limit: mostRows, offset: 0 };
    const listed = await listQuestions(tx, filter, within, span);
    const nis = listed.map((one) => one.nis);
    const names = await municipalityNames(tx, nis, language);
    await recordAudit(tx, actor, "question.export", undefined, { rows: listed.length });
    const columns = words.exportColumns;
    const rows = listed.map((one): CellValue[] => [
      referenceOf(one.number),
      one.subject,
      one.nis ? (names.get(one.nis) ?? one.nis) : "",
      one.askerOrganisation,
      words.channels[one.channel as keyof typeof words.channels] ?? one.channel,
      one.askedOn,
      one.neededBy,
      words.statuses[one.status],
      isLate(one, today) ? words.late : "",
      one.ownerName,
      isFeasibility(one.feasibility) ? words.feasibilities[one.feasibility] : "",
      one.answeredOn,
      one.handedOverTo,
      one.followUpOn,
      one.minutes,
    ]);
    const name = `${words.fileName}-${today}.${format}`;
    const mediaType = mediaTypes[format];
    if (format === "csv") {
      const header = columns.map(({ header: title }) => title);
      return { name, mediaType, content: writeCsv([header, ...rows]) };
    }
    return { name, mediaType, content: await writeXlsx([{ name: words.title, columns, rows }]) };
  });
}
