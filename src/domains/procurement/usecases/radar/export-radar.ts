import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { suitabilityWords } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import { marksOf } from "../../rules/radar/notice-marks.ts";
import type { RadarFilter } from "../../rules/radar/radar-filter.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { countRadar, type ListedNotice, listRadar } from "../../store/radar/radar-list.ts";
import { radarWords } from "../../text/radar/index.ts";
import { openCpvNames } from "../cpv-names.ts";
import { whereOf } from "./list-radar.ts";
import { readPlaces } from "./radar-places.ts";

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const mostRows = 10_000;

export type RadarFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

type Asked = { readonly language: Language; readonly today: Day; readonly format: ExportFormat };

/** The notices of a search as a file. */
export async function exportRadar(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  filter: RadarFilter,
  { language, today, format }: Asked,
): Promise<RadarFile | Refusal<"not-permitted" | "too-many">> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  const words = radarWords(language);
  const cpv = await openCpvNames(app.config.projectRoot);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const places = await readPlaces(tx, actor.partnershipId, { language, today });
    const question = { filter, area: places.codes(filter.area), today };
    const { here } = await countRadar(tx, question, { here: question.area });
    const { total } = here;
    if (total > mostRows) return refuse("too-many", String(mostRows));
    const listed = await listRadar(tx, question, { limit: mostRows, offset: 0 });
    await recordAudit(tx, actor, "radar.export", undefined, { rows: listed.length });
    const nameOfCpv = (code: string | null) => (code ? (cpv.get(code)?.[language] ?? "") : "");
    const rows = listed.map((notice) =>
      rowOf(notice, {
        language,
        where: whereOf(notice, places.nameOf).join(", "),
        cpvName: nameOfCpv(notice.cpv),
        href: `${app.config.url}/radar/${notice.id}`,
      }),
    );
    const headers = words.exports.columns;
    const name = `${words.exports.fileName}-${today}.${format}`;
    const mediaType = mediaTypes[format];
    if (format === "csv") {
      return { kind: "file", name, mediaType, content: writeCsv([headers, ...rows]) };
    }
    const columns = headers.map((header) => ({ header, width: 18 }));
    const content = await writeXlsx([{ name: words.title, columns, rows }]);
    return { kind: "file", name, mediaType, content };
  });
}

type Around = {
  readonly language: Language;
  readonly where: string;
  readonly cpvName: string;
  readonly href: string;
};

function rowOf(notice: ListedNotice, around: Around): CellValue[] {
  const { language } = around;
  const words = radarWords(language);
  const { assessment } = notice;
  const says = suitabilityWords(language);
  const [best] = assessment?.lots ?? [];
  return [
    inReadersLanguage(notice.title, language),
    notice.buyer,
    around.where,
    words.kinds[notice.kind],
    words.states[notice.state],
    notice.assignedName,
    notice.publishedOn,
    notice.deadlineOn,
    notice.deadlineTime ?? "",
    notice.cents === null ? "" : notice.cents / 100,
    notice.currency ?? "",
    notice.cpv ?? "",
    around.cpvName,
    notice.lots,
    notice.reservedLots,
    marksOf(notice)
      .map((mark) => words.marks[mark] ?? mark)
      .join("; "),
    assessment ? words.levels[assessment.level] : words.unassessed,
    assessment ? Math.round(assessment.chance * 100) / 100 : "",
    (assessment?.reasons ?? []).slice(0, 3).map(says).join("; "),
    assessment ? assessment.fitting : "",
    (best?.matches ?? []).map(({ name }) => name).join("; "),
    around.href,
  ];
}
