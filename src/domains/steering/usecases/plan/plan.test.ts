import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership } from "../../../access/examples/index.ts";
import { aNewAction } from "../../examples/actions.ts";
import { readFilter } from "../../rules/actions/action-filter.ts";
import { budgetDifferences } from "../../rules/plan/plan-tree.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { type ActionExtras, addAction } from "../actions/add-action.ts";
import { moveNode, type NodeEdit, saveNode } from "./edit-node.ts";
import { savePlan } from "./edit-plan.ts";
import { openNode } from "./open-node.ts";
import { openPlan, type PlanQuestion } from "./open-plan.ts";
import { removeNode, restoreNode } from "./remove-node.ts";
import { undoNodeEdit } from "./undo-node.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
let partnershipId = "";
let planId = "";

const who = (grant: Grant): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [grant],
});
const coordinator = () => who({ role: "coordinator" });
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

const aPlan = {
  name: "Meerjarenplan",
  fromYear: 2026,
  toYear: 2031,
  visionId: null,
  isCurrent: true,
};

beforeAll(async () => {
  partnershipId = await aPartnership(db);
  const saved = await savePlan(db, coordinator(), null, aPlan);
  if (saved.kind !== "saved") throw new Error(saved.because);
  planId = saved.id;
});

const node = async (change: Partial<NodeEdit> = {}, id: string | null = null) => {
  const wanted = {
    planId,
    version: null,
    parentId: null,
    code: `C${randomUUID().slice(0, 6)}`,
    title: "Werk voor iedereen",
    description: "",
    budgets: [],
    ...change,
  };
  return saveNode(db, coordinator(), id, wanted, now);
};
const madeNode = async (change: Partial<NodeEdit> = {}) => {
  const saved = await node(change);
  if (saved.kind !== "saved") throw new Error(saved.kind);
  return saved.id;
};
const actionAt = async (nodeId: string, extras: ActionExtras = {}) => {
  const added = await here((tx) =>
    addAction(tx, coordinator(), aNewAction({ nodeId }), now, extras),
  );
  if (added.kind !== "added") throw new Error(added.kind);
  return added.id;
};
const question = (address: string, change: Partial<PlanQuestion> = {}): PlanQuestion => ({
  view: "tree",
  filter: readFilter(new URLSearchParams(address), 2026),
  planId,
  order: { key: "dueOn", descending: false },
  page: 1,
  month: "2026-12",
  today,
  ...change,
});
const opened = async (asked: PlanQuestion, actor = coordinator()) => {
  const plan = await openPlan(db, actor, asked);
  if (plan.kind !== "plan") throw new Error(plan.because);
  return plan;
};

describe("the tree of the plan", () => {
  test("shows what was voted beside what the actions cost, and mends neither", async () => {
    const goal = await madeNode({ budgets: [{ year: 2026, amountCents: 10_000_00 }] });
    const under = await madeNode({
      parentId: goal,
      budgets: [{ year: 2026, amountCents: 8_000_00 }],
    });
    const money = [
      { year: 2026, financing: "subsidie", budgetCents: 6_000_00, spentCents: 7_000_00 },
    ];
    await actionAt(under, { money });
    const { shown } = await opened(question("jaar=2026"));
    const tree = shown.view === "tree" ? shown.tree.find((one) => one.node.id === goal) : undefined;
    expect(tree && budgetDifferences(tree)).toEqual([
      { against: "children", cents: 2_000_00 },
      { against: "actions", cents: 4_000_00 },
      { against: "spent", cents: -1_000_00 },
    ]);
  });

  test("parts change places, and an action plan moves to another goal", async () => {
    const goals = [await madeNode({ title: "Eerst" }), await madeNode({ title: "Tweede" })];
    const child = await madeNode({ parentId: goals[0] ?? null, code: "AP-M" });
    await moveNode(db, coordinator(), goals[1] ?? "", "up", now);
    const moved = { parentId: goals[1] ?? null, code: "AP-M", version: 1 };
    expect(await node(moved, child)).toEqual({ kind: "saved", id: child });
    const { shown } = await opened(question("jaar=2026"));
    if (shown.view !== "tree") throw new Error(shown.view);
    const order = shown.tree.map((one) => one.node.id).filter((id) => goals.includes(id));
    expect(order).toEqual([...goals].reverse());
    const second = shown.tree.find((one) => one.node.id === goals[1]);
    expect(second?.children.map((one) => one.node.id)).toEqual([child]);
  });

  test("a removed goal comes back with its action plans, budgets and actions", async () => {
    const goal = await madeNode({ title: "Weg en terug" });
    const budgets = [{ year: 2026, amountCents: 5_00 }];
    const under = await madeNode({ parentId: goal, budgets });
    const action = await actionAt(under);
    await removeNode(db, coordinator(), goal, now);
    expect((await here((tx) => loadAction(tx, action)))?.content.nodeId).toBeNull();
    expect(await restoreNode(db, coordinator(), goal, now)).toMatchObject({ kind: "restored" });
    expect((await here((tx) => loadAction(tx, action)))?.content.nodeId).toBe(under);
    const { shown } = await opened(question("jaar=2026"));
    const back = shown.view === "tree" ? shown.tree.find((one) => one.node.id === goal) : undefined;
    expect(back?.children[0]).toMatchObject({ statedCents: 5_00, whole: { actions: 1 } });
  });

  test("the last edit of a part is taken back, its budget too, and not twice", async () => {
    const budgets = [{ year: 2026, amountCents: 5_00 }];
    const id = await madeNode({ code: "BD-U", title: "Eerst zo", budgets });
    await node({ code: "BD-U", title: "Dan zo", version: 1 }, id);
    expect(await undoNodeEdit(db, coordinator(), id, now)).toMatchObject({ kind: "undone" });
    const opened = await openNode(db, coordinator(), { id, planId: null });
    expect(opened).toMatchObject({ node: { title: "Eerst zo" }, budgets, lastEdit: null });
    expect(await undoNodeEdit(db, coordinator(), id, now)).toMatchObject({
      because: "cannot-be-undone",
    });
  });

  test("a code is used once, and a goal with action plans stays a goal", async () => {
    const goal = await madeNode({ code: "BD-1" });
    await madeNode({ parentId: goal });
    expect(await node({ code: "BD-1" })).toMatchObject({ because: "code-taken", about: "code" });
    const other = await madeNode();
    const demoted = { parentId: other, code: "BD-1", version: 1 };
    expect(await node(demoted, goal)).toMatchObject({ because: "has-children" });
  });

  test("who saves an older form is shown the newer text", async () => {
    const id = await madeNode({ code: "BD-9" });
    await node({ code: "BD-9", title: "Van Noor", version: 1 }, id);
    const late = await node({ code: "BD-9", title: "Van Lena", version: 1 }, id);
    expect(late).toMatchObject({ kind: "conflict", theirs: { title: "Van Noor", version: 2 } });
  });
});

