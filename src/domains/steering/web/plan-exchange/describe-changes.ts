import { colon, type Language } from "#kernel/language";
import { formatCents, formatDay } from "#ui/format";
import type { ActionField } from "../../rules/actions/action-content.ts";
import { type FieldGroup, fieldGroups } from "../../rules/actions/merge-action-edits.ts";
import type { NodeChange, NodeField } from "../../rules/plan-exchange/compare-nodes.ts";
import type { ActionChange } from "../../rules/plan-exchange/compare-plan.ts";
import type { TwinBy } from "../../rules/plan-exchange/find-twin.ts";
import type { FilePlace } from "../../rules/plan-exchange/plan-draft.ts";
import { actionWords } from "../../text/actions/index.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import type { PlanPreview } from "../../usecases/plan-exchange/preview-plan.ts";
import { type Saying, sayContent } from "../actions/say-content.ts";

export type SaidField = { readonly label: string; readonly before: string; readonly after: string };

export type SaidChange = {
  readonly place: FilePlace;
  readonly name: string;
  readonly href: string | null;
  readonly by: TwinBy | null;
  readonly fields: readonly SaidField[];
  /** Notes that are added. */
  readonly notes: number;
};

export type SaidAddition = {
  readonly place: FilePlace;
  readonly level: "goal" | "action-plan" | "action";
  readonly name: string;
  readonly under: string;
  readonly period: string;
  readonly owner: string;
};

const nameOf = (code: string, title: string): string => (code ? `${code} ${title}` : title);

/** How a preview is told: parts of the plan by their code, organisations and municipalities by their names. */
export function sayingOf(
  { world, proposal }: PlanPreview,
  language: Language,
  names: Readonly<Record<string, string>>,
): Saying {
  const fresh = proposal.nodes.map(({ key, after }) => ({
    id: `new:${key}`,
    code: after.code,
    title: after.title,
  }));
  return {
    words: actionWords(language),
    language,
    names,
    choices: {
      plans: [{ nodes: [...world.nodes, ...fresh] }],
      priorities: [],
      partners: world.organisations,
      colleagues: world.colleagues,
    },
  };
}

/** What changes, field by field; parts of the plan first. At most so many. */
export function sayChanges(
  { proposal, world }: PlanPreview,
  saying: Saying,
  limit: number,
): SaidChange[] {
  const codes = new Map(world.nodes.map(({ id, code }) => [id, code]));
  const nodes = proposal.nodes.filter(({ kind }) => kind === "changed").slice(0, limit);
  const actions = proposal.actions
    .filter(({ kind }) => kind === "changed")
    .slice(0, limit - nodes.length);
  return [
    ...nodes.map((change) => sayNode(change, codes, saying.language)),
    ...actions.map((change) => sayAction(change, saying)),
  ];
}

function sayAction(change: ActionChange, saying: Saying): SaidChange {
  const { before, after, fields, notes, by, place } = change;
  const groups = (Object.keys(fieldGroups) as FieldGroup[]).filter((group) =>
    (fieldGroups[group] as readonly ActionField[]).some((field) => fields.includes(field)),
  );
  return {
    place,
    name: before ? nameOf(before.content.code, before.content.title) : after.title,
    href: before ? `/actie/${before.id}` : null,
    by,
    notes: notes.length,
    fields: groups.map((group) => ({
      label: saying.words.groups[group],
      before: before ? sayContent(group, before.content, saying) : "",
      after: sayContent(group, after, saying),
    })),
  };
}

function sayNode(
  { before, after, fields, place }: NodeChange,
  codes: ReadonlyMap<string, string>,
  language: Language,
): SaidChange {
  const w = planExchangeWords(language).preview.nodeFields;
  const money = (budgets: NodeChange["after"]["budgets"]) =>
    budgets
      .map(
        ({ year, amountCents }) => `${year}${colon(language)}${formatCents(language, amountCents)}`,
      )
      .join("\n");
  const said: Record<NodeField, readonly [string, string]> = {
    title: [before?.title ?? "", after.title],
    description: [before?.description ?? "", after.description],
    parent: [codes.get(before?.parentId ?? "") ?? "", after.parentKey ?? ""],
    position: [String(before?.position ?? ""), String(after.position ?? "")],
    budgets: [money(before?.budgets ?? []), money(after.budgets)],
  };
  return {
    place,
    name: nameOf(after.code, before?.title ?? after.title),
    href: before ? `/plan/onderdeel/${before.id}` : null,
    by: null,
    notes: 0,
    fields: fields.map((field) => ({
      label: w[field],
      before: said[field][0],
      after: said[field][1],
    })),
  };
}

/** What is added; parts of the plan first. At most so many. */
export function sayAdditions(
  { proposal }: PlanPreview,
  saying: Saying,
  limit: number,
): SaidAddition[] {
  const nodes = proposal.nodes.filter(({ kind }) => kind === "added").slice(0, limit);
  const actions = proposal.actions
    .filter(({ kind }) => kind === "added")
    .slice(0, limit - nodes.length);
  const day = (value: ActionChange["after"]["startsOn"]) => formatDay(saying.language, value);
  return [
    ...nodes.map(({ after, place }) => ({
      place,
      level: after.level,
      name: nameOf(after.code, after.title),
      under: after.parentKey ?? "",
      period: "",
      owner: "",
    })),
    ...actions.map(({ after, place }) => ({
      place,
      level: "action" as const,
      name: nameOf(after.code, after.title),
      under: after.nodeId ? sayContent("node", after, saying) : "",
      period: `${day(after.startsOn)} – ${day(after.dueOn)}`,
      owner: after.ownerName || planExchangeWords(saying.language).preview.noOwner,
    })),
  ];
}
