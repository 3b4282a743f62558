import { readFile } from "node:fs/promises";
import { isAppError } from "#kernel/app-error";
import { type Db, inPartnership } from "#platform/db";
import type { Files } from "#platform/files";
import { sharedLook } from "#platform/shared-look";
import { splitterOf } from "#register";
import { mappingFinder } from "../../rules/cpv/confirmed-mapping.ts";
import { unpackModel } from "../../rules/cpv/pack-model.ts";
import { type CpvPredictor, cpvPredictor } from "../../rules/cpv/predict-cpv.ts";
import { predictWithMappings } from "../../rules/cpv/predict-with-mappings.ts";
import { listMappings } from "../../store/cpv/mappings.ts";
import { findCurrentModel } from "../../store/cpv/models.ts";
import { readMatchingVersion } from "../../store/matching-version.ts";
import { openCpvLabels } from "./open-cpv-labels.ts";
import { openStartModel } from "./open-start-model.ts";

/** What a model needs of the process it lives in. */
export type CpvApp = {
  readonly db: Db;
  readonly files: Pick<Files, "open">;
  readonly config: { readonly projectRoot: string };
};

/** The model a partnership works with. */
export type CurrentCpvModel = {
  /** Another whenever the same text may be answered otherwise: a model was learned, a mapping was confirmed. */
  readonly version: string;
  /** The same function as long as it answers the same. */
  readonly predict: CpvPredictor;
  /** `labels`: nothing was learned yet, or what was learned cannot be read any more; the nearest label answers. */
  readonly source: "learned" | "labels";
};

type Kept = CurrentCpvModel & {
  /** Of the partnership's matching, when it was read. */
  readonly seen: number;
  readonly modelId: string | null;
  readonly base: CpvPredictor;
};

/** Partnerships whose model is in memory, ten megabytes each; the one longest unused makes room. */
const mostKept = 12;

const keptOf = new WeakMap<Db, Map<string, Kept>>();
const shareLook = sharedLook<number>();
const shareBringing = sharedLook<Kept>();

/**
 * What reads the texts of a partnership: the model it learned, or the nearest label as long as there is none, and above
 * both what its people confirmed. Half a second the first time in the life of a process; then as quick as a look at a
 * number. Whoever shows what it says asks who may.
 */
export async function currentCpvModel(
  app: CpvApp,
  partnershipId: string,
): Promise<CurrentCpvModel> {
  const seen = await shareLook(app.db, partnershipId, () =>
    inPartnership(app.db, { partnershipId }, readMatchingVersion),
  );
  const kept = keptOf.get(app.db)?.get(partnershipId);
  if (kept && kept.seen >= seen) return kept;
  return shareBringing(app.db, partnershipId, () => bring(app, partnershipId));
}

async function bring(app: CpvApp, partnershipId: string): Promise<Kept> {
  const before = keptOf.get(app.db)?.get(partnershipId);
  const { seen, model, mappings, path } = await inPartnership(
    app.db,
    { partnershipId },
    async (tx) => {
      // The version first: what is read after it may be newer, never older.
      const version = await readMatchingVersion(tx);
      const current = await findCurrentModel(tx);
      const isKnown = before !== undefined && before.modelId === (current?.id ?? null);
      return {
        seen: version,
        model: current,
        mappings: await listMappings(tx),
        path: current?.fileId && !isKnown ? await pathOf(app, tx, current.fileId) : null,
      };
    },
  );
  const { projectRoot } = app.config;
  const modelId = model?.id ?? null;
  const learned = path === null ? null : await openLearned(projectRoot, path);
  const isKnown = before !== undefined && before.modelId === modelId;
  const base = isKnown ? before.base : (learned ?? (await openStartModel(projectRoot)));
  const version = `${modelId ?? "start"} ${mappings.map(({ id }) => id).join(" ")}`;
  const isSame = before?.version === version;
  const kept: Kept = {
    seen,
    modelId,
    base,
    version,
    source: isKnown ? before.source : learned ? "learned" : "labels",
    predict: isSame
      ? before.predict
      : predictWithMappings(base, mappingFinder(mappings, await splitterOf(projectRoot))),
  };
  keep(app.db, partnershipId, kept);
  return kept;
}

type Tx = Parameters<Files["open"]>[0];

/** Null when the data folder lost the file: then the labels answer until one learns again. */
async function pathOf(app: CpvApp, tx: Tx, fileId: string): Promise<string | null> {
  try {
    return (await app.files.open(tx, fileId))?.path ?? null;
  } catch (fault) {
    if (isAppError(fault)) return null;
    throw fault;
  }
}

/** Null for a model that an earlier edition of the product learned, which read texts otherwise. */
async function openLearned(projectRoot: string, path: string): Promise<CpvPredictor | null> {
  try {
    const model = unpackModel(await readFile(path));
    const { index, read } = await openCpvLabels(projectRoot);
    return cpvPredictor(model, index, read);
  } catch (fault) {
    if (isAppError(fault) && fault.code === "matching.model-unreadable") return null;
    throw fault;
  }
}

function keep(db: Db, partnershipId: string, kept: Kept): void {
  const shelf = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, shelf);
  shelf.delete(partnershipId);
  shelf.set(partnershipId, kept);
  const [oldest] = shelf.keys();
  if (shelf.size > mostKept && oldest) shelf.delete(oldest);
}
