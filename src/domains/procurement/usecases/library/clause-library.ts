import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { compareText, type Stretch } from "#steering";
import type { ClauseBlank, LibraryClause } from "../../rules/library/clause.ts";
import { type ClauseUse, listClauseUses } from "../../store/library/clause-uses.ts";
import { loadClauses, type StoredClause, usableOn } from "../../store/library/clauses.ts";
import { listShippedBlanks } from "../../store/library/shipped-blanks.ts";
import { type ClauseEvent, listClauseEvents } from "../../store/library/write-clauses.ts";

/** May this person write clauses? Only who approves brings them into use, so anybody who edits somewhere may draft. */
export const mayWriteClauses = (actor: Actor): boolean => mayReach(actor, "clause.edit");

export type LibraryView = {
  readonly kind: "library";
  readonly clauses: readonly (StoredClause & { readonly usable: LibraryClause | null })[];
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
};

/** Every clause of the partnership, with the version one may use today. */
export async function openLibrary(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<LibraryView | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  const clauses = await inPartnership(db, tenantOf(actor), (tx) => loadClauses(tx));
  return {
    kind: "library",
    clauses: clauses.map((clause) => ({ ...clause, usable: usableOn(clause, today) })),
    mayWrite: mayWriteClauses(actor),
    mayApprove: refusalFor(actor, "clause.approve") === null,
  };
}

export type ClauseView = {
  readonly kind: "clause";
  readonly clause: StoredClause;
  readonly usable: LibraryClause | null;
  /** Newest first. */
  readonly events: readonly ClauseEvent[];
  readonly uses: readonly ClauseUse[];
  /** The deed an undo would take back; null: none. */
  readonly undoable: ClauseEvent | null;
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
};

const mostEvents = 100;

/** One clause with all versions, its history, and where it was used. */
export async function openClause(
  db: Db,
  actor: Actor,
  key: string,
  today: Day,
): Promise<ClauseView | Refusal<"not-permitted" | "no-such-clause">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const [clause] = await loadClauses(tx, key);
    if (!clause) return refuse("no-such-clause");
    const events = await listClauseEvents(tx, key, mostEvents);
    const seen = (await listClauseUses(tx, key)).filter(
      ({ kind, nis }) =>
        kind === "advice" ||
        refusalFor(actor, "contract.read", nis === null ? {} : { nis: [nis] }) === null,
    );
    const last = events.find(({ undoneBy }) => undoneBy === null) ?? null;
    const mayApprove = refusalFor(actor, "clause.approve") === null;
    const isDecision = last?.deed === "approved" || last?.deed === "withdrawn";
    const mayUndo = isDecision ? mayApprove : mayWriteClauses(actor);
    return {
      kind: "clause",
      clause,
      usable: usableOn(clause, today),
      events,
      uses: seen,
      undoable: mayUndo ? last : null,
      mayWrite: mayWriteClauses(actor),
      mayApprove,
    };
  });
}

export type ClauseForm = {
  readonly kind: "form";
  readonly clause: StoredClause | null;
  readonly shared: readonly ClauseBlank[];
};

/** What the form of a clause needs. @param key null: a new clause */
export async function openClauseForm(
  db: Db,
  actor: Actor,
  key: string | null,
): Promise<ClauseForm | Refusal<"not-permitted" | "no-such-clause">> {
  if (!mayWriteClauses(actor)) return refuse("not-permitted", "clause.edit");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const shared = await listShippedBlanks(tx);
    if (key === null) return { kind: "form", clause: null, shared };
    const [clause] = await loadClauses(tx, key);
    return clause ? { kind: "form", clause, shared } : refuse("no-such-clause");
  });
}

export type ClauseComparison = {
  readonly kind: "comparison";
  readonly clause: StoredClause;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly {
    readonly part: "text:nl" | "text:fr" | "whenToUse" | "whenNot" | "check" | "article";
    readonly stretches: readonly Stretch[];
  }[];
};

/** Two versions of a clause word by word; without a choice the last two. */
export async function compareClauseVersions(
  db: Db,
  actor: Actor,
  asked: { readonly key: string; readonly from: number | null; readonly to: number | null },
): Promise<ClauseComparison | Refusal<"not-permitted" | "no-such-clause" | "too-few">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  const [clause] = await inPartnership(db, tenantOf(actor), (tx) => loadClauses(tx, asked.key));
  if (!clause) return refuse("no-such-clause");
  const find = (number: number | null) =>
    clause.versions.find(({ version }) => version === number) ?? null;
  const newer = find(asked.to) ?? clause.versions.at(-1);
  const older =
    find(asked.from) ?? clause.versions.findLast(({ version }) => version < (newer?.version ?? 0));
  if (!newer || !older) return refuse("too-few");
  const read = [
    ["text:nl", (one: typeof newer) => one.text.nl],
    ["text:fr", (one: typeof newer) => one.text.fr],
    ["whenToUse", (one: typeof newer) => one.whenToUse.nl ?? ""],
    ["whenNot", (one: typeof newer) => one.whenNot.nl ?? ""],
    ["check", (one: typeof newer) => one.check.nl ?? ""],
    ["article", (one: typeof newer) => one.article],
  ] as const;
  return {
    kind: "comparison",
    clause,
    from: older.version,
    to: newer.version,
    parts: read.map(([part, of]) => ({ part, stretches: compareText(of(older), of(newer)) })),
  };
}
