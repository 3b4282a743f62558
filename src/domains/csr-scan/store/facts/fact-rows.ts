import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { FactSource, FactValue } from "../../rules/facts/fact-value.ts";
import type { TypedFact } from "../../rules/facts/read-fact.ts";
import { asJson } from "../as-json.ts";
import "../tables.ts";

type CsrFactWaitingTable = {
  partnership_id: string;
  scan_id: string;
  id: Generated<string>;
  fact: string;
  state: Generated<"open" | "refused">;
  value: unknown;
  typed: unknown;
  problem: string | null;
  about: string | null;
  holder_id: string | null;
  typed_at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    csr_fact_waiting: CsrFactWaitingTable;
  }
}

/** A fact as it is kept; null: it was emptied, and stays so. */
export type KeptFact = {
  readonly fact: string;
  readonly value: FactValue | null;
  readonly source: FactSource;
  readonly holderId: string | null;
  readonly version: number;
  readonly answeredAt: Instant;
};

type At = { readonly partnershipId: string; readonly scanId: string; readonly now: Instant };

/** All facts of the scan the transaction opened. */
export async function selectFacts(tx: Tx, scanId: string): Promise<ReadonlyMap<string, KeptFact>> {
  const rows = await tx.selectFrom("csr_fact").selectAll().where("scan_id", "=", scanId).execute();
  return new Map(
    rows.map((row): [string, KeptFact] => [
      row.fact,
      {
        fact: row.fact,
        value: row.value as FactValue | null,
        source: row.source,
        holderId: row.holder_id,
        version: row.version,
        answeredAt: row.answered_at,
      },
    ]),
  );
}

/** How often it was changed; 0: never kept. */
export async function findFactVersion(tx: Tx, scanId: string, fact: string): Promise<number> {
  const row = await tx
    .selectFrom("csr_fact")
    .select("version")
    .where("scan_id", "=", scanId)
    .where("fact", "=", fact)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** From now on this counts. */
export async function writeFact(
  tx: Tx,
  at: At,
  fact: Pick<KeptFact, "fact" | "value" | "source" | "holderId" | "version">,
): Promise<void> {
  const said = {
    value: asJson(fact.value) as never,
    source: fact.source,
    holder_id: fact.holderId,
    version: fact.version,
    answered_at: at.now,
  };
  await tx
    .insertInto("csr_fact")
    .values({ partnership_id: at.partnershipId, scan_id: at.scanId, fact: fact.fact, ...said })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "scan_id", "fact"]).doUpdateSet(said),
    )
    .execute();
}

/** What was filled in and does not count yet. */
export type WaitingFact = {
  readonly id: string;
  readonly fact: string;
  readonly holderId: string | null;
  readonly typedAt: Instant;
} & (
  | { readonly state: "open"; readonly value: FactValue | null }
  | {
      readonly state: "refused";
      readonly typed: TypedFact;
      readonly problem: string;
      readonly about: string | null;
    }
);

export async function listWaiting(tx: Tx, scanId: string): Promise<readonly WaitingFact[]> {
  const rows = await tx
    .selectFrom("csr_fact_waiting")
    .selectAll()
    .where("scan_id", "=", scanId)
    .orderBy("typed_at")
    .orderBy("id")
    .execute();
  return rows.map((row): WaitingFact => {
    const { id, fact, holder_id: holderId, typed_at: typedAt } = row;
    const told = { id, fact, holderId, typedAt };
    return row.state === "open"
      ? { ...told, state: "open", value: row.value as FactValue | null }
      : {
          ...told,
          state: "refused",
          typed: row.typed as TypedFact,
          problem: row.problem ?? "",
          about: row.about,
        };
  });
}

type Waits = { readonly fact: string; readonly holderId: string | null } & (
  | { readonly state: "open"; readonly value: FactValue | null }
  | {
      readonly state: "refused";
      readonly typed: TypedFact;
      readonly problem: string;
      readonly about: string | null;
    }
);

export async function insertWaiting(tx: Tx, at: At, waits: Waits): Promise<void> {
  const refused = waits.state === "refused" ? waits : null;
  await tx
    .insertInto("csr_fact_waiting")
    .values({
      partnership_id: at.partnershipId,
      scan_id: at.scanId,
      fact: waits.fact,
      state: waits.state,
      value: waits.state === "open" ? (asJson(waits.value) as never) : null,
      typed: refused ? (asJson(refused.typed) as never) : null,
      problem: refused?.problem ?? null,
      about: refused?.about ?? null,
      holder_id: waits.holderId,
      typed_at: at.now,
    })
    .execute();
}

/** Somebody chose, or typed it anew. */
export async function removeWaiting(
  tx: Tx,
  scanId: string,
  { fact, state }: { readonly fact: string; readonly state?: "open" | "refused" },
): Promise<void> {
  const query = tx
    .deleteFrom("csr_fact_waiting")
    .where("scan_id", "=", scanId)
    .where("fact", "=", fact);
  await (state ? query.where("state", "=", state) : query).execute();
}
