import type { Language } from "#kernel/language";

/** Work that organisations of the sector do, in two levels: groups (`groen`) and activities (`groen/hagen-snoeien`). */
export type Activity = {
  /** Stable slug; that of an activity begins with its group's. Never reused for something else. */
  code: string;
  /** Code of the group; null for a group itself. */
  parent: string | null;
  label: Readonly<Record<Language, string>>;
  /** One plain sentence in Dutch. */
  descriptionNl: string;
  /** Other words buyers use for the same work. */
  synonyms: Readonly<Record<Language, readonly string[]>>;
  /** CPV 2008 codes, eight digits; the ones a buyer would most likely publish under first. */
  cpv: readonly string[];
  /** NACE-BEL 2025 codes, `81.300`. */
  nace: readonly string[];
};

export type ActivityTree = readonly Activity[];

/** Groups, in the order of the tree. */
export const groupsOf = (tree: ActivityTree): Activity[] =>
  tree.filter(({ parent }) => parent === null);

/** Activities, in the order of the tree; those of one group when `group` is given. */
export const leavesOf = (tree: ActivityTree, group?: string): Activity[] =>
  tree.filter(({ parent }) => parent !== null && (group === undefined || parent === group));

/**
 * Activities that an organisation with this NACE-BEL 2025 code may do, the closest first: those linked to
 * the code itself, then those linked to a code below or above it. Dots do not matter (`81.300`, `81300`).
 */
export function activitiesForNace(tree: ActivityTree, nace: string): Activity[] {
  const asked = nace.replaceAll(".", "").trim();
  // One digit less than a division says nothing about the work done.
  if (asked.length < 2) return [];
  return closestFirst(tree, (activity) =>
    commonStart(
      asked,
      activity.nace.map((code) => code.replaceAll(".", "")),
    ),
  );
}

/**
 * Activities that fit a purchase under this CPV code, the closest first: the code itself, then codes below
 * or above it. CPV codes end in zeros where they are general: `77300000` covers `77312000`.
 */
export function activitiesForCpv(tree: ActivityTree, cpv: string): Activity[] {
  const asked = significant(cpv.trim().slice(0, 8));
  return closestFirst(tree, (activity) => commonStart(asked, activity.cpv.map(significant)));
}

/** Digits of a CPV code that say something: at least the division (two digits). */
const significant = (cpv: string): string => cpv.slice(0, 2) + cpv.slice(2).replace(/0+$/, "");

/** How well the best of `codes` fits: 0 no fit, highest for the very code. One must begin with the other. */
function commonStart(asked: string, codes: readonly string[]): number {
  const fits = codes.map((code) => {
    if (code === asked) return 100;
    return code.startsWith(asked) || asked.startsWith(code)
      ? Math.min(code.length, asked.length)
      : 0;
  });
  return Math.max(0, ...fits);
}

function closestFirst(tree: ActivityTree, closenessOf: (activity: Activity) => number): Activity[] {
  return leavesOf(tree)
    .map((activity) => ({ activity, closeness: closenessOf(activity) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ activity }) => activity);
}

/** What is wrong with a tree; empty when nothing is. */
export type ActivityTreeProblem = {
  code: string;
  because: "code-twice" | "no-such-group" | "code-outside-group" | "label-missing" | "no-codes";
};

/** Checks that hold for every tree, whoever edited it. Whether CPV and NACE codes exist is for its reader to check. */
export function problemsOfActivityTree(tree: ActivityTree): ActivityTreeProblem[] {
  const groups = new Set(groupsOf(tree).map(({ code }) => code));
  const seen = new Set<string>();
  return tree.flatMap(({ code, parent, label, cpv, nace }) => {
    const problems: ActivityTreeProblem["because"][] = [];
    if (seen.has(code)) problems.push("code-twice");
    seen.add(code);
    if (parent !== null && !groups.has(parent)) problems.push("no-such-group");
    if (parent !== null && !code.startsWith(`${parent}/`)) problems.push("code-outside-group");
    if (Object.values(label).some((text) => text.trim() === "")) problems.push("label-missing");
    if (parent !== null && (cpv.length === 0 || nace.length === 0)) problems.push("no-codes");
    return problems.map((because) => ({ code, because }));
  });
}
