import { type Actor, refusalFor, tenantOf } from "#access";
import { dayOf } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { listMemberNis, loadPlaceIndex, resolveMunicipality } from "#territory";
import { comparePlan, type PlanProposal } from "../../rules/plan-exchange/compare-plan.ts";
import type { KnownPlanWords } from "../../rules/plan-exchange/known-words.ts";
import type { PlanDraft } from "../../rules/plan-exchange/plan-draft.ts";
import type { PlanWorld } from "../../rules/plan-exchange/plan-world.ts";
import { readOwnWorkbook } from "../../rules/plan-exchange/read-own-workbook.ts";
import { readPlanRows } from "../../rules/plan-exchange/read-plan-rows.ts";
import { type BudgetGap, budgetGaps } from "../../rules/plan-exchange/sum-budgets.ts";
import { loadPlanWorld } from "../../store/plan-exchange/plan-world.ts";
import { planExchangeWords, wordsOfFiles } from "../../text/plan-exchange/index.ts";
import { listOwners } from "../actions/list-owners.ts";
import {
  type ExchangeDeps,
  type NotOpened,
  type OpenedImport,
  openImportIn,
} from "./open-plan-import.ts";

export type PlanPreview = {
  readonly kind: "preview";
  readonly opened: OpenedImport;
  readonly world: PlanWorld;
  readonly proposal: PlanProposal;
  /** Where stated budgets and the actions under them will differ. */
  readonly gaps: readonly BudgetGap[];
};

/** What a file would do, as settled; nothing is written. */
export async function previewPlan(
  deps: ExchangeDeps,
  actor: Actor,
  id: string,
): Promise<PlanPreview | NotOpened | Refusal<"not-settled">> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(deps.db, tenantOf(actor), async (tx) => {
    const opened = await openImportIn(tx, deps, id);
    if (opened.kind === "refused") return opened;
    if (opened.run.settings === null) return refuse("not-settled");
    return proposeIn(tx, deps, actor, opened);
  });
}

/** Holds an opened file against what stands here. */
export async function proposeIn(
  tx: Tx,
  deps: Pick<ExchangeDeps, "language" | "now">,
  actor: Actor,
  opened: OpenedImport,
): Promise<PlanPreview> {
  const { settings, plans } = opened;
  const scope = { nis: "all", personId: null } as const;
  const owners = await listOwners(tx, actor.partnershipId);
  const world = await loadPlanWorld(tx, { scope, planId: settings.planId, within: null, owners });
  const plan = plans.find(({ id }) => id === settings.planId) ?? settings;
  const known = await knownWords(tx, actor, world, deps.now);
  const draft = readDraft(opened, known);
  const proposal = comparePlan(draft, world, {
    financing: planExchangeWords(deps.language).noFinancing,
    fromYear: plan.fromYear,
    toYear: plan.toYear,
    today: dayOf(deps.now),
  });
  return { kind: "preview", opened, world, proposal, gaps: budgetGaps(proposal, world) };
}

function readDraft({ own, tables, settings }: OpenedImport, known: KnownPlanWords): PlanDraft {
  if (own) return readOwnWorkbook(own, wordsOfFiles, known);
  const table = tables[settings.table ?? 0];
  return table
    ? readPlanRows(table, settings.mapping, known)
    : { plan: null, nodes: [], actions: [], troubles: [] };
}

/** Municipalities of the partnership, and those that an action here is for already. */
async function knownWords(
  tx: Tx,
  actor: Actor,
  world: PlanWorld,
  now: ExchangeDeps["now"],
): Promise<KnownPlanWords> {
  const index = await loadPlaceIndex(tx);
  const members = await listMemberNis(tx, actor.partnershipId, dayOf(now));
  const here = new Set(members);
  for (const { content } of world.actions) {
    for (const nis of content.nis) here.add(nis);
    if (content.ownerNis) here.add(content.ownerNis);
  }
  const found = new Map<string, string | null>();
  const placeOf = (text: string): string | null => {
    if (here.has(text)) return text;
    const place = resolveMunicipality(index, text);
    if (place.kind === "found") return here.has(place.nis) ? place.nis : null;
    // Two places share a name, and only one of them is ours.
    const ours =
      place.kind === "ambiguous" ? place.candidates.filter(({ nis }) => here.has(nis)) : [];
    return ours.length === 1 ? (ours[0]?.nis ?? null) : null;
  };
  return {
    placeOf(text) {
      const known = found.get(text);
      if (known !== undefined) return known;
      const nis = placeOf(text);
      found.set(text, nis);
      return nis;
    },
    statusOf: wordsOfFiles.statusOf,
    levelOf: wordsOfFiles.levelOf,
  };
}
