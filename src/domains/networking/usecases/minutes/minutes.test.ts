import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { tenantOf } from "#access";
import { addSeconds, asDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { readDocx } from "#platform/documents/read-docx";
import { findAction, removeBornAction } from "#steering";
import { approveMinutes, reopenMinutes } from "./approve-minutes.ts";
import { beginMinutes } from "./begin-minutes.ts";
import { addItem, moveItem, setAside } from "./change-agenda.ts";
import { digestOf } from "./hold-minutes.ts";
import { makeMinutesFile } from "./make-minutes-file.ts";
import { switchLink } from "./minutes-links.ts";
import { minutesToday } from "./minutes-today.ts";
import { noteOutcome, undoOutcome } from "./note-outcomes.ts";
import { openMinutes } from "./open-minutes.ts";
import { addPapers, openPaper, removePaper } from "./papers.ts";
import { readByLink } from "./read-by-link.ts";
import { saveTexts } from "./save-texts.ts";
import { openSending, sendMinutes } from "./send-minutes.ts";
import { aTestTable, halle, now, personId } from "./test-table.ts";

let table: Awaited<ReturnType<typeof aTestTable>>;

const type = async (title: string, body: string, version?: number, base?: string) => {
  const item = await table.item(title);
  const given = {
    item: item.id,
    body,
    version: version ?? item.version,
    base: base ?? digestOf(item.body),
  };
  const saved = await saveTexts(table.db, table.coordinator, table.first, [given], now);
  if (saved.kind !== "saved") throw new Error(saved.because);
  return saved;
};

const note = async (kind: "decision" | "action", title: string, who = "", due = "2026-12-20") =>
  noteOutcome(
    table.db,
    table.coordinator,
    table.first,
    { item: (await table.item("Groenwerk")).id, kind, title, who, dueOn: asDay(due) },
    now,
  );

describe("minutes from the agenda to their approval", () => {
  beforeAll(async () => {
    table = await aTestTable();
  });

  test("they begin with the programme without its breaks, once", async () => {
    expect((await table.open()).minutes).toBeNull();
    await beginMinutes(table.db, table.coordinator, table.first, now);
    await beginMinutes(table.db, table.coordinator, table.first, now);
    const { items } = await table.open();
    expect(items.map(({ title, plannedMinutes }) => [title, plannedMinutes])).toEqual([
      ["Welkom", 10],
      ["Groenwerk", 40],
    ]);
  });

  test("a point is added, moved, taken off and put back with its text", async () => {
    const { db, coordinator, first } = table;
    const item = { title: "Rondvraag", who: "", plannedMinutes: null };
    const added = await addItem(db, coordinator, first, item, now);
    const id = added.kind === "added" ? added.id : "";
    await moveItem(db, coordinator, first, { item: id, to: "up" }, now);
    expect((await table.open()).items.map(({ title }) => title)).toEqual([
      "Welkom",
      "Rondvraag",
      "Groenwerk",
    ]);
    await type("Rondvraag", "Niets.");
    await setAside(db, coordinator, first, { item: id, deed: "remove" }, now);
    expect((await table.open()).items).toHaveLength(2);
    await setAside(db, coordinator, first, { item: id, deed: "restore" }, now);
    expect((await table.item("Rondvraag")).body).toBe("Niets.");
    expect(await addItem(db, coordinator, first, { ...item, title: "" }, now)).toMatchObject({
      because: "no-title",
    });
  });

  test("who saves over a text of somebody else is shown both, and neither is lost", async () => {
    const { version, body } = await table.item("Groenwerk");
    await type("Groenwerk", "Wat Noor schreef");
    const other = await type("Groenwerk", "Wat Karim schreef", version, digestOf(body));
    expect(other.saved).toEqual([]);
    expect(other.stale[0]).toMatchObject({
      theirs: "Wat Noor schreef",
      yours: "Wat Karim schreef",
      whoChanged: "Noor Voorbeeld",
    });
    expect((await table.item("Groenwerk")).body).toBe("Wat Noor schreef");
    const chosen = await type("Groenwerk", "Wat beiden schreven", other.stale[0]?.version, "");
    expect(chosen.saved).toHaveLength(1);
  });

  test("a text nobody touched clashes with nothing, and the same text twice is no clash", async () => {
    const { version, body } = await table.item("Groenwerk");
    await type("Groenwerk", "Nieuwer");
    expect((await type("Groenwerk", body, version, digestOf(body))).stale).toEqual([]);
    expect((await type("Groenwerk", "Nieuwer", version, "x")).stale).toEqual([]);
    expect((await table.item("Groenwerk")).body).toBe("Nieuwer");
  });

  test("a text that is too long, or of a point that is gone, is told and not cut off", async () => {
    const { id } = await table.item("Welkom");
    const texts = [
      { item: id, body: "x".repeat(40_001), version: 1, base: "" },
      { item: randomUUID(), body: "verloren?", version: 1, base: "" },
    ];
    const saved = await saveTexts(table.db, table.coordinator, table.first, texts, now);
    expect(saved).toMatchObject({ tooLong: [id], gone: [{ body: "verloren?" }] });
  });

  test("an action is in the plan once, with its owner; undone it leaves the plan too", async () => {
    const { app, db, coordinator, first } = table;
    expect(await note("decision", "We maken een gids", "iedereen")).toMatchObject({ number: null });
    const noted = await note("action", "Gids schrijven", "noor voorbeeld");
    const outcome = (await table.open()).outcomes.find((one) => one.title === "Gids schrijven");
    expect(noted).toMatchObject({ kind: "noted", number: outcome?.actionNumber });
    expect(outcome).toMatchObject({ who: "Noor Voorbeeld", ownerPersonId: personId });
    const action = await findAction(app.db, coordinator, outcome?.actionId ?? "");
    expect(action).toMatchObject({ removedAt: null });
    await undoOutcome(db, coordinator, first, { outcome: outcome?.id ?? "", deed: "removed" }, now);
    const gone = await findAction(app.db, coordinator, outcome?.actionId ?? "");
    expect(isRefusal(gone) ? null : gone.removedAt).not.toBeNull();
    await undoOutcome(
      db,
      coordinator,
      first,
      { outcome: outcome?.id ?? "", deed: "restored" },
      now,
    );
    expect(await findAction(app.db, coordinator, outcome?.actionId ?? "")).toMatchObject({
      removedAt: null,
    });
  });

  test("who writes the minutes takes away only the action that came of them, whoever may edit the plan", async () => {
    const { app, coordinator, reader } = table;
    const outcome = (await table.open()).outcomes.find((one) => one.title === "Gids schrijven");
    const actionId = outcome?.actionId ?? "";
    const remove = (originRef: string, deed: "removed" | "restored") =>
      inPartnership(app.db, tenantOf(coordinator), (tx) =>
        removeBornAction(tx, reader, actionId, { origin: "networking", originRef }, deed, now),
      );
    expect(await remove("minutes/another", "removed")).toMatchObject({ because: "not-permitted" });
    expect(await findAction(app.db, coordinator, actionId)).toMatchObject({ removedAt: null });
    expect(await remove(`minutes/${outcome?.id}`, "removed")).toMatchObject({ kind: "removed" });
    await remove(`minutes/${outcome?.id}`, "restored");
  });

  test("an owner without account keeps his name; an action without a day is refused", async () => {
    await note("action", "Lijst bezorgen", "Voorbeeld Groen vzw");
    expect((await table.open()).outcomes.at(-1)).toMatchObject({
      who: "Voorbeeld Groen vzw",
      ownerPersonId: null,
    });
    const { id } = await table.item("Groenwerk");
    const given = { item: id, kind: "action", title: "Ooit", who: "", dueOn: null } as const;
    const refused = await noteOutcome(table.db, table.coordinator, table.first, given, now);
    expect(refused).toMatchObject({ because: "no-due" });
    expect(await note("decision", "  ")).toMatchObject({ because: "no-outcome" });
  });

  test("papers: a document and a link are kept, a program and a script address are refused", async () => {
    const { app, coordinator, first } = table;
    const { id } = await table.item("Groenwerk");
    const pdf = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    const paper = { item: id, files: [{ name: "nota.pdf", bytes: pdf }], url: "", label: "" };
    const kept = await addPapers(app, coordinator, first, paper, now);
    expect(kept).toEqual({ kind: "done" });
    const url = "https://voorbeeld.example/nota";
    const later = addSeconds(now, 60);
    await addPapers(app, coordinator, first, { ...paper, files: [], url, label: "Nota" }, later);
    const { papers } = await table.open();
    expect(papers.map(({ label }) => label)).toEqual(["nota.pdf", "Nota"]);
    const opened = await openPaper(app, coordinator, first, papers[0]?.id ?? "");
    expect(opened).toMatchObject({ name: "nota.pdf", mediaType: "application/pdf" });
    expect(await openPaper(app, table.stranger, first, papers[0]?.id ?? "")).toMatchObject({
      because: "no-such-gathering",
    });
    const exe = { name: "x.pdf", bytes: new TextEncoder().encode("MZ\u0000\u0001") };
    expect(await addPapers(app, coordinator, first, { ...paper, files: [exe] }, now)).toMatchObject(
      { because: "not-a-document", about: "x.pdf" },
    );
    const script = { ...paper, files: [], url: "javascript:alert(1)" };
    expect(await addPapers(app, coordinator, first, script, now)).toMatchObject({
      because: "wrong-url",
    });
    await removePaper(app, coordinator, first, papers[0]?.id ?? "", now);
    expect((await table.open()).papers).toHaveLength(1);
  });

  test("two days later they are told as late, until they are sent", async () => {
    const { app, coordinator, dilbeek } = table;
    const asked = { today: asDay("2026-11-23"), language: "nl", limit: 5 } as const;
    const later = { ...app, now: () => now };
    expect(await minutesToday(later, coordinator, asked)).toMatchObject({
      total: 1,
      items: [{ on: "2026-11-21", nis: halle }],
    });
    expect(await minutesToday(later, dilbeek, asked)).toMatchObject({ total: 0 });
  });

  test("they are sent to who came and who excused himself, each in his language with a link of his own", async () => {
    const { app, coordinator, first, guestIds } = table;
    const approved = await approveMinutes(app.db, coordinator, first, null, now);
    expect(approved).toMatchObject({ because: "not-sent" });
    const opened = await openSending(app, coordinator, first, { language: "nl", now });
    if (opened.kind !== "opened") throw new Error(opened.because);
    expect(opened.addressees.map(({ was, isProposed }) => [was, isProposed])).toEqual([
      ["excused", true],
      ["present", true],
      ["other", false],
    ]);
    const given = { guests: guestIds, note: "Tot in januari." };
    expect(await sendMinutes(app, coordinator, first, given, now)).toMatchObject({
      count: 2,
      edition: 1,
    });
    const letters = await table.letters();
    expect(letters.map(({ to }) => to).sort()).toEqual([
      "groen@voorbeeld.example",
      "vert@voorbeeld.example",
    ]);
    const french = letters.find(({ to }) => to.startsWith("vert"));
    expect(french?.subject).toContain("Compte rendu");
    expect(french?.text).toContain("We maken een gids");
    expect(french?.files).toMatchObject([{ name: expect.stringMatching(/^Compte rendu.*\.pdf$/) }]);
    expect(french?.files[0]?.bytes).toBeGreaterThan(5000);
    expect(french?.text).toContain("Tot in januari.");
    expect(letters.every(({ text }) => !text.includes("Iemand Geheim"))).toBe(true);
    const asked = { today: asDay("2026-11-23"), language: "nl", limit: 5 } as const;
    expect(await minutesToday({ ...app, now: () => now }, coordinator, asked)).toMatchObject({
      total: 0,
    });
  });

  test("the link shows what was sent, also after a change, until a newer edition is sent", async () => {
    const { app, coordinator, first, guestIds } = table;
    const letters = await table.letters();
    const token = letters[0]?.text.match(/\/verslag\/([\w-]+)/)?.[1] ?? "";
    const shown = async () => {
      const read = await readByLink(app, token, "nl");
      if (isRefusal(read)) throw new Error(read.because);
      return read.document;
    };
    const before = JSON.stringify((await shown()).sections);
    await type("Groenwerk", "Na het versturen gewijzigd");
    expect((await table.open()).changes).toEqual([{ what: "changed", title: "Groenwerk" }]);
    expect(JSON.stringify((await shown()).sections)).toBe(before);
    expect((await shown()).attendance).toContainEqual({
      label: "Aanwezig:",
      text: "Voorbeeld Groen vzw",
    });
    const again = await sendMinutes(app, coordinator, first, { guests: guestIds, note: "" }, now);
    expect(again).toMatchObject({ edition: 2 });
    expect(JSON.stringify((await shown()).sections)).toContain("Na het versturen gewijzigd");
    expect((await table.open()).changes).toEqual([]);
    expect((await table.open()).editions.map(({ number }) => number)).toEqual([2, 1]);
    const same = await sendMinutes(app, coordinator, first, { guests: guestIds, note: "" }, now);
    expect(same).toMatchObject({ edition: 2 });
    const [link] = (await table.open()).links;
    await switchLink(app.db, coordinator, first, { link: link?.id ?? "", deed: "revoke" }, now);
    const states = await Promise.all(
      (await table.letters()).map(async ({ text }) => {
        const read = await readByLink(app, text.match(/\/verslag\/([\w-]+)/)?.[1] ?? "", "nl");
        return isRefusal(read) ? read.because : "read";
      }),
    );
    expect(new Set(states)).toEqual(new Set(["read", "revoked"]));
    expect(await readByLink(app, "x".repeat(75), "nl")).toMatchObject({
      because: "no-such-minutes",
    });
  });

  test("as Word and as PDF they say what was written", async () => {
    const { app, coordinator, first } = table;
    const word = await makeMinutesFile(app, coordinator, first, { format: "docx", language: "nl" });
    if (isRefusal(word)) throw new Error(word.because);
    const paragraphs = JSON.stringify(await readDocx(word.content, word.name));
    expect(paragraphs).toContain("Na het versturen gewijzigd");
    expect(paragraphs).toContain("We maken een gids");
    const pdf = await makeMinutesFile(app, coordinator, first, { format: "pdf", language: "fr" });
    if (isRefusal(pdf)) throw new Error(pdf.because);
    expect(Buffer.from(pdf.content).subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.name).toBe("verslag-2026-11-19-fr.pdf");
  });

  test("the next time shows what was left, with actions as they stand, and approves", async () => {
    const { db, coordinator, first, second } = table;
    const { carried } = await table.open(second);
    expect(carried?.gathering.id).toBe(first);
    expect(carried?.decisions.map(({ title }) => title)).toEqual(["We maken een gids"]);
    expect(carried?.actions.map(({ state }) => state)).toEqual(["planned", "planned"]);
    await approveMinutes(db, coordinator, first, second, now);
    expect((await table.open()).minutes).toMatchObject({ state: "approved", approvedIn: second });
    const { id } = await table.item("Groenwerk");
    const texts = [{ item: id, body: "te laat", version: 9, base: "" }];
    expect(await saveTexts(db, coordinator, first, texts, now)).toMatchObject({
      because: "approved",
    });
    await reopenMinutes(db, coordinator, first, now);
    expect((await table.open()).minutes).toMatchObject({ state: "sent", approvedOn: null });
  });

  test("staff of another municipality and readers change nothing", async () => {
    const { db, dilbeek, reader, second, first } = table;
    expect(await openMinutes(table.app, reader, first, asDay("2026-11-23"))).toMatchObject({
      because: "not-permitted",
    });
    expect(await beginMinutes(db, table.stranger, second, now)).toMatchObject({
      because: "no-such-gathering",
    });
    expect(await openMinutes(table.app, dilbeek, first, asDay("2026-11-23"))).toBeDefined();
  });
});
