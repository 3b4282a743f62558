import { access } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import type { ReceivedLetter } from "#platform/mail-in";
import { addQuestion } from "./add-question.ts";
import { askQuestion } from "./ask-question.ts";
import { editQuestion } from "./change-question.ts";
import { forgetAskers } from "./forget-askers.ts";
import { deskFileLimits, visitorFileLimits } from "./judge-files.ts";
import { moveQuestion } from "./question-deeds.ts";
import {
  addQuestionFiles,
  keepForForm,
  listFormFiles,
  openQuestionFile,
  removeQuestionFile,
} from "./question-files.ts";
import { openAskerView, replyToQuestion } from "./reply-page.ts";
import { takeLetter } from "./take-letter.ts";
import { asked, aTestDesk, dilbeek, halle, now, personId, today, typed } from "./test-desk.ts";

const desk = await aTestDesk();
const { app, db, partnershipId, who, coordinator, staffOf, visitor, stranger } = desk;
const { here, added, opened, inbox } = desk;

const text = (content: string) => new TextEncoder().encode(content);
const pdf = (name = "plan.pdf", bytes = 200) => {
  const content = new Uint8Array(bytes);
  content.set(text("%PDF-1.7\n"));
  return { name, bytes: content };
};
const program = { name: "foto.pdf", bytes: text("MZ\u0090 this program cannot be run") };
const page = { name: "brief.txt", bytes: text("<script>alert(1)</script>") };

const add = (id: string, files = [pdf()], fromAsker = false) =>
  addQuestionFiles(app, coordinator(), id, { files, fromAsker }, now);
const namesOf = async (id: string) => (await opened(id)).files.map(({ name }) => name);

describe("files by hand", () => {
  test("are kept in the order they came, and said in the timeline by number, not by name", async () => {
    const id = await added();
    expect(await add(id, [pdf("b.pdf"), pdf("a.pdf")])).toEqual({ kind: "added", count: 2 });
    expect(await namesOf(id)).toEqual(["b.pdf", "a.pdf"]);
    const { events } = await opened(id);
    expect(events[0]).toMatchObject({ kind: "file", body: "", details: { files: 2 } });
    expect(JSON.stringify(events)).not.toContain("b.pdf");
  });

  test("are judged by their content, and one that is refused keeps all out", async () => {
    const id = await added();
    expect(await add(id, [pdf(), program])).toMatchObject({
      because: "not-a-document",
      about: "foto.pdf",
    });
    expect(await add(id, [page])).toMatchObject({ because: "not-a-document" });
    expect(await add(id, [pdf("groot.pdf", deskFileLimits.bytes + 1)])).toMatchObject({
      because: "file-too-large",
    });
    expect(await add(id, Array(21).fill(pdf()))).toMatchObject({ because: "too-many-files" });
    expect(await add(id, [])).toMatchObject({ because: "no-file" });
    expect(await namesOf(id)).toEqual([]);
  });

  test("end at sixty of one question", async () => {
    const id = await added();
    for (let at = 0; at < 3; at++) await add(id, Array(20).fill(pdf()));
    expect(await namesOf(id)).toHaveLength(60);
    expect(await add(id)).toMatchObject({ because: "too-many-files" });
  });

  test("go when somebody removes them", async () => {
    const id = await added();
    await add(id);
    const fileId = (await opened(id)).files[0]?.id ?? "";
    expect(await removeQuestionFile(app, staffOf(dilbeek), id, fileId)).toMatchObject({
      because: "not-permitted",
    });
    expect(await removeQuestionFile(app, coordinator(), id, fileId)).toEqual({ kind: "done" });
    expect(await namesOf(id)).toEqual([]);
    expect(await openQuestionFile(app, coordinator(), id, fileId)).toMatchObject({
      because: "no-such-file",
    });
    expect((await opened(id)).events[0]).toMatchObject({ kind: "file-removed" });
  });
});

describe("who may", () => {
  test("who reads the question downloads its files, by way of that question only", async () => {
    const [id, other] = [await added(), await added({ nis: dilbeek })];
    await add(id);
    const fileId = (await opened(id)).files[0]?.id ?? "";
    const file = await openQuestionFile(app, staffOf(halle), id, fileId);
    expect(file).toMatchObject({ name: "plan.pdf", mediaType: "application/pdf", bytes: 200 });
    expect(await openQuestionFile(app, staffOf(dilbeek), other, fileId)).toMatchObject({
      because: "no-such-file",
    });
    for (const actor of [staffOf(dilbeek), who({ role: "reader" }), visitor()]) {
      expect(await openQuestionFile(app, actor, id, fileId)).toMatchObject({
        because: "not-permitted",
      });
      const given = { files: [pdf()], fromAsker: false };
      expect(await addQuestionFiles(app, actor, id, given, now)).toMatchObject({
        because: "not-permitted",
      });
    }
    expect(await openQuestionFile(app, stranger(), id, fileId)).toMatchObject({
      because: "no-such-file",
    });
  });
});

