import { plainText } from "#kernel/file-table";
import type { Counts } from "../action.ts";
import {
  type ActionContent,
  type ActionField,
  changedFields,
  inOrder,
} from "../actions/action-content.ts";
import { judgeAction } from "../actions/judge-action.ts";
import { compareMoney } from "./compare-money.ts";
import { compareNodes, type NodeChange } from "./compare-nodes.ts";
import { fillPeriod } from "./fill-period.ts";
import { countNamesakes, findTwin, type TwinBy } from "./find-twin.ts";
import { type ActionIndex, indexActions } from "./index-actions.ts";
import { findPartner, indexPartners, type PartnerIndex } from "./index-partners.ts";
import type {
  CellTroubleReason,
  DraftAction,
  DraftNote,
  FilePlace,
  PlanDraft,
  RowTroubleReason,
  Trouble,
} from "./plan-draft.ts";
import type { KnownAction, PlanDefaults, PlanWorld } from "./plan-world.ts";

export type ActionChange = {
  readonly kind: "added" | "changed" | "unchanged";
  readonly place: FilePlace;
  readonly before: KnownAction | null;
  /** What it was recognised by; null for a new one. */
  readonly by: TwinBy | null;
  /** A part of the plan that is yet to be made stands in `nodeId` as `new:` and its key. */
  readonly after: ActionContent;
  readonly fields: readonly ActionField[];
  /** Written at the action; what stands there already is not in it. */
  readonly notes: readonly DraftNote[];
  readonly reference: string;
};

/** What an import would do, before anything is written. */
export type PlanProposal = {
  readonly nodes: readonly NodeChange[];
  readonly actions: readonly ActionChange[];
  readonly troubles: readonly Trouble[];
};

/** Holds a plan from a file against what stands here. Nothing is removed: what the file does not name stays. */
export function comparePlan(
  draft: PlanDraft,
  world: PlanWorld,
  defaults: PlanDefaults,
): PlanProposal {
  const { nodes, troubles } = compareNodes(draft.nodes, world.nodes);
  const all: Trouble[] = [...draft.troubles, ...troubles];
  const ids = new Map<string, string>();
  for (const node of world.nodes) ids.set(node.code, node.id);
  for (const node of nodes) ids.set(node.key, node.before?.id ?? `new:${node.key}`);
  const taken = new Set<string>();
  const bench: Bench = {
    world,
    defaults,
    ids,
    taken,
    troubles: all,
    index: indexActions(world),
    partners: indexPartners(world.organisations),
    colleagues: Map.groupBy(world.colleagues, ({ name }) => plainText(name)),
    priorities: new Map(),
    removed: world.removed,
    namesakes: countNamesakes(draft.actions),
  };
  const actions: ActionChange[] = [];
  for (const action of draft.actions) {
    const change = compareAction(action, bench);
    if (!change) continue;
    if (change.before) taken.add(change.before.id);
    actions.push(change);
  }
  return { nodes, actions, troubles: all.sort(byPlace) };
}

const byPlace = (a: FilePlace, b: FilePlace): number =>
  (a.sheet ?? "").localeCompare(b.sheet ?? "") || a.line - b.line;

type Bench = {
  readonly world: PlanWorld;
  readonly defaults: PlanDefaults;
  readonly ids: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<string>;
  readonly troubles: Trouble[];
  readonly index: ActionIndex;
  readonly partners: PartnerIndex;
  readonly colleagues: ReadonlyMap<string, PlanWorld["colleagues"]>;
  /** What a text in the file meant, once it was looked up. */
  readonly priorities: Map<string, readonly Counts[]>;
  readonly removed: ReadonlySet<string>;
  readonly namesakes: ReadonlyMap<string, number>;
};

