import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { type ExtractMeta, type ExtractRefusal, looksIncomplete } from "../rules/kbo-extract.ts";
import { judgeUpdate, type ScannedUpdate, type ScanUpdate } from "../rules/kbo-update.ts";
import { createImportRun, finishImportRun, setImportState } from "../store/import-runs.ts";
import { countKboEnterprises, listKeptNumbers } from "../store/kbo-entities.ts";
import { closeFilledGaps, saveKboGaps } from "../store/kbo-gaps.ts";
import { createKboImport } from "../store/kbo-imports.ts";
import { listKnownNumbers, waitForOtherImports } from "../store/kbo-known.ts";
import {
  listUpdateFiles,
  moveKboPosition,
  readKboPosition,
  wasUpdateApplied,
} from "../store/kbo-position.ts";
import { noKboCounts, type SwitchOrder } from "./kbo-turn.ts";
import {
  type KboFileFacts,
  type KboImported,
  KboRefused,
  type KboRunTools,
  refuseKboImport,
  runKboImport,
  type Switched,
} from "./run-kbo-import.ts";
import { switchKboUpdate } from "./switch-kbo-update.ts";

export type KboUpdateOrder = KboFileFacts & { readonly meta: ExtractMeta };

export type KboUpdateTools = KboRunTools & { readonly scanUpdate: ScanUpdate };

/**
 * Applies an update of KBO Open Data to what the full extract before it brought, for the same area, in one
 * transaction. Updates come in order: one that is missing is asked for by its number; the same one twice
 * changes nothing.
 */
export async function applyKboUpdate(
  actor: Actor,
  order: KboUpdateOrder,
  tools: KboUpdateTools,
): Promise<KboImported | ExtractRefusal | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  const start = await inPartnership(tools.db, tenantOf(actor), (tx) =>
    prepare(tx, actor, order, tools),
  );
  if (start.kind === "unchanged") return start;
  const { importId, judged, postcodes, inRegister, knownNumbers } = start;
  if (judged.kind === "refused") return refuseKboImport(actor, importId, judged, tools);
  return runKboImport<ScannedUpdate>(actor, importId, order, tools, {
    scan: (report, signal) => tools.scanUpdate({ postcodes, knownNumbers }, report, signal),
    switchTo: (tx, scanned, turn) => switchOver(tx, scanned, turn, { order, importId, inRegister }),
  });
}

async function prepare(tx: Tx, actor: Actor, order: KboUpdateOrder, tools: KboUpdateTools) {
  const { fileName, sha256, meta } = order;
  const importId = await createImportRun(tx, {
    kind: "kbo",
    fileName,
    personId: (order.person ?? personOf(actor))?.id ?? null,
    now: tools.now(),
  });
  const position = await readKboPosition(tx);
  const postcodes = position?.postcodes ?? null;
  await createKboImport(tx, importId, { sha256, area: "as-full", postcodes }, "update");
  const judged = judgeUpdate(position, meta.extractNumber);
  if (judged.kind === "refused" && judged.because === "update-done" && judged.order) {
    if (await wasUpdateApplied(tx, judged.order.got, sha256)) {
      const counts = noKboCounts;
      await finishImportRun(tx, importId, { state: "unchanged", counts, now: tools.now() });
      return { kind: "unchanged" as const, importId, counts };
    }
  }
  await setImportState(tx, importId, "running");
  const inRegister = new Set(await listKnownNumbers(tx));
  const knownNumbers = [...inRegister, ...(await listKeptNumbers(tx))];
  return { kind: "started" as const, importId, judged, postcodes, inRegister, knownNumbers };
}

type Context = {
  readonly order: KboUpdateOrder;
  readonly importId: string;
  /** Numbers that stand in the register, from whatever source. */
  readonly inRegister: ReadonlySet<string>;
};

async function switchOver(
  tx: Tx,
  scanned: ScannedUpdate,
  turn: SwitchOrder,
  { order, importId, inRegister }: Context,
): Promise<Switched> {
  await waitForOtherImports(tx);
  // Another import may have come in between while this one was read.
  const judged = judgeUpdate(await readKboPosition(tx), scanned.meta.extractNumber);
  if (judged.kind === "refused") throw new KboRefused(judged);
  const { number, position } = judged;
  const held = await countKboEnterprises(tx);
  const files = { current: number, full: position.fullFile, updates: await listUpdateFiles(tx) };
  const { postcodes } = position;
  const switched = await switchKboUpdate(tx, scanned, turn, {
    number,
    postcodes,
    files,
    inRegister,
  });
  const { stopped } = switched.counts;
  if (!order.evenIfManyGone && looksIncomplete(stopped, held - stopped)) {
    throw new KboRefused({ kind: "refused", because: "many-gone", about: String(stopped) });
  }
  await saveKboGaps(tx, importId, number, switched.gaps);
  await closeFilledGaps(tx, switched.gone);
  await moveKboPosition(tx, number);
  return switched;
}
