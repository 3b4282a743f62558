import { setImmediate as letOthersWork } from "node:timers/promises";
import type { Day } from "#kernel/day";
import { type Db, inOneMoment, inPartnership } from "#platform/db";
import { sharedLook } from "#platform/shared-look";
import {
  listActivityFacts,
  listChangedSuppliers,
  listSupplierFacts,
  type RegisterMoment,
  readRegisterVersion,
  type SupplierFacts,
  splitterOf,
} from "#register";
import { listMunicipalities } from "#territory";
import type { CpvPredictor } from "../../rules/cpv/predict-cpv.ts";
import type { Match } from "../../rules/match.ts";
import type { Need } from "../../rules/need.ts";
import { indexingSuppliers, type SupplierIndex } from "../../rules/ranking/index-suppliers.ts";
import {
  type JointOffer,
  type JointOptions,
  jointOffers,
} from "../../rules/ranking/joint-offers.ts";
import { type NearUnknown, nearUnknown } from "../../rules/ranking/near-unknown.ts";
import {
  type Ranking,
  type RankingOptions,
  rankSuppliers,
} from "../../rules/ranking/rank-suppliers.ts";
import { type RankTools, rankTools } from "../../rules/ranking/rank-tools.ts";
import type { RankingWorld } from "../../rules/ranking/ranking-world.ts";
import { type ReadNeed, readNeed } from "../../rules/ranking/read-need.ts";
import { type WhyNot, whyNot } from "../../rules/ranking/why-not.ts";
import { widerMatches } from "../../rules/ranking/widen-work.ts";
import type { Supplier, Won } from "../../rules/supplier.ts";
import { readMatchingVersion } from "../../store/matching-version.ts";
import { listWonByNumber } from "../../store/won-contracts.ts";
import { type CpvApp, currentCpvModel } from "../cpv/current-cpv-model.ts";
import { readActivityPairs } from "../cpv/read-activity-pairs.ts";
import { readCpvLabels } from "../cpv/read-cpv-labels.ts";

/** What matching needs of the process it lives in. */
export type MatchingApp = CpvApp;

/** The suppliers of a partnership in memory, as they are now. */
export type Matching = {
  /** Understands the words of a need; the costly part, to be done once for each need. */
  read(need: Need): ReadNeed;
  rank(read: ReadNeed, options: RankingOptions & { readonly today: Day }): Ranking;
  /** Who does other work of the same group, when nobody of these does the work itself. */
  widen(
    read: ReadNeed,
    found: Ranking,
    options: RankingOptions & { readonly today: Day },
  ): readonly Match[];
  /** Who is near and of whom nobody said what it does. */
  nearUnknown(
    read: ReadNeed,
    options: { readonly named: ReadonlySet<string>; readonly regularToo?: boolean },
  ): readonly NearUnknown[];
  /** What is missing in a record to match these needs; null for who is not in the register. */
  whyNot(organisationId: string, needs: readonly ReadNeed[], today: Day): WhyNot | null;
  /** Which two or three together cover area, hours and activities; empty when one alone does. */
  together(read: ReadNeed, options: JointOptions): readonly JointOffer[];
  supplier(id: string): Supplier | undefined;
  readonly world: RankingWorld;
  /** Another one says that the register or what else counts moved: answers that were kept may differ now. */
  readonly state: string;
};

type Versions = { readonly register: number; readonly matching: number };

type Kept = {
  readonly versions: Versions;
  readonly moment: RegisterMoment;
  readonly facts: ReadonlyMap<string, SupplierFacts>;
  readonly won: ReadonlyMap<string, readonly Won[]>;
  readonly world: RankingWorld;
  readonly tools: RankTools;
  readonly index: SupplierIndex;
  readonly matching: Matching;
  readonly predict: CpvPredictor | null;
};

/** More changes than this are an import: reading everything anew takes little longer. */
const mostReadOn = 2_000;
/** Partnerships kept in memory by one process; the one longest unused makes room. */
const mostKept = 30;

const keptOf = new WeakMap<Db, Map<string, Kept>>();

/**
 * The matching of a partnership, kept in memory and brought up to date before it answers. It asks nobody who they are:
 * the use case that calls it does.
 */
export async function openMatching(app: MatchingApp, partnershipId: string): Promise<Matching> {
  const versions = await lookNow(app.db, partnershipId);
  const predict = await predictorOf(app, partnershipId);
  const kept = shelfOf(app.db).get(partnershipId);
  if (kept && isCurrent(kept, versions) && kept.predict === predict) return kept.matching;
  const brought = await shareBringing(app.db, partnershipId, () =>
    bring(app, partnershipId, predict),
  );
  return brought.matching;
}

const isCurrent = ({ versions }: Kept, now: Versions): boolean =>
  versions.register >= now.register && versions.matching >= now.matching;

const predictorOf = async (app: MatchingApp, partnershipId: string): Promise<CpvPredictor> =>
  (await currentCpvModel(app, partnershipId)).predict;

