import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aQuestion } from "../examples/index.ts";
import { wiped, withoutAsker } from "./forget-asker.ts";
import { isFollowUpDue, isLate, numberInSubject, referenceOf, subjectFrom } from "./question.ts";
import { addMonths, changeToStatus, conflictsOf, differenceOf, undoOf } from "./question-change.ts";

const today = asDay("2026-11-23");

describe("late", () => {
  test("a question is late the day after its date, not on the day itself", () => {
    expect(isLate(aQuestion({ neededBy: today }), today)).toBe(false);
    expect(isLate(aQuestion({ neededBy: asDay("2026-11-22") }), today)).toBe(true);
  });
  test("what was answered or handed over is late no more", () => {
    const neededBy = asDay("2026-11-01");
    expect(isLate(aQuestion({ neededBy, status: "answered" }), today)).toBe(false);
    expect(isLate(aQuestion({ neededBy, status: "handed-over" }), today)).toBe(false);
  });
  test("a follow-up is due on its day, also of an answered question, not of a closed one", () => {
    expect(isFollowUpDue(aQuestion({ followUpOn: today, status: "answered" }), today)).toBe(true);
    expect(isFollowUpDue(aQuestion({ followUpOn: today, status: "closed" }), today)).toBe(false);
    expect(isFollowUpDue(aQuestion({ followUpOn: asDay("2026-11-24") }), today)).toBe(false);
  });
});

describe("state", () => {
  test("closing sets the day on which who asked is forgotten", () => {
    const change = changeToStatus(aQuestion({ askerName: "Sam Voorbeeld" }), "closed", today, 12);
    expect(change).toMatchObject({ closedOn: today, askerExpiresOn: "2027-11-23" });
  });
  test("nobody to forget: no day", () => {
    expect(changeToStatus(aQuestion({}), "closed", today, 12)).not.toHaveProperty("askerExpiresOn");
  });
  test("opening again gives the longer term back", () => {
    const closed = aQuestion({ askerName: "Sam", status: "closed", askedOn: today });
    expect(changeToStatus(closed, "in-hand", today, 12)).toMatchObject({
      closedOn: null,
      askerExpiresOn: "2028-11-23",
    });
  });
  test("a month later than 31 January is the last of February", () => {
    expect(addMonths(asDay("2027-01-31"), 1)).toBe("2027-02-28");
    expect(addMonths(asDay("2026-12-15"), 1)).toBe("2027-01-15");
  });
});

describe("changes", () => {
  test("only what differs is remembered, and can be given back", () => {
    const question = aQuestion({ subject: "Hagen", department: "Groen" });
    const difference = differenceOf(question, { subject: "Haag", department: "Groen" });
    expect(difference).toEqual({ before: { subject: "Hagen" }, after: { subject: "Haag" } });
    if (!difference) throw new Error("no difference");
    expect(undoOf({ ...question, subject: "Haag" }, difference)).toEqual({ subject: "Hagen" });
    expect(undoOf({ ...question, subject: "Struik" }, difference)).toBeNull();
  });
  test("another's change of another field is no conflict, nor is the same text", () => {
    const question = aQuestion({ subject: "Haag", department: "Groen" });
    const since = new Set(["subject"]);
    expect(conflictsOf(question, { department: "Wegen" }, since)).toEqual([]);
    expect(conflictsOf(question, { subject: "Haag" }, since)).toEqual([]);
    expect(conflictsOf(question, { subject: "Struik" }, since)).toEqual([
      { field: "subject", theirs: "Haag", yours: "Struik" },
    ]);
  });
});

describe("forgetting who asked", () => {
  const asker = { name: "Sam De Voorbeeld", email: "sam@voorbeeld.example", phone: "02 000 00 01" };
  test("name, mail and phone leave the text; what was asked stays", () => {
    const text =
      "Kan iemand de haag snoeien?\nGroeten, Sam De Voorbeeld\n+32 2 000 00 01 / 02.000.00.01 SAM@voorbeeld.example";
    const plain = withoutAsker(text, asker);
    expect(plain).toContain("Kan iemand de haag snoeien?");
    for (const part of ["Sam", "Voorbeeld", "000.00", "voorbeeld.example"])
      expect(plain).not.toContain(part);
  });
  test("little words and common words of the same letters stay", () => {
    const plain = withoutAsker("Het bos van de heer Bos", { ...asker, name: "Jan van den Bos" });
    expect(plain).toBe(`Het bos van de heer ${wiped}`);
  });
  test("a word that holds the name is another word", () => {
    expect(withoutAsker("Samen met de Samenaankoop", { ...asker, name: "Sam" })).toBe(
      "Samen met de Samenaankoop",
    );
  });
  test("whatever the name, it is gone afterwards", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 20 }), (typed) => {
        const name = `Xq${typed.replace(/\s+/g, "").replaceAll(wiped, "")}`;
        const plain = withoutAsker(`Dag, ${name} hier.`, { name, email: null, phone: null });
        return !plain.includes(name);
      }),
    );
  });
});

test("the reference is found again in the subject of a reply", () => {
  expect(numberInSubject(`RE: [${referenceOf(12)}] Snoeien`)).toBe(12);
  expect(numberInSubject("V-12")).toBeNull();
});

test("a long first line becomes a subject of whole words", () => {
  expect(subjectFrom("Kan het?\nMeer")).toBe("Kan het?");
  expect(subjectFrom("woord ".repeat(60)).length).toBeLessThanOrEqual(120);
});
