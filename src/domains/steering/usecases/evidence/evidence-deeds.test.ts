import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, dayOf, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { contentOf, type EvidenceContent } from "../../rules/evidence/evidence-content.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { addAction } from "../actions/add-action.ts";
import { addEvidence } from "./add-evidence.ts";
import { linkEvidence, makeActionOfEvidence, setAside } from "./arrange-evidence.ts";
import { bringDocuments, bringLetter, bringPastedLetter } from "./bring-in.ts";
import { addDocuments, openDocument, removeDocument } from "./edit-documents.ts";
import { saveEvidence, undoEvidence } from "./edit-evidence.ts";
import { evidenceToday } from "./evidence-today.ts";
import { openEvidence } from "./open-evidence.ts";
import { openTray } from "./open-tray.ts";
import { recordEvidence } from "./record-evidence.ts";

const database = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "regiekamer-bewijs-"));
const app = { db: database.db, files: openFiles({ folder }) };
const now = "2026-11-23T09:00:00.000Z" as Instant;
const later = "2026-11-23T10:00:00.000Z" as Instant;
let minute = 10;
const nextMinute = () => {
  minute += 1;
  return `2026-11-23T10:${minute}:00.000Z` as Instant;
};
const today = asDay("2026-11-23");
const [halle, beersel] = ["23027", "23003"];
let partnershipId = "";

const who = (grant: Grant, name = "Noor Voorbeeld"): Actor => ({
  kind: "person",
  personId: "11111111-1111-4111-8111-111111111111",
  name,
  partnershipId,
  grants: [grant],
});
const coordinator = (name?: string) => who({ role: "coordinator" }, name);
const staffOfHalle = () => who({ role: "municipal-staff", nis: halle });
const reader = () => who({ role: "reader" });

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "daden");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(app.db, { partnershipId }, work);

const aDeed = (more: Partial<NewEvidence> = {}): NewEvidence => ({
  kind: "event",
  title: "Rondleiding kringwinkel",
  happenedOn: asDay("2026-10-01"),
  origin: "networking",
  ...more,
});
async function recorded(more: Partial<NewEvidence> = {}): Promise<string> {
  const answer = await here((tx) => recordEvidence(tx, coordinator(), aDeed(more), now));
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.id;
}
async function anAction(title: string, nis: readonly string[] = []): Promise<string> {
  const dates = { startsOn: asDay("2026-01-01"), dueOn: asDay("2026-12-31") };
  const answer = await here((tx) =>
    addAction(tx, coordinator(), { title, ...dates, nis, origin: "hand" }, now),
  );
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.id;
}
async function opened(id: string, actor = coordinator()) {
  const answer = await openEvidence(app, actor, id, { language: "nl", today });
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer;
}
async function tray(actor = coordinator()) {
  const answer = await openTray(app, actor, { page: 1, language: "nl", today });
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer;
}
const content = (more: Partial<NewEvidence> = {}): EvidenceContent => contentOf(aDeed(more));
const pdf = (text = "x") => Buffer.from(`%PDF-1.7 ${text}`);

