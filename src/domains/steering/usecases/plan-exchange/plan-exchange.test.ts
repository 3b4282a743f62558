import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership } from "../../../access/examples/index.ts";
import { aNewAction } from "../../examples/actions.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { listPlans } from "../../store/plan/plans.ts";
import { loadPlanWorld } from "../../store/plan-exchange/plan-world.ts";
import { addNote } from "../actions/action-notes.ts";
import { addAction } from "../actions/add-action.ts";
import { saveAction } from "../actions/save-action.ts";
import { saveNode } from "../plan/edit-node.ts";
import { savePlan } from "../plan/edit-plan.ts";
import { exportPlan, type PlanFormat } from "./export-plan.ts";
import { importPlan } from "./import-plan.ts";
import { readPlanImport } from "./list-plan-imports.ts";
import { openPlanImport, settlePlan } from "./open-plan-import.ts";
import { previewPlan } from "./preview-plan.ts";
import { undoPlanImport } from "./undo-plan-import.ts";
import { uploadPlan } from "./upload-plan.ts";

const { db } = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "files-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const now = "2026-11-23T09:00:00.000Z" as Instant;
const later = "2026-11-24T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const deps = { db, files: openFiles({ folder }), now, language: "nl" as const };
let partnershipId = "";
let coordinator: Actor;
let planId = "";
let actionId = "";

const coordinatorOf = (partnership: string): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Noor Voorbeeld",
  partnershipId: partnership,
  grants: [{ role: "coordinator" }],
});
const within = <Result>(actor: Actor, work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId: actor.partnershipId }, work);

function unless<Answer extends { readonly kind: string }>(
  answer: Answer,
): Exclude<Answer, { readonly kind: "refused" }> {
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer));
  return answer as Exclude<Answer, { readonly kind: "refused" }>;
}

