import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { answerQuestion } from "./answer-question.ts";
import { askQuestion } from "./ask-question.ts";
import { editQuestion } from "./change-question.ts";
import { changeKeeping, forgetAskers } from "./forget-askers.ts";
import { moveQuestion } from "./question-deeds.ts";
import { questionsToday } from "./questions-today.ts";
import { openAskerView, replyToQuestion } from "./reply-page.ts";
import { asked, aTestDesk, halle, now, today } from "./test-desk.ts";

const { db, app, partnershipId, who, coordinator, visitor, here, added, opened, inbox } =
  await aTestDesk();

describe("asking from outside", () => {
  test("a visitor asks, gets a reference, a letter that repeats nothing typed, and reads the answer", async () => {
    const answer = await askQuestion(app, visitor(), asked(), now);
    if (answer.kind !== "asked") throw new Error(answer.because);
    const letters = await here((tx) => app.mail.list(tx));
    expect(letters[0]).toMatchObject({ to: "camille@exemple.example" });
    expect(letters[0]?.text).toContain(`/vraag/${answer.token}`);
    for (const part of ["haies", "200", "Camille"]) expect(letters[0]?.text).not.toContain(part);
    const view = await openAskerView(app, answer.token);
    expect(view).toMatchObject({ status: "new", messages: [] });

    const id = (await inbox("q=haies")).questions[0]?.id ?? "";
    const { question } = await opened(id);
    expect(question).toMatchObject({ channel: "web-form", askerExpiresOn: "2028-11-23" });
    const sent = await answerQuestion(
      app,
      coordinator(),
      {
        id,
        version: question.version,
        answer: "Oui, l’atelier Exemple.",
        how: "send",
        usedAnswerIds: [],
      },
      now,
    );
    expect(sent).toEqual({ kind: "answered", reached: "mail", isEvidence: true });
    const [letter] = await here((tx) => app.mail.list(tx));
    expect(letter?.text).toContain("Bonjour Camille Exemple,");
    expect(letter?.subject).toMatch(/^\[V-\d+\] Qui peut/);
    expect(await openAskerView(app, answer.token)).toMatchObject({
      status: "answered",
      messages: [{ from: "desk", body: "Oui, l’atelier Exemple." }],
    });
    const proofs = await here((tx) =>
      tx.selectFrom("evidence").selectAll().where("origin_ref", "=", id).execute(),
    );
    expect(proofs).toMatchObject([{ kind: "advice", origin: "questions", nis: [halle] }]);

    const reply = await replyToQuestion(
      app,
      answer.token,
      { text: "Et en mars ?", address: "192.0.2.1" },
      now,
    );
    expect(reply).toEqual({ kind: "replied" });
    expect((await opened(id)).question).toMatchObject({ status: "in-hand", repliedOn: today });
    const { items } = await questionsToday(app, coordinator(), {
      today,
      language: "nl",
      limit: 50,
    });
    expect(items.find(({ key }) => key === `question:${id}`)).toMatchObject({ kind: "reply" });
  });

  test("who gives no mail can still read the answer behind the link", async () => {
    const before = (await here((tx) => app.mail.list(tx))).length;
    const answer = await askQuestion(
      app,
      visitor(),
      asked({ askerEmail: null, subject: "Zonder mail" }),
      now,
    );
    if (answer.kind !== "asked") throw new Error(answer.because);
    expect(await here((tx) => app.mail.list(tx))).toHaveLength(before);
    const id = (await inbox("q=Zonder")).questions[0]?.id ?? "";
    const sent = await answerQuestion(
      app,
      coordinator(),
      { id, version: 1, answer: "Ja.", how: "send", usedAnswerIds: [] },
      now,
    );
    expect(sent).toMatchObject({ reached: "page" });
    expect(await openAskerView(app, answer.token)).toMatchObject({ messages: [{ body: "Ja." }] });
  });

  test("what is only noted stays inside", async () => {
    const answer = await askQuestion(app, visitor(), asked({ subject: "Intern" }), now);
    if (answer.kind !== "asked") throw new Error(answer.because);
    const id = (await inbox("q=Intern")).questions[0]?.id ?? "";
    const note = { id, version: 1, answer: "Gebeld.", how: "note" as const, usedAnswerIds: [] };
    await answerQuestion(app, coordinator(), note, now);
    expect(await openAskerView(app, answer.token)).toMatchObject({
      status: "answered",
      messages: [],
    });
  });

  test("a link that is not ours shows nothing", async () => {
    for (const token of ["", "x", "A".repeat(54), "../../etc"])
      expect(await openAskerView(app, token)).toMatchObject({ because: "no-such-question" });
  });

  test("after many questions from one place one must wait", async () => {
    const once = () =>
      askQuestion(
        app,
        visitor(),
        asked({ address: "198.51.100.7", askerEmail: null, subject: "Veel" }),
        now,
      );
    const answers = [];
    for (let at = 0; at < 6; at++) answers.push((await once()).kind);
    expect(answers).toEqual(["asked", "asked", "asked", "asked", "asked", "refused"]);
  });

  test("for a municipality that is no member nothing is asked", async () => {
    const answer = await askQuestion(app, visitor(), asked({ nis: "11002" }), now);
    expect(answer).toMatchObject({ because: "no-such-municipality" });
  });
});