describe("the tray", () => {
  test("suggests the action with the same words, and one click links it", async () => {
    const actionId = await anAction("Rondleidingen voor bedrijven");
    const id = await recorded();
    const waits = (await tray()).waiting.find((one) => one.id === id);
    expect(waits?.suggestions[0]).toMatchObject({ action: { id: actionId } });
    expect(await linkEvidence(app, coordinator(), [id], actionId, now)).toMatchObject({ count: 1 });
    expect((await tray()).waiting.some((one) => one.id === id)).toBe(false);
    expect((await opened(id)).action?.id).toBe(actionId);
  });

  test("several at once: all are linked, or none when one may not be", async () => {
    const actionId = await anAction("Halle doet mee", [halle]);
    const ofHalle = await recorded({ nis: [halle] });
    const ofBeersel = await recorded({ nis: [beersel] });
    const refused = await linkEvidence(app, staffOfHalle(), [ofHalle, ofBeersel], actionId, now);
    expect(refused).toMatchObject({ because: "not-permitted" });
    expect((await opened(ofHalle)).action).toBeNull();
    await linkEvidence(app, coordinator(), [ofHalle, ofBeersel], actionId, now);
    expect((await opened(ofBeersel)).action?.id).toBe(actionId);
  });

  test("an action made of a deed is done on its day; asked twice there is still one", async () => {
    const id = await recorded({ nis: [halle] });
    const made = await makeActionOfEvidence(app, coordinator(), id, now);
    expect(made).toMatchObject({ kind: "made" });
    if (made.kind === "refused" || !("actionId" in made)) throw new Error("refused");
    const [row] = await here((tx) =>
      tx.selectFrom("action").selectAll().where("id", "=", made.actionId).execute(),
    );
    expect(row).toMatchObject({
      status: "done",
      done_on: "2026-10-01",
      nis: [halle],
      origin: "evidence",
    });
    await linkEvidence(app, coordinator(), [id], null, now);
    expect(await makeActionOfEvidence(app, coordinator(), id, now)).toEqual({
      ...made,
      kind: "known",
    });
    expect((await opened(id)).action?.id).toBe(made.actionId);
  });

  test("what is set aside leaves the tray and every count, and can be brought back", async () => {
    const id = await recorded();
    const before = (await tray()).total;
    await setAside(app, coordinator(), [id], true, later);
    expect((await tray()).total).toBe(before - 1);
    const [line] = (await opened(id)).history;
    expect(line).toMatchObject({ deed: "removed", canBeUndone: true });
    expect(await undoEvidence(app, coordinator(), id, line?.id ?? "", now)).toEqual({
      kind: "undone",
    });
    expect((await tray()).total).toBe(before);
  });

  test("staff see their own municipality and the whole partnership, a reader nothing", async () => {
    const ofBeersel = await recorded({ nis: [beersel] });
    const ofAll = await recorded();
    const seen = (await tray(staffOfHalle())).waiting;
    expect(seen.some(({ id }) => id === ofBeersel)).toBe(false);
    expect(seen.find(({ id }) => id === ofAll)).toMatchObject({ mayEdit: false });
    expect(await openTray(app, reader(), { page: 1, language: "nl", today })).toMatchObject({
      because: "not-permitted",
    });
    const asked = { language: "nl", today } as const;
    expect(await openEvidence(app, staffOfHalle(), ofBeersel, asked)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("today tells how many wait", async () => {
    const group = await evidenceToday(app as never, coordinator(), {
      today,
      language: "fr",
      limit: 1,
    });
    expect(group.items).toHaveLength(1);
    expect(group.total).toBe((await tray()).total);
    const nobody = await evidenceToday(app as never, reader(), { today, language: "fr", limit: 1 });
    expect(nobody.total).toBe(0);
  });
});

describe("editing evidence", () => {
  const save = (id: string, version: number, more: Partial<NewEvidence>, actor = coordinator()) =>
    saveEvidence(app, actor, { id, version, content: content(more) }, nextMinute());

  test("two people at once: the second sees both texts and loses nothing", async () => {
    const id = await recorded();
    await save(id, 1, { title: "Rondleiding A" }, coordinator("Sam Voorbeeld"));
    const second = await save(id, 1, { title: "Rondleiding B" });
    expect(second).toMatchObject({
      kind: "conflict",
      version: 2,
      fields: ["title"],
      whoChanged: "Sam Voorbeeld",
    });
    expect((await opened(id)).evidence.content.title).toBe("Rondleiding A");
    expect(await save(id, 2, { title: "Rondleiding B" })).toEqual({ kind: "saved", changed: true });
  });

  test("what only one of the two changed is kept, without asking", async () => {
    const id = await recorded({ tookPart: { people: 10 } });
    await save(id, 1, { tookPart: { people: 12 } }, coordinator("Sam Voorbeeld"));
    const mine = { title: "Andere titel", tookPart: { people: 10 } };
    expect(await save(id, 1, mine)).toEqual({ kind: "saved", changed: true });
    expect((await opened(id)).evidence.content).toMatchObject({
      title: "Andere titel",
      people: 12,
    });
    const second = await save(id, 1, {
      title: "Rondleiding kringwinkel",
      tookPart: { people: 11 },
    });
    expect(second).toMatchObject({
      kind: "conflict",
      fields: ["people"],
      mine: { title: "Andere titel", people: 11 },
      theirs: { people: 12 },
    });
  });

  test("undo gives back what stood there, unless it changed again since", async () => {
    const id = await recorded();
    await save(id, 1, { title: "Tweede" });
    await save(id, 2, { title: "Derde" });
    const { history } = await opened(id);
    const second = history.find(({ after }) => after?.title === "Tweede");
    const third = history.find(({ after }) => after?.title === "Derde");
    expect(second?.canBeUndone).toBe(false);
    expect(await undoEvidence(app, coordinator(), id, second?.id ?? "", now)).toMatchObject({
      because: "changed-since",
    });
    await undoEvidence(app, coordinator(), id, third?.id ?? "", nextMinute());
    expect((await opened(id)).evidence.content.title).toBe("Tweede");
  });

  test("staff cannot move a piece to another municipality, nor take one over", async () => {
    const id = await recorded({ nis: [halle] });
    const moved = await save(id, 1, { nis: [beersel] }, staffOfHalle());
    expect(moved).toMatchObject({ because: "not-permitted" });
    const other = await recorded({ nis: [beersel] });
    expect(await save(other, 1, { nis: [halle] }, staffOfHalle())).toMatchObject({
      because: "not-permitted",
    });
  });

  test("a piece of another partnership is not there", async () => {
    const id = await recorded();
    const elsewhere = await aTestPartnership(database, "elders");
    const stranger: Actor = { ...coordinator(), partnershipId: elsewhere } as Actor;
    const asked = { language: "nl", today } as const;
    expect(await openEvidence(app, stranger, id, asked)).toMatchObject({
      because: "no-such-evidence",
    });
    expect(
      await saveEvidence(app, stranger, { id, version: 1, content: content() }, now),
    ).toMatchObject({
      because: "no-such-evidence",
    });
    expect(await setAside(app, stranger, [id], true, now)).toMatchObject({
      because: "no-such-evidence",
    });
  });
});

describe("by hand, with documents", () => {
  test("is kept whole with its documents, whose kind is what they are", async () => {
    const documents = [{ name: "foto.exe", bytes: pdf() }];
    const added = await addEvidence(app, coordinator(), content({ hours: 2.5 }), documents, now);
    if (added.kind !== "added") throw new Error("refused");
    const { files, evidence } = await opened(added.id);
    expect(files).toMatchObject([{ name: "foto.exe", mediaType: "application/pdf" }]);
    expect(evidence).toMatchObject({
      fileId: files[0]?.id,
      origin: "hand",
      content: { hours: 2.5 },
    });
  });

  test("with something wrong keeps nothing, and names every problem", async () => {
    const documents = [{ name: "virus.pdf", bytes: Buffer.from("MZ\u0000") }];
    const before = (await tray()).total;
    const answer = await addEvidence(app, coordinator(), content({ title: " " }), documents, now);
    expect(answer).toMatchObject({
      kind: "problems",
      problems: [{ because: "no-title" }, { because: "not-a-document", about: "virus.pdf" }],
    });
    expect((await tray()).total).toBe(before);
  });

  test("documents are added, opened by who may read the evidence, and thrown away", async () => {
    const id = await recorded({ nis: [beersel] });
    await addDocuments(
      app,
      coordinator(),
      id,
      [
        { name: "a.pdf", bytes: pdf("a") },
        { name: "b.pdf", bytes: pdf("b") },
      ],
      now,
    );
    const [first, second] = (await opened(id)).files;
    const document = await openDocument(app, coordinator(), id, first?.id ?? "");
    if (document.kind !== "document") throw new Error("refused");
    expect(await readFile(document.path, "utf8")).toBe("%PDF-1.7 a");
    expect(await openDocument(app, staffOfHalle(), id, first?.id ?? "")).toMatchObject({
      because: "not-permitted",
    });
    const other = await recorded();
    expect(await openDocument(app, coordinator(), other, first?.id ?? "")).toMatchObject({
      because: "no-such-evidence",
    });
    await removeDocument(app, coordinator(), id, first?.id ?? "");
    expect((await opened(id)).evidence.fileId).toBe(second?.id);
  });
});

describe("documents and letters that are brought in", () => {
  const letter = (subject: string, id: string) =>
    Buffer.from(
      `From: a@voorbeeld.example\r\nSubject: ${subject}\r\nDate: Mon, 02 Nov 2026 10:00:00 +0100\r\nMessage-ID: <${id}>\r\n\r\nBedankt voor uw komst`,
    );
  const asked = { now, language: "nl" } as const;

  test("each becomes a piece in the tray; one that is refused takes no other along", async () => {
    const answers = await bringDocuments(
      app,
      coordinator(),
      [
        { name: "2026-11-18_verslag_rondetafel.pdf", bytes: pdf("verslag") },
        { name: "kwaad.exe", bytes: Buffer.from("MZ") },
        { name: "brief.eml", bytes: letter("Fwd: Verslag overleg", "bring-1") },
      ],
      asked,
    );
    if (!Array.isArray(answers)) throw new Error("refused");
    expect(answers.map(({ kind }) => kind)).toEqual(["recorded", "refused", "recorded"]);
    const [document, , mail] = await Promise.all(
      answers.map((answer) => ("id" in answer ? opened(answer.id) : null)),
    );
    expect(document?.evidence.content).toMatchObject({
      title: "2026-11-18 verslag rondetafel",
      kind: "round-table",
      happenedOn: "2026-11-18",
    });
    expect(mail?.evidence).toMatchObject({
      origin: "mail",
      sourceText: "Bedankt voor uw komst",
      content: { title: "Verslag overleg", happenedOn: "2026-11-02", kind: "meeting" },
    });
  });

  test("the same letter or document again makes nothing, and undoes no edit", async () => {
    const raw = letter("Bedankt", "bring-2");
    const first = await bringLetter(app, coordinator(), raw, asked);
    if (first.kind !== "recorded") throw new Error("refused");
    await saveEvidence(
      app,
      coordinator(),
      { id: first.id, version: 1, content: content({ title: "Beter" }) },
      now,
    );
    expect(await bringLetter(app, coordinator(), raw, asked)).toEqual({
      kind: "known",
      id: first.id,
    });
    expect((await opened(first.id)).evidence.content.title).toBe("Beter");
  });

  test("a letter copied from a mail program is read by its Dutch heading lines, and once", async () => {
    const pasted =
      "Van: Els <els@voorbeeld.example>\nVerzonden: maandag 12 oktober 2026 9:12\nOnderwerp: Verslag overleg snoeiwerk\n\nBedankt, <b>tot dan</b>.";
    const first = await bringPastedLetter(app, coordinator(), pasted, asked);
    if (first.kind !== "recorded") throw new Error("refused");
    const { evidence } = await opened(first.id);
    expect(evidence).toMatchObject({
      origin: "mail",
      content: { title: "Verslag overleg snoeiwerk", happenedOn: "2026-10-12", kind: "meeting" },
    });
    expect(evidence.sourceText).toContain("<b>tot dan</b>");
    expect(await bringPastedLetter(app, coordinator(), pasted, asked)).toEqual({
      kind: "known",
      id: first.id,
    });
  });

  test("a pasted text without heading lines is called by its first line, and a later day is not believed", async () => {
    const plain = await bringPastedLetter(app, coordinator(), "Bedankt!\nHet was fijn.", asked);
    const late = await bringPastedLetter(
      app,
      coordinator(),
      "From: a@b.example\nSubject: Later\nDate: 1 January 2099\n\nx",
      asked,
    );
    if (plain.kind !== "recorded" || late.kind !== "recorded") throw new Error("refused");
    expect((await opened(plain.id)).evidence.content.title).toBe("Bedankt!");
    expect((await opened(late.id)).evidence.content.happenedOn).toBe(dayOf(now));
    expect(await bringPastedLetter(app, reader(), "x", asked)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("what staff bring in is for their own municipality", async () => {
    const answer = await bringLetter(app, staffOfHalle(), letter("Halle", "bring-3"), asked);
    if (answer.kind !== "recorded") throw new Error("refused");
    expect((await opened(answer.id)).evidence.content.nis).toEqual([halle]);
  });

  test("who may not add evidence is refused before anything is read", async () => {
    expect(await bringDocuments(app, reader(), [], asked)).toMatchObject({
      because: "not-permitted",
    });
  });
});