const shareLook = sharedLook<Versions>();
const lookNow = (db: Db, partnershipId: string): Promise<Versions> =>
  shareLook(db, partnershipId, () =>
    inPartnership(db, { partnershipId }, async (tx) => {
      const [register, matching] = await Promise.all([
        readRegisterVersion(tx),
        readMatchingVersion(tx),
      ]);
      return { register, matching };
    }),
  );

const shareBringing = sharedLook<Kept>();

async function bring(
  app: MatchingApp,
  partnershipId: string,
  predict: CpvPredictor | null,
): Promise<Kept> {
  const before = shelfOf(app.db).get(partnershipId);
  const split = await splitterOf(app.config.projectRoot);
  const read = await inOneMoment(app.db, { partnershipId }, async (tx) => {
    const versions: Versions = {
      register: await readRegisterVersion(tx),
      matching: await readMatchingVersion(tx),
    };
    const [activities, municipalities] = before
      ? [before.world.activities, before.world.municipalities]
      : await Promise.all([listActivityFacts(tx), listMunicipalities(tx).then(asKnown)]);
    const wonIsSame = before?.versions.matching === versions.matching;
    const won = wonIsSame ? before.won : await listWonByNumber(tx);
    return { versions, won, activities, municipalities, ...(await readFacts(tx, before)) };
  });
  const suppliers = [...read.facts.values()].map((facts) => supplierOf(facts, read.won));
  const { activities, municipalities } = read;
  const world: RankingWorld = { suppliers, activities, municipalities, split };
  const tools = before?.tools ?? (await toolsOf(app, world));
  const index = await inSteps(indexingSuppliers(suppliers, tools, before?.index));
  const kept: Kept = {
    ...read,
    world,
    tools,
    index,
    predict,
    matching: matchingOf(world, index, predict, read.versions),
  };
  keep(app.db, partnershipId, kept);
  return kept;
}

type Tx = Parameters<typeof listSupplierFacts>[0];

async function readFacts(
  tx: Tx,
  before: Kept | undefined,
): Promise<Pick<Kept, "moment" | "facts">> {
  const next = before && (await listChangedSuppliers(tx, before.moment, mostReadOn));
  if (next) {
    const facts = new Map(before.facts);
    for (const id of next.changed) facts.delete(id);
    for (const supplier of next.suppliers) facts.set(supplier.id, supplier);
    return { moment: next.moment, facts };
  }
  const { moment, suppliers } = await listSupplierFacts(tx);
  return { moment, facts: new Map(suppliers.map((supplier) => [supplier.id, supplier])) };
}

const suppliersOf = new WeakMap<SupplierFacts, Supplier>();

/** The same object as long as nothing changed about it, so that what was made ready for it serves again. */
function supplierOf(facts: SupplierFacts, wonBy: ReadonlyMap<string, readonly Won[]>): Supplier {
  const won = (facts.number && wonBy.get(facts.number)) || noneWon;
  const before = suppliersOf.get(facts);
  if (before && before.won === won) return before;
  const { number: _, ...known } = facts;
  const supplier: Supplier = { ...known, texts: [facts.name, ...facts.texts], won };
  suppliersOf.set(facts, supplier);
  return supplier;
}
const noneWon: readonly Won[] = [];

const asKnown = (rows: Awaited<ReturnType<typeof listMunicipalities>>) =>
  rows.map(({ nis, nameNl, nameFr, lon, lat }) => ({
    nis,
    name: { nl: nameNl, fr: nameFr },
    lon,
    lat,
  }));

async function inSteps<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await letOthersWork();
  }
}

const readTools = new WeakMap<Db, RankTools>();

/** Words of the activities and the CPV are the same for every partnership: read once by a process. */
async function toolsOf(app: MatchingApp, world: RankingWorld): Promise<RankTools> {
  const before = readTools.get(app.db);
  if (before) return before;
  const { projectRoot } = app.config;
  const [cpvLabels, pairs] = await Promise.all([
    readCpvLabels(projectRoot),
    readActivityPairs(projectRoot),
  ]);
  const tools = rankTools({ ...world, cpvLabels, pairs });
  readTools.set(app.db, tools);
  return tools;
}

function matchingOf(
  world: RankingWorld,
  index: SupplierIndex,
  predict: CpvPredictor | null,
  { register, matching }: Versions,
): Matching {
  const byId = new Map(world.suppliers.map((supplier) => [supplier.id, supplier]));
  return {
    read: (need) => readNeed(need, index.tools, predict),
    rank: (read, options) => rankSuppliers(read, index, options),
    widen: (read, found, options) => widerMatches(read, found, index, options),
    nearUnknown: (read, options) => nearUnknown(read, index, options),
    whyNot: (id, needs, today) => whyNot(id, needs, index, { today }),
    together: (read, options) => jointOffers(read, index, options),
    supplier: (id) => byId.get(id),
    world,
    state: `${register}.${matching}`,
  };
}

const shelfOf = (db: Db): Map<string, Kept> => {
  const shelf = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, shelf);
  return shelf;
};

function keep(db: Db, partnershipId: string, kept: Kept): void {
  const shelf = shelfOf(db);
  shelf.delete(partnershipId);
  shelf.set(partnershipId, kept);
  const [oldest] = shelf.keys();
  if (shelf.size > mostKept && oldest) shelf.delete(oldest);
}
