import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { addDays, asDay, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { nothingSaid } from "../../rules/fill/entry.ts";
import type { PlanSaid } from "../../rules/plan/judge-plan.ts";
import type { AnswerValue } from "../../rules/scan/answer.ts";
import { selectPlan } from "../../store/plan/plan-rows.ts";
import { openAnswersOf } from "../../store/scans.ts";
import { finishHeldScan, startAgain } from "../fill/own-scan.ts";
import { saveAnswers } from "../fill/save-answers.ts";
import { aScanDesk } from "../test-scans.ts";
import { chooseProposal, movePlanAction, savePlanAction } from "./change-plan.ts";
import { endPlanReminders, openPlanEnd } from "./end-reminders.ts";
import { openPlan } from "./open-plan.ts";
import { remindOfPlans } from "./remind-owners.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

const now = "2026-11-24T09:00:00.000Z" as Instant;
const later = (days: number) => `${addDays(dayOf(now), days)}T09:00:00.000Z` as Instant;
const done = <Result>(found: Result): Exclude<Result, Refusal> => {
  if (isRefusal(found)) throw new Error(found.because);
  return found as Exclude<Result, Refusal>;
};
const place = (token: string, actor: Actor = desk.visitor, at = now) => ({ actor, token, now: at });
const look = async (token: string, actor: Actor = desk.visitor) =>
  done(await openPlan(desk.app, actor, token, now));

async function answer(token: string, question: string, value: AnswerValue) {
  const entry = { ...nothingSaid, id: randomUUID(), question, value, madeOn: 0, saidAt: now };
  done(await saveAnswers(desk.app, token, [entry], now));
}

/** A scan in which everything that is asked is answered with no. */
async function aScanOfNo(given: Parameters<typeof desk.start>[0] = {}, actor?: Actor) {
  const started = await desk.start(given, actor);
  const view = await look(started.token);
  const open = view.scan.instrument.questions.filter(({ depths }) => depths.includes("light"));
  for (const { key } of open.slice(0, 12)) await answer(started.token, key, "no");
  return started;
}

async function choose(token: string, count: number) {
  const { proposals } = await look(token);
  for (const { question } of proposals.slice(0, count)) {
    done(
      await chooseProposal(desk.app, place(token), question.key, { language: "nl", drop: null }),
    );
  }
}

const said = (given: Partial<PlanSaid> = {}): PlanSaid => ({
  ...{ title: "Fietsen voor iedereen", firstStep: "", ownerName: "Ans" },
  ...{ ownerEmail: "", isAgreed: false, dueOn: asDay("2026-12-24"), result: "" },
  ...given,
});

describe("a plan of five", () => {
  test("a chosen proposal is an action with who chose it, a day and a first step; twice is once", async () => {
    const { token } = await aScanOfNo();
    await choose(token, 1);
    const { toDo, proposals } = await look(token);
    expect(toDo).toHaveLength(1);
    const [action] = toDo;
    expect(action).toMatchObject({ ownerName: "Ans Voorbeeld", state: "open" });
    expect(action?.firstStep).not.toBe("");
    expect(action && action.dueOn > dayOf(now)).toBe(true);
    expect(proposals.map(({ question }) => question.key)).not.toContain(action?.question);
    const again = done(
      await chooseProposal(desk.app, place(token), action?.question ?? "", {
        language: "nl",
        drop: null,
      }),
    );
    expect(again).toMatchObject({ kind: "planned", id: action?.id });
  });

  test("the sixth is refused with the five that are there; one makes room, and can be taken back later", async () => {
    const { token } = await aScanOfNo();
    await choose(token, 5);
    const { toDo, proposals } = await look(token);
    const sixth = proposals[0]?.question.key ?? "";
    const asked = { language: "nl", drop: null } as const;
    const full = done(await chooseProposal(desk.app, place(token), sixth, asked));
    expect(full).toMatchObject({ kind: "full" });
    expect((await look(token)).toDo).toHaveLength(5);
    expect(await savePlanAction(desk.app, place(token), { drop: null }, said())).toMatchObject({
      kind: "full",
    });
    const goes = toDo[2];
    done(await chooseProposal(desk.app, place(token), sixth, { ...asked, drop: goes?.id ?? "" }));
    const after = await look(token);
    expect(after.toDo).toHaveLength(5);
    expect(after.dropped.map(({ id }) => id)).toEqual([goes?.id]);
    const back = { state: "open", drop: null } as const;
    expect(await movePlanAction(desk.app, place(token), goes?.id ?? "", back)).toMatchObject({
      kind: "full",
    });
    done(
      await movePlanAction(desk.app, place(token), after.toDo[0]?.id ?? "", {
        state: "done",
        drop: null,
      }),
    );
    done(await movePlanAction(desk.app, place(token), goes?.id ?? "", back));
    expect((await look(token)).toDo.map(({ id }) => id)).toContain(goes?.id);
  });

  test("what a colleague saved meanwhile is not overwritten unseen", async () => {
    const { token } = await aScanOfNo();
    await choose(token, 1);
    const action = (await look(token)).toDo[0];
    const target = { id: action?.id ?? "", version: action?.version ?? 0 };
    done(await savePlanAction(desk.app, place(token), target, said({ title: "Eerst" })));
    const second = await savePlanAction(desk.app, place(token), target, said({ title: "Dan" }));
    expect(second).toMatchObject({ kind: "changed-since", action: { title: "Eerst" } });
  });

  test("an address without consent, and a day that is not there, are told and nothing is written", async () => {
    const { token } = await aScanOfNo();
    const wrong = said({ ownerEmail: "geen adres", dueOn: null });
    expect(await savePlanAction(desk.app, place(token), { drop: null }, wrong)).toEqual({
      kind: "problems",
      problems: ["bad-email", "no-consent", "no-day"],
    });
    expect((await look(token)).toDo).toEqual([]);
  });

  test("nobody reads the plan of another scan, and the desk reads none of a company", async () => {
    const { token, scanId } = await aScanOfNo();
    await choose(token, 1);
    expect(await desk.inTenant((tx) => selectPlan(tx, scanId))).toEqual([]);
    const other = await desk.start();
    await desk.inTenant(async (tx) => {
      await openAnswersOf(tx, other.scanId);
      expect(await selectPlan(tx, scanId)).toEqual([]);
    });
  });
});

describe("reminders", () => {
  const operator = (): Actor => ({ kind: "operator", partnershipId: desk.partnershipId });
  const letters = () => desk.inTenant((tx) => desk.app.mail.list(tx));
  const mine = async (to: string) => (await letters()).filter((letter) => letter.to === to);

  test("the owner hears of it before and after the day, once each, and ends it with one link", async () => {
    const { token } = await aScanOfNo();
    const to = "bart@voorbeeld.example";
    const wanted = said({ ownerEmail: to, isAgreed: true, dueOn: addDays(dayOf(now), 30) });
    done(await savePlanAction(desk.app, place(token), { drop: null }, wanted));
    await remindOfPlans(desk.app, operator(), later(10));
    expect(await mine(to)).toHaveLength(0);
    await remindOfPlans(desk.app, operator(), later(24));
    await remindOfPlans(desk.app, operator(), later(25));
    expect(await mine(to)).toHaveLength(1);
    await remindOfPlans(desk.app, operator(), later(33));
    const [letter] = await mine(to);
    expect(await mine(to)).toHaveLength(2);
    expect(letter?.subject).not.toContain("Fietsen");
    const end = /scan-herinnering\/([\w-]{75})/.exec(letter?.text ?? "")?.[1] ?? "";
    expect(done(await openPlanEnd(desk.app, end))).toMatchObject({ isOn: true });
    done(await endPlanReminders(desk.app, end));
    expect(done(await openPlanEnd(desk.app, end))).toMatchObject({ isOn: false });
    expect(await mine(to)).toHaveLength(0);
  });

  test("who is done is reminded no more, and the address is gone", async () => {
    const { token } = await aScanOfNo();
    const to = "chris@voorbeeld.example";
    const wanted = said({ ownerEmail: to, isAgreed: true });
    const made = done(await savePlanAction(desk.app, place(token), { drop: null }, wanted));
    if (made.kind !== "planned") throw new Error(made.kind);
    await remindOfPlans(desk.app, operator(), later(25));
    expect(await mine(to)).toHaveLength(1);
    done(await movePlanAction(desk.app, place(token), made.id, { state: "done", drop: null }));
    expect(await mine(to)).toHaveLength(0);
    expect((await look(token)).done[0]?.ownerEmail).toBeNull();
  });

  test("only the machine sends them", async () => {
    expect(await remindOfPlans(desk.app, desk.coordinator, now)).toMatchObject({ kind: "refused" });
  });

  test("a year later who began the scan is asked once to do it again", async () => {
    const email = "dirk@voorbeeld.example";
    const { token } = await aScanOfNo({ holder: { name: "Dirk", email, personId: null } });
    done(await finishHeldScan(desk.app, token, now));
    await remindOfPlans(desk.app, operator(), later(300));
    expect(await mine(email)).toHaveLength(0);
    await remindOfPlans(desk.app, operator(), later(366));
    await remindOfPlans(desk.app, operator(), later(367));
    const asked = await mine(email);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain("/opnieuw");
  });
});

test("a scan again takes plan and effects along with their states, and leaves the old one as it was", async () => {
  const { token, scanId } = await aScanOfNo();
  await choose(token, 3);
  const { toDo } = await look(token);
  const [first, second] = toDo;
  done(
    await movePlanAction(desk.app, place(token), first?.id ?? "", { state: "done", drop: null }),
  );
  done(
    await movePlanAction(desk.app, place(token), second?.id ?? "", {
      state: "dropped",
      drop: null,
    }),
  );
  const again = done(await startAgain(desk.app, token, later(366)));
  const view = await look(again.token);
  expect(view.scan.scan.previousScanId).toBe(scanId);
  expect(view.answered).toBe(0);
  expect(view.done.map(({ title, carriedFrom }) => [title, carriedFrom])).toEqual([
    [first?.title, first?.id],
  ]);
  expect(view.toDo).toHaveLength(1);
  expect(view.dropped).toEqual([]);
  expect((await look(token)).done).toHaveLength(1);
});

describe("a scan of an authority", () => {
  const authority = {
    ...({ instrument: "authority", depth: "full" } as const),
    ...{ name: "Stad Voorbeeld", profile: {} },
  };
  const actionsOf = (origin: string) =>
    desk.inTenant((tx) =>
      tx.selectFrom("action").selectAll().where("origin_ref", "=", origin).execute(),
    );

  test("its actions stand in the plan of the partnership as well, and stay in step both ways", async () => {
    const { token } = await desk.start(authority, desk.coordinator);
    const made = done(await savePlanAction(desk.app, place(token), { drop: null }, said()));
    if (made.kind !== "planned") throw new Error(made.kind);
    const [there] = await actionsOf(made.id);
    expect(there).toMatchObject({ title: "Fietsen voor iedereen", status: "planned" });
    done(await movePlanAction(desk.app, place(token), made.id, { state: "done", drop: null }));
    expect((await actionsOf(made.id))[0]?.status).toBe("done");
    await desk.inTenant((tx) =>
      tx
        .updateTable("action")
        .set({ status: "running", done_on: null })
        .where("origin_ref", "=", made.id)
        .execute(),
    );
    expect((await look(token)).toDo[0]).toMatchObject({ id: made.id, state: "busy" });
  });

  test("that of a company stays with the company", async () => {
    const { token } = await aScanOfNo();
    await choose(token, 1);
    const [action] = (await look(token)).toDo;
    expect(await actionsOf(action?.id ?? "")).toEqual([]);
    expect(action?.steeringActionId).toBeNull();
  });
});
