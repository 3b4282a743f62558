import type { Tx } from "#platform/db";
import type { RefusedKboRow } from "../rules/kbo-extract.ts";
import {
  isEnterpriseNumber,
  isNaturalPerson,
  type KeptEntity,
  type KeptFiles,
  keptParts,
  recordFrom,
} from "../rules/kbo-kept.ts";
import { deletePart } from "../rules/kbo-layout.ts";
import {
  applyChange,
  gapOfOrphan,
  type KboChange,
  type KboGap,
  type ScannedUpdate,
} from "../rules/kbo-update.ts";
import {
  dropKboEntities,
  keepKboEntities,
  loadKboEntities,
  loadKboEntitiesOf,
} from "../store/kbo-entities.ts";
import { type KboCounts, openKboTurn, recordsAtOnce, type SwitchOrder } from "./kbo-turn.ts";

export type UpdateFacts = {
  readonly number: number;
  readonly postcodes: readonly string[] | null;
  readonly files: KeptFiles;
  readonly inRegister: ReadonlySet<string>;
};

export type SwitchedUpdate = {
  readonly counts: KboCounts;
  readonly sourceId: string;
  readonly refused: readonly RefusedKboRow[];
  readonly gaps: readonly KboGap[];
  /** Numbers of entities that are no longer there. */
  readonly gone: readonly string[];
};

/**
 * Applies an update to the rows that were kept, and says anew what they come to, within the transaction handed
 * in.
 */
export async function switchKboUpdate(
  tx: Tx,
  scanned: ScannedUpdate,
  order: SwitchOrder,
  facts: UpdateFacts,
): Promise<SwitchedUpdate> {
  const turn = await openKboTurn(tx, scanned.meta, order);
  const kept = new KeptRows(tx, facts);
  let done = 0;
  for await (const group of scanned.changes()) {
    for (const batch of inBatches(group)) {
      order.signal.throwIfAborted();
      await kept.apply(batch);
      done += batch.length;
      const { entities: total } = scanned.counts;
      await order.report({ done, total, unit: "organisations", step: "switch" });
    }
  }
  let enterprises = 0;
  let establishments = 0;
  for (const numbers of inBatches([...kept.touched].sort())) {
    order.signal.throwIfAborted();
    const records = await kept.recordsOf(numbers);
    await turn.take(records);
    enterprises += records.length;
    establishments += records.reduce((sum, { parts }) => sum + establishmentsIn(parts), 0);
  }
  await turn.stop(kept.stopped);
  await turn.finish();
  return {
    sourceId: turn.sourceId,
    refused: turn.refused,
    gaps: kept.gaps,
    gone: kept.gone,
    counts: {
      ...turn.counts,
      read: scanned.counts.rows,
      enterprises,
      establishments,
      refused: scanned.counts.refused + turn.refused.length,
      gaps: kept.gaps.length,
    },
  };
}

const establishmentsIn = (parts: readonly { readonly file: string }[]): number =>
  parts.filter(({ file }) => file === "establishment").length;

const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / recordsAtOnce) }, (_, at) =>
    items.slice(at * recordsAtOnce, (at + 1) * recordsAtOnce),
  );

/** The kept rows while an update goes over them. */
class KeptRows {
  /** Enterprises of which something changed, they or their establishments. */
  readonly touched = new Set<string>();
  readonly stopped = new Map<string, { readonly file: string; readonly row: number }>();
  readonly gone: string[] = [];
  readonly gaps: KboGap[] = [];
  readonly #tx: Tx;
  readonly #facts: UpdateFacts;
  readonly #inArea: (postcode: string) => boolean;

  constructor(tx: Tx, facts: UpdateFacts) {
    this.#tx = tx;
    this.#facts = facts;
    const area = facts.postcodes && new Set(facts.postcodes);
    this.#inArea = (postcode) => area === null || area.has(postcode);
  }

  async apply(changes: readonly KboChange[]): Promise<void> {
    const { number, inRegister } = this.#facts;
    const before = await loadKboEntities(
      this.#tx,
      changes.map((change) => change.number),
    );
    const after: KeptEntity[] = [];
    const gone: string[] = [];
    for (const change of changes) {
      const held = before.get(change.number);
      const isKnown = inRegister.has(change.number);
      const applied = applyChange(held, change, number, this.#inArea, isKnown);
      if (held) this.touched.add(held.enterpriseNumber);
      if (applied.kind === "gap") this.gaps.push(applied.gap);
      if (applied.kind === "gone") {
        gone.push(change.number);
        this.#noteStopped(change.number, applied.line);
      }
      if (applied.kind === "kept") {
        after.push(applied.entity);
        this.touched.add(applied.entity.enterpriseNumber);
      }
    }
    this.gone.push(...gone);
    await dropKboEntities(this.#tx, gone);
    await keepKboEntities(this.#tx, after);
  }

  #noteStopped(number: string, row: number): void {
    if (!isEnterpriseNumber(number)) return;
    this.stopped.set(number, { file: deletePart("enterprise").name, row });
  }

  /** What there is to say of these enterprises now; of those without a row of their own, nothing. */
  async recordsOf(numbers: readonly string[]) {
    const byEnterprise = await loadKboEntitiesOf(this.#tx, numbers);
    const orphans: KeptEntity[] = [];
    const thinned: KeptEntity[] = [];
    const records = numbers.flatMap((number) => {
      const entities = byEnterprise.get(number) ?? [];
      const own = entities.find((entity) => entity.number === number);
      if (!own) {
        orphans.push(...entities);
        return [];
      }
      const lean = isNaturalPerson(own.parts) ? entities.map(withoutPersonalContacts) : entities;
      thinned.push(...lean.filter((entity, at) => entity !== entities[at]));
      return [recordFrom(number, lean, this.#facts.files)];
    });
    await keepKboEntities(this.#tx, thinned);
    await this.#leaveOut(orphans);
    return records;
  }

  /** Establishments without their enterprise: it stopped, or nothing was ever read of it. */
  async #leaveOut(orphans: readonly KeptEntity[]): Promise<void> {
    await dropKboEntities(
      this.#tx,
      orphans.map(({ number }) => number),
    );
    const unknown = orphans.filter(({ enterpriseNumber }) => !this.stopped.has(enterpriseNumber));
    this.gaps.push(...unknown.map(gapOfOrphan));
  }
}

/** The same entity when there is nothing to leave out. */
function withoutPersonalContacts(entity: KeptEntity): KeptEntity {
  const parts = keptParts(entity.parts, true);
  const rows = (all: KeptEntity["parts"]): number =>
    all.reduce((sum, one) => sum + one.rows.length, 0);
  return rows(parts) === rows(entity.parts) ? entity : { ...entity, parts };
}
