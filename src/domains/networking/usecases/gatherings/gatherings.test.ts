import { beforeAll, expect, test } from "vitest";
import { addDays, asDay, type Day, dayOf, type Instant, secondsBetween } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { contentOf } from "../../rules/gatherings/gathering-changes.ts";
import { readGatheringFilter } from "../../rules/gatherings/gathering-filter.ts";
import { prepareLetter, saveLetter } from "../guests/send-letters.ts";
import { readFeed, readOwnFeed, readPublicCalendar, renewOwnFeed } from "./calendar.ts";
import { checkOff, undoChange } from "./change-parts.ts";
import {
  cancelGathering,
  changeState,
  removeGathering,
  restoreGathering,
  tellMove,
} from "./change-state.ts";
import { duplicateGathering, repeatGathering } from "./copy-gathering.ts";
import { closePastGatherings, gatheringsToday } from "./gatherings-today.ts";
import { keepAsTemplate } from "./keep-template.ts";
import { listGatherings } from "./list-gatherings.ts";
import { listTemplates, openGatheringForm } from "./open-gathering-form.ts";
import { listPublicGatherings, openPublicGathering } from "./public-gatherings.ts";
import { addGathering, changeGathering } from "./save-gathering.ts";
import { aGathering, aTestDesk, dilbeek, halle, now } from "./test-gatherings.ts";

let desk: Awaited<ReturnType<typeof aTestDesk>>;
beforeAll(async () => {
  desk = await aTestDesk();
});

const afterwards = "2027-01-13T09:00:00.000Z" as Instant;
const change = async (id: string, over: object, following = false) => {
  const { gathering } = await desk.open(id);
  const given = { ...contentOf(gathering), ...over };
  const { db, coordinator } = desk;
  return changeGathering(db, coordinator, id, given, gathering.version, now, { following });
};

test("each founding form fills in a programme that fits in its hours, and a checklist", async () => {
  for (const kind of ["fair", "round-table", "meeting", "brainstorm"] as const) {
    const content = aGathering({}, kind);
    const last = Math.max(...content.programme.map(({ offset, minutes }) => offset + minutes));
    const seconds = secondsBetween(content.startsAt, content.endsAt);
    expect(last * 60).toBe(seconds);
    expect(content.checklist.length).toBeGreaterThan(4);
  }
});

test("somebody of a municipality organises there and not elsewhere; a reader does not see the desk", async () => {
  const staff = desk.staffOf(halle);
  expect(await addGathering(desk.db, staff, aGathering(), now)).toMatchObject({ kind: "added" });
  expect(await addGathering(desk.db, staff, aGathering({ nis: dilbeek }), now)).toMatchObject({
    because: "not-permitted",
  });
  expect(await addGathering(desk.db, staff, aGathering({ nis: null }), now)).toMatchObject({
    because: "not-permitted",
  });
  const filter = readGatheringFilter(new URLSearchParams());
  const asked = { language: "nl", now, page: 1 } as const;
  expect(await listGatherings(desk.app, desk.reader, filter, asked)).toMatchObject({
    because: "not-permitted",
  });
  const elsewhere = await listGatherings(desk.app, desk.stranger, filter, asked);
  expect(elsewhere).toMatchObject({ total: 0, hasAny: false });
});

test("what cannot be is refused with its field", async () => {
  const wrong = aGathering({
    title: " ",
    endsAt: "2027-01-12T10:00:00.000Z" as Instant,
    answerUntil: asDay("2027-03-01"),
    contactEmail: "geen adres",
  });
  const added = await addGathering(desk.db, desk.coordinator, wrong, now);
  if (added.kind !== "problems") throw new Error("saved");
  expect(added.problems.map(({ about }) => about).sort()).toEqual([
    "answerUntil",
    "contactEmail",
    "endTime",
    "title",
  ]);
});

test("two people change other fields and both stay; the same field is put side by side", async () => {
  const id = await desk.add();
  const { gathering } = await desk.open(id);
  await change(id, { capacity: 50 });
  const mine = { ...contentOf(gathering), title: "Andere titel (voorbeeld)" };
  const { db, coordinator } = desk;
  const saved = await changeGathering(db, coordinator, id, mine, gathering.version, now);
  expect(saved.kind).toBe("saved");
  expect((await desk.open(id)).gathering).toMatchObject({
    capacity: 50,
    title: "Andere titel (voorbeeld)",
  });
  const late = { ...contentOf(gathering), title: "Nog een titel (voorbeeld)" };
  expect(await changeGathering(db, coordinator, id, late, gathering.version, now)).toMatchObject({
    kind: "conflict",
    fields: ["title"],
  });
});

