import { z } from "zod";
import { type Actor, refusalFor, tenantOf } from "#access";
import { asDay, dayOf } from "#kernel/day";
import { readKboNumber } from "#kernel/kbo-number";
import type { Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { Files } from "#platform/files";
import { type MappingProblem, problemOfMapping } from "../rules/list-import/column-mapping.ts";
import { comparableName } from "../rules/list-import/comparable-text.ts";
import type { ListFileProblem, ReadList } from "../rules/list-import/list-file.ts";
import {
  goneChoices,
  type ListSettings,
  titleFromFileName,
} from "../rules/list-import/list-settings.ts";
import type { ListTable } from "../rules/list-import/list-table.ts";
import { type ImportPlan, planImport } from "../rules/list-import/plan-import.ts";
import { cleanCell, readPostcode, readStreetAddress } from "../rules/list-import/read-cell.ts";
import { type ColumnSuggestion, suggestMapping } from "../rules/list-import/suggest-mapping.ts";
import { targetFields } from "../rules/list-import/target-field.ts";
import { organisationKinds } from "../rules/organisation.ts";
import type { SourceFacts } from "../rules/statement.ts";
import { workForms } from "../rules/work-form.ts";
import { findColumnMapping } from "../store/column-mappings.ts";
import {
  findImportRun,
  findListImport,
  type ImportRun,
  saveListSettings,
  setImportState,
} from "../store/import-runs.ts";
import { findSourceOfFile, listKnownOrganisations } from "../store/known-organisations.ts";
import { loadListWorld } from "../store/list-world.ts";
import { readList } from "./read-list.ts";
import type { ListDeps } from "./upload-list.ts";

const settingsShape = z.object({
  mapping: z.array(z.enum(targetFields)),
  source: z.object({
    publisher: z.string().trim().min(1).max(300),
    title: z.string().trim().min(1).max(300),
    licence: z.string().trim().min(1).max(300),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable(),
    retrievedOn: z.iso.date().transform(asDay),
  }),
  defaultKind: z.enum(organisationKinds),
  defaultForm: z.enum(workForms).nullable(),
  keepWithoutNumber: z.boolean(),
  sameLines: z.array(z.number().int().positive()),
  gone: z.enum(goneChoices).default("keep"),
});

/** A list that is on its way in, with everything the person has settled. */
export type OpenedList = {
  readonly kind: "opened";
  readonly run: ImportRun;
  readonly table: ListTable;
  readonly sheet: string | null;
  /** Sheets of the workbook that were not read. */
  readonly otherSheets: readonly string[];
  readonly suggestions: readonly ColumnSuggestion[];
  /** Settled already, else what we propose. */
  readonly settings: ListSettings;
  readonly isSettled: boolean;
  readonly fileSha256: string;
};

export type ListNotOpened =
  | Refusal<"not-permitted" | "no-such-import" | "file-gone">
  | ListFileProblem;

/** Opens an import that is not finished yet. */
export async function openList(
  deps: ListDeps,
  actor: Actor,
  importId: string,
): Promise<OpenedList | ListNotOpened> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  return inPartnership(deps.db, tenantOf(actor), (tx) => openListIn(tx, deps, importId));
}

/** As `openList`, inside a transaction that already decided who may. */
export async function openListIn(
  tx: Tx,
  deps: ListDeps,
  importId: string,
): Promise<OpenedList | ListNotOpened> {
  const run = await findImportRun(tx, importId);
  if (run === null || run.kind !== "list") return { kind: "refused", because: "no-such-import" };
  const stored = await findListImport(tx, importId);
  const read = await readStoredList(tx, deps.files, stored?.fileId ?? null);
  if (read.kind === "refused") return read;
  const { table } = read.list;
  const world = await loadListWorld(tx);
  const suggestions = suggestMapping(table, world, await findColumnMapping(tx, table.headers));
  const settled = settledSettings(stored?.settings);
  return {
    kind: "opened",
    run,
    table,
    sheet: read.list.sheet,
    otherSheets: read.list.otherSheets,
    suggestions,
    settings: settled ?? proposedSettings(run.fileName, suggestions, deps),
    isSettled: settled !== null,
    fileSha256: read.sha256,
  };
}

async function readStoredList(
  tx: Tx,
  files: Files,
  fileId: string | null,
): Promise<{ kind: "read"; list: ReadList; sha256: string } | ListNotOpened> {
  const opened = fileId === null ? null : await files.open(tx, fileId);
  if (opened === null) return { kind: "refused", because: "file-gone" };
  const list = await readList(opened.path, opened.file.name);
  return list.kind === "refused" ? list : { kind: "read", list, sha256: opened.file.sha256 };
}

