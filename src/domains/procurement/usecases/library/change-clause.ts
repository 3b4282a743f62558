import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  type ClauseDraft,
  type ClauseProblem,
  contentOfClause,
  judgeClause,
} from "../../rules/library/judge-clause.ts";
import { keyOfClause } from "../../rules/library/key-of-clause.ts";
import { listShippedBlanks } from "../../store/library/shipped-blanks.ts";
import {
  addClauseEvent,
  type ClauseDeed,
  type ClauseRow,
  freeClauseKey,
  insertClause,
  listClauseEvents,
  listClauseRows,
  lockClause,
  markClauseEventUndone,
  putClauseRow,
  removeClauseRow,
} from "../../store/library/write-clauses.ts";
import { mayWriteClauses } from "./clause-library.ts";

type Wrong = Refusal<"wrong"> & { readonly problems: readonly ClauseProblem[] };

export type ClauseSaved =
  | { readonly kind: "saved"; readonly key: string; readonly version: number }
  | Wrong
  | Refusal<"not-permitted" | "no-such-clause" | "changed-meanwhile">;

export type ClauseWish = {
  /** null: a new clause. */
  readonly key: string | null;
  /** The last version the person had before them, and how often it had been saved. */
  readonly read: { readonly version: number; readonly edit: number };
  readonly draft: ClauseDraft;
};

/**
 * Keeps a clause as a draft: a new one, a newer version of one that stands, or the draft itself once more. What was
 * shipped, approved or withdrawn is never overwritten.
 */
export async function saveClause(
  db: Db,
  actor: Actor,
  { key, read, draft }: ClauseWish,
  today: Day,
  now: Instant,
): Promise<ClauseSaved> {
  if (!mayWriteClauses(actor)) return refuse("not-permitted", "clause.edit");
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ClauseSaved> => {
    const shared = await listShippedBlanks(tx);
    const problems = judgeClause(draft, shared, today);
    if (problems.length > 0) return { ...refuse("wrong"), problems };
    const content = contentOfClause(draft, shared);
    const writing = { content, by: personOf(actor)?.name ?? null, now };
    if (key === null) {
      const free = await freeClauseKey(tx, keyOfClause(content.name.nl ?? ""));
      await insertClause(tx, free, now);
      await write(tx, actor, { key: free, before: null, row: newRow(1, writing), now });
      return { kind: "saved", key: free, version: 1 };
    }
    if (!(await lockClause(tx, key))) return refuse("no-such-clause");
    const last = (await listClauseRows(tx, key)).at(-1);
    if (!last) return refuse("no-such-clause");
    if (last.version !== read.version || last.edit !== read.edit)
      return refuse("changed-meanwhile");
    const row =
      last.state === "draft"
        ? { ...last, content, edit: last.edit + 1, written_by: writing.by, written_at: now }
        : newRow(last.version + 1, writing);
    const before = last.state === "draft" ? last : null;
    await write(tx, actor, { key, before, row, now });
    return { kind: "saved", key, version: row.version };
  });
}

const newRow = (
  version: number,
  { content, by, now }: Pick<ClauseRow, "content"> & { by: string | null; now: Instant },
): ClauseRow => ({
  version,
  edition: null,
  content,
  state: "draft",
  edit: 1,
  written_by: by,
  written_at: now,
  approved_by: null,
  approved_by_id: null,
  approved_at: null,
  withdrawn_by: null,
  withdrawn_at: null,
  withdrawn_because: "",
});

type Writing = {
  readonly key: string;
  readonly before: ClauseRow | null;
  readonly row: ClauseRow;
  readonly now: Instant;
};

async function write(tx: Tx, actor: Actor, { key, before, row, now }: Writing): Promise<void> {
  await putClauseRow(tx, key, row);
  await remember(tx, actor, { key, row, deed: before ? "edited" : "written", before, now });
}

export type ClauseDecided =
  | { readonly kind: "decided" }
  | Refusal<"not-permitted" | "no-such-clause" | "changed-meanwhile" | "not-now" | "no-reason">;

type Decision = {
  readonly key: string;
  readonly version: number;
  /** How often the version had been saved when the person looked at it. */
  readonly edit: number;
};

/** Approves a draft or a shipped version: from its first day on it is the one to use. */
export const approveClause = (
  db: Db,
  actor: Actor,
  decision: Decision,
  now: Instant,
): Promise<ClauseDecided> =>
  decide(db, actor, decision, now, (row, person) =>
    row.state === "draft" || row.state === "shipped"
      ? {
          ...row,
          state: "approved",
          approved_by: person.name,
          approved_by_id: person.id,
          approved_at: now,
        }
      : null,
  );

