import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { ReceivedLetter } from "#platform/mail-in";
import { aTestApp, aTestPartnership } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { parseInboxFilter } from "../rules/inbox-filter.ts";
import type { NewQuestion } from "../rules/question.ts";
import { periodAround } from "../rules/time-totals.ts";
import { addQuestion } from "./add-question.ts";
import { answerQuestion, handOver } from "./answer-question.ts";
import { askQuestion } from "./ask-question.ts";
import { editQuestion } from "./change-question.ts";
import { changeKeeping, forgetAskers } from "./forget-askers.ts";
import { exportInbox, readInbox } from "./list-questions.ts";
import { openQuestion } from "./open-question.ts";
import {
  followUp,
  judgeFeasibility,
  moveQuestion,
  removeQuestion,
  restoreQuestion,
  undoEvent,
} from "./question-deeds.ts";
import { questionsToday } from "./questions-today.ts";
import { openAskerView, replyToQuestion } from "./reply-page.ts";
import { readAnswers, saveAnswer } from "./reusable-answers.ts";
import { exportTime, readTime, spendTime } from "./spend-time.ts";
import { takeLetter } from "./take-letter.ts";

const database = await aTestDatabase();
const { db } = database;
const app = await aTestApp(database, {
  dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-questions-")),
  projectRoot: `${process.cwd()}/`,
  url: "https://regiekamer.example",
});
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const [halle, dilbeek] = ["23027", "23016"];
const personId = "11111111-1111-4111-8111-111111111111";
let partnershipId = "";
let other = "";

const who = (grant: Grant, name = "Noor Voorbeeld"): Actor => ({
  kind: "person",
  personId,
  name,
  partnershipId,
  grants: [grant],
});
const coordinator = () => who({ role: "coordinator" });
const staffOf = (nis: string) => who({ role: "municipal-staff", nis });
const visitor = (): Actor => ({ kind: "visitor", partnershipId });
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "vragen");
  other = await aTestPartnership(database, "elders");
  await database.owner
    .raw`insert into person (id, name, email) values (${personId}, 'Noor Voorbeeld', 'noor@voorbeeld.example')`;
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`update partnership set published = true where id = ${partnershipId}`;
    for (const nis of [halle, dilbeek])
      await tx`insert into partnership_member (partnership_id, nis, from_day) values (${partnershipId}, ${nis}, '2020-01-01')`;
    await tx`insert into membership (partnership_id, person_id, role, via) values (${partnershipId}, ${personId}, 'coordinator', 'invitation')`;
  });
});

let asker = 0;
const asked = (over: Partial<Parameters<typeof askQuestion>[2]> = {}) => ({
  nis: halle,
  subject: "Qui peut tailler nos haies ?",
  body: "Environ 200 mètres.",
  neededBy: null,
  askerName: "Camille Exemple",
  askerOrganisation: "École d’exemple",
  askerEmail: "camille@exemple.example",
  askerPhone: null,
  language: "fr" as const,
  address: `192.0.2.${++asker}`,
  ...over,
});

const typed = (over: Partial<NewQuestion> = {}): NewQuestion & { mine: boolean } => ({
  channel: "phone",
  askedOn: asDay("2026-11-20"),
  subject: "Wie kan onze hagen snoeien?",
  body: "Aan de school.",
  nis: halle,
  department: "Groen",
  neededBy: null,
  askerName: "",
  askerOrganisation: "",
  askerEmail: null,
  askerPhone: null,
  askerLanguage: "nl",
  mine: false,
  ...over,
});

const added = async (over: Partial<NewQuestion> = {}, actor = coordinator()) => {
  const question = await addQuestion(db, actor, typed(over), now);
  if (question.kind !== "added") throw new Error(question.because);
  return question.id;
};
const opened = async (id: string, actor: Actor = coordinator()) => {
  const question = await openQuestion(app, actor, id, { language: "nl", search: "" });
  if ("kind" in question) throw new Error(question.because);
  return question;
};
const inbox = async (query: string, actor: Actor = coordinator()) => {
  const filter = parseInboxFilter(new URLSearchParams(query));
  const page = await readInbox(db, actor, filter, { language: "nl", today, page: 1 });
  if ("kind" in page) throw new Error(page.because);
  return page;
};

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
    expect(await editQuestion(db, staffOf(halle), push)).toMatchObject({
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
    expect(await removeQuestion(db, actor(), id)).toMatchObject({ because: "not-permitted" });
    expect(await readAnswers(app, actor(), "")).toMatchObject({ because: "not-permitted" });
    expect(
      await spendTime(db, actor(), {
        questionId: null,
        nis: halle,
        spentOn: today,
        minutes: 5,
        what: "",
      }),
    ).toMatchObject({ because: "not-permitted" });
    expect((await questionsToday(app, actor(), { today, language: "nl", limit: 5 })).total).toBe(0);
  });

  test("another partnership does not see that a question exists", async () => {
    const id = await added();
    const stranger: Actor = { kind: "operator", partnershipId: other };
    expect(await openQuestion(app, stranger, id, { language: "nl", search: "" })).toMatchObject({
      because: "no-such-question",
    });
    expect(await moveQuestion(db, stranger, id, "closed", now)).toMatchObject({
      because: "no-such-question",
    });
  });
});

