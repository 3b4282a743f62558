import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  type FigureDraft,
  judgeFigure,
  type RuleChange,
  type RuleProblem,
  withOwnRules,
} from "../../rules/clauses/own-rules.ts";
import type { ProcurementRules } from "../../rules/clauses/procurement-rules.ts";
import {
  insertRuleChange,
  listRuleChanges,
  lockRuleChanges,
  shippedRules,
  withdrawRuleChanges,
} from "../../store/clauses/rules.ts";

/**
 * Shipped and own rules together, as they count now.
 * @throws AppError `procurement.no-rules` when the shipped ones were never loaded
 */
export async function currentRules(tx: Tx): Promise<ProcurementRules> {
  return withOwnRules(await shipped(tx), await listRuleChanges(tx));
}

async function shipped(tx: Tx): Promise<ProcurementRules> {
  const rules = await shippedRules(tx);
  if (!rules) throw new AppError("procurement.no-rules", "the thresholds were not loaded");
  return rules;
}

export type OpenedRules = {
  readonly kind: "rules";
  readonly rules: ProcurementRules;
  readonly changes: readonly RuleChange[];
  readonly mayEdit: boolean;
};

/** Thresholds and routes with everything the partnership put beside them. */
export async function openRules(
  db: Db,
  actor: Actor,
): Promise<OpenedRules | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const changes = await listRuleChanges(tx);
    return {
      kind: "rules",
      rules: withOwnRules(await shipped(tx), changes),
      changes,
      mayEdit: !refusalFor(actor, "clause.rules"),
    };
  });
}

export type RuleAdded =
  | { readonly kind: "added"; readonly id: string; readonly inFuture: boolean }
  | (Refusal<"wrong"> & { readonly problems: readonly RuleProblem[] })
  | Refusal<"not-permitted">;

/** Puts an own amount beside the shipped ones, for a period; kept also when it begins in the future. */
export async function addFigure(
  db: Db,
  actor: Actor,
  draft: FigureDraft,
  now: Instant,
): Promise<RuleAdded> {
  const refusal = refusalFor(actor, "clause.rules");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<RuleAdded> => {
    await lockRuleChanges(tx);
    const problems = judgeFigure(draft, await listRuleChanges(tx));
    const { about, value, from, until } = draft;
    if (problems.length > 0 || about === null || value === null || from === null) {
      return { ...refuse("wrong"), problems };
    }
    const id = await insertRuleChange(
      tx,
      {
        kind: "figure",
        about,
        value,
        from,
        until: until === "none" ? null : until,
        note: draft.note.trim(),
        sourceTitle: draft.sourceTitle.trim(),
        sourceUrl: draft.sourceUrl.trim(),
      },
      { by: personOf(actor)?.name ?? "", now },
    );
    await recordAudit(tx, actor, "procurement.add-rule", { kind: "clause-rule", id, name: about });
    return { kind: "added", id, inFuture: from > now.slice(0, 10) };
  });
}

/** Puts a note with a route. */
export async function addRouteNote(
  db: Db,
  actor: Actor,
  draft: { readonly route: string; readonly note: string },
  now: Instant,
): Promise<RuleAdded> {
  const refusal = refusalFor(actor, "clause.rules");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<RuleAdded> => {
    const problems: RuleProblem[] = [];
    const { routes } = await shipped(tx);
    const note = draft.note.trim();
    if (!routes.some(({ key }) => key === draft.route)) {
      problems.push({ because: "no-route", field: "route" });
    }
    if (note === "") problems.push({ because: "no-note", field: "routeNote" });
    if (note.length > 4_000) problems.push({ because: "long-note", field: "routeNote" });
    if (problems.length > 0) return { ...refuse("wrong"), problems };
    const id = await insertRuleChange(
      tx,
      {
        kind: "note",
        about: draft.route,
        value: null,
        from: null,
        until: null,
        note,
        sourceTitle: "",
        sourceUrl: "",
      },
      { by: personOf(actor)?.name ?? "", now },
    );
    const about = { kind: "clause-rule", id, name: draft.route };
    await recordAudit(tx, actor, "procurement.add-rule", about);
    return { kind: "added", id, inFuture: false };
  });
}

/** Takes own rules back; "all" is the way back to what was shipped. They stay readable. */
export async function withdrawRules(
  db: Db,
  actor: Actor,
  ids: readonly string[] | "all",
  now: Instant,
): Promise<{ readonly kind: "withdrawn"; readonly count: number } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "clause.rules");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const by = personOf(actor)?.name ?? "";
    const count = await withdrawRuleChanges(tx, ids, { by, now });
    if (count > 0) {
      const about = { kind: "clause-rule", id: ids === "all" ? "all" : (ids[0] ?? "") };
      await recordAudit(tx, actor, "procurement.withdraw-rules", about, { rules: count });
    }
    return { kind: "withdrawn", count };
  });
}