/** Takes a version out of use; it stays readable, with the reason. */
export async function withdrawClause(
  db: Db,
  actor: Actor,
  { because, ...decision }: Decision & { readonly because: string },
  now: Instant,
): Promise<ClauseDecided> {
  const reason = because.trim().slice(0, 1_000);
  if (reason === "") return refuse("no-reason");
  return decide(db, actor, decision, now, (row, person) =>
    row.state === "approved" || row.state === "shipped"
      ? {
          ...row,
          state: "withdrawn",
          withdrawn_by: person.name,
          withdrawn_at: now,
          withdrawn_because: reason,
        }
      : null,
  );
}

async function decide(
  db: Db,
  actor: Actor,
  { key, version, edit }: Decision,
  now: Instant,
  become: (row: ClauseRow, person: { id: string | null; name: string }) => ClauseRow | null,
): Promise<ClauseDecided> {
  const refusal = refusalFor(actor, "clause.approve");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ClauseDecided> => {
    if (!(await lockClause(tx, key))) return refuse("no-such-clause");
    const before = (await listClauseRows(tx, key)).find((row) => row.version === version);
    if (!before) return refuse("no-such-clause");
    if (before.edit !== edit) return refuse("changed-meanwhile");
    const person = personOf(actor);
    const row = become(before, { id: person?.id ?? null, name: person?.name ?? "" });
    if (!row) return refuse("not-now");
    await putClauseRow(tx, key, row);
    const deed = row.state === "approved" ? "approved" : "withdrawn";
    await remember(tx, actor, { key, row, deed, before, now });
    return { kind: "decided" };
  });
}

/** Throws a draft away; the history keeps it. */
export async function removeClauseDraft(
  db: Db,
  actor: Actor,
  { key, version, edit }: Decision,
  now: Instant,
): Promise<ClauseDecided> {
  if (!mayWriteClauses(actor)) return refuse("not-permitted", "clause.edit");
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ClauseDecided> => {
    if (!(await lockClause(tx, key))) return refuse("no-such-clause");
    const row = (await listClauseRows(tx, key)).find((one) => one.version === version);
    if (!row) return refuse("no-such-clause");
    if (row.edit !== edit) return refuse("changed-meanwhile");
    if (row.state !== "draft") return refuse("not-now");
    await removeClauseRow(tx, key, version);
    await remember(tx, actor, { key, row, deed: "removed", before: row, now });
    return { kind: "decided" };
  });
}

/** Takes the last deed at a clause back. @returns whether the clause is still there */
export async function undoClauseDeed(
  db: Db,
  actor: Actor,
  key: string,
  now: Instant,
): Promise<
  | { readonly kind: "undone"; readonly isThere: boolean }
  | Refusal<"not-permitted" | "nothing-to-undo">
> {
  if (!mayWriteClauses(actor)) return refuse("not-permitted", "clause.edit");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await lockClause(tx, key);
    const events = await listClauseEvents(tx, key, 500);
    const last = events.find(({ undoneBy }) => undoneBy === null);
    if (!last) return refuse("nothing-to-undo");
    if (last.deed === "approved" || last.deed === "withdrawn") {
      const refusal = refusalFor(actor, "clause.approve");
      if (refusal) return refusal;
    }
    if (last.before === null) await removeClauseRow(tx, key, last.version);
    else {
      if (last.deed === "removed" && !(await lockClause(tx, key))) await insertClause(tx, key, now);
      await putClauseRow(tx, key, last.before);
    }
    const name = personOf(actor)?.name ?? "";
    await markClauseEventUndone(tx, last.id, { name, now });
    await recordAudit(tx, actor, "clause.undo", { kind: "clause", name: key }, { deed: last.deed });
    return { kind: "undone", isThere: await lockClause(tx, key) };
  });
}

const verbs = {
  written: "clause.write",
  edited: "clause.edit",
  approved: "clause.approve",
  withdrawn: "clause.withdraw",
  removed: "clause.remove",
} as const satisfies Record<ClauseDeed, string>;

async function remember(
  tx: Tx,
  actor: Actor,
  given: {
    readonly key: string;
    readonly row: ClauseRow;
    readonly deed: ClauseDeed;
    readonly before: ClauseRow | null;
    readonly now: Instant;
  },
): Promise<void> {
  const { key, row, deed, before, now } = given;
  const person = personOf(actor);
  await addClauseEvent(tx, key, {
    version: row.version,
    deed,
    before,
    personId: person?.id ?? null,
    personName: person?.name ?? "",
    at: now,
  });
  const about = { kind: "clause", name: row.content.name.nl ?? key };
  await recordAudit(tx, actor, verbs[deed], about, { key, version: row.version });
}
