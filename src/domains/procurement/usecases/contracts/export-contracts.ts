import { type Actor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import type { ContractFilter } from "../../rules/contracts/contract-filter.ts";
import { shownPlaces } from "../../rules/contracts/small-counts.ts";
import { countContracts, searchContracts } from "../../store/contracts/search-contracts.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { readContractPlaces } from "./contract-places.ts";
import { auditExport, contractHref, contractReference, contractScope } from "./hold-contract.ts";
import { type ContractLine, linesWith, searchOf } from "./list-contracts.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type ContractFormat = keyof typeof mediaTypes;

const mostRows = 10_000;

export type ContractFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

type Asked = {
  readonly language: Language;
  readonly today: Day;
  readonly format: ContractFormat;
};

/**
 * The contracts of a search as a file. A file travels further than buyer and supplier: one to three places are not said
 * exactly.
 */
export async function exportContracts(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  filter: ContractFilter,
  { language, today, format }: Asked,
): Promise<ContractFile | Refusal<"not-permitted" | "too-many">> {
  const scope = contractScope(actor);
  if (isRefusal(scope)) return scope;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const search = await searchOf(tx, actor, filter, scope.nis, today);
    const { total } = await countContracts(tx, search);
    if (total > mostRows) return refuse("too-many", String(mostRows));
    const places = await readContractPlaces(tx, actor.partnershipId, { language, today });
    const found = await searchContracts(tx, search, { limit: mostRows, offset: 0 });
    const { nameOf } = places;
    const lines = await linesWith(tx, found, { today, colleagues: search.colleagues, nameOf });
    await auditExport(tx, actor, lines.length);
    const words = contractWords(language);
    const rows = lines.map((line) => rowOf(line, language, app.config.url));
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

function rowOf(line: ContractLine, language: Language, url: string): CellValue[] {
  const words = contractWords(language);
  const euros = (cents: number | null) => (cents === null ? "" : cents / 100);
  const places = (count: number): CellValue => {
    const shown = shownPlaces(count);
    return shown === "few" ? words.fewPlaces : shown;
  };
  const { promised, delivered, progress } = line;
  const waiting = (measure: "hours" | "places" | "cents") =>
    progress.measures.find((one) => one.measure === measure)?.waiting ?? 0;
  return [
    contractReference(line.number),
    line.title,
    line.place,
    line.supplierName,
    words.states[line.state],
    line.ownerName,
    euros(line.amountCents),
    line.startsOn,
    line.endsOn,
    promised.hours,
    delivered.hours,
    waiting("hours"),
    places(promised.places),
    places(delivered.places),
    euros(promised.cents),
    euros(delivered.cents),
    euros(waiting("cents")),
    progress.isBehind ? words.yes : words.no,
    progress.isLate && line.clauses.length > 0 ? words.yes : words.no,
    `${url}${contractHref(line.id)}`,
  ];
}
