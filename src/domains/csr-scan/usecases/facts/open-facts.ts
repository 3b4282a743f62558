import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findOrganisationProfile } from "#register";
import { type AskedSection, askedFacts } from "../../rules/facts/asked-facts.ts";
import {
  type FactValue,
  type FactValues,
  type GivenFact,
  type GivenFacts,
  valuesOf,
} from "../../rules/facts/fact-value.ts";
import { type Contradiction, findContradictions } from "../../rules/facts/find-contradictions.ts";
import { prefillFacts } from "../../rules/facts/prefill-facts.ts";
import type { Taxonomy } from "../../rules/vsme/taxonomy.ts";
import {
  type KeptFact,
  listWaiting,
  selectFacts,
  type WaitingFact,
} from "../../store/facts/fact-rows.ts";
import { selectHolders } from "../../store/holders.ts";
import { findScan, openAnswersOf } from "../../store/scans.ts";
import { type FramedScan, frameScan } from "../fill/open-scan.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";
import { readTaxonomy } from "../vsme/read-taxonomy.ts";

/** The facts of a scan: what is asked, what was given and by whom, what contradicts, what waits. */
export type OpenFacts = {
  readonly given: GivenFacts;
  readonly values: FactValues;
  readonly asked: readonly AskedSection[];
  readonly contradictions: readonly Contradiction[];
  readonly waiting: readonly WaitingFact[];
  /** What the scan before says. */
  readonly earlier: FactValues;
  readonly names: ReadonlyMap<string, string>;
  readonly taxonomy: Taxonomy;
};

export type FactsView = FramedScan & { readonly facts: OpenFacts };

type Settings = Pick<App, "config">;

/** The facts of the scan that the transaction holds, with what is filled in beforehand. */
export async function readFacts(
  app: Settings,
  tx: Tx,
  held: Pick<HeldScan, "scan" | "instrument">,
  now: Instant,
): Promise<OpenFacts> {
  const { scan, instrument } = held;
  const taxonomy = await readTaxonomy(`${app.config.projectRoot}reference`);
  const earlier = await earlierFacts(tx, held);
  const kept = await selectFacts(tx, scan.id);
  const prefilled = prefillFacts(instrument.facts ?? [], scan, {
    organisation:
      scan.organisationId === null ? null : await findOrganisationProfile(tx, scan.organisationId),
    earlier,
    // Figures are of a year that is over.
    year: scan.reportingYear ?? Number(scan.startedAt.slice(0, 4)) - 1,
    hasNace: (code) => taxonomy.lists.get("nace")?.has(code) ?? false,
  });
  const given = new Map<string, GivenFact>();
  for (const [fact, { value, source }] of prefilled) {
    given.set(fact, { fact, value, source, holderId: null, version: 0, answeredAt: now });
  }
  for (const [fact, one] of kept) {
    if (one.value === null) given.delete(fact);
    else given.set(fact, { ...one, value: one.value });
  }
  const values = valuesOf(given);
  const holders = await selectHolders(tx, scan.id);
  return {
    given,
    values,
    asked: askedFacts(instrument, values),
    contradictions: findContradictions(values, now.slice(0, 10)),
    waiting: await listWaiting(tx, scan.id),
    earlier,
    names: new Map(holders.map(({ id, name }) => [id, name])),
    taxonomy,
  };
}

/** Of the scan before this one, of the same organisation. */
async function earlierFacts(
  tx: Tx,
  { scan }: Pick<HeldScan, "scan">,
): Promise<ReadonlyMap<string, FactValue>> {
  if (scan.previousScanId === null) return new Map();
  const previous = await findScan(tx, scan.previousScanId);
  const isSame =
    previous &&
    (previous.organisationId === null
      ? previous.kboNumber !== null && previous.kboNumber === scan.kboNumber
      : previous.organisationId === scan.organisationId);
  if (!isSame) return new Map();
  await openAnswersOf(tx, previous.id);
  const kept = await selectFacts(tx, previous.id);
  await openAnswersOf(tx, scan.id);
  return new Map(
    [...kept.values()].flatMap(({ fact, value }: KeptFact) =>
      value === null ? [] : [[fact, value] as const],
    ),
  );
}

/** What a link opens. */
export const openFacts = (
  app: Pick<App, "config" | "db">,
  token: string,
  now: Instant,
): Promise<FactsView | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => ({
    ...(await frameScan(tx, token, held)),
    facts: await readFacts(app, tx, held, now),
  }));