function compareAction(draft: DraftAction, bench: Bench): ActionChange | null {
  const refuseRow = (because: RowTroubleReason, column: string, detail: string): null => {
    bench.troubles.push({
      ...draft.place,
      field: draft.columns[column] ?? null,
      because,
      detail,
      raw: draft.raw,
    });
    return null;
  };
  const twin = findTwin(draft, bench);
  if (twin.kind === "refused") return refuseRow(twin.because, "code", twin.about ?? draft.title);
  if (draft.nodeCode && !bench.ids.has(draft.nodeCode)) {
    return refuseRow("unknown-part", draft.columns.parent ? "parent" : "planCode", draft.nodeCode);
  }
  const before = twin.kind === "found" ? twin.action : null;
  const by = twin.kind === "found" ? twin.by : null;
  const tell = (because: CellTroubleReason, column: string, detail: string) => {
    bench.troubles.push({
      ...draft.place,
      field: draft.columns[column] ?? null,
      because,
      detail,
      raw: null,
    });
  };
  const wanted = contentOf(draft, before, bench, tell);
  const after = keptWhereEqual(before?.content ?? null, inOrder(wanted));
  const fields = before ? changedFields(before.content, after) : [];
  // What stands here already was judged when it came.
  const [problem] = before && fields.length === 0 ? [] : judgeAction(wanted, bench.defaults.today);
  if (problem) {
    const because =
      problem.because === "money-without-source" || problem.because === "done-without-day"
        ? "wrong-status"
        : problem.because;
    return refuseRow(
      because,
      problem.about ?? "title",
      problem.because === "ends-before-begins"
        ? `${wanted.startsOn} – ${wanted.dueOn}`
        : wanted.title,
    );
  }
  const notes = newNotes(draft.notes, before);
  const kind = !before ? "added" : fields.length > 0 || notes.length > 0 ? "changed" : "unchanged";
  return { kind, place: draft.place, before, by, after, fields, notes, reference: draft.reference };
}

type Tell = (because: CellTroubleReason, column: string, detail: string) => void;

function contentOf(
  draft: DraftAction,
  before: KnownAction | null,
  bench: Bench,
  tell: Tell,
): ActionContent {
  const known = before?.content ?? null;
  const status = draft.status ?? known?.status ?? "planned";
  const period = fillPeriod(draft, known, bench.defaults);
  if (period.filledIn) tell("period-filled-in", "startsOn", `${period.startsOn} – ${period.dueOn}`);
  const { today } = bench.defaults;
  const doneOn = draft.doneOn ?? known?.doneOn ?? null;
  let supposed = period.dueOn;
  if (supposed > today) supposed = today;
  if (status === "done" && !doneOn) tell("done-day-filled-in", "status", supposed);
  const money = compareMoney(draft, known?.money ?? [], bench.defaults.financing);
  if (money.unclear.length > 0) tell("several-sources", "title", money.unclear.join(", "));
  return {
    title: draft.title,
    description: draft.description ?? known?.description ?? "",
    code:
      draft.code !== "" || (draft.hasCode && draft.reference !== "")
        ? draft.code
        : (known?.code ?? ""),
    nodeId:
      draft.nodeCode === undefined
        ? (known?.nodeId ?? null)
        : draft.nodeCode === null
          ? null
          : (bench.ids.get(draft.nodeCode) ?? null),
    status,
    startsOn: period.startsOn,
    dueOn: period.dueOn,
    doneOn: status === "done" ? (doneOn ?? supposed) : null,
    ...ownerOf(draft, known, bench, tell),
    ownerNis: draft.ownerNis === undefined ? (known?.ownerNis ?? null) : draft.ownerNis,
    nis: [...new Set(draft.nis ?? known?.nis ?? [])],
    counts: countsOf(draft, known, bench, tell),
    partnerIds: partnersOf(draft, known, bench.partners, tell),
    money: money.lines,
  };
}