describe("working on a question", () => {
  test("two people change different fields: both are kept; the same field: both texts come back", async () => {
    const id = await added({ subject: "Twee mensen" });
    await editQuestion(db, coordinator(), { id, version: 1, change: { department: "Wegen" } });
    const other_ = who({ role: "coordinator" }, "Sam Voorbeeld");
    expect(await editQuestion(db, other_, { id, version: 1, change: { body: "Meer" } })).toEqual({
      kind: "changed",
    });
    const late = { id, version: 1, change: { department: "Milieu", subject: "Twee" } };
    expect(await editQuestion(db, other_, late)).toMatchObject({
      kind: "conflict",
      version: 3,
      conflicts: [{ field: "department", theirs: "Wegen", yours: "Milieu" }],
    });
    expect((await opened(id)).question).toMatchObject({ subject: "Twee mensen", body: "Meer" });
    expect(await editQuestion(db, other_, { ...late, version: 3 })).toEqual({ kind: "changed" });
  });

  test("a change is undone, unless the field changed again", async () => {
    const id = await added({ subject: "Terug" });
    await judgeFeasibility(db, coordinator(), id, { feasibility: "no", feasibilityNote: "te ver" });
    const first = (await opened(id)).events[0]?.id ?? "";
    expect(await undoEvent(db, coordinator(), id, first)).toEqual({ kind: "done" });
    expect((await opened(id)).question).toMatchObject({ feasibility: null, feasibilityNote: "" });
    expect(await undoEvent(db, coordinator(), id, first)).toMatchObject({
      because: "cannot-be-undone",
    });
    await judgeFeasibility(db, coordinator(), id, { feasibility: "yes", feasibilityNote: "" });
    const second = (await opened(id)).events[0]?.id ?? "";
    await judgeFeasibility(db, coordinator(), id, { feasibility: "partly", feasibilityNote: "" });
    expect(await undoEvent(db, coordinator(), id, second)).toMatchObject({
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

  test("a follow-up becomes one action in the plan, however often it is saved", async () => {
    const id = await added({ subject: "Opvolgen in de lente" });
    const given = { on: asDay("2027-03-01"), asAction: true, title: "" };
    for (let at = 0; at < 2; at++)
      expect(await followUp(db, coordinator(), id, given, now)).toEqual({ kind: "done" });
    const actions = await here((tx) =>
      tx.selectFrom("action").selectAll().where("origin_ref", "=", id).execute(),
    );
    expect(actions).toMatchObject([
      { title: "Opvolgen in de lente", due_on: "2027-03-01", origin: "questions", nis: [halle] },
    ]);
    expect((await opened(id)).events.filter(({ kind }) => kind === "action")).toHaveLength(1);
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
    await removeQuestion(db, coordinator(), id);
    expect((await inbox("q=weder&toon=alles")).questions).toEqual([]);
    expect((await inbox("toon=verwijderd")).questions.map((one) => one.id)).toContain(id);
    expect(await moveQuestion(db, coordinator(), id, "closed", now)).toMatchObject({
      because: "removed",
    });
    await restoreQuestion(db, coordinator(), id);
    expect((await inbox("q=weder")).questions).toHaveLength(1);
  });
});

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
    await spendTime(db, coordinator(), { ...line, questionId: id, nis: halle, minutes: 30 });
    await spendTime(db, coordinator(), { ...line, questionId: null, nis: null, minutes: 61 });
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
    await editQuestion(db, coordinator(), {
      id,
      version: 1,
      change: { askerName: "Camille E. Exemple" },
    });
    await editQuestion(db, coordinator(), {
      id,
      version: 2,
      change: { askerName: "Camille Exemple" },
    });
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

describe("forwarded letters", () => {
  const letter = (over: Partial<ReceivedLetter> = {}): ReceivedLetter => ({
    messageId: `m-${++asker}@voorbeeld.example`,
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
