import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership } from "../../../access/examples/index.ts";
import { readFilter } from "../../rules/actions/action-filter.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { countActions } from "../../store/actions/list-actions.ts";
import { listFrames } from "../../store/frames/frames.ts";
import { insertNode } from "../../store/plan/plan-nodes.ts";
import { addAction } from "../actions/add-action.ts";
import { saveAction } from "../actions/save-action.ts";
import { countEvidence } from "../coverage/count-evidence.ts";
import { recordEvidence } from "../evidence/record-evidence.ts";
import { moveNode, type NodeEdit, saveNode } from "./edit-node.ts";
import { savePlan } from "./edit-plan.ts";
import { openNode } from "./open-node.ts";
import { removeNode, restoreNode } from "./remove-node.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
let partnershipId = "";
let planId = "";

const coordinator = (name = "Noor Voorbeeld"): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name,
  partnershipId,
  grants: [{ role: "coordinator" }],
});
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);
const aPlan = async (name: string): Promise<string> => {
  const years = { fromYear: 2026, toYear: 2031, visionId: null, isCurrent: false };
  const saved = await savePlan(db, coordinator(), null, { name, ...years });
  if (saved.kind !== "saved") throw new Error(saved.because);
  return saved.id;
};

beforeAll(async () => {
  partnershipId = await aPartnership(db);
  planId = await aPlan("Meerjarenplan");
});

let minute = 10;
const nextMinute = () => {
  minute += 1;
  return `2026-11-23T09:${minute}:00.000Z` as Instant;
};
const save = (change: Partial<NodeEdit>, id: string | null = null, name?: string) =>
  saveNode(
    db,
    coordinator(name),
    id,
    {
      planId,
      version: null,
      parentId: null,
      code: `C${randomUUID().slice(0, 6)}`,
      title: "Werk voor iedereen",
      description: "",
      budgets: [],
      ...change,
    },
    nextMinute(),
  );
const made = async (change: Partial<NodeEdit> = {}): Promise<string> => {
  const saved = await save(change);
  if (saved.kind !== "saved") throw new Error(saved.kind);
  return saved.id;
};

test("a code that two people give at the same moment is taken for the second, not a fault", async () => {
  let second: ReturnType<typeof save> | undefined;
  await here(async (tx) => {
    await insertNode(tx, planId, { ...aGoal, code: "GELIJK" }, now);
    second = save({ code: "GELIJK" });
    // Its code is free as far as it can see; it waits where the first writes.
    await untilSomebodyWaits(tx);
  });
  expect(await second).toMatchObject({ kind: "refused", because: "code-taken", about: "code" });
});

const aGoal = {
  parentId: null,
  level: "goal",
  title: "Werk voor iedereen",
  description: "",
  position: 1,
} as const;

