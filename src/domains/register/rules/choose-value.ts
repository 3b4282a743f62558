import type { Day } from "#kernel/day";
import { canonicalText, sameContent } from "./canonical.ts";
import { chooseEstablishment } from "./choose-establishment.ts";
import {
  type EstablishmentFacts,
  type EstablishmentKey,
  type FieldClass,
  type FieldKey,
  type FieldName,
  type FieldValues,
  fieldNames,
  fieldRules,
  isEstablishmentKey,
} from "./field.ts";
import {
  type SourceFacts,
  type SourceKind,
  type Stated,
  type Statement,
  sourceKey,
} from "./statement.ts";

/** Why a value was picked, worded in text/. */
export type PickRule =
  | "only-one"
  | "all-agree"
  | "person-first"
  | "organisation-before-files"
  | "kbo-for-legal-facts"
  | "list-before-kbo"
  | "newest-of-its-kind"
  | "better-kind-of-source"
  | "joined";

/** What one source says about one field. */
export type Candidate<Value = unknown> = {
  readonly value: Value | null;
  readonly statementId: string;
  readonly sourceId: string;
  readonly source: SourceFacts;
  readonly on: Day;
  readonly file?: string | undefined;
  readonly row?: number | undefined;
  readonly by?: string | undefined;
};

/** The value of a field, with everybody who spoke about it, the best first. */
export type Choice<Value = unknown> = {
  readonly value: Value | null;
  /** Whose value it is; several when lists were joined or an address and its point differ in source. */
  readonly from: readonly Candidate<Value>[];
  readonly candidates: readonly Candidate<Value>[];
  readonly rule: PickRule;
  /** Do sources contradict one another? Both stay readable in `candidates`. */
  readonly differ: boolean;
};

export type Choices = { readonly [Name in FieldName]?: Choice<FieldValues[Name]> } & {
  readonly [key: EstablishmentKey]: Choice<EstablishmentFacts>;
};

const ranks: Record<FieldClass, readonly SourceKind[]> = {
  legal: ["person", "organisation", "kbo", "list", "document", "reference"],
  descriptive: ["person", "organisation", "list", "document", "reference", "kbo"],
};

/** Is `left` the better candidate? Kind of source, then day, then an order that never depends on input. */
const betterFirst =
  (order: readonly SourceKind[]) =>
  (left: Candidate, right: Candidate): number =>
    order.indexOf(left.source.kind) - order.indexOf(right.source.kind) ||
    compareText(right.on, left.on) ||
    compareText(sourceKey(left.source), sourceKey(right.source)) ||
    compareText(left.statementId, right.statementId);

const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** The newest edition of each source; an older one never speaks. */
export function newestOfEachSource(statements: readonly Statement[]): Statement[] {
  const newest = new Map<string, Statement>();
  for (const statement of statements) {
    const known = newest.get(sourceKey(statement.source));
    if (!known || isNewer(statement, known)) newest.set(sourceKey(statement.source), statement);
  }
  return [...newest.values()].sort((a, b) => compareText(a.id, b.id));
}

const isNewer = (one: Statement, other: Statement): boolean =>
  (compareText(one.statedOn, other.statedOn) ||
    compareText(one.recordedAt, other.recordedAt) ||
    compareText(one.id, other.id)) > 0;

/** For every field anybody speaks about: the value that counts, and why. The order of input does not matter. */
export function chooseValues(statements: readonly Statement[]): Choices {
  const speaking = newestOfEachSource(statements);
  const keys = new Set(speaking.flatMap(({ fields }) => Object.keys(fields)));
  const choices: Record<string, Choice<never>> = {};
  for (const name of fieldNames) {
    if (keys.has(name)) choices[name] = chooseField(name, speaking) as Choice<never>;
  }
  for (const key of [...keys].filter(isEstablishmentKey).sort()) {
    const candidates = candidatesFor<EstablishmentFacts>(key, "legal", speaking);
    choices[key] = chooseEstablishment(candidates, ruleOf("legal", candidates)) as Choice<never>;
  }
  return choices as Choices;
}

function chooseField(name: FieldName, speaking: readonly Statement[]): Choice {
  const { class: fieldClass, shape } = fieldRules[name];
  const candidates = candidatesFor(name, fieldClass, speaking);
  return shape === "joined" ? chooseJoined(candidates) : chooseSingle(fieldClass, candidates);
}

function candidatesFor<Value>(
  key: FieldKey,
  fieldClass: FieldClass,
  speaking: readonly Statement[],
): Candidate<Value>[] {
  return speaking
    .flatMap((statement) => {
      const stated = (statement.fields as Record<string, Stated<Value> | undefined>)[key];
      if (stated === undefined) return [];
      return [
        {
          value: stated.value,
          statementId: statement.id,
          sourceId: statement.sourceId,
          source: statement.source,
          on: stated.on ?? statement.statedOn,
          file: stated.file,
          row: stated.row,
          by: stated.by,
        },
      ];
    })
    .sort(betterFirst(ranks[fieldClass]));
}

function chooseSingle(fieldClass: FieldClass, candidates: readonly Candidate[]): Choice {
  return {
    value: candidates[0]?.value ?? null,
    from: candidates.slice(0, 1),
    candidates,
    rule: ruleOf(fieldClass, candidates),
    differ: candidates.some(({ value }) => !sameContent(value, candidates[0]?.value)),
  };
}

/**
 * Lists of things an organisation does: when a person or the organisation itself gave a list, that one
 * counts whole; otherwise the lists of all sources together, details from the best source.
 */
function chooseJoined(candidates: readonly Candidate[]): Choice {
  const [first] = candidates;
  const ownWords = first?.source.kind === "person" || first?.source.kind === "organisation";
  if (first === undefined || ownWords || candidates.length === 1) {
    return chooseSingle("descriptive", candidates);
  }
  const items = new Map<string, unknown>();
  for (const { value } of candidates) {
    for (const item of (value ?? []) as readonly unknown[]) {
      const key = itemKey(item);
      if (!items.has(key)) items.set(key, item);
    }
  }
  const value = [...items.entries()].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
  const agree = candidates.every((one) => sameItems(one.value, first.value));
  return {
    value,
    from: agree ? [first] : candidates,
    candidates,
    rule: agree ? "all-agree" : "joined",
    differ: false,
  };
}

/** What makes an item of a list the same thing: its code or form, or the text itself. */
export function itemKey(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  if ("code" in item) return String(item.code);
  return "form" in item ? String(item.form) : canonicalText(item);
}

const sameItems = (left: unknown, right: unknown): boolean => {
  const keys = (list: unknown) =>
    ((list ?? []) as readonly unknown[]).map(itemKey).sort().join("\n");
  return keys(left) === keys(right);
};

/** Names the reason the first candidate stands first. */
function ruleOf(fieldClass: FieldClass, candidates: readonly Candidate[]): PickRule {
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0) return "only-one";
  if (others.every(({ value }) => sameContent(value, first.value))) return "all-agree";
  if (others.some(({ source }) => source.kind === first.source.kind)) return "newest-of-its-kind";
  switch (first.source.kind) {
    case "person":
      return "person-first";
    case "organisation":
      return "organisation-before-files";
    case "kbo":
      return fieldClass === "legal" ? "kbo-for-legal-facts" : "better-kind-of-source";
    case "list":
      return others.every(({ source }) => source.kind === "kbo")
        ? "list-before-kbo"
        : "better-kind-of-source";
    default:
      return "better-kind-of-source";
  }
}
