import { type Actor, mayReach, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import { listMemberNis, listMunicipalities } from "#territory";
import { matchStates } from "../../rules/needs/match-state.ts";
import type { NeedFilter } from "../../rules/needs/need-filter.ts";
import { countNeeds, type ListedNeed, listNeeds } from "../../store/needs/need-list.ts";
import { needWords } from "../../text/needs/index.ts";

export const needPageSize = 50;

export type NeedList = {
  readonly kind: "needs";
  readonly needs: readonly (ListedNeed & { readonly places: readonly string[] })[];
  readonly total: number;
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
  readonly mayEdit: boolean;
};

type Asked = { readonly language: Language; readonly today: Day };

/** Kept needs, a page at a time. */
export async function readNeeds(
  db: Db,
  actor: Actor,
  filter: NeedFilter,
  { language, today, page }: Asked & { readonly page: number },
): Promise<NeedList | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const span = { today, limit: needPageSize, offset: (page - 1) * needPageSize };
    const listed = await listNeeds(tx, filter, span);
    const members = await listMemberNis(tx, actor.partnershipId, today);
    const municipalities = await listMunicipalities(tx, members);
    return {
      kind: "needs",
      needs: await withPlaces(tx, listed, language),
      total: await countNeeds(tx, filter, today),
      municipalities: municipalities.map((one) => ({
        nis: one.nis,
        name: language === "fr" ? one.nameFr : one.nameNl,
      })),
      mayEdit: mayReach(actor, "match.edit"),
    };
  });
}

async function withPlaces(tx: Tx, listed: readonly ListedNeed[], language: Language) {
  const all = await listMunicipalities(tx, [...new Set(listed.flatMap(({ nis }) => nis))]);
  const names = new Map(all.map((one) => [one.nis, language === "fr" ? one.nameFr : one.nameNl]));
  return listed.map((need) => ({ ...need, places: need.nis.map((one) => names.get(one) ?? one) }));
}

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];
const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const mostRows = 10_000;

export type FileToSend = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

/** The filtered list as a file. */
export async function exportNeeds(
  db: Db,
  actor: Actor,
  filter: NeedFilter,
  { language, today, format }: Asked & { readonly format: ExportFormat },
): Promise<FileToSend | Refusal<"not-permitted" | "too-many">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  const words = needWords(language);
  return inPartnership(
    db,
    tenantOf(actor),
    async (tx): Promise<FileToSend | Refusal<"too-many">> => {
      if ((await countNeeds(tx, filter, today)) > mostRows)
        return refuse("too-many", String(mostRows));
      const listed = await listNeeds(tx, filter, { today, limit: mostRows, offset: 0 });
      const rows = (await withPlaces(tx, listed, language)).map((need): CellValue[] => [
        need.number,
        need.title,
        need.places.join(", "),
        words.need.states[need.state],
        [words.need.origins[need.originKind], need.originLabel].filter(Boolean).join(": "),
        need.ownerName,
        ...matchStates.map((state) => need.matches[state] ?? 0),
        need.cents === null ? null : need.cents / 100,
        need.followUpOn,
        need.updatedAt.slice(0, 10),
      ]);
      await recordAudit(tx, actor, "match.export", undefined, { rows: rows.length });
      const name = `${words.export.fileName}-${today}.${format}`;
      const columns = words.export.columns.map((header) => ({ header }));
      const mediaType = mediaTypes[format];
      if (format === "csv") {
        return {
          kind: "file",
          name,
          mediaType,
          content: writeCsv([[...words.export.columns], ...rows]),
        };
      }
      const sheet = { name: words.export.sheet, columns, rows };
      return { kind: "file", name, mediaType, content: await writeXlsx([sheet]) };
    },
  );
}
