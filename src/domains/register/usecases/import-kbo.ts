import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { type KboArea, writeKboArea } from "../rules/kbo-area.ts";
import {
  type ExtractRefusal,
  looksIncomplete,
  type ScanExtract,
  type ScannedExtract,
} from "../rules/kbo-extract.ts";
import { readExtractNumber } from "../rules/kbo-update.ts";
import { createImportRun, finishImportRun, setImportState } from "../store/import-runs.ts";
import { postcodesOfArea } from "../store/kbo-area.ts";
import { closeGapsUpTo } from "../store/kbo-gaps.ts";
import { createKboImport, isLastKboImport, type KboFingerprint } from "../store/kbo-imports.ts";
import { listKnownNumbers } from "../store/kbo-known.ts";
import { resetKboPosition } from "../store/kbo-position.ts";
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
import { switchKboRecords } from "./switch-kbo-records.ts";

export type KboImportOrder = KboFileFacts & { readonly area: KboArea };

export type KboImportTools = KboRunTools & { readonly scan: ScanExtract };

/**
 * Takes an area out of a full KBO Open Data extract into the register, in one transaction. The same file for
 * the same area again changes nothing; an import that is broken off leaves the register as it was and can
 * simply be started again. Updates go on from here.
 */
export async function importKbo(
  actor: Actor,
  order: KboImportOrder,
  tools: KboImportTools,
): Promise<KboImported | ExtractRefusal | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  const start = await inPartnership(tools.db, tenantOf(actor), (tx) =>
    prepare(tx, actor, order, tools),
  );
  if (start.kind === "unchanged") return start;
  const { importId, postcodes, knownNumbers } = start;
  if (postcodes?.length === 0) {
    return refuseKboImport(actor, importId, { kind: "refused", because: "no-area" }, tools);
  }
  return runKboImport<ScannedExtract>(actor, importId, order, tools, {
    scan: (report, signal) => tools.scan({ postcodes, knownNumbers }, report, signal),
    switchTo: (tx, scanned, turn) => switchOver(tx, scanned, turn, order, postcodes),
  });
}

async function prepare(tx: Tx, actor: Actor, order: KboImportOrder, tools: KboImportTools) {
  const { fileName, sha256, area } = order;
  const postcodes = await postcodesOfArea(tx, actor.partnershipId, area, tools.today());
  const fingerprint: KboFingerprint = { sha256, area: writeKboArea(area), postcodes };
  const importId = await createImportRun(tx, {
    kind: "kbo",
    fileName,
    personId: (order.person ?? personOf(actor))?.id ?? null,
    now: tools.now(),
  });
  await createKboImport(tx, importId, fingerprint, "full");
  if (await isLastKboImport(tx, fingerprint)) {
    const counts = noKboCounts;
    await finishImportRun(tx, importId, { state: "unchanged", counts, now: tools.now() });
    return { kind: "unchanged" as const, importId, counts };
  }
  await setImportState(tx, importId, "running");
  const knownNumbers = await listKnownNumbers(tx);
  return { kind: "started" as const, importId, postcodes, knownNumbers };
}

async function switchOver(
  tx: Tx,
  scanned: ScannedExtract,
  turn: SwitchOrder,
  { fileName, evenIfManyGone }: KboImportOrder,
  postcodes: readonly string[] | null,
): Promise<Switched> {
  const switched = await switchKboRecords(tx, scanned, turn);
  const { stopped, enterprises } = switched.counts;
  // Who stops is only known once all are compared.
  if (!evenIfManyGone && looksIncomplete(stopped, enterprises)) {
    throw new KboRefused({ kind: "refused", because: "many-gone", about: String(stopped) });
  }
  const { extractNumber } = scanned.meta;
  await resetKboPosition(tx, { extractNumber, file: fileName, postcodes });
  const number = readExtractNumber(extractNumber);
  if (number !== null) await closeGapsUpTo(tx, number);
  return switched;
}