test("a change is undone, unless the same field changed again since", async () => {
  const id = await desk.add();
  await change(id, { capacity: 50 });
  const [first] = (await desk.open(id)).steps;
  await change(id, { capacity: 60 });
  const { db, coordinator } = desk;
  expect(await undoChange(db, coordinator, id, first?.id ?? "", now)).toMatchObject({
    because: "changed-since",
  });
  const last = (await desk.open(id)).steps.find(({ version }) => version === 3);
  expect(await undoChange(db, coordinator, id, last?.id ?? "", now)).toEqual({ kind: "changed" });
  expect((await desk.open(id)).gathering.capacity).toBe(50);
});

test("it opens only with a place, and guests hear of another hour when one asks for it", async () => {
  const { db, app, coordinator } = desk;
  const { place } = aGathering();
  const bare = { ...place, name: "", street: "", town: "", postcode: "" };
  const id = await desk.add({ place: bare });
  expect(await changeState(db, coordinator, id, "open", now)).toMatchObject({
    because: "no-place",
  });
  await change(id, { place });
  expect(await changeState(db, coordinator, id, "open", now)).toMatchObject({ kind: "done" });
  await desk.guest(id, "Verplaatst", { state: "coming", language: "fr" });
  await desk.guest(id, "Zonder adres", { email: null });
  await desk.guest(id, "Komt niet", { state: "declined" });
  const later = { startsAt: "2027-01-12T19:00:00.000Z", endsAt: "2027-01-12T21:00:00.000Z" };
  await change(id, later);
  const { gathering } = await desk.open(id);
  expect(gathering.calendarSequence).toBe(2);
  expect(gathering.toldWhereWhen?.startsAt).toBe("2027-01-12T18:00:00.000Z");
  const told = await tellMove(app, coordinator, id, { tell: true }, now);
  expect(told).toEqual({ kind: "told", letters: 1, unreached: ["Zonder adres"] });
  const letter = (await desk.mails()).find(({ recipient }) => recipient.startsWith("verplaatst"));
  expect(letter?.subject).toContain("Modifié");
  expect(letter?.text).toContain("20:00");
  expect(letter?.text).toContain("19:00");
  expect((await desk.open(id)).gathering.toldWhereWhen).toBeNull();
});

test("moved and moved back, nobody needs to be told", async () => {
  const id = await desk.add();
  await desk.guest(id, "Heen en weer");
  await change(id, { endsAt: "2027-01-12T21:00:00.000Z" });
  expect((await desk.open(id)).gathering.toldWhereWhen).not.toBeNull();
  await change(id, { endsAt: aGathering().endsAt });
  expect((await desk.open(id)).gathering.toldWhereWhen).toBeNull();
});

test("cancelled with notice, taken back while the letters had not left: nobody reads either", async () => {
  const { app, db, coordinator } = desk;
  const id = await desk.add({ isPublic: true });
  await changeState(db, coordinator, id, "open", now);
  await desk.guest(id, "Teruggedraaid");
  const given = { reason: "De zaal staat onder water.", tell: true };
  expect(await cancelGathering(app, coordinator, id, given, now)).toMatchObject({ letters: 1 });
  const mine = () =>
    desk.mails().then((all) => all.filter(({ recipient }) => recipient.startsWith("terugg")));
  expect((await mine())[0]?.text).toContain("De zaal staat onder water.");
  const view = { language: "nl", publicRoot: "/publiek" } as const;
  const calendar = await readPublicCalendar(app, coordinator, id, view, now);
  expect(calendar).toContain("STATUS:CANCELLED");
  expect(await restoreGathering(app, coordinator, id, now)).toEqual({
    kind: "restored",
    takenBack: 1,
    written: 0,
  });
  expect(await mine()).toEqual([]);
  expect((await desk.open(id)).gathering.state).toBe("open");
});

test("who had read that it was cancelled is written to when it takes place after all", async () => {
  const { app, coordinator } = desk;
  const id = await desk.add();
  await desk.guest(id, "Al gelezen");
  await cancelGathering(app, coordinator, id, { reason: "", tell: true }, now);
  await desk.here((tx) =>
    tx
      .updateTable("outgoing_mail")
      .set({ state: "sent" })
      .where("recipient", "like", "algelezen%")
      .execute(),
  );
  expect(await restoreGathering(app, coordinator, id, now)).toMatchObject({
    takenBack: 0,
    written: 1,
  });
});

