import { z } from "zod";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { asDay, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type ReferenceFile, readReferenceFile, rowsOf } from "#platform/reference-file";
import type { ListSettings } from "../rules/list-import/list-settings.ts";
import type { ListTable } from "../rules/list-import/list-table.ts";
import type { PlanCounts } from "../rules/list-import/plan-import.ts";
import type { TargetField } from "../rules/list-import/target-field.ts";
import type { SourceFacts } from "../rules/statement.ts";
import { createImportRun } from "../store/import-runs.ts";
import { findOrCreateSource } from "../store/sources.ts";
import { takeOver } from "./import-list.ts";
import { planList } from "./preview-list.ts";

export type StartSetLoaded =
  | {
      readonly kind: "imported" | "unchanged";
      readonly importId: string;
      readonly counts: PlanCounts;
    }
  | Refusal<"not-permitted">;

const referenceName = "social-enterprises-2026-08";
const fileName = `${referenceName}.json`;

const text = z.string().nullable();
const rowShape = z.object({
  row: z.number().int(),
  kboNumber: text,
  name: z.string(),
  type: text,
  street: text,
  postcode: text,
  municipality: text,
  nace: z.array(z.string()),
  website: text,
});

const columns = [
  ["kboNumber", "number"],
  ["name", "name"],
  ["type", "type"],
  ["street", "address"],
  ["postcode", "postcode"],
  ["municipality", "municipality"],
  ["nace", "nace"],
  ["website", "website"],
] as const satisfies readonly (readonly [string, TargetField])[];

/** The start set as a list; every row keeps its line in the published file. */
function tableOf(file: ReferenceFile): ListTable {
  const cellOf = (value: string | readonly string[] | null): string =>
    Array.isArray(value) ? value.join(";") : String(value ?? "");
  return {
    broken: [],
    headers: columns.map(([name]) => name),
    rows: rowsOf(file, rowShape).map((row) => ({
      line: row.row,
      cells: columns.map(([name]) => cellOf(row[name])),
    })),
  };
}

/**
 * Loads the social enterprises the product brings along, by the way every list takes. Records that are there
 * already are merged by number; loading it again changes nothing.
 * @param projectRoot folder that holds `reference/`, with a slash at its end
 * @see docs/sources/social-enterprises.md
 */
export async function loadStartSet(
  {
    db,
    now,
    projectRoot,
  }: { readonly db: Db; readonly now: Instant; readonly projectRoot: string },
  actor: Actor,
): Promise<StartSetLoaded> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  const file = await readReferenceFile(`${projectRoot}reference`, referenceName);
  const source: SourceFacts = {
    kind: "reference",
    publisher: file.source.publisher,
    title: file.source.title,
    licence: file.licence,
    url: null,
    fileName,
    fileSha256: file.sha256,
    retrievedOn: asDay(file.retrievedOn),
  };
  const table = tableOf(file);
  const settings: ListSettings = {
    mapping: columns.map(([, target]) => target),
    source: { ...source, url: null },
    defaultKind: "social-enterprise",
    defaultForm: null,
    keepWithoutNumber: false,
    // Nobody is asked here; a set that speaks last of all sources can safely join a record of that name and place.
    sameLines: table.rows.map(({ line }) => line),
    gone: "keep",
  };
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const personId = personOf(actor)?.id ?? null;
    const importId = await createImportRun(tx, { kind: "start-set", fileName, personId, now });
    const sourceId = await findOrCreateSource(tx, source);
    const plan = await planList(tx, { table, fileName, settings, source });
    const counts = await takeOver(tx, actor, {
      plan,
      importId,
      source: { ...source, id: sourceId },
      fileName,
      via: "start-set",
      now,
    });
    const kind = counts.added + counts.merged === 0 ? "unchanged" : "imported";
    return { kind, importId, counts };
  });
}

/** How many enterprises the start set names. */
export const startSetSize = async (projectRoot: string): Promise<number> =>
  (await readReferenceFile(`${projectRoot}reference`, referenceName)).rows.length;
