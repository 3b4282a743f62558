import { colon, inLanguage, type Language } from "#kernel/language";
import { formatCents, formatDay } from "#ui/format";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import type { FieldGroup } from "../../rules/actions/merge-action-edits.ts";
import type { PriorityChoice } from "../../store/actions/priority-choices.ts";
import type { ActionWords } from "../../text/actions/index.ts";

export type Saying = {
  readonly words: ActionWords;
  readonly language: Language;
  /** NIS → name. */
  readonly names: Readonly<Record<string, string>>;
  readonly choices: {
    readonly plans?: readonly {
      readonly nodes: readonly {
        readonly id: string;
        readonly code: string;
        readonly title: string;
      }[];
    }[];
    readonly priorities: readonly PriorityChoice[];
    readonly partners: readonly { readonly id: string; readonly name: string }[];
    readonly colleagues?: readonly { readonly id: string; readonly name: string }[];
  };
};

/** A group of fields of an action as people read it; empty for nothing. */
export function sayContent(
  group: FieldGroup,
  content: Partial<ActionContent>,
  saying: Saying,
): string {
  const { words, language, names, choices } = saying;
  const day = (value: string | null | undefined) => (value ? formatDay(language, value) : "");
  switch (group) {
    case "title":
      return content.title ?? "";
    case "description":
      return content.description ?? "";
    case "code":
      return content.code ?? "";
    case "node":
      return (
        nodeName(content.nodeId, choices.plans ?? []) ?? (content.nodeId ? "?" : words.form.noNode)
      );
    case "status":
      return [content.status ? words.statuses[content.status] : "", day(content.doneOn)]
        .filter(Boolean)
        .join(", ");
    case "period":
      return [day(content.startsOn), day(content.dueOn)].filter(Boolean).join(" – ");
    case "owner":
      return ownerName(content, choices.colleagues ?? []);
    case "ownerNis":
      return content.ownerNis ? (names[content.ownerNis] ?? content.ownerNis) : "";
    case "nis":
      return (content.nis ?? []).length === 0
        ? words.plan.everybody
        : (content.nis ?? []).map((nis) => names[nis] ?? nis).join(", ");
    case "counts":
      return (content.counts ?? []).map((count) => countName(count, choices, language)).join("\n");
    case "partners":
      return (content.partnerIds ?? [])
        .map((id) => choices.partners.find((partner) => partner.id === id)?.name ?? "?")
        .join("\n");
    case "money":
      return (content.money ?? [])
        .map(
          (line) =>
            `${line.year} · ${line.financing}${colon(language)}${formatCents(language, line.budgetCents)} / ${formatCents(language, line.spentCents)}`,
        )
        .join("\n");
  }
}

/** A form names its owner by account only; the name is the account's. */
const ownerName = (
  content: Partial<ActionContent>,
  colleagues: NonNullable<Saying["choices"]["colleagues"]>,
): string =>
  colleagues.find(({ id }) => id === content.ownerPersonId)?.name ?? content.ownerName ?? "";

function nodeName(
  nodeId: string | null | undefined,
  plans: NonNullable<Saying["choices"]["plans"]>,
): string | undefined {
  const node = plans.flatMap(({ nodes }) => nodes).find(({ id }) => id === nodeId);
  return node && `${node.code} ${node.title}`;
}

function countName(
  count: { readonly frameId: string; readonly code: string },
  choices: Saying["choices"],
  language: Language,
): string {
  const choice = choices.priorities.find(
    (one) => one.frameId === count.frameId && one.code === count.code,
  );
  return choice ? `${count.code} · ${inLanguage(choice.name, language) ?? ""}` : count.code;
}