describe("the plan itself", () => {
  test("a period that ends before it begins is refused at its end", async () => {
    const wrong = await savePlan(db, coordinator(), null, { ...aPlan, toYear: 2025 });
    expect(wrong).toMatchObject({ because: "ends-before-begins", about: "toYear" });
  });

  test("only one plan is at work", async () => {
    await savePlan(db, coordinator(), null, {
      ...aPlan,
      name: "Nieuw",
      fromYear: 2032,
      toYear: 2037,
    });
    const { plans } = await opened(question("jaar=2026"));
    expect(plans.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    await savePlan(db, coordinator(), planId, aPlan);
  });

  test("counts in its tree only what stands there, and says how much of the year stands elsewhere", async () => {
    const before = (await opened(question("jaar=2026"))).totals.total;
    await actionAt(await madeNode());
    const whole = await opened(question("jaar=2026", { view: "list" }));
    const empty = await savePlan(db, coordinator(), null, {
      ...aPlan,
      name: "Leeg",
      isCurrent: false,
    });
    if (empty.kind !== "saved") throw new Error(empty.because);
    const tree = await opened(question("jaar=2026", { planId: empty.id }));
    const alone = tree.shown.view === "tree" ? tree.shown.actions.length : -1;
    expect(tree.totals.total).toBe(alone);
    expect(tree.elsewhere).toBe(whole.totals.total - alone);
    expect(tree.elsewhere).toBeGreaterThan(0);
    expect(whole).toMatchObject({ elsewhere: 0, totals: { total: before + 1 } });
  });

  test("is arranged by the coordinator, not by staff; a reader sees nothing", async () => {
    const staff = who({ role: "municipal-staff", nis: "23027" });
    expect((await savePlan(db, staff, null, aPlan)).kind).toBe("refused");
    expect((await openPlan(db, who({ role: "reader" }), question(""))).kind).toBe("refused");
  });
});

describe("one filter, every view", () => {
  test("board, list, timeline and calendar show the same actions", async () => {
    const nodeId = await madeNode({ parentId: await madeNode() });
    const ids = [await actionAt(nodeId), await actionAt(nodeId, { status: "running" })].sort();
    const address = `jaar=2026&onderdeel=${nodeId}`;
    const seen = async (view: PlanQuestion["view"]) => {
      const { shown, totals } = await opened(question(address, { view }));
      expect(totals).toMatchObject({ total: 2, late: 0, byStatus: { planned: 1, running: 1 } });
      return (shown.view === "board" ? Object.values(shown.columns).flat() : shown.actions)
        .map(({ id }) => id)
        .sort();
    };
    for (const view of ["tree", "board", "list", "timeline", "calendar"] as const) {
      expect(await seen(view)).toEqual(ids);
    }
  });

  test("words with signs of the database in them are only words", async () => {
    const { totals } = await opened(question("jaar=2026&q=100%25_'"));
    expect(totals.total).toBe(0);
  });

  test("staff see their own municipality's and everybody's", async () => {
    const add = (title: string, nis: string[]) =>
      here((tx) => addAction(tx, coordinator(), aNewAction({ title, nis }), now));
    await add("Zichtproef eigen", ["23027"]);
    await add("Zichtproef ander", ["23003"]);
    await add("Zichtproef allen", []);
    const staff = who({ role: "municipal-staff", nis: "23027" });
    const { shown } = await opened(question("q=zichtproef", { view: "list" }), staff);
    const titles = shown.view === "list" ? shown.actions.map(({ title }) => title).sort() : [];
    expect(titles).toEqual(["Zichtproef allen", "Zichtproef eigen"]);
  });
});
