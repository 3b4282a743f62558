import { isLanguage, type Language } from "#kernel/language";
import type { TraceRow } from "../../rules/report/report-content.ts";
import type { MayFollow } from "../../usecases/report/may-follow.ts";
import type { ReportYear } from "../../usecases/report/start-report.ts";

/** The year in an address, or null. */
export function readReportYear(text: string | undefined): number | null {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : 0;
  return year >= 1990 && year <= 2100 ? year : null;
}

/** The number of a frozen version in an address, or null. */
export const readVersion = (text: string | null | undefined): number | null =>
  /^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : null;

/** The language asked for, else that of the reader when there is such a report, else that of the first report. */
export function reportLanguage(
  asked: string | null,
  reader: Language,
  year: ReportYear | undefined,
): Language {
  if (isLanguage(asked)) return asked;
  const there = year?.reports.map(({ language }) => language) ?? [];
  return there.includes(reader) ? reader : (there[0] ?? reader);
}

type Where = {
  readonly year: number;
  readonly language: Language;
  readonly number?: number | null;
};

export const draftHref = ({ year, language }: Where): string =>
  `/jaarverslag/${year}?taal=${language}`;
export const frozenHref = ({ year, language, number }: Where): string =>
  `/jaarverslag/${year}/versie/${number}?taal=${language}`;
const version = ({ number }: Where) => (number ? `&versie=${number}` : "");
export const traceHref = (where: Where, key: string): string =>
  `/jaarverslag/${where.year}/spoor/${encodeURIComponent(key)}?taal=${where.language}${version(where)}`;
export const councilHref = (where: Where, nis: string): string =>
  `/jaarverslag/${where.year}/gemeente/${nis}?taal=${where.language}${version(where)}`;
export const historyHref = ({ year, language }: Where, key: string): string =>
  `/jaarverslag/${year}/teksten?taal=${language}&blok=${encodeURIComponent(key)}`;
/** Where the page jumps to a block. */
export const blockAnchor = (key: string): string => `blok-${key.replace(/[^a-zA-Z0-9-]/g, "-")}`;

const pages = {
  action: "/actie",
  evidence: "/bewijs",
  question: "/vragen",
  advice: "/clausules/advies",
  contract: "/opdrachten",
  spend: "/uitgaven",
  gathering: "/bijeenkomsten",
} as const;

/** Address of a record behind a figure; null for what has no page or may not be opened. */
export const recordHref =
  (may: MayFollow) =>
  (kind: TraceRow["kind"], id: string): string | null =>
    kind !== "line" && may[kind] ? `${pages[kind]}/${id}` : null;
