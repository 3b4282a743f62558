import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { answerQuestion } from "./answer-question.ts";
import { editQuestion } from "./change-question.ts";
import { followUp } from "./follow-up.ts";
import { removeQuestion, restoreQuestion, undoEvent } from "./question-deeds.ts";
import { spendTime, takeBackTime } from "./spend-time.ts";
import { aTestDesk, dilbeek, halle, now, today } from "./test-desk.ts";

const { app, db, coordinator, here, added, opened } = await aTestDesk();

const actionsOf = (id: string) =>
  here((tx) =>
    tx
      .selectFrom("action")
      .selectAll()
      .where("origin_href", "=", `/vragen/${id}`)
      .orderBy("number")
      .execute(),
  );
const evidenceOf = (id: string) =>
  here((tx) => tx.selectFrom("evidence").selectAll().where("origin_ref", "=", id).execute());
const look = (id: string, on: string, title = "") =>
  followUp(db, coordinator(), id, { on: asDay(on), asAction: true, title }, now);

describe("a follow-up in the plan", () => {
  test("is one action, however often it is saved, and it moves along", async () => {
    const id = await added({ subject: "Opvolgen in de lente" });
    const { number } = (await opened(id)).question;
    expect(await look(id, "2027-03-01")).toEqual({ kind: "planned" });
    expect(await look(id, "2027-03-01")).toEqual({ kind: "done" });
    expect(await look(id, "2027-05-01")).toEqual({ kind: "moved" });
    expect(await actionsOf(id)).toMatchObject([
      { title: `V-${number}, Halle`, due_on: "2027-05-01", origin: "questions", nis: [halle] },
    ]);
    const { events, openAction } = await opened(id);
    expect(events.map(({ kind }) => kind).filter((kind) => kind.startsWith("action"))).toEqual([
      "action-moved",
      "action",
    ]);
    expect(openAction).toEqual({ number: (await actionsOf(id))[0]?.number });
  });

  test("is a new action once the first is over", async () => {
    const id = await added({ subject: "Nog eens bekijken" });
    await look(id, "2027-03-01");
    await here((tx) =>
      tx
        .updateTable("action")
        .set({ status: "stopped" })
        .where("origin_href", "=", `/vragen/${id}`)
        .execute(),
    );
    expect((await opened(id)).openAction).toBeNull();
    expect(await look(id, "2027-06-01", "Nog eens bellen")).toEqual({ kind: "planned" });
    expect(await actionsOf(id)).toMatchObject([
      { due_on: "2027-03-01", status: "stopped" },
      { due_on: "2027-06-01", title: "Nog eens bellen" },
    ]);
  });

  test("bears no name of who asked, whatever was typed", async () => {
    const asker = { askerName: "Robin Voorbeeld", askerEmail: "robin@voorbeeld.example" };
    const id = await added({ subject: "Robin Voorbeeld zoekt poetshulp", ...asker });
    const title = "Bel Robin (robin@voorbeeld.example) terug";
    await look(id, "2027-03-01", title);
    await answer(id, { ownTitle: "Poetshulp voor Robin Voorbeeld" });
    expect(await actionsOf(id)).toMatchObject([{ title: "Bel … (…) terug" }]);
    const { number } = (await opened(id)).question;
    expect(await evidenceOf(id)).toMatchObject([{ title: `V-${number}, Halle: Poetshulp voor …` }]);
  });

  test("whose owner left is of whoever plans it", async () => {
    const id = await added({ subject: "Van wie wegging" });
    await here((tx) =>
      tx
        .updateTable("question")
        .set({ owner_person_id: "99999999-9999-4999-8999-999999999999", owner_name: "Weg" })
        .where("id", "=", id)
        .execute(),
    );
    expect(await look(id, "2027-03-01")).toEqual({ kind: "planned" });
    expect(await actionsOf(id)).toMatchObject([{ owner_name: "Noor Voorbeeld" }]);
  });
});

const answer = async (id: string, over: { readonly ownTitle?: string } = {}) => {
  const { version } = (await opened(id)).question;
  const given = { id, version, answer: "Ja.", how: "note" as const, usedAnswerIds: [], ...over };
  return answerQuestion(app, coordinator(), given, now);
};
const isAside = async (id: string) =>
  (await evidenceOf(id)).map(({ set_aside_at }) => set_aside_at !== null);

describe("an answer as evidence", () => {
  test("undone it counts nowhere, given again it counts again", async () => {
    const id = await added({ subject: "Bewijs terug" });
    await answer(id);
    expect(await isAside(id)).toEqual([false]);
    const line = (await opened(id)).events[0]?.id ?? "";
    expect(await undoEvent(db, coordinator(), id, line, now)).toEqual({ kind: "done" });
    expect((await opened(id)).question).toMatchObject({ answer: "", answeredOn: null });
    expect(await isAside(id)).toEqual([true]);
    await answer(id);
    expect(await isAside(id)).toEqual([false]);
  });

  test("goes with a removed question and comes back with it", async () => {
    const id = await added({ subject: "Dubbel genoteerd" });
    await answer(id);
    await removeQuestion(db, coordinator(), id, now);
    expect(await isAside(id)).toEqual([true]);
    await restoreQuestion(db, coordinator(), id, now);
    expect(await isAside(id)).toEqual([false]);
  });

  test("bears the hours that are noted before and after it", async () => {
    const id = await added({ subject: "Met uren" });
    const note = { questionId: id, nis: null, spentOn: today, what: "" };
    await spendTime(db, coordinator(), { ...note, minutes: 30 }, now);
    await answer(id);
    const hours = async () => Number((await evidenceOf(id))[0]?.hours);
    expect(await hours()).toBe(0.5);
    await spendTime(db, coordinator(), { ...note, minutes: 60 }, now);
    expect(await hours()).toBe(1.5);
    const lines = await here((tx) =>
      tx.selectFrom("time_spent").select("id").where("question_id", "=", id).execute(),
    );
    for (const line of lines) await takeBackTime(db, coordinator(), line.id, now);
    expect((await evidenceOf(id))[0]?.hours).toBeNull();
  });

  test("follows the question to another municipality", async () => {
    const id = await added({ subject: "Toch voor Dilbeek" });
    await answer(id);
    const { version } = (await opened(id)).question;
    await editQuestion(db, coordinator(), { id, version, change: { nis: dilbeek } }, now);
    const [piece] = await evidenceOf(id);
    expect(piece).toMatchObject({ nis: [dilbeek] });
    expect(piece?.title).toContain("Dilbeek");
  });
});