describe("who asked is forgotten", () => {
  test("on the day: name, mail, phone and letters are gone, the question can be read", async () => {
    const answer = await askQuestion(
      app,
      visitor(),
      asked({
        subject: "Wissen maar",
        body: "Bel mij: Camille Exemple, 02 000 00 01",
        askerPhone: "02 000 00 01",
        askerEmail: "wissen@exemple.example",
      }),
      now,
    );
    if (answer.kind !== "asked") throw new Error(answer.because);
    const id = (await inbox("q=Wissen")).questions[0]?.id ?? "";
    for (const [version, askerName] of ["Camille E. Exemple", "Camille Exemple"].entries()) {
      const edit = { id, version: version + 1, change: { askerName } };
      await editQuestion(db, coordinator(), edit, now);
    }
    await moveQuestion(db, coordinator(), id, "closed", now);
    expect((await opened(id)).question.askerExpiresOn).toBe("2027-11-23");
    const forget = (on: string) => here((tx) => forgetAskers(app, tx, partnershipId, asDay(on)));
    await forget("2027-11-22");
    expect((await opened(id)).question.askerName).toBe("Camille Exemple");
    expect(await forget("2027-11-23")).toBeGreaterThan(0);
    const whole = JSON.stringify(await opened(id));
    for (const part of ["Camille", "000 00 01", "wissen@exemple"])
      expect(whole).not.toContain(part);
    expect((await opened(id)).question).toMatchObject({ subject: "Wissen maar", status: "closed" });
    const letters = await here((tx) => app.mail.list(tx));
    expect(letters.filter(({ to }) => to === "wissen@exemple.example")).toEqual([]);
    expect(await openAskerView(app, answer.token)).toMatchObject({ kind: "refused" });
    expect(await forget("2027-11-23")).toBe(0);
  });

  test("an administrator sets the term; closed questions move along; a coordinator does not", async () => {
    const id = await added({ subject: "Termijn", askerName: "Sam Voorbeeld" });
    await moveQuestion(db, coordinator(), id, "closed", now);
    expect(await changeKeeping(db, coordinator(), 6)).toMatchObject({ because: "not-permitted" });
    const administrator = who({ role: "administrator" });
    expect(await changeKeeping(db, administrator, 61)).toMatchObject({ because: "months" });
    await changeKeeping(db, administrator, 6);
    expect((await opened(id)).question.askerExpiresOn).toBe("2027-05-23");
  });
});