async function anOrganisation(actor: Actor): Promise<string> {
  return within(actor, async (tx) => {
    const row = await tx
      .insertInto("organisation")
      .values({
        partnership_id: actor.partnershipId,
        number: "0999000038",
        name: "De Populier; en Zonen (voorbeeld)",
        kind: "social-enterprise",
        published: true,
        is_example: true,
        version: 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

beforeAll(async () => {
  partnershipId = await aPartnership(db);
  coordinator = coordinatorOf(partnershipId);
  planId = unless(
    await savePlan(db, coordinator, null, {
      name: "Meerjarenplan (voorbeeld)",
      fromYear: 2026,
      toYear: 2031,
      visionId: null,
      isCurrent: true,
    }),
  ).id;
  const goal = await aNode({ code: "BD-1", title: "Netwerk", parentId: null });
  const part = await aNode({ code: "AP-1.1", title: "Ontmoeten", parentId: goal });
  const partner = await anOrganisation(coordinator);
  const [priority] = await within(coordinator, (tx) =>
    tx.selectFrom("frame_priority").select(["frame_id", "code"]).limit(1).execute(),
  );
  const counts = priority ? [{ frameId: priority.frame_id, code: priority.code }] : [];
  actionId = await within(coordinator, async (tx) => {
    const wanted = aNewAction({
      title: "=Beurs & 'lunch'",
      description: "Eerste regel\n\n+32 is geen formule",
      code: "AC-1",
      nodeId: part,
      ownerName: "An Voorbeeld",
      counts,
      partnerIds: [partner],
    });
    const money = [
      { year: 2026, financing: "Vlaamse subsidie", budgetCents: 120_050, spentCents: 4_999 },
      { year: 2027, financing: "eigen middelen", budgetCents: 80_000, spentCents: 0 },
    ];
    return unless(await addAction(tx, coordinator, wanted, now, { money })).id;
  });
  unless(await addNote(db, coordinator, actionId, "Zaal is vrij.", now));
  await within(coordinator, (tx) =>
    addAction(tx, coordinator, aNewAction({ title: "Losse actie" }), now),
  );
});

async function aNode(change: {
  code: string;
  title: string;
  parentId: string | null;
}): Promise<string> {
  const edit = {
    planId,
    version: null,
    description: "Waarom",
    budgets: [{ year: 2026, amountCents: 200_000 }],
    ...change,
  };
  const saved = await saveNode(db, coordinator, null, edit, now);
  if (saved.kind !== "saved") throw new Error(saved.kind);
  return saved.id;
}

async function exported(actor: Actor, format: PlanFormat): Promise<Uint8Array> {
  const order = { format, planId: null, years: null, language: "nl", today } as const;
  const file = unless(await exportPlan(db, actor, order));
  const pieces: Uint8Array[] = [];
  for await (const piece of file.content) {
    pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  }
  return Buffer.concat(pieces);
}

async function settled(actor: Actor, name: string, content: Uint8Array | string) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { importId } = unless(await uploadPlan(deps, actor, { name, content: bytes }));
  const opened = unless(await openPlanImport(deps, actor, importId));
  unless(await settlePlan(deps, actor, importId, opened.settings));
  return importId;
}

async function brought(actor: Actor, name: string, content: Uint8Array | string) {
  const importId = await settled(actor, name, content);
  return { importId, ...unless(await importPlan(deps, actor, importId)) };
}

/** All of a plan that a file carries, without the ids of the partnership it stands in. */
async function essenceOf(actor: Actor) {
  return within(actor, async (tx) => {
    const [plan] = await listPlans(tx);
    const scope = { nis: "all", personId: null } as const;
    const world = await loadPlanWorld(tx, {
      scope,
      planId: plan?.id ?? null,
      within: null,
      owners: [],
    });
    const codes = new Map(world.nodes.map(({ id, code }) => [id, code]));
    const names = new Map(world.organisations.map(({ id, name }) => [id, name]));
    const frames = new Map(world.priorities.map(({ frameId, key }) => [frameId, key]));
    return {
      plan: plan && [plan.name, plan.fromYear, plan.toYear],
      nodes: world.nodes.map(({ id: _, version: __, parentId, ...node }) => ({
        ...node,
        parent: codes.get(parentId ?? "") ?? null,
      })),
      actions: world.actions.map(({ content, notes }) => ({
        ...content,
        nodeId: codes.get(content.nodeId ?? "") ?? null,
        partnerIds: content.partnerIds.map((id) => names.get(id)),
        counts: content.counts.map(({ frameId, code }) => [frames.get(frameId), code]),
        notes,
      })),
    };
  });
}

describe("a plan that goes out and comes in", () => {
  test("as a workbook it loses nothing on its way into an empty partnership", async () => {
    const elsewhere = coordinatorOf(await aPartnership(db, "Leeg verband"));
    await anOrganisation(elsewhere);
    const content = await exported(coordinator, "xlsx");
    const { counts } = await brought(elsewhere, "plan.xlsx", content);
    expect(counts).toMatchObject({ refused: 0, nodes: { added: 2 }, actions: { added: 2 } });
    expect(await essenceOf(elsewhere)).toEqual(await essenceOf(coordinator));
    const again = await brought(elsewhere, "plan.xlsx", content);
    expect(again.counts.actions).toEqual({ added: 0, changed: 0, unchanged: 2 });
    const back = await brought(coordinator, "terug.xlsx", await exported(elsewhere, "xlsx"));
    expect(back.counts.actions).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });

  test.each(["xlsx", "csv", "docx"] as const)("as %s it changes nothing here", async (format) => {
    const before = await essenceOf(coordinator);
    const done = await brought(coordinator, `plan.${format}`, await exported(coordinator, format));
    expect(done.counts).toMatchObject({ refused: 0, actions: { added: 0, changed: 0 } });
    expect(await essenceOf(coordinator)).toEqual(before);
  });
});

const list = [
  "Actieplan;Titel;Verantwoordelijke;Begin;Einde;Budget 2026",
  "AP-1.1 Ontmoeten;Rondetafel zorg;Bram Onbekend;01/02/2026;30/06/2026;1.500,00",
  "AP-1.1 Ontmoeten;Losse dag;;2026-02-30;30/06/2026;",
  "AP-1.1 Ontmoeten;Fout bedrag;;01/02/2026;30/06/2026;veel",
].join("\r\n");

describe("a list of somebody else", () => {
  test("comes in with an owner who waits, refused rows kept, and is known the second time", async () => {
    const importId = await settled(coordinator, "lijst.csv", list);
    const { proposal, gaps } = unless(await previewPlan(deps, coordinator, importId));
    expect(proposal.actions.map(({ kind, after }) => [kind, after.title, after.ownerName])).toEqual(
      [["added", "Rondetafel zorg", "Bram Onbekend"]],
    );
    expect(gaps).toMatchObject([{ code: "AP-1.1", year: 2026 }]);
    unless(await importPlan(deps, coordinator, importId));
    const { run, troubles } = unless(await readPlanImport(db, coordinator, importId, 100));
    expect(run.state).toBe("done");
    expect(troubles.map(({ line, field, because }) => [line, field, because])).toEqual([
      [2, "Verantwoordelijke", "owner-as-name"],
      [3, "Begin", "wrong-day"],
      [4, "Budget 2026", "wrong-amount"],
    ]);
    expect(troubles[1]?.raw).toContain("Losse dag");
    const again = await brought(coordinator, "lijst.csv", list);
    expect(again.counts).toMatchObject({ actions: { added: 0, changed: 0, unchanged: 1 } });
    const done = unless(await undoPlanImport(db, coordinator, importId, later));
    expect(done.outcome).toEqual({ given: 1, kept: [] });
    expect(await importPlan(deps, coordinator, importId)).toMatchObject({
      because: "already-done",
    });
  });

  test("that names only an end day and a code stands there with its money of that year", async () => {
    const plain =
      "Titel;Actieplan;Einddatum;Budget\nFietstocht;AP-1.1;31/12/2026;1.000,50\nStoet;AP-1.1;31/12/2026;veel\n";
    const { importId, counts } = await brought(coordinator, "gewoon.csv", plain);
    expect(counts).toMatchObject({ actions: { added: 1 }, nodes: { added: 0 }, refused: 1 });
    const { troubles } = unless(await readPlanImport(db, coordinator, importId, 100));
    expect(troubles.map(({ line, because }) => [line, because])).toEqual([
      [2, "period-filled-in"],
      [3, "wrong-amount"],
    ]);
    const money = await within(coordinator, (tx) =>
      tx
        .selectFrom("action_money as line")
        .innerJoin("action", "action.id", "line.action_id")
        .where("action.title", "=", "Fietstocht")
        .select(["year", "budget_cents"])
        .execute(),
    );
    expect(money).toMatchObject([{ year: 2026 }]);
    expect(Number(money[0]?.budget_cents)).toBe(100_050);
    unless(await undoPlanImport(db, coordinator, importId, later));
  });

  test("all of it is taken back, apart from what somebody worked on since", async () => {
    const before = await essenceOf(coordinator);
    const two =
      "Titel;Begin;Einde\nEen (voorbeeld);1/1/2026;1/2/2026\nTwee (voorbeeld);1/1/2026;1/2/2026\n";
    const { importId } = await brought(coordinator, "twee.csv", two);
    const made = await within(coordinator, (tx) =>
      tx
        .selectFrom("action")
        .select("id")
        .where("title", "=", "Twee (voorbeeld)")
        .executeTakeFirstOrThrow(),
    );
    unless(await addNote(db, coordinator, made.id, "Hier werkte iemand aan.", later));
    const { outcome } = unless(await undoPlanImport(db, coordinator, importId, later));
    expect(outcome).toEqual({
      given: 1,
      kept: [{ kind: "action", id: made.id, name: "Twee (voorbeeld)" }],
    });
    const now = await essenceOf(coordinator);
    expect(now.actions.length).toBe(before.actions.length + 1);
  });

  test("what it changed gets its old value back, unless that changed again", async () => {
    const stored = async () => within(coordinator, (tx) => loadAction(tx, actionId));
    const before = await stored();
    const change = "Code;Titel;Telt voor;Budget 2027\nAC-1;Beurs in Halle;;900\n";
    const { importId } = await brought(coordinator, "code.csv", change);
    expect((await stored())?.content).toMatchObject({
      title: "Beurs in Halle",
      nodeId: before?.content.nodeId,
    });
    unless(await undoPlanImport(db, coordinator, importId, later));
    expect((await stored())?.content).toEqual(before?.content);
    const second = await brought(coordinator, "code.csv", change);
    const current = await stored();
    if (!current) throw new Error("the action is gone");
    const edit = { ...current.content, title: "Beurs in Beersel" };
    await saveAction(db, coordinator, actionId, { version: current.version, content: edit }, later);
    const { outcome } = unless(await undoPlanImport(db, coordinator, second.importId, later));
    expect(outcome.kept).toMatchObject([{ id: actionId }]);
    expect((await stored())?.content.title).toBe("Beurs in Beersel");
  });
});

test("a file that is no table is told for what it is, and staff of one municipality bring none in", async () => {
  const content = Buffer.from("%PDF-1.7 niets");
  expect(await uploadPlan(deps, coordinator, { name: "plan.xlsx", content })).toMatchObject({
    because: "not-a-table",
    about: "pdf",
  });
  const staff: Actor = {
    ...coordinator,
    grants: [{ role: "municipal-staff", nis: "23027" }],
  } as Actor;
  expect(await uploadPlan(deps, staff, { name: "plan.csv", content })).toMatchObject({
    because: "not-permitted",
  });
});
