import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Day } from "#kernel/day";
import { countAttendance } from "../../store/gatherings/attendance.ts";
import { removeGuests, restoreGuests, saveSettings } from "./change-guests.ts";
import { forgetGuests } from "./forget-guests.ts";
import { guestCalendar } from "./guest-calendar.ts";
import { changeOptOut, guestByToken, openGuestPage } from "./guest-page.ts";
import { importGuests } from "./import-guests.ts";
import { countGuests, listGuests } from "./list-guests.ts";
import { mergeAtDoor } from "./reception.ts";
import { registerSelf } from "./register-self.ts";
import { saveLetter, sendDueReminders, sendLetters } from "./send-letters.ts";
import { fillFreeSeats } from "./take-answer.ts";
import { aTestHall, later, now, yes } from "./test-hall.ts";

type Hall = Awaited<ReturnType<typeof aTestHall>>;
let hall: Hall;

beforeAll(async () => {
  hall = await aTestHall();
});

async function countPresent() {
  const { organisations, people } = await hall.within((tx) =>
    countAttendance(tx, hall.gatheringId),
  );
  const bySide = Object.values(organisations ?? {});
  return { organisations: bySide.reduce((sum, one) => sum + one, 0), people };
}

describe("inviting", () => {
  let [an, bo, cas, dee] = ["", "", "", ""];

  test("each guest gets one letter with links of their own, and no second invitation", async () => {
    an = await hall.add("An");
    bo = await hall.add("Bo");
    cas = await hall.add("Cas");
    dee = await hall.add("Dee");
    const order = { letter: "invitation", guestIds: [an, bo, cas, dee] } as const;
    const sent = await sendLetters(hall.app, hall.coordinator, hall.gatheringId, order, now);
    expect(sent).toMatchObject({ sent: 4, skipped: {} });
    const again = await sendLetters(hall.app, hall.coordinator, hall.gatheringId, order, now);
    expect(again).toMatchObject({ sent: 0, skipped: { known: 4 } });
    const [mail] = (await hall.mails()).filter(({ to }) => to === "an@voorbeeld.example");
    expect(mail?.state).toBe("kept");
    expect(mail?.text).toContain(`/gast/${await hall.tokenOf(an)}?antwoord=ja`);
    expect(mail?.text).toContain("Beste An Voorbeeld,");
  });

  test("the invitation carries the calendar file, and an answer or another hour replaces the item", async () => {
    const [mail] = (await hall.mails()).filter(({ to }) => to === "an@voorbeeld.example");
    expect(mail?.files).toMatchObject([{ name: "agenda.ics" }]);
    const files = await hall.within((tx) =>
      tx
        .selectFrom("outgoing_mail_file")
        .select("content")
        .where("mail_id", "=", mail?.id ?? "")
        .execute(),
    );
    const first = String(files[0]?.content);
    expect(first).toContain(`UID:${hall.gatheringId}@regiekamer`);
    expect(first).toContain("STATUS:TENTATIVE");
    const numberNow = async () => {
      const made = await guestCalendar(hall.app, await hall.tokenOf(an), now);
      if (made.kind !== "calendar") throw new Error(made.because);
      return Number(/SEQUENCE:(\d+)/.exec(made.text)?.[1] ?? 0);
    };
    const before = await numberNow();
    await hall.within((tx) =>
      tx
        .updateTable("gathering")
        .set({ calendar_sequence: sql<number>`calendar_sequence + 1` })
        .where("id", "=", hall.gatheringId)
        .execute(),
    );
    expect(await numberNow()).toBe(before + 1);
  });

  test("looking at the page answers nothing", async () => {
    const page = await openGuestPage(hall.app, await hall.tokenOf(an), now);
    expect(page).toMatchObject({ closed: null, guest: { state: "invited" } });
    expect(await hall.stateOf(an)).toBe("invited");
  });

  test("when the room is full one waits, and moves up with a letter when somebody withdraws", async () => {
    expect(await hall.answer(an, yes({ seats: 2, companions: ["Ali Voorbeeld"] }))).toMatchObject({
      state: "coming",
    });
    expect(await hall.answer(bo, yes())).toMatchObject({ state: "coming" });
    expect(await hall.answer(cas, yes({ diet: "Halal" }))).toMatchObject({ state: "waiting" });
    expect(await hall.answer(dee, yes({ seats: 2 }), later(0, 1))).toMatchObject({
      state: "waiting",
    });
    const page = await openGuestPage(hall.app, await hall.tokenOf(dee), now);
    expect(page).toMatchObject({ waitingPlace: 2 });
    expect(await hall.answer(an, yes({ comes: false }))).toMatchObject({ state: "withdrawn" });
    expect(await hall.stateOf(cas)).toBe("coming");
    // One seat is left and Dee asked two.
    expect(await hall.stateOf(dee)).toBe("waiting");
    const subjects = (await hall.mails()).filter(({ to }) => to === "cas@voorbeeld.example");
    expect(subjects[0]?.subject).toBe("Er is plaats voor u op Beurs (voorbeeld)");
  });

  test("more capacity gives seats to who waits, and the numbers say so", async () => {
    const { app, coordinator, gatheringId } = hall;
    const before = await hall.within((tx) => countGuests(tx, gatheringId));
    expect(before).toMatchObject({ listed: 4, seatsComing: 2, seatsWaiting: 2 });
    await hall.within((tx) => tx.updateTable("gathering").set({ capacity: 4 }).execute());
    await hall.within((tx) => fillFreeSeats(tx, app, coordinator, gatheringId, now));
    const coming = await hall.within((tx) => listGuests(tx, gatheringId, { state: "coming" }));
    expect(coming.map(({ id }) => id).sort()).toEqual([bo, cas, dee].sort());
    await hall.answer(dee, yes({ comes: false }));
    await hall.within((tx) => tx.updateTable("gathering").set({ capacity: 3 }).execute());
    await hall.answer(an, yes(), later(0, 2));
    expect(await hall.answer(dee, yes({ seats: 2 }), later(0, 3))).toMatchObject({
      state: "waiting",
    });
    await hall.answer(an, yes({ comes: false }), later(0, 4));
  });

  test("who has the link is known by it, and nobody by another", async () => {
    const token = await hall.tokenOf(cas);
    const guest = await hall.within((tx) => guestByToken(tx, hall.app, token));
    expect(guest?.id).toBe(cas);
    expect(await hall.within((tx) => guestByToken(tx, hall.app, "x"))).toBeNull();
  });

  test("a diet that was not asked is not kept", async () => {
    const guest = (await hall.list()).guests.find(({ id }) => id === cas);
    expect(guest?.diet).toBe("");
  });

  test("who is taken off the list frees a seat, and is put back behind who waits", async () => {
    await removeGuests(hall.app, hall.coordinator, hall.gatheringId, [bo], now);
    expect(await hall.stateOf(dee)).toBe("coming");
    await restoreGuests(hall.app, hall.coordinator, hall.gatheringId, [bo], now);
    expect(await hall.stateOf(bo)).toBe("waiting");
  });

  test("after the last day one can only withdraw", async () => {
    const after = later(20);
    expect(await hall.answer(an, yes(), after)).toMatchObject({ because: "closed" });
    expect(await hall.answer(dee, yes({ comes: false }), after)).toMatchObject({
      state: "withdrawn",
    });
    expect(await hall.stateOf(bo)).toBe("coming");
  });

  test("a key that is not ours opens nothing", async () => {
    const token = await hall.tokenOf(an);
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    expect(await openGuestPage(hall.app, forged, now)).toMatchObject({ because: "no-such-guest" });
  });
});