/** Who owns it: a colleague by their name, else the name as it stands in the file. */
function ownerOf(draft: DraftAction, known: ActionContent | null, bench: Bench, tell: Tell) {
  const kept = { ownerPersonId: known?.ownerPersonId ?? null, ownerName: known?.ownerName ?? "" };
  if (draft.owner === undefined) return kept;
  const name = draft.owner.replace(/\s+/g, " ").trim();
  if (known && name === known.ownerName.replace(/\s+/g, " ").trim()) return kept;
  if (name === "") return { ownerPersonId: null, ownerName: "" };
  const [colleague, namesake] = bench.colleagues.get(plainText(name)) ?? [];
  if (colleague && !namesake) return { ownerPersonId: colleague.id, ownerName: colleague.name };
  tell("owner-as-name", "owner", name);
  return { ownerPersonId: null, ownerName: name };
}

function countsOf(
  draft: DraftAction,
  known: ActionContent | null,
  bench: Bench,
  tell: Tell,
): Counts[] {
  if (!draft.priorities) return [...(known?.counts ?? [])];
  const found: Counts[] = [];
  for (const text of draft.priorities) {
    const fitting = bench.priorities.get(text) ?? prioritiesCalled(text, bench.world);
    bench.priorities.set(text, fitting);
    if (fitting.length === 0) tell("unknown-priority", "priorities", text);
    found.push(...fitting);
  }
  const keys = new Set<string>();
  return found.filter(({ frameId, code }) => {
    const key = `${frameId} ${code}`;
    return !keys.has(key) && keys.add(key);
  });
}

/** `WSE-LR1`, or `kader: WSE-LR1` where several frames have that code. */
function prioritiesCalled(text: string, world: PlanWorld): Counts[] {
  const same = (a: string, b: string) => plainText(a) === plainText(b);
  const mark = text.indexOf(":");
  const [key, rest] = mark > 0 ? [text.slice(0, mark), text.slice(mark + 1)] : [null, text];
  const exact = world.priorities.filter(
    (one) => key !== null && same(one.key, key) && same(one.code, rest),
  );
  const words = text.match(/[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)*/gu) ?? [];
  const loose = world.priorities.filter(
    (one) => same(one.code, text) || words.some((word) => same(one.code, word)),
  );
  const found =
    exact.length > 0
      ? exact
      : key === null || !world.priorities.some((one) => same(one.key, key))
        ? loose
        : [];
  const frames = new Set(found.map(({ frameId }) => frameId));
  // A code in several frames counts in the first only when the file says nothing more.
  const first = [...frames][0];
  return found
    .filter(({ frameId }) => frameId === first)
    .map(({ frameId, code }) => ({ frameId, code }));
}

function partnersOf(
  draft: DraftAction,
  known: ActionContent | null,
  partners: PartnerIndex,
  tell: Tell,
): string[] {
  const before = known?.partnerIds ?? [];
  if (!draft.partners) return [...before];
  const ids = draft.partners.flatMap((text) => {
    const id = findPartner(text, partners, before);
    if (id === null) tell("unknown-partner", "partners", text);
    return id === null ? [] : [id];
  });
  return [...new Set(ids)];
}

// More does not fit in a cell of a workbook, so what was longer came back cut.
const longestCell = 32_767;

/** White space that a file lost on its way is no change. */
function keptWhereEqual(before: ActionContent | null, after: ActionContent): ActionContent {
  if (!before) return after;
  const same = (a: string, b: string) =>
    a.replace(/\s+/g, " ").trim() === b.replace(/\s+/g, " ").trim();
  return {
    ...after,
    title: same(before.title, after.title) ? before.title : after.title,
    description: sameLong(before.description, after.description)
      ? before.description
      : after.description,
  };
}

function sameLong(here: string, told: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();
  const isCut = told.length >= longestCell - 1_000 && here.length > longestCell;
  return isCut ? plain(here).startsWith(plain(told)) : plain(here) === plain(told);
}

const noteText = (body: string): string => body.replace(/\s+/g, " ").trim();

function newNotes(notes: readonly DraftNote[], before: KnownAction | null): DraftNote[] {
  const known = (before?.notes ?? []).map((one) => ({ ...one, body: noteText(one.body) }));
  return notes.filter(
    ({ body, at }) =>
      !known.some((one) => one.body === noteText(body) && (at === null || at === one.at)),
  );
}