test("held after it began, it proves itself with numbers and no names, and no more once removed", async () => {
  const { db, coordinator } = desk;
  const id = await desk.add({}, "round-table");
  await desk.guest(id, "Sociale Voorbeeld", { side: "social", attendance: "present", came: 2 });
  await desk.guest(id, "Gewone Voorbeeld", { side: "regular", attendance: "absent" });
  expect(await changeState(db, coordinator, id, "hold", now)).toMatchObject({
    because: "not-over",
  });
  expect(await changeState(db, coordinator, id, "hold", afterwards)).toEqual({
    kind: "done",
    isEvidence: true,
  });
  const [proof] = (await desk.evidence()).filter(({ origin_ref }) => origin_ref?.endsWith(id));
  expect(proof).toMatchObject({ kind: "round-table", happened_on: "2027-01-12", people: 2 });
  expect(JSON.stringify(proof)).not.toContain("Sociale Voorbeeld");
  await removeGathering(db, coordinator, id, afterwards);
  expect((await desk.evidence()).some(({ origin_ref }) => origin_ref?.endsWith(id))).toBe(false);
});

test("a series is made whole; a change for all following keeps their days", async () => {
  const { db, coordinator } = desk;
  const id = await desk.add({ title: "Reeks (voorbeeld)" });
  const repeat = { kind: "monthly", every: 1, until: asDay("2027-04-30") } as const;
  const made = await repeatGathering(db, coordinator, id, repeat, { withGuests: false }, now);
  if (made.kind !== "repeated") throw new Error(made.because);
  expect(made.ids).toHaveLength(3);
  const { series } = await desk.open(id);
  expect(series.map(({ startsAt }) => dayOf(startsAt))).toEqual([
    "2027-01-12",
    "2027-02-09",
    "2027-03-09",
    "2027-04-13",
  ]);
  const second = series[1]?.id ?? "";
  const saved = await change(second, { startsAt: "2027-02-09T17:00:00.000Z", capacity: 33 }, true);
  expect(saved).toMatchObject({ kind: "saved", following: { changed: 2, kept: [] } });
  const times = (await desk.open(id)).series.map(({ startsAt, capacity }) => [startsAt, capacity]);
  expect(times).toEqual([
    ["2027-01-12T18:00:00.000Z", 80],
    ["2027-02-09T17:00:00.000Z", 33],
    ["2027-03-09T17:00:00.000Z", 33],
    // Summer time: the same six o'clock.
    ["2027-04-13T16:00:00.000Z", 33],
  ]);
  const again = await repeatGathering(db, coordinator, id, repeat, { withGuests: false }, now);
  expect(again).toMatchObject({ because: "no-days" });
});

test("a copy begins anew: another day, nothing done, the guests on its list and nobody invited", async () => {
  const { db, coordinator } = desk;
  const id = await desk.add();
  await desk.guest(id, "Meegenomen", { state: "coming", seats: 3 });
  await checkOff(db, coordinator, id, { item: "t1", isDone: true }, now);
  const to = { day: "2027-05-11" as Day, withGuests: true };
  const copied = await duplicateGathering(db, coordinator, id, to, now);
  if (copied.kind !== "copied") throw new Error(copied.because);
  const { gathering, guests } = await desk.open(copied.id);
  expect(gathering).toMatchObject({ state: "draft", seriesId: null });
  expect(gathering.answerUntil).toBe(addDays(asDay("2027-05-11"), -5));
  expect(gathering.checklist.every(({ doneOn }) => doneOn === null)).toBe(true);
  expect(guests).toMatchObject({ listed: 1, invited: 0, seatsComing: 0 });
});

test("everybody sees what is published and nothing besides", async () => {
  const { app, db, coordinator, visitor } = desk;
  const id = await desk.add({ title: "Publiek (voorbeeld)", isPublic: true, notes: "geheim" });
  expect(await openPublicGathering(app, visitor, id, now)).toMatchObject({
    because: "no-such-gathering",
  });
  await changeState(db, coordinator, id, "open", now);
  const opened = await openPublicGathering(app, visitor, id, now);
  if (isRefusal(opened)) throw new Error(opened.because);
  // Registering oneself is switched on by who keeps the guest list.
  expect(opened.registration).toEqual({ kind: "closed" });
  expect(JSON.stringify(opened)).not.toContain("geheim");
  const agenda = await listPublicGatherings(app, visitor, now);
  if (isRefusal(agenda)) throw new Error(agenda.because);
  expect(agenda.coming.map(({ title }) => title)).toContain("Publiek (voorbeeld)");
  expect(agenda.coming.map(({ title }) => title)).not.toContain("Reeks (voorbeeld)");
});

