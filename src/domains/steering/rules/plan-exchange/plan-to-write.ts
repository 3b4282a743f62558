import type { KnownAction, KnownNode } from "./plan-world.ts";

/** A plan, or some years of it, on its way into a file. */
export type PlanToWrite = {
  readonly plan: { readonly name: string; readonly fromYear: number; readonly toYear: number };
  readonly nodes: readonly KnownNode[];
  readonly actions: readonly KnownAction[];
  /** By id. */
  readonly organisations: ReadonlyMap<
    string,
    { readonly number: string | null; readonly name: string }
  >;
  /** Frame by id: its key. */
  readonly frames: ReadonlyMap<string, string>;
  /** A municipality as the reader of such files knows it again. */
  placeName(nis: string): string;
};

/** By which a file names an action, and by which it is known again. */
export const markOf = ({ mark, id }: KnownAction): string => mark ?? id;

/** Codes of parts of the plan by id. */
export const codesOf = (nodes: readonly KnownNode[]): ReadonlyMap<string, string> =>
  new Map(nodes.map(({ id, code }) => [id, code]));

/** `kader: WSE-LR1` for every priority an action counts for. */
export const prioritiesOf = ({ content }: KnownAction, { frames }: PlanToWrite): string[] =>
  content.counts.map(({ frameId, code }) => `${frames.get(frameId) ?? "?"}: ${code}`);

/** Goals by position, each with its action plans. */
export function inPlanOrder(nodes: readonly KnownNode[]): KnownNode[] {
  const under = Map.groupBy(
    [...nodes].sort((a, b) => a.position - b.position || a.code.localeCompare(b.code)),
    ({ parentId }) => parentId,
  );
  return (under.get(null) ?? []).flatMap((goal) => [goal, ...(under.get(goal.id) ?? [])]);
}

/** Names in one cell, apart by semicolons; signs in a name do not count when it is read again. */
export const namesInCell = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(";", ",")).join("; ");
