import { plainText } from "#kernel/file-table";
import type { DraftNode, FilePlace, RowTroubleReason, Trouble } from "./plan-draft.ts";
import type { KnownNode } from "./plan-world.ts";

export type NodeField = "title" | "description" | "parent" | "position" | "budgets";

export type NodeChange = {
  readonly kind: "added" | "changed" | "unchanged";
  readonly place: FilePlace;
  /** By which the rest of the file names it. */
  readonly key: string;
  readonly before: KnownNode | null;
  readonly after: {
    readonly level: KnownNode["level"];
    readonly code: string;
    /** Key of the goal above it; null for a goal. */
    readonly parentKey: string | null;
    readonly title: string;
    readonly description: string;
    /** Null: after its siblings. */
    readonly position: number | null;
    readonly budgets: readonly { readonly year: number; readonly amountCents: number }[];
  };
  readonly fields: readonly NodeField[];
};

/** Holds goals and action plans of a file against those of the plan here. Codes decide which is which. */
export function compareNodes(
  drafts: readonly DraftNode[],
  known: readonly KnownNode[],
): { readonly nodes: NodeChange[]; readonly troubles: Trouble[] } {
  const nodes: NodeChange[] = [];
  const troubles: Trouble[] = [];
  const codes = new Set([...known, ...drafts].map(({ code }) => code));
  const tells = drafts.some(({ level }) => level === "goal");
  for (const draft of drafts) {
    const refuse = (because: RowTroubleReason, detail: string) =>
      troubles.push({
        ...draft.place,
        field: null,
        because,
        detail,
        raw: `${draft.code} ${draft.title ?? ""}`.trim(),
      });
    const before = known.find((one) => isSame(one, draft)) ?? null;
    // A file without goals has its action plans at the top: here those are goals.
    const level =
      before?.level ??
      (draft.level === "action-plan" && !draft.parentCode && !tells ? "goal" : draft.level);
    if (before && before.level !== draft.level && tells) {
      refuse("part-of-other-level", draft.code);
      continue;
    }
    const parentKey = level === "goal" ? null : parentOf(draft, before, nodes, known);
    if (level === "action-plan" && parentKey === null) {
      refuse("unknown-part", draft.parentCode ?? draft.code);
      continue;
    }
    const above = known.find(({ id }) => id === before?.parentId);
    const parentCode = above ? keyOfKnown(above, nodes) : null;
    nodes.push(changeOf(draft, before, level, parentKey, codes, parentCode));
  }
  return { nodes, troubles };
}

const keyOfKnown = (node: KnownNode, nodes: readonly NodeChange[]): string =>
  nodes.find(({ before }) => before?.id === node.id)?.key ?? node.code;

const isSame = (known: KnownNode, draft: DraftNode): boolean =>
  draft.code !== ""
    ? known.code === draft.code
    : known.level === draft.level && plainText(known.title) === plainText(draft.title ?? "");

function parentOf(
  draft: DraftNode,
  before: KnownNode | null,
  nodes: readonly NodeChange[],
  known: readonly KnownNode[],
): string | null {
  if (draft.parentCode === null)
    return known.find(({ id }) => id === before?.parentId)?.code ?? null;
  const told = nodes.find(({ key }) => key === draft.parentCode);
  if (told) return told.after.level === "goal" ? told.key : null;
  const here = known.find(({ code, level }) => code === draft.parentCode && level === "goal");
  return here?.code ?? null;
}

function changeOf(
  draft: DraftNode,
  before: KnownNode | null,
  level: KnownNode["level"],
  parentKey: string | null,
  codes: Set<string>,
  parentCode: string | null,
): NodeChange {
  const code = draft.code || before?.code || freeCode(level, codes);
  const budgets = budgetsAfter(draft, before);
  const after: NodeChange["after"] = {
    level,
    code,
    parentKey,
    title:
      before && sameWords(before.title, draft.title)
        ? before.title
        : (draft.title ?? before?.title ?? code),
    description:
      before && sameWords(before.description, draft.description)
        ? before.description
        : (draft.description ?? before?.description ?? ""),
    position: draft.position ?? before?.position ?? null,
    budgets,
  };
  const fields: NodeField[] = [];
  if (before) {
    if (after.title !== before.title) fields.push("title");
    if (after.description !== before.description) fields.push("description");
    if (parentCode !== parentKey) fields.push("parent");
    if (after.position !== before.position) fields.push("position");
    if (JSON.stringify(budgets) !== JSON.stringify(inYears(before.budgets))) fields.push("budgets");
  }
  const key = draft.code || `~${plainText(draft.title ?? "")}`;
  const kind = !before ? "added" : fields.length > 0 ? "changed" : "unchanged";
  return { kind, place: draft.place, key, before, after, fields };
}

const sameWords = (known: string, told: string | undefined): boolean =>
  told === undefined || known.replace(/\s+/g, " ").trim() === told.replace(/\s+/g, " ").trim();

function freeCode(level: KnownNode["level"], codes: Set<string>): string {
  const letters = level === "goal" ? "BD" : "AP";
  for (let count = 1; ; count += 1) {
    const code = `${letters}${count}`;
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}

const inYears = (budgets: NodeChange["after"]["budgets"]) =>
  [...budgets]
    .sort((a, b) => a.year - b.year)
    .map(({ year, amountCents }) => ({ year, amountCents }));

/** Years the file has no column for stay; an empty cell takes away what was stated. */
function budgetsAfter(draft: DraftNode, before: KnownNode | null) {
  const amounts = new Map(
    (before?.budgets ?? []).map(({ year, amountCents }) => [year, amountCents]),
  );
  for (const [year, cents] of draft.budgets) {
    if (cents === null) amounts.delete(year);
    else amounts.set(year, cents);
  }
  return inYears([...amounts].map(([year, amountCents]) => ({ year, amountCents })));
}
