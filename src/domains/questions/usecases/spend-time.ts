import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { addDays, type Day, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import { listMemberNis } from "#territory";
import { type Question, referenceOf } from "../rules/question.ts";
import { type MunicipalityTime, type Period, totalsByMunicipality } from "../rules/time-totals.ts";
import { findQuestion } from "../store/questions.ts";
import {
  deleteTime,
  findTime,
  insertTime,
  listTime,
  type MonthTime,
  type NewTime,
  type SpentTime,
  sumTimeByMonth,
} from "../store/time-spent.ts";
import { timeWords } from "../text/time/index.ts";
import type { ExportFormat, FileToSend } from "./list-questions.ts";
import { mediaTypes } from "./list-questions.ts";
import {
  type MunicipalityChoice,
  municipalityChoices,
  municipalityNames,
} from "./municipality-choices.ts";
import { proveAdvice } from "./prove-advice.ts";
import { subjectOf, withinOf } from "./question-reach.ts";

export type TimeWritten =
  | { readonly kind: "written" }
  | Refusal<"not-permitted" | "no-such-question">;

/** Writes down time; of a question it counts for that question's municipality, and in its evidence. */
export async function spendTime(
  db: Db,
  actor: Actor,
  time: NewTime,
  now: Instant,
): Promise<TimeWritten> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<TimeWritten> => {
    const question = time.questionId ? await findQuestion(tx, time.questionId) : null;
    if (time.questionId && !question) return refuse("no-such-question");
    const nis = question ? question.nis : time.nis;
    const refusal = refusalFor(actor, "question.edit", subjectOf({ nis }));
    if (refusal) return refusal;
    await insertTime(tx, { ...time, nis }, personOf(actor));
    if (question) await countInEvidence(tx, actor, question, now);
    return { kind: "written" };
  });
}

/** Takes a line back; one's own, or any for who arranges the desk. */
export async function takeBackTime(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<{ readonly kind: "done" } | Refusal<"not-permitted" | "no-such-line">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const line = await findTime(tx, id);
    if (!line) return refuse("no-such-line");
    const refusal = refusalFor(actor, "question.edit", subjectOf(line));
    if (refusal) return refusal;
    if (line.personId !== (personOf(actor)?.id ?? null) && refusalFor(actor, "question.edit")) {
      return refuse("not-permitted");
    }
    await deleteTime(tx, id);
    const question = line.questionId ? await findQuestion(tx, line.questionId) : null;
    if (question) await countInEvidence(tx, actor, question, now);
    return { kind: "done" };
  });
}

/** The hours of an answer that is evidence already. */
async function countInEvidence(
  tx: Tx,
  actor: Actor,
  question: Question,
  now: Instant,
): Promise<void> {
  if (!question.answeredOn || question.removedAt) return;
  await proveAdvice(tx, actor, question, question.answeredOn, now);
}

export type TimeOverview = {
  readonly municipalities: readonly (MunicipalityTime & { readonly name: string })[];
  readonly forAll: number;
  readonly total: number;
  readonly lines: readonly (SpentTime & { readonly municipality: string | null })[];
  readonly choices: readonly MunicipalityChoice[];
  /** Whether one sees and writes the time for the whole partnership. */
  readonly wholePartnership: boolean;
};

const mostLines = 100;

/** Totals of a period per municipality, and its last lines. */
export async function readTime(
  db: Db,
  actor: Actor,
  period: Period,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<TimeOverview | Refusal<"not-permitted">> {
  const within = withinOf(actor, "question.read");
  if (isRefusal(within)) return within;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const lines = await listTime(tx, within, period, mostLines);
    const rows = await sumTimeByMonth(tx, within, period);
    const on = lastDayOf(period, today);
    const totals = await totalsOf(tx, actor, rows, { on, within, language });
    const names = await municipalityNames(
      tx,
      lines.map(({ nis }) => nis),
      language,
    );
    return {
      ...totals,
      lines: lines.map((line) => ({
        ...line,
        municipality: line.nis ? (names.get(line.nis) ?? line.nis) : null,
      })),
      choices: await municipalityChoices(tx, actor.partnershipId, { language, today, within }),
      wholePartnership: within === "all",
    };
  });
}

/** Time for all is shared by who is a member at the end of the period, or now when that is still to come. */
const lastDayOf = ({ until }: Period, today: Day): Day =>
  [addDays(until, -1), today].sort()[0] ?? today;

async function totalsOf(
  tx: Tx,
  actor: Actor,
  rows: readonly MonthTime[],
  { on, within, language }: { on: Day; within: "all" | readonly string[]; language: Language },
): Promise<Pick<TimeOverview, "municipalities" | "forAll" | "total">> {
  const members = await listMemberNis(tx, actor.partnershipId, on);
  const seen = within === "all" ? members : members.filter((nis) => within.includes(nis));
  const { municipalities, forAll, total } = totalsByMunicipality(rows, seen);
  const nis = municipalities.map((one) => one.nis);
  const names = await municipalityNames(tx, nis, language);
  const named = municipalities.map((one) => ({ ...one, name: names.get(one.nis) ?? one.nis }));
  return {
    municipalities: named.sort((a, b) => a.name.localeCompare(b.name, "nl")),
    forAll,
    total,
  };
}

const mostExported = 50_000;

/** The lines and totals of a period as a file. */
export async function exportTime(
  db: Db,
  actor: Actor,
  period: Period,
  given: { readonly language: Language; readonly today: Day; readonly format: ExportFormat },
): Promise<FileToSend | Refusal<"not-permitted">> {
  const within = withinOf(actor, "question.read");
  if (isRefusal(within)) return within;
  const { language, format } = given;
  const words = timeWords(language);
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const lines = await listTime(tx, within, period, mostExported);
    const nis = lines.map((line) => line.nis);
    const names = await municipalityNames(tx, nis, language);
    const rows = lines.map((line): CellValue[] => [
      line.spentOn,
      line.nis ? (names.get(line.nis) ?? line.nis) : words.forAll,
      line.minutes,
      line.what,
      line.questionNumber === null ? "" : referenceOf(line.questionNumber),
      line.questionSubject ?? "",
      line.personName,
    ]);
    const sums = await sumTimeByMonth(tx, within, period);
    const on = lastDayOf(period, given.today);
    const totals = await totalsOf(tx, actor, sums, { on, within, language });
    const totalRows = totals.municipalities.map((one): CellValue[] => [
      one.name,
      one.own,
      one.shared,
      one.total,
    ]);
    await recordAudit(tx, actor, "question.export", undefined, { rows: lines.length });
    const name = `${words.fileName}-${period.from}.${format}`;
    const mediaType = mediaTypes[format];
    if (format === "csv") {
      const header = words.lineColumns.map(({ header: title }) => title);
      return { name, mediaType, content: writeCsv([header, ...rows]) };
    }
    const sheets = [
      { name: words.totals, columns: words.totalColumns, rows: totalRows },
      { name: words.lines, columns: words.lineColumns, rows },
    ];
    return { name, mediaType, content: await writeXlsx(sheets) };
  });
}
