import { describe, expect, test } from "vitest";
import type { ReceivedLetter } from "#platform/mail-in";
import { parseInboxFilter } from "../rules/inbox-filter.ts";
import { handOver } from "./answer-question.ts";
import { editQuestion } from "./change-question.ts";
import { followUp } from "./follow-up.ts";
import { readInbox } from "./list-questions.ts";
import { openQuestion } from "./open-question.ts";
import {
  judgeFeasibility,
  moveQuestion,
  removeQuestion,
  restoreQuestion,
  undoEvent,
} from "./question-deeds.ts";
import { questionsToday } from "./questions-today.ts";
import { readAnswers } from "./reusable-answers.ts";
import { spendTime } from "./spend-time.ts";
import { takeLetter } from "./take-letter.ts";
import { aTestDesk, dilbeek, halle, now, personId, today } from "./test-desk.ts";

const {
  db,
  app,
  partnershipId,
  who,
  coordinator,
  staffOf,
  visitor,
  stranger,
  here,
  added,
  opened,
  inbox,
} = await aTestDesk();

describe("who may", () => {
  test("staff see and change the questions of their own municipality only", async () => {
    const [own, foreign, none] = [
      await added({ subject: "Rol eigen" }),
      await added({ subject: "Rol vreemd", nis: dilbeek }),
      await added({ subject: "Rol geen", nis: null }),
    ];
    expect((await inbox("q=Rol", staffOf(halle))).questions.map(({ id }) => id)).toEqual([own]);
    for (const id of [foreign, none]) {
      const seen = await openQuestion(app, staffOf(halle), id, { language: "nl", search: "" });
      expect(seen).toMatchObject({ because: "not-permitted" });
      expect(await moveQuestion(db, staffOf(halle), id, "closed", now)).toMatchObject({
        because: "not-permitted",
      });
    }
    expect(await moveQuestion(db, staffOf(halle), own, "in-hand", now)).toEqual({ kind: "done" });
    // Nor can they push a question to another municipality.
    const push = { id: own, version: 2, change: { nis: dilbeek } };
    expect(await editQuestion(db, staffOf(halle), push, now)).toMatchObject({
      because: "not-permitted",
    });
  });

  test.each([
    ["an organisation", () => who({ role: "organisation", organisationId: personId })],
    ["a reader", () => who({ role: "reader" })],
    ["a visitor", visitor],
  ])("%s reads and changes nothing", async (_, actor) => {
    const id = await added();
    const filter = parseInboxFilter(new URLSearchParams());
    expect(await readInbox(db, actor(), filter, { language: "nl", today, page: 1 })).toMatchObject({
      because: "not-permitted",
    });
    expect(await openQuestion(app, actor(), id, { language: "nl", search: "" })).toMatchObject({
      kind: "refused",
    });
    expect(await removeQuestion(db, actor(), id, now)).toMatchObject({ because: "not-permitted" });
    expect(await readAnswers(app, actor(), "")).toMatchObject({ because: "not-permitted" });
    expect(
      await spendTime(
        db,
        actor(),
        {
          questionId: null,
          nis: halle,
          spentOn: today,
          minutes: 5,
          what: "",
        },
        now,
      ),
    ).toMatchObject({ because: "not-permitted" });
    expect((await questionsToday(app, actor(), { today, language: "nl", limit: 5 })).total).toBe(0);
  });

  test("another partnership does not see that a question exists", async () => {
    const id = await added();
    expect(await openQuestion(app, stranger(), id, { language: "nl", search: "" })).toMatchObject({
      because: "no-such-question",
    });
    expect(await moveQuestion(db, stranger(), id, "closed", now)).toMatchObject({
      because: "no-such-question",
    });
  });
});