describe("files of who asks", () => {
  test("come with the form and with a reply; who asked sees their names, the desk downloads", async () => {
    const answer = await askQuestion(
      app,
      visitor(),
      asked({ subject: "Met plan", files: [pdf("haag.pdf")] }),
      now,
    );
    if (answer.kind !== "asked") throw new Error(answer.because);
    const reply = { text: "Nog een foto.", address: "192.0.2.200", files: [pdf("poort.pdf")] };
    expect(await replyToQuestion(app, answer.token, reply, now)).toEqual({ kind: "replied" });
    expect(await openAskerView(app, answer.token)).toMatchObject({
      files: ["haag.pdf", "poort.pdf"],
    });
    const id = (await inbox("q=Met plan")).questions[0]?.id ?? "";
    await add(id, [pdf("intern.pdf")]);
    const view = await openAskerView(app, answer.token);
    expect(JSON.stringify(view)).not.toContain("intern");
    expect(await namesOf(id)).toEqual(["haag.pdf", "poort.pdf", "intern.pdf"]);
  });

  test("are fewer and smaller; a refused one leaves no question", async () => {
    const ask = (files: { name: string; bytes: Uint8Array }[]) =>
      askQuestion(app, visitor(), asked({ subject: "Geweigerd bestand", files }), now);
    expect(await ask(Array(4).fill(pdf()))).toMatchObject({ because: "too-many-files" });
    expect(await ask([pdf("x.pdf", visitorFileLimits.bytes + 1)])).toMatchObject({
      because: "file-too-large",
    });
    expect(await ask([program])).toMatchObject({ because: "not-a-document" });
    expect((await inbox("q=Geweigerd")).questions).toEqual([]);
  });

  test("come with a forwarded letter; what is not taken is said", async () => {
    const letter: ReceivedLetter = {
      messageId: "bijlagen@voorbeeld.example",
      from: { name: "Robin Voorbeeld", address: "robin@voorbeeld.example" },
      subject: "Met bijlagen",
      sentAt: now,
      day: today,
      text: "Zie bijlage.",
      attachments: [{ ...pdf("bestek.pdf"), mediaType: "application/pdf" }],
      leftOut: ["virus.exe"],
      isAutomatic: false,
    };
    const recipient = {
      partnershipId,
      personId,
      purpose: "questions",
      addressId: personId,
    } as const;
    const taken = await takeLetter(app, letter, recipient);
    if (taken.kind !== "taken") throw new Error(taken.kind);
    const { files, events } = await opened(taken.id);
    expect(files).toMatchObject([{ name: "bestek.pdf", fromAsker: true }]);
    expect(events[0]?.body).toContain("virus.exe");
  });

  test("are forgotten with who asked, the names of what was not taken too; the desk's own stay", async () => {
    const id = await added({ subject: "Bestanden wissen", askerName: "Robin Voorbeeld" });
    await add(id, [pdf("van-robin.pdf")], true);
    await add(id, [pdf("van-ons.pdf")]);
    const ofAsker = (await opened(id)).files.find(({ fromAsker }) => fromAsker)?.id ?? "";
    const file = await openQuestionFile(app, coordinator(), id, ofAsker);
    if (file.kind !== "file") throw new Error(file.because);
    await moveQuestion(db, coordinator(), id, "closed", now);
    const day = (await opened(id)).question.askerExpiresOn ?? today;
    await here((tx) => forgetAskers(app, tx, partnershipId, addDays(day, -1)));
    expect(await namesOf(id)).toHaveLength(2);
    await here((tx) => forgetAskers(app, tx, partnershipId, day));
    expect(await namesOf(id)).toEqual(["van-ons.pdf"]);
    await here((tx) => app.files.clean(tx, day));
    await expect(access(file.path)).rejects.toThrow();
  });

  test("have a day on which they go, also when nothing else is known of who asked", async () => {
    const id = await added({ subject: "Alleen een bestand" });
    expect((await opened(id)).question.askerExpiresOn).toBeNull();
    await add(id, [pdf()], true);
    expect((await opened(id)).question.askerExpiresOn).toBe("2028-11-20");
    await here((tx) => forgetAskers(app, tx, partnershipId, asDay("2028-11-20")));
    expect(await namesOf(id)).toEqual([]);
  });
});

