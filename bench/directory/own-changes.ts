import { monitorEventLoopDelay } from "node:perf_hooks";
import { sql } from "kysely";
import { asDay } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { emptyFilter } from "../../src/domains/register/rules/directory/filter-state.ts";
import { bumpRegisterVersion } from "../../src/domains/register/store/register-version.ts";
import type { DirectoryApp } from "../../src/domains/register/usecases/directory/open-directory.ts";
import { searchDirectory } from "../../src/domains/register/usecases/directory/search-directory.ts";

export type OwnChanges = {
  readonly table: readonly Record<string, unknown>[];
  /** Milliseconds from asking until the answer that knows the change; the middle one, and the longest. */
  readonly ms: number;
  readonly mostMs: number;
  /** Processor time of the process, middle. */
  readonly cpuMs: number;
  /** Longest time in which nobody else was answered. */
  readonly blockedMs: number;
  /** Changes that the first answer after them did not know. */
  readonly unseen: number;
};

/**
 * How long after a change the directory answers with it, in one process without HTTP: `changes` of four kinds in turn.
 */
export async function measureOwnChanges(
  app: DirectoryApp,
  partnershipId: string,
  changes: number,
): Promise<OwnChanges> {
  const ask = (words: string) =>
    searchDirectory(
      app,
      { kind: "operator", partnershipId },
      { ...emptyFilter, words },
      asDay("2026-11-23"),
    );
  await ask("groenonderhoud");
  const ids = await inPartnership(app.db, { partnershipId }, (tx) =>
    tx.selectFrom("organisation").select("id").orderBy("id").limit(changes).execute(),
  );
  const times: Record<string, Measured[]> = {};
  let unseen = 0;
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  for (const [at, { id }] of ids.entries()) {
    const [kind = "", deed] = deeds[at % deeds.length] ?? [];
    const word = `wijziging${at}x`;
    await inPartnership(app.db, { partnershipId }, async (tx) => {
      await deed?.(tx, id, word);
      await bumpRegisterVersion(tx);
    });
    const { answer, ...time } = await measured(() => ask(kind === "removed" ? "" : word));
    const total = answer.kind === "selection" ? answer.selection.total : -1;
    const gone = answer.kind === "selection" && !answer.snapshot.positions.has(id);
    if (kind === "removed" ? !gone : total !== 1) unseen++;
    times[kind] = [...(times[kind] ?? []), time];
  }
  loop.disable();
  const all = Object.values(times).flat();
  return {
    table: Object.entries(times).map(([what, some]) => ({
      what: `own change seen: ${what}`,
      p50_ms: middle(some.map(({ ms }) => ms)),
      cpu_ms: middle(some.map(({ cpuMs }) => cpuMs)),
    })),
    ms: middle(all.map(({ ms }) => ms)),
    mostMs: Math.max(...all.map(({ ms }) => ms)),
    cpuMs: middle(all.map(({ cpuMs }) => cpuMs)),
    blockedMs: Math.round(loop.max / 1e6),
    unseen,
  };
}

const deeds: readonly [kind: string, (tx: Tx, id: string, word: string) => Promise<unknown>][] = [
  [
    "described anew",
    (tx, id, word) =>
      tx
        .updateTable("organisation")
        .set({ description: { nl: word } })
        .where("id", "=", id)
        .execute(),
  ],
  [
    "renamed",
    (tx, id, word) =>
      tx.updateTable("organisation").set({ name: word }).where("id", "=", id).execute(),
  ],
  [
    "added",
    (tx, id, word) =>
      sql`insert into organisation (partnership_id, kind, name, seat_nis, postcode, lon, lat)
        select partnership_id, kind, ${word}, seat_nis, postcode, lon, lat from organisation
        where id = ${id}`.execute(tx),
  ],
  ["removed", (tx, id) => tx.deleteFrom("organisation").where("id", "=", id).execute()],
];

type Measured = { readonly ms: number; readonly cpuMs: number };

/** Processor time is of this process; the database has its own. */
async function measured<Answer>(
  work: () => Promise<Answer>,
): Promise<Measured & { answer: Answer }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    answer,
    ms: Math.round(performance.now() - start),
    cpuMs: Math.round((user + system) / 1_000),
  };
}

const middle = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