describe("letters", () => {
  test("a letter without a way to answer is not kept", async () => {
    const text = { subject: "Kom", body: "Tot dan" };
    const given = { letter: "invitation", language: "nl", text } as const;
    expect(await saveLetter(hall.app, hall.coordinator, hall.gatheringId, given)).toMatchObject({
      because: "no-way-back",
    });
  });

  test("who asked for no more letters gets none, also with a new invitation", async () => {
    const eve = await hall.add("Eve");
    await changeOptOut(hall.app, await hall.tokenOf(eve), true);
    const order = { letter: "invitation", guestIds: [eve] } as const;
    const sent = await sendLetters(hall.app, hall.coordinator, hall.gatheringId, order, now);
    expect(sent).toMatchObject({ sent: 0, skipped: { "opted-out": 1 } });
    const kept = await hall.within((tx) => tx.selectFrom("guest_opt_out").selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain("eve");
  });

  test("who is silent is reminded once, so many days before the last day", async () => {
    const fay = await hall.add("Fay");
    const order = { letter: "invitation", guestIds: [fay] } as const;
    await sendLetters(hall.app, hall.coordinator, hall.gatheringId, order, now);
    const { settings } = await hall.list();
    await saveSettings(hall.app, hall.coordinator, hall.gatheringId, {
      ...settings,
      remindDays: 5,
    });
    const due = (at: ReturnType<typeof later>) => sendDueReminders(hall.app, hall.coordinator, at);
    expect(await due(later(8))).toEqual({ sent: 0 });
    expect(await due(later(10))).toEqual({ sent: 1 });
    expect(await due(later(11))).toEqual({ sent: 0 });
    expect(await due(later(14))).toEqual({ sent: 0 });
  });

  test("an address that a server refused is marked, and gets no more letters", async () => {
    const gil = await hall.add("Gil");
    const order = { letter: "invitation", guestIds: [gil] } as const;
    await sendLetters(hall.app, hall.coordinator, hall.gatheringId, order, now);
    await hall.within((tx) =>
      tx
        .updateTable("outgoing_mail")
        .set({ state: "failed", problem: "550 no such user" })
        .where("recipient", "=", "gil@voorbeeld.example")
        .execute(),
    );
    const guest = (await hall.list()).guests.find(({ id }) => id === gil);
    expect(guest).toMatchObject({ bounceReason: "550 no such user" });
    const again = { letter: "reminder", guestIds: [gil] } as const;
    const sent = await sendLetters(hall.app, hall.coordinator, hall.gatheringId, again, later(5));
    expect(sent).toMatchObject({ sent: 0, skipped: { bounced: 1 } });
  });
});

test("rows of a file that are wrong are kept with the reason, the others are taken", async () => {
  const content = Buffer.from(
    "Organisatie;Naam;E-mail;Kant\nHoutwerk (voorbeeld);Hal;hal@voorbeeld.example;regulier\n;;;\n;Ina;geen adres;\nAn (voorbeeld);An;an@voorbeeld.example;\nX (voorbeeld);;;links\n",
  );
  const file = { name: "lijst.csv", content };
  const done = await importGuests(hall.app, hall.coordinator, hall.gatheringId, file, now);
  expect(done).toMatchObject({ kind: "imported", added: 1, known: 1, refused: 2 });
});

test("a second registration of the same organisation is the same guest, and a stranger gets no page", async () => {
  const { settings } = await hall.list();
  await saveSettings(hall.app, hall.coordinator, hall.gatheringId, {
    ...settings,
    selfRegistration: true,
  });
  await hall.within((tx) => tx.updateTable("gathering").set({ capacity: 50 }).execute());
  const typed = {
    organisationName: "Jute (voorbeeld)",
    organisationNumber: "0999000196",
    side: "social",
    personName: "Jo",
    email: "jo@voorbeeld.example",
    language: "nl",
  } as const;
  const given = { typed, answer: { ...yes(), personName: "Jo" }, address: "192.0.2.9" };
  const actor = hall.coordinator;
  const first = await registerSelf(hall.app, actor, hall.gatheringId, given, now);
  expect(first).toMatchObject({ kind: "registered", state: "coming", isMerged: false });
  const other = {
    ...given,
    typed: { ...typed, email: "iemand@elders.example" },
    answer: { ...given.answer, personName: "Vreemde Vogel" },
  };
  const second = await registerSelf(hall.app, actor, hall.gatheringId, other, now);
  expect(second).toMatchObject({ kind: "registered", isMerged: true, token: null });
  const jutes = (await hall.list()).guests.filter(({ organisationNumber }) => organisationNumber);
  // Whoever knows a number changes neither the address nor the name of who is on the list.
  expect(jutes.map(({ email, personName }) => [email, personName])).toEqual([
    ["jo@voorbeeld.example", "Jo"],
  ]);
});

test("what two phones noted without a network comes to the same in any order, and is counted", async () => {
  const [first, second] = (await hall.list()).guests.filter(({ state }) => state === "coming");
  if (!first || !second) throw new Error("two guests should come");
  const walkIn = {
    id: "22222222-2222-4222-8222-222222222222",
    organisation: "Klei (voorbeeld)",
    name: "Kim",
    side: "social",
  } as const;
  const line = (id: string, guestId: string, at: string, device: string, persons = 1) =>
    ({
      id: `${id}0000000-0000-4000-8000-000000000000`,
      guestId,
      kind: "in",
      persons,
      undoes: null,
      at,
      device,
    }) as const;
  const one = {
    walkIns: [walkIn],
    lines: [
      line("a", first.id, "2026-12-15T12:05:00.000Z", "deur 1", 2),
      line("b", walkIn.id, "2026-12-15T12:06:00.000Z", "deur 1"),
    ],
  };
  const two = { walkIns: [], lines: [line("c", first.id, "2026-12-15T12:01:00.000Z", "deur 2")] };
  const merge = (brought: Parameters<typeof mergeAtDoor>[3]) =>
    mergeAtDoor(hall.app, hall.coordinator, hall.gatheringId, brought);
  await merge(one);
  await merge(two);
  const door = await merge(one);
  if (door.kind !== "door") throw new Error("the door should open");
  expect(door.presences.find(({ guestId }) => guestId === first.id)).toMatchObject({
    since: "2026-12-15T12:01:00.000Z",
    again: [{ device: "deur 1" }],
  });
  expect(await countPresent()).toEqual({ organisations: 2, people: 2 });
});

test("after the promised day names are gone and numbers stay", async () => {
  const wiped = await hall.within((tx) =>
    forgetGuests(hall.app, tx, hall.partnershipId, "2027-06-01" as Day),
  );
  expect(wiped).toBeGreaterThan(5);
  const { guests } = await hall.list();
  expect(guests.every(({ personName, email }) => personName === "" && email === null)).toBe(true);
  expect(await countPresent()).toEqual({ organisations: 2, people: 2 });
  const mails = (await hall.mails()).filter(({ to }) => to === "an@voorbeeld.example");
  expect(mails).toEqual([]);
});
