import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv } from "#platform/tables";
import {
  type DeskState,
  deskStates,
  type ScanFilter,
  scansOnPage,
} from "../../rules/desk/scan-filter.ts";
import type { ProfileField } from "../../rules/instrument/instrument.ts";
import {
  countScans,
  type ListedScan,
  listScanYears,
  type ScanSight,
  searchScans,
} from "../../store/desk/search-scans.ts";
import { currentEdition } from "../../store/editions.ts";
import { deskScanWords } from "../../text/desk/index.ts";
import { scanSight } from "./desk-sight.ts";
import { type Municipality, readMunicipalities } from "./municipalities.ts";

export type ScanLine = ListedScan & { readonly municipality: string };

export type ScanList = {
  readonly lines: readonly ScanLine[];
  readonly total: number;
  /** By state, within the rest of the filter; a shared scan is finished or busy too. */
  readonly counts: Readonly<Record<DeskState | "all", number>>;
  readonly municipalities: readonly Municipality[];
  readonly years: readonly number[];
  /** Sectors and sizes a company can choose. */
  readonly fields: Readonly<Record<"sector" | "size", ProfileField | null>>;
  readonly hasAny: boolean;
  readonly mayBegin: { readonly authority: boolean; readonly company: boolean };
};

type Asked = { readonly language: Language; readonly today: Day; readonly page: number };

/** A page of the scans with their state; nothing of what was answered. */
export async function listScans(
  app: Pick<App, "db">,
  actor: Actor,
  filter: ScanFilter,
  { language, today, page }: Asked,
): Promise<ScanList | Refusal<"not-permitted">> {
  const sight = scanSight(actor);
  if (isRefusal(sight)) return sight;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const places = await readMunicipalities(tx, actor.partnershipId, { language, today });
    const search = { sight, filter, today };
    const span = { limit: scansOnPage, offset: (page - 1) * scansOnPage };
    const found = await searchScans(tx, search, span);
    const { profile } = (await currentEdition(tx, "company")).instrument;
    const field = (key: string) => profile.find((one) => one.key === key) ?? null;
    const years = await listScanYears(tx, sight);
    return {
      lines: found.map((scan) => ({ ...scan, municipality: places.nameOf(scan.nis) })),
      total: await countScans(tx, search),
      counts: await countStates(tx, search),
      municipalities: places.members,
      years,
      fields: { sector: field("sector"), size: field("size") },
      hasAny: years.length > 0,
      mayBegin: {
        authority: mayAnywhere(actor, "scan.authority", places.members),
        company: mayAnywhere(actor, "scan.campaign", places.members),
      },
    };
  });
}

const mayAnywhere = (
  actor: Actor,
  verb: "scan.authority" | "scan.campaign",
  members: readonly Municipality[],
): boolean => members.some(({ nis }) => refusalFor(actor, verb, { nis: [nis] }) === null);

async function countStates(
  tx: Tx,
  { filter, ...search }: { sight: ScanSight; filter: ScanFilter; today: Day },
): Promise<ScanList["counts"]> {
  const count = (state: DeskState | null) =>
    countScans(tx, { ...search, filter: { ...filter, state } });
  const counts: Partial<Record<DeskState | "all", number>> = { all: await count(null) };
  for (const state of deskStates) counts[state] = await count(state);
  return counts as ScanList["counts"];
}

export const mostExported = 5000;

/** The states of the scans of a search as CSV, without a person or an answer. */
export async function exportScans(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  filter: ScanFilter,
  { language, today }: Omit<Asked, "page">,
): Promise<
  | { readonly kind: "file"; readonly name: string; readonly content: ReturnType<typeof writeCsv> }
  | Refusal<"not-permitted" | "too-many">
> {
  const sight = scanSight(actor);
  if (isRefusal(sight)) return sight;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const search = { sight, filter, today };
    if ((await countScans(tx, search)) > mostExported) return refuse("too-many");
    const { nameOf } = await readMunicipalities(tx, actor.partnershipId, { language, today });
    const found = await searchScans(tx, search, { limit: mostExported, offset: 0 });
    await recordAudit(tx, actor, "scan.export", undefined, { rows: found.length });
    const words = deskScanWords(language);
    const rows = found.map((scan): CellValue[] => [
      scan.name,
      scan.kboNumber ?? "",
      words.instruments[scan.instrument],
      words.depths[scan.depth],
      nameOf(scan.nis),
      words.states[stateOf(scan)],
      scan.progress ?? "",
      scan.isShared ? words.yes : words.no,
      scan.startedAt.slice(0, 10),
      scan.finishedAt?.slice(0, 10) ?? "",
      `${app.config.url}/mvo-scan/${scan.id}`,
    ]);
    const name = `${words.fileName}-${today}.csv`;
    return { kind: "file", name, content: writeCsv([words.csvColumns, ...rows]) };
  });
}

/** In one word how far a scan is. */
export const stateOf = ({
  state,
  lastAnswerAt,
}: Pick<ListedScan, "state" | "lastAnswerAt">): "untouched" | "busy" | "finished" => {
  if (state === "finished") return "finished";
  return lastAnswerAt === null ? "untouched" : "busy";
};