describe("working on a question", () => {
  test("two people change different fields: both are kept; the same field: both texts come back", async () => {
    const id = await added({ subject: "Twee mensen" });
    const mine = { id, version: 1, change: { department: "Wegen" } };
    await editQuestion(db, coordinator(), mine, now);
    const other_ = who({ role: "coordinator" }, "Sam Voorbeeld");
    const theirs = { id, version: 1, change: { body: "Meer" } };
    expect(await editQuestion(db, other_, theirs, now)).toEqual({ kind: "changed" });
    const late = { id, version: 1, change: { department: "Milieu", subject: "Twee" } };
    expect(await editQuestion(db, other_, late, now)).toMatchObject({
      kind: "conflict",
      version: 3,
      conflicts: [{ field: "department", theirs: "Wegen", yours: "Milieu" }],
    });
    expect((await opened(id)).question).toMatchObject({ subject: "Twee mensen", body: "Meer" });
    expect(await editQuestion(db, other_, { ...late, version: 3 }, now)).toEqual({
      kind: "changed",
    });
  });

  test("a change is undone, unless the field changed again", async () => {
    const id = await added({ subject: "Terug" });
    await judgeFeasibility(db, coordinator(), id, { feasibility: "no", feasibilityNote: "te ver" });
    const first = (await opened(id)).events[0]?.id ?? "";
    expect(await undoEvent(db, coordinator(), id, first, now)).toEqual({ kind: "done" });
    expect((await opened(id)).question).toMatchObject({ feasibility: null, feasibilityNote: "" });
    expect(await undoEvent(db, coordinator(), id, first, now)).toMatchObject({
      because: "cannot-be-undone",
    });
    await judgeFeasibility(db, coordinator(), id, { feasibility: "yes", feasibilityNote: "" });
    const second = (await opened(id)).events[0]?.id ?? "";
    await judgeFeasibility(db, coordinator(), id, { feasibility: "partly", feasibilityNote: "" });
    expect(await undoEvent(db, coordinator(), id, second, now)).toMatchObject({
      because: "changed-since",
    });
  });

  test("handed over with a name and a day, and who asked is told when asked to", async () => {
    const id = await added({ subject: "Doorgeven", askerEmail: "sam@voorbeeld.example" });
    const given = { to: "Maatwerk Voorbeeld", on: today, tell: true };
    expect(await handOver(app, coordinator(), id, given)).toEqual({
      kind: "handed-over",
      told: true,
    });
    expect((await opened(id)).question).toMatchObject({
      status: "handed-over",
      handedOverTo: "Maatwerk Voorbeeld",
    });
    const [letter] = await here((tx) => app.mail.list(tx));
    expect(letter?.text).toContain("Maatwerk Voorbeeld");
    expect(await handOver(app, coordinator(), id, { ...given, to: " " })).toMatchObject({
      because: "nobody",
    });
  });

  test("a follow-up appears on its day", async () => {
    const id = await added({ subject: "Morgen bekijken" });
    await moveQuestion(db, coordinator(), id, "waiting", now);
    await followUp(db, coordinator(), id, { on: today, asAction: false, title: "" }, now);
    const { items } = await questionsToday(app, coordinator(), {
      today,
      language: "nl",
      limit: 100,
    });
    expect(items.find(({ key }) => key === `question:${id}`)).toMatchObject({ kind: "due" });
    expect((await inbox("toon=opvolgen")).questions.map((one) => one.id)).toContain(id);
  });

  test("removed and put back", async () => {
    const id = await added({ subject: "Weg en weder" });
    await removeQuestion(db, coordinator(), id, now);
    expect((await inbox("q=weder&toon=alles")).questions).toEqual([]);
    expect((await inbox("toon=verwijderd")).questions.map((one) => one.id)).toContain(id);
    expect(await moveQuestion(db, coordinator(), id, "closed", now)).toMatchObject({
      because: "removed",
    });
    await restoreQuestion(db, coordinator(), id, now);
    expect((await inbox("q=weder")).questions).toHaveLength(1);
  });
});

describe("forwarded letters", () => {
  let letters = 0;
  const letter = (over: Partial<ReceivedLetter> = {}): ReceivedLetter => ({
    messageId: `m-${letters++}@voorbeeld.example`,
    from: { name: "Noor Voorbeeld", address: "noor@voorbeeld.example" },
    subject: "FW: Poetshulp gezocht",
    sentAt: now,
    day: today,
    text: "Van: Robin Voorbeeld <robin@voorbeeld.example>\nVerzonden: vrijdag 20 november 2026\nOnderwerp: Poetshulp gezocht\n\nWij zoeken poetshulp voor de turnzaal.",
    attachments: [],
    leftOut: [],
    isAutomatic: false,
    ...over,
  });
  const recipient = () => ({
    partnershipId,
    personId,
    purpose: "questions" as const,
    addressId: personId,
  });

  test("a forwarded letter becomes a question of whoever wrote it first, once", async () => {
    const one = letter();
    const taken = await takeLetter(app, one, recipient());
    if (taken.kind !== "taken") throw new Error(taken.kind);
    expect((await opened(taken.id)).question).toMatchObject({
      channel: "mail",
      subject: "Poetshulp gezocht",
      askedOn: "2026-11-20",
      askerName: "Robin Voorbeeld",
      askerEmail: "robin@voorbeeld.example",
      body: "Wij zoeken poetshulp voor de turnzaal.",
    });
    expect(await takeLetter(app, one, recipient())).toMatchObject({ kind: "known", id: taken.id });
    const withPlan = letter({ leftOut: ["plan.exe"] });
    const second = await takeLetter(app, withPlan, recipient());
    const { events } = await opened(second.kind === "taken" ? second.id : "");
    expect(events[0]?.body).toContain("plan.exe");
  });

  test("a reply of who asked joins its question; of somebody else it is a new one", async () => {
    const id = await added({ subject: "Antwoord per mail", askerEmail: "kim@voorbeeld.example" });
    const { number } = (await opened(id)).question;
    const reply = (address: string) =>
      letter({
        subject: `FW: [V-${number}] Antwoord per mail`,
        text: `Van: Kim <${address}>\nOnderwerp: RE: [V-${number}] Antwoord per mail\n\nDank u.`,
      });
    expect(await takeLetter(app, reply("Kim@voorbeeld.example"), recipient())).toMatchObject({
      id,
    });
    expect((await opened(id)).question.repliedOn).toBe(today);
    const foreign = await takeLetter(app, reply("vreemd@voorbeeld.example"), recipient());
    if (foreign.kind !== "taken") throw new Error(foreign.kind);
    expect(foreign.id).not.toBe(id);
  });

  test("of somebody without a role nothing is taken", async () => {
    const stranger = { ...recipient(), personId: "99999999-9999-4999-8999-999999999999" };
    expect(await takeLetter(app, letter(), stranger)).toMatchObject({ kind: "refused" });
  });
});

test("an owner who may only read any more has left, as far as a question goes", async () => {
  const id = await added({ mine: true });
  const roleBecomes = (role: "reader" | "coordinator") =>
    here((tx) =>
      tx.updateTable("membership").set({ role }).where("person_id", "=", personId).execute(),
    );
  expect((await opened(id)).ownerLeft).toBe(false);
  await roleBecomes("reader");
  expect((await opened(id)).ownerLeft).toBe(true);
  await roleBecomes("coordinator");
});