/** What the screens propose before anybody chose: the publisher is for the person to say. */
export const proposedSettings = (
  fileName: string,
  suggestions: readonly ColumnSuggestion[],
  { now }: Pick<ListDeps, "now">,
): ListSettings => ({
  mapping: suggestions.map(({ target }) => target),
  source: {
    publisher: "",
    title: titleFromFileName(fileName),
    licence: "",
    url: null,
    retrievedOn: dayOf(now),
  },
  defaultKind: "social-enterprise",
  defaultForm: null,
  keepWithoutNumber: false,
  sameLines: [],
  gone: "keep",
});

/** What the person settled; null while nothing complete was kept. */
export const settledSettings = (kept: unknown): ListSettings | null =>
  settingsShape.safeParse(kept).data ?? null;

export type SettledList =
  | { readonly kind: "settled" }
  | ListNotOpened
  | Refusal<MappingProblem | "wrong-settings" | "already-imported">;

/** Keeps what the person chose for this list. `about` of a refusal names the field. */
export async function settleList(
  deps: ListDeps,
  actor: Actor,
  importId: string,
  settings: ListSettings,
): Promise<SettledList> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  const parsed = settingsShape.safeParse(settings);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    return { kind: "refused", because: "wrong-settings", about: String(path.at(-1) ?? "") };
  }
  const problem = problemOfMapping(parsed.data.mapping);
  if (problem) return problem;
  return inPartnership(deps.db, tenantOf(actor), async (tx): Promise<SettledList> => {
    const run = await findImportRun(tx, importId);
    if (run === null || run.kind !== "list") return { kind: "refused", because: "no-such-import" };
    if (run.finishedAt !== null) return { kind: "refused", because: "already-imported" };
    await saveListSettings(tx, importId, parsed.data);
    await setImportState(tx, importId, "previewed");
    return { kind: "settled" };
  });
}

export type ListPreview = {
  readonly kind: "preview";
  readonly list: OpenedList;
  readonly plan: ImportPlan;
  /** Under which source this very file came in before, if it did. */
  readonly cameBefore: { readonly publisher: string; readonly title: string } | null;
};

/** What would happen to every row; changes nothing. */
export async function previewList(
  deps: ListDeps,
  actor: Actor,
  importId: string,
): Promise<ListPreview | ListNotOpened | Refusal<"not-settled">> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  return inPartnership(deps.db, tenantOf(actor), async (tx) => {
    const list = await openListIn(tx, deps, importId);
    if (list.kind === "refused") return list;
    if (!list.isSettled) return { kind: "refused", because: "not-settled" };
    const cameBefore = await findSourceOfFile(tx, "list", list.fileSha256);
    const source = sourceOf(list);
    const plan = await planList(tx, {
      table: list.table,
      fileName: list.run.fileName,
      settings: list.settings,
      source: { ...source, ...cameBefore },
    });
    return { kind: "preview", list, plan, cameBefore };
  });
}

/** The source a list becomes. */
export const sourceOf = ({ settings, run, fileSha256 }: OpenedList): SourceFacts => ({
  kind: "list",
  ...settings.source,
  fileName: run.fileName,
  fileSha256,
});

export type ListToPlan = {
  readonly table: ListTable;
  readonly fileName: string;
  readonly settings: ListSettings;
  readonly source: SourceFacts;
};

/** Gathers what the plan must know, and plans. */
export async function planList(tx: Tx, list: ListToPlan): Promise<ImportPlan> {
  const { table, settings, source } = list;
  const column = (target: (typeof targetFields)[number]) => {
    const at = settings.mapping.indexOf(target);
    return at < 0 ? [] : table.rows.map(({ cells }) => cells[at] ?? "");
  };
  const needed = neededStreets(column("postcode"), [...column("address"), ...column("street")]);
  const world = await loadListWorld(tx, needed);
  const names = new Set(column("name").map((name) => comparableName(cleanCell(name).text)));
  const numbers = new Set(
    column("number").flatMap((text) => {
      const reading = readKboNumber(cleanCell(text).text);
      return reading.kind === "number" ? [reading.number as string] : [];
    }),
  );
  const organisations = await listKnownOrganisations(
    tx,
    source,
    (name) => names.has(comparableName(name)),
    numbers,
  );
  const choices = {
    fileName: list.fileName,
    mapping: settings.mapping,
    defaultKind: settings.defaultKind,
    defaultForm: settings.defaultForm,
    keepWithoutNumber: settings.keepWithoutNumber,
    sameLines: new Set(settings.sameLines),
    listDay: source.retrievedOn,
  };
  return planImport(table, choices, world, organisations);
}

const neededStreets = (postcodes: readonly string[], lines: readonly string[]) => ({
  postcodes: [...new Set(postcodes.flatMap((text) => readPostcode(text.trim()) ?? []))],
  streets: [...new Set(lines.map((line) => readStreetAddress(cleanCell(line).text).street))],
});
