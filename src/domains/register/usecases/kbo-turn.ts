import { asDay, type Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Progress } from "#platform/jobs";
import type { KnownFacts } from "../rules/compose-record.ts";
import type { ExtractMeta, KboRecord, RefusedKboRow } from "../rules/kbo-extract.ts";
import { carriedFrom } from "../rules/kbo-kept.ts";
import { type KboContext, kboStatement } from "../rules/kbo-statement.ts";
import type { SourceFacts, StatementFields } from "../rules/statement.ts";
import { listActivityCodesByNace } from "../store/activity-codes.ts";
import { hasAddressPoints } from "../store/address-points.ts";
import { loadPostcodePlaces } from "../store/kbo-area.ts";
import { findKnownOrganisations, loadKboFields, planAnew } from "../store/kbo-known.ts";
import { insertNewOrganisations, type KboSource } from "../store/kbo-new-records.ts";
import { loadKnownFacts } from "../store/known-facts.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import type { Deed } from "../store/revisions.ts";
import { findOrCreateSource } from "../store/sources.ts";
import { fieldsSha256, saveStatement } from "../store/statements.ts";
import { placesForRecords } from "./places-for-records.ts";

export type KboCounts = {
  /** Rows looked at in all files. */
  readonly read: number;
  readonly enterprises: number;
  readonly establishments: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly stopped: number;
  /** Social enterprises among those of the extract. */
  readonly social: number;
  readonly refused: number;
  /** Of an update: entities it told too little of. */
  readonly gaps?: number;
};

export const noKboCounts: KboCounts = {
  read: 0,
  enterprises: 0,
  establishments: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  stopped: 0,
  social: 0,
  refused: 0,
};

/** So many records are put together at once: enough for PostgreSQL, short enough for a server to breathe. */
export const recordsAtOnce = 400;

/** Every edition of the extract is this source; a new one takes the place of the one before. */
export const kboSource = {
  kind: "kbo",
  publisher: "FOD Economie, Kruispuntbank van Ondernemingen",
  title: "KBO Open Data",
  licence: "KBO Open Data: reuse with attribution",
  url: "https://economie.fgov.be/nl/themas/ondernemingen/kruispuntbank-van/diensten-voor-iedereen/hergebruik-van-publieke",
} as const;

export type SwitchOrder = {
  readonly fileName: string;
  readonly sha256: string;
  readonly deed: Deed;
  readonly signal: AbortSignal;
  report(progress: Progress): Promise<void>;
};

/** The register, ready to be told what this extract says, within the transaction handed in. */
export async function openKboTurn(tx: Tx, meta: ExtractMeta, order: SwitchOrder): Promise<KboTurn> {
  const statedOn: Day = asDay(meta.snapshotDay);
  const facts: SourceFacts = {
    ...kboSource,
    fileName: order.fileName,
    fileSha256: order.sha256,
    retrievedOn: statedOn,
  };
  const source: KboSource = { id: await findOrCreateSource(tx, facts), facts, statedOn };
  return new KboTurn(tx, source, order.deed, {
    known: await loadKnownFacts(tx, []),
    activities: await listActivityCodesByNace(tx),
    places: await loadPostcodePlaces(tx),
    hasPoints: await hasAddressPoints(tx),
  });
}

type World = {
  readonly known: KnownFacts;
  /** Our activities for a NACE-BEL 2025 code. */
  readonly activities: (nace: string) => readonly string[];
  readonly places: Awaited<ReturnType<typeof loadPostcodePlaces>>;
  readonly hasPoints: boolean;
};

class KboTurn {
  readonly sourceId: string;
  readonly counts = { added: 0, changed: 0, unchanged: 0, stopped: 0, social: 0 };
  readonly refused: RefusedKboRow[] = [];
  readonly #tx: Tx;
  readonly #source: KboSource;
  readonly #deed: Deed;
  readonly #world: World;
  /** After so many new organisations; then after twice as many. */
  #nextPlanning = 1;

  constructor(tx: Tx, source: KboSource, deed: Deed, world: World) {
    this.#tx = tx;
    this.sourceId = source.id;
    this.#source = source;
    this.#deed = deed;
    this.#world = world;
  }

  async take(records: readonly KboRecord[]): Promise<void> {
    const numbers = records.map(({ number }) => number);
    const here = await findKnownOrganisations(this.#tx, numbers);
    const context = await this.#contextFor(records);
    const fresh: { number: string; fields: StatementFields }[] = [];
    const said: { id: string; fields: StatementFields }[] = [];
    for (const record of records) {
      const statement = kboStatement(record, context);
      if (statement.kind === "refused") {
        this.refused.push(statement.row);
        continue;
      }
      const { number, fields } = statement;
      if (fields.kind?.value === "social-enterprise") this.counts.social += 1;
      const known = here.get(number);
      if (!known) fresh.push({ number, fields });
      else if (known.kboSha256 === fieldsSha256(fields)) this.counts.unchanged += 1;
      else said.push({ id: known.id, fields });
    }
    await insertNewOrganisations(this.#tx, fresh, this.#source, this.#world.known, this.#deed);
    this.counts.added += fresh.length;
    if (this.counts.added >= this.#nextPlanning) {
      await planAnew(this.#tx);
      this.#nextPlanning = this.counts.added * 2;
    }
    this.counts.changed += await this.#say(said);
  }

  /**
   * Enterprises that KBO spoke of before and no longer has: it publishes active ones only. What was known of
   * them stays.
   * @param gone by number, where the source shows it
   */
  async stop(gone: ReadonlyMap<string, { readonly file: string; readonly row?: number }>) {
    const numbers = [...gone.keys()];
    for (let at = 0; at < numbers.length; at += recordsAtOnce) {
      const slice = numbers.slice(at, at + recordsAtOnce);
      const before = await loadKboFields(this.#tx, slice, this.#source.statedOn);
      const said = before
        .filter(({ fields }) => fields.status?.value !== "stopped")
        .map(({ organisationId, number, fileName, fields }) => ({
          id: organisationId,
          fields: {
            ...carriedFrom(fields, fileName),
            status: { value: "stopped", ...gone.get(number) },
          } as StatementFields,
        }));
      this.counts.stopped += await this.#say(said);
    }
  }

  /** After the last: whoever keeps the register in memory is told of new ones. */
  async finish(): Promise<void> {
    if (this.counts.added > 0) await bumpRegisterVersion(this.#tx);
  }

  /** Keeps what KBO now says of organisations that are there. @returns how many said something new */
  async #say(said: readonly { id: string; fields: StatementFields }[]): Promise<number> {
    const spoken: string[] = [];
    for (const { id, fields } of said) {
      const saved = await saveStatement(this.#tx, {
        organisationId: id,
        sourceId: this.#source.id,
        statedOn: this.#source.statedOn,
        fields,
      });
      if (saved.kind === "saved") spoken.push(id);
      else this.counts.unchanged += 1;
    }
    await recomputeOrganisations(this.#tx, spoken, this.#deed);
    return spoken.length;
  }

  async #contextFor(records: readonly KboRecord[]): Promise<KboContext> {
    const { places, hasPoints, activities } = this.#world;
    return {
      place: await placesForRecords(this.#tx, records, places, hasPoints),
      activitiesOf: activities,
    };
  }
}