async function untilSomebodyWaits(tx: Tx): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks where not granted`.execute(tx);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a text that is too long is refused at its field, never cut", async () => {
  const title = "t".repeat(301);
  expect(await save({ title })).toMatchObject({ because: "title-too-long", about: "title" });
  const description = "d".repeat(20_001);
  expect(await save({ description })).toMatchObject({
    because: "description-too-long",
    about: "description",
  });
  const years = { fromYear: 2026, toYear: 2031, visionId: null, isCurrent: false };
  expect(
    await savePlan(db, coordinator(), null, { name: "p".repeat(201), ...years }),
  ).toMatchObject({ because: "name-too-long", about: "name" });
});

describe("two people with the same part of the plan open", () => {
  test("the second is told who changed it, and everything that stands there now", async () => {
    const goal = await made();
    const code = `D${randomUUID().slice(0, 6)}`;
    const id = await made({ code });
    const theirs = { code, parentId: goal, budgets: [{ year: 2027, amountCents: 5_000 }] };
    await save({ ...theirs, version: 1 }, id, "Sam Voorbeeld");
    const second = await save({ code, version: 1, title: "Andere titel" }, id);
    expect(second).toMatchObject({
      kind: "conflict",
      theirs: { parentId: goal, version: 2 },
      budgets: [{ year: 2027, amountCents: 5_000 }],
      whoChanged: "Sam Voorbeeld",
      when: `2026-11-23T09:${minute - 1}:00.000Z`,
    });
  });

  test("a part that only changed place is no conflict", async () => {
    const code = `M${randomUUID().slice(0, 6)}`;
    await made();
    const id = await made({ code });
    await moveNode(db, coordinator(), id, "up", now);
    const saved = await save({ code, version: 1, title: "Andere titel" }, id);
    expect(saved).toEqual({ kind: "saved", id });
  });
});

describe("a form somebody changed by hand", () => {
  test("moves no part into another plan", async () => {
    const other = await aPlan("Ander plan");
    const goalElsewhere = await made({ planId: other });
    const id = await made();
    expect(await save({ planId: other, version: 1, parentId: goalElsewhere }, id)).toMatchObject({
      because: "no-such-parent",
    });
  });

  test("names a part that cannot exist, and is told so", async () => {
    const no = { because: "no-such-node" };
    expect(await removeNode(db, coordinator(), "x", now)).toMatchObject(no);
    expect(await moveNode(db, coordinator(), "x", "up", now)).toMatchObject(no);
    expect(await restoreNode(db, coordinator(), "x", now)).toMatchObject(no);
    expect(await save({ version: 1 }, "x")).toMatchObject(no);
    expect(await openNode(db, coordinator(), { id: "x", planId: null })).toMatchObject(no);
  });

  test("names a year no plan has, or one year twice", async () => {
    const line = { year: 2027, amountCents: 100 };
    const wrong = { because: "year-out-of-range" };
    expect(await save({ budgets: [{ ...line, year: 9999 }] })).toMatchObject(wrong);
    expect(await save({ budgets: [line, line] })).toMatchObject(wrong);
  });
});

test("an action done a year late belongs to that year in the list too", async () => {
  const late = { title: "Laat maar klaar", startsOn: asDay("2020-01-01") };
  await here((tx) =>
    addAction(tx, coordinator(), { ...late, dueOn: asDay("2020-12-31"), origin: "hand" }, now, {
      status: "done",
      doneOn: asDay("2021-01-01"),
    }),
  );
  const inYear = (year: number) =>
    here((tx) =>
      countActions(tx, {
        filter: readFilter(new URLSearchParams("q=laat"), year),
        scope: { nis: "all", personId: null },
        today,
      }),
    );
  expect(await inYear(2020)).toMatchObject({ total: 1 });
  expect(await inYear(2021)).toMatchObject({ total: 1 });
  expect(await inYear(2022)).toMatchObject({ total: 0 });
});

test("a priority given on the coverage board outlives a form that was open before", async () => {
  const [frame] = await here((tx) => listFrames(tx, 2025));
  const code = frame?.priorities[0]?.code;
  if (!frame || !code) throw new Error("no frame");
  const day = asDay("2025-03-01");
  const added = await here((tx) =>
    addAction(
      tx,
      coordinator(),
      { title: "Zonder prioriteit", startsOn: day, dueOn: day, origin: "hand" },
      now,
    ),
  );
  if (added.kind === "refused") throw new Error(added.because);
  const { id } = added;
  const evidence = { kind: "event", title: "Gedaan", happenedOn: day, origin: "hand" } as const;
  const proof = await here((tx) =>
    recordEvidence(tx, coordinator(), { ...evidence, actionId: id }, now),
  );
  if (proof.kind === "refused") throw new Error(proof.because);
  const form = await here((tx) => loadAction(tx, id));
  if (!form) throw new Error("no action");
  const counts = { frameId: frame.id, code };
  const counted = await countEvidence(db, coordinator(), { evidenceId: proof.id, counts }, now);
  expect(counted).toMatchObject({ kind: "counted" });
  const content = { ...form.content, title: "Nieuwe titel" };
  await saveAction(db, coordinator(), id, { version: form.version, content }, now);
  const after = await here((tx) => loadAction(tx, id));
  expect(after?.content).toMatchObject({ title: "Nieuwe titel", counts: [counts] });
});
