import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { parseInboxFilter } from "../rules/inbox-filter.ts";
import { periodAround } from "../rules/time-totals.ts";
import { answerQuestion } from "./answer-question.ts";
import { exportInbox } from "./list-questions.ts";
import { readAnswers, saveAnswer } from "./reusable-answers.ts";
import { exportTime, readTime, spendTime } from "./spend-time.ts";
import { aTestDesk, dilbeek, halle, now, today } from "./test-desk.ts";

const { db, app, coordinator, staffOf, added, opened, inbox } = await aTestDesk();

describe("the inbox", () => {
  test("late is what should have been answered; words are letters, not patterns", async () => {
    const late = await added({ subject: "Laat 100% zeker", neededBy: asDay("2026-11-22") });
    const shown = await inbox("toon=laat");
    expect(shown.questions.map(({ id }) => id)).toContain(late);
    expect(shown.questions.every((one) => one.late)).toBe(true);
    expect((await inbox("q=100%25")).questions.map(({ id }) => id)).toEqual([late]);
    expect((await inbox("q=_____")).questions).toEqual([]);
  });

  test("the file holds the filtered questions without the names of who asked", async () => {
    await added({ subject: "=Uitvoer", askerName: "Sam Voorbeeld" });
    const filter = parseInboxFilter(new URLSearchParams("q=Uitvoer"));
    const file = await exportInbox(db, coordinator(), filter, {
      language: "nl",
      today,
      format: "csv",
    });
    if ("kind" in file) throw new Error(file.because);
    let text = "";
    for await (const piece of file.content as AsyncIterable<string>) text += piece;
    expect(text.trim().split("\r\n")).toHaveLength(2);
    expect(text).toContain("'=Uitvoer");
    expect(text).not.toContain("Sam");
  });

  test("numbers follow each other, also when many ask at once", async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => added({ subject: "Tegelijk" })));
    const numbers = (await inbox("q=Tegelijk")).questions.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(ids.length);
    expect(Math.max(...numbers) - Math.min(...numbers)).toBe(7);
  });
});

describe("reusable answers", () => {
  const fields = {
    title: "Onderhoud van speelpleinen",
    body: "Een maatwerkbedrijf maait en herstelt.",
    language: "nl" as const,
    tags: ["groen"],
    source: "",
    checkAgainOn: null,
  };
  test("an answer is kept, suggested with a question, used and counted", async () => {
    const kept = await saveAnswer(app, coordinator(), fields, { fromQuestionId: null });
    if (kept.kind !== "saved") throw new Error(kept.kind);
    const id = await added({ subject: "Wie doet ons speelpleinonderhoud?" });
    const [suggested] = (await opened(id)).answers;
    expect(suggested?.id).toBe(kept.id);
    const given = {
      id,
      version: 1,
      answer: "Ja",
      how: "note" as const,
      usedAnswerIds: [kept.id, kept.id],
    };
    await answerQuestion(app, coordinator(), given, now);
    const found = await readAnswers(app, coordinator(), "onderhoud speelplein");
    expect(found).toMatchObject({ answers: [{ id: kept.id, used: 1, lastUsedOn: today }] });
  });
  test("two people edit one answer: the second gets the text of the first", async () => {
    const kept = await saveAnswer(
      app,
      coordinator(),
      { ...fields, title: "Twee" },
      { fromQuestionId: null },
    );
    if (kept.kind !== "saved") throw new Error(kept.kind);
    const of = { id: kept.id, version: 1 };
    await saveAnswer(app, coordinator(), { ...fields, body: "eerst" }, of);
    expect(await saveAnswer(app, coordinator(), { ...fields, body: "tweede" }, of)).toMatchObject({
      kind: "conflict",
      theirs: { body: "eerst", version: 2 },
    });
    expect(await saveAnswer(app, staffOf(halle), fields, of)).toMatchObject({
      because: "not-permitted",
    });
  });
});

describe("time", () => {
  test("time of a question counts for its municipality, time for all is divided", async () => {
    const id = await added({ nis: dilbeek, subject: "Tijd" });
    const line = { spentOn: asDay("2025-05-02"), what: "bellen" };
    await spendTime(db, coordinator(), { ...line, questionId: id, nis: halle, minutes: 30 }, now);
    await spendTime(db, coordinator(), { ...line, questionId: null, nis: null, minutes: 61 }, now);
    const period = periodAround("year", asDay("2025-01-01"));
    const read = await readTime(db, coordinator(), period, { language: "nl", today });
    expect(read).toMatchObject({
      forAll: 61,
      total: 91,
      municipalities: [
        { name: "Dilbeek", own: 30, total: 61 },
        { name: "Halle", own: 0, total: 30 },
      ],
    });
    expect((await opened(id)).minutes).toBe(30);
    const ofStaff = await readTime(db, staffOf(dilbeek), period, { language: "nl", today });
    expect(ofStaff).toMatchObject({ total: 30, forAll: 0, wholePartnership: false });
    const file = await exportTime(db, coordinator(), period, {
      language: "nl",
      today,
      format: "xlsx",
    });
    expect(file).toMatchObject({ name: "bestede-tijd-2025-01-01.xlsx" });
  });
});