describe("a name that comes later", () => {
  test("gets a day on which it goes; the day moves, and is not taken away", async () => {
    const id = await added({ subject: "Later genoemd" });
    const edit = async (change: Parameters<typeof editQuestion>[2]["change"]) => {
      const { version } = (await opened(id)).question;
      await editQuestion(db, coordinator(), { id, version, change }, now);
      return (await opened(id)).question.askerExpiresOn;
    };
    expect(await edit({ askerName: "Robin Voorbeeld" })).toBe("2028-11-20");
    expect(await edit({ askerExpiresOn: asDay("2026-12-01") })).toBe("2026-12-01");
    expect(await edit({ askerName: "", askerExpiresOn: null })).toBe("2026-12-01");
    await here((tx) => forgetAskers(app, tx, partnershipId, asDay("2026-12-01")));
    expect(JSON.stringify(await opened(id))).not.toContain("Robin");
  });
});

describe("attachments of a letter that is still a form", () => {
  test("wait for whoever opened it, and belong to the question that is saved", async () => {
    const files = await keepForForm(app, coordinator(), [pdf("brief.pdf"), program], now);
    if ("kind" in files) throw new Error(files.because);
    expect(files.map(({ name }) => name)).toEqual(["brief.pdf"]);
    const ids = files.map(({ id }) => id);
    const colleague = { ...coordinator(), personId: "22222222-2222-4222-8222-222222222222" };
    expect(await listFormFiles(db, colleague, ids)).toEqual([]);
    expect(await listFormFiles(db, coordinator(), ids)).toHaveLength(1);
    const order = { ...typed({ subject: "Uit een brief" }), formFiles: ids };
    const question = await addQuestion(db, coordinator(), order, now);
    if (question.kind !== "added") throw new Error(question.because);
    expect((await opened(question.id)).files).toMatchObject([{ fromAsker: true }]);
    await here((tx) => app.files.clean(tx, addDays(today, 30)));
    expect(await namesOf(question.id)).toEqual(["brief.pdf"]);
  });

  test("are thrown away when nobody saved the form", async () => {
    const files = await keepForForm(app, coordinator(), [pdf()], now);
    if ("kind" in files) throw new Error(files.because);
    await here((tx) => app.files.clean(tx, addDays(today, 2)));
    expect(
      await listFormFiles(
        db,
        coordinator(),
        files.map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});

describe("the same form twice", () => {
  test("a double click is one question, with one letter and one file", async () => {
    const form = asked({
      subject: "Dubbelklik",
      formKey: "33333333-3333-4333-8333-333333333333",
      askerEmail: "dubbel@exemple.example",
      files: [pdf()],
    });
    const ask = (over: Partial<typeof form> = {}) =>
      askQuestion(app, visitor(), { ...form, ...over }, now);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await inbox("q=Dubbelklik")).questions).toHaveLength(1);
    const letters = await here((tx) => app.mail.list(tx));
    expect(letters.filter(({ to }) => to === "dubbel@exemple.example")).toHaveLength(1);
    // Somebody else who would learn the key sees nothing of it; other words are another question.
    expect(await ask({ askerEmail: "ander@exemple.example" })).not.toEqual(answers[0]);
    expect(await ask({ body: "Toch 300 mètres." })).not.toEqual(answers[0]);
    expect((await inbox("q=Dubbelklik")).questions).toHaveLength(3);
  });

  test("so is a note of the desk; without a key two are two", async () => {
    const formKey = "44444444-4444-4444-8444-444444444444";
    const note = (key?: string) =>
      addQuestion(
        db,
        coordinator(),
        { ...typed({ subject: "Nota twee keer" }), ...(key ? { formKey: key } : {}) },
        now,
      );
    await Promise.all([note(formKey), note(formKey)]);
    expect((await inbox("q=Nota twee")).questions).toHaveLength(1);
    await Promise.all([note(), note()]);
    expect((await inbox("q=Nota twee")).questions).toHaveLength(3);
  });

  test("a reply that comes twice is one; the same words later are another", async () => {
    const answer = await askQuestion(app, visitor(), asked({ subject: "Twee keer dank" }), now);
    if (answer.kind !== "asked") throw new Error(answer.because);
    const reply = (words: string) =>
      replyToQuestion(app, answer.token, { text: words, address: "192.0.2.201" }, now);
    await Promise.all([reply("Merci."), reply("Merci.")]);
    const messages = async () => {
      const view = await openAskerView(app, answer.token);
      return "messages" in view ? view.messages.map(({ body }) => body) : [];
    };
    expect(await messages()).toEqual(["Merci."]);
    await reply("Et demain ?");
    await reply("Merci.");
    expect(await messages()).toEqual(["Merci.", "Et demain ?", "Merci."]);
    expect(await reply("x".repeat(10_001))).toMatchObject({ because: "too-long" });
  });
});
