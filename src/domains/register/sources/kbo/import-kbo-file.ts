import { basename, join } from "node:path";
import type { Actor } from "#access";
import type { KboArea } from "../../rules/kbo-area.ts";
import { applyKboUpdate } from "../../usecases/apply-kbo-update.ts";
import { importKbo, type KboImportOrder, type KboImportTools } from "../../usecases/import-kbo.ts";
import type { ArchiveLimits } from "./open-archive.ts";
import { openExtract, sha256OfFile } from "./read-extract.ts";

export type KboFileOrder = {
  readonly zipPath: string;
  /** As its owner knows it; the name of the path when left out. */
  readonly fileName?: string | undefined;
  readonly area: KboArea;
  readonly evenIfManyGone?: KboImportOrder["evenIfManyGone"];
  readonly person?: KboImportOrder["person"];
  readonly limits?: ArchiveLimits | undefined;
};

export type KboFileTools = Omit<KboImportTools, "scan"> & {
  /** Room for what is kept of the extract while it is read. */
  readonly dataFolder: string;
};

/**
 * Takes in an extract from the disk: a full one, or an update on the one before it.
 * @see importKbo, applyKboUpdate
 */
export async function importKboFile(
  actor: Actor,
  order: KboFileOrder,
  { dataFolder, ...tools }: KboFileTools,
): Promise<Awaited<ReturnType<typeof importKbo>>> {
  const fileName = order.fileName ?? basename(order.zipPath);
  const sha256 = await sha256OfFile(order.zipPath);
  if (!sha256) return { kind: "refused", because: "not-found", file: fileName };
  const extract = await openExtract(order.zipPath, join(dataFolder, "temporary"), order.limits);
  try {
    const { evenIfManyGone, person } = order;
    const meta = await extract.updateMeta();
    if (meta) {
      const { scanUpdate } = extract;
      const update = { fileName, sha256, meta, evenIfManyGone, person };
      return await applyKboUpdate(actor, update, { ...tools, scanUpdate });
    }
    const full = { fileName, sha256, area: order.area, evenIfManyGone, person };
    return await importKbo(actor, full, { ...tools, scan: extract.scan });
  } finally {
    await extract.close();
  }
}