test("a secret address is read without signing in, until it is withdrawn", async () => {
  const { app, coordinator } = desk;
  await desk.add({ title: "In de agenda (voorbeeld)" });
  await renewOwnFeed(app, coordinator, { isWanted: true }, now);
  const tokenOf = async () => {
    const url = await readOwnFeed(app, coordinator);
    return typeof url === "string" ? (url.split("/").at(-1)?.replace(".ics", "") ?? "") : "";
  };
  const first = await tokenOf();
  expect(await readFeed(app, first, "nl", now)).toContain("SUMMARY:In de agenda (voorbeeld)");
  expect(await readFeed(app, `${first.slice(0, -1)}_`, "nl", now)).toMatchObject({
    because: "no-such-feed",
  });
  await renewOwnFeed(app, coordinator, { isWanted: true }, now);
  expect(await readFeed(app, first, "nl", now)).toMatchObject({ because: "no-such-feed" });
  expect(await readFeed(app, await tokenOf(), "nl", now)).toContain("BEGIN:VEVENT");
  await renewOwnFeed(app, coordinator, { isWanted: false }, now);
  expect(await readOwnFeed(app, coordinator)).toBeNull();
});

test("a form of one's own keeps what was prepared, and not the day or the place", async () => {
  const { app, db, coordinator } = desk;
  const id = await desk.add({ title: "Ons model (voorbeeld)", capacity: 12 });
  await keepAsTemplate(db, coordinator, id, now);
  const forms = await listTemplates(app, coordinator, "nl");
  if (isRefusal(forms)) throw new Error(forms.because);
  expect(forms.slice(0, 4).every(({ isOwn }) => !isOwn)).toBe(true);
  const own = forms.find(({ name }) => name === "Ons model (voorbeeld)");
  expect(own?.content).toMatchObject({ capacity: 12, startTime: "19:00", minutes: 120 });
  expect(JSON.stringify(own)).not.toContain("Zaal Voorbeeld");
});

test("a form carries the letters, and a gathering made of it writes them", async () => {
  const { app, db, coordinator } = desk;
  const id = await desk.add({ title: "Met eigen brief (voorbeeld)" });
  const text = { subject: "Kom", body: "Dag [[naam]], antwoord op [[pagina]]" };
  const given = { letter: "invitation", language: "nl", text } as const;
  expect(await saveLetter(app, coordinator, id, given)).toEqual({ kind: "saved" });
  const kept = await keepAsTemplate(db, coordinator, id, now);
  if (isRefusal(kept)) throw new Error(kept.because);
  const asked = { id: null, template: kept.templateId };
  const form = await openGatheringForm(app, coordinator, asked, { language: "nl", now });
  if (isRefusal(form)) throw new Error(form.because);
  const added = await addGathering(db, coordinator, form.content, now);
  if (added.kind !== "added") throw new Error("not added");
  const letter = { letter: "invitation", language: "nl" } as const;
  expect(await prepareLetter(app, coordinator, added.id, letter, now)).toMatchObject({
    text,
    isOwn: true,
  });
});

test("what is over closes by itself and is asked about on the page of today", async () => {
  const { app, db, coordinator, partnershipId } = desk;
  const id = await desk.add({ title: "Voorbije (voorbeeld)" });
  await changeState(db, coordinator, id, "open", now);
  await closePastGatherings(app, partnershipId, afterwards);
  expect((await desk.open(id)).gathering.state).toBe("closed");
  const question = { today: asDay("2027-01-13"), language: "nl", limit: 50 } as const;
  const later = { ...app, now: () => afterwards };
  const { items } = await gatheringsToday(later, coordinator, question);
  expect(items.find(({ key }) => key === `gathering:${id}`)).toMatchObject({
    kind: "overdue",
    title: "Ging “Voorbije (voorbeeld)” door?",
  });
  const soon = { ...app, now: () => now };
  const early = await gatheringsToday(soon, coordinator, {
    ...question,
    today: asDay("2026-11-23"),
  });
  expect(early.items.some(({ key }) => key === `gathering:${id}`)).toBe(false);
});
