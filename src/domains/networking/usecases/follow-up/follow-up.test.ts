import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { addDays, asDay, type Day, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { insertGuest, updateGuest } from "../../store/guests/guest-rows.ts";
import { askFollowUp } from "./ask-guests.ts";
import { addPair, removePair, savePair, takePresent } from "./change-pairs.ts";
import { exportFigures, exportFollowUp, type FollowUpFile } from "./export-follow-up.ts";
import { followUpToday } from "./follow-up-today.ts";
import { giveFollowUpToken } from "./follow-up-token.ts";
import { answerMeeting, changeQuestions, openAnswerPage } from "./guest-answers.ts";
import { openFollowUp, openPair } from "./open-follow-up.ts";
import { openNetwork } from "./open-network.ts";
import { pairToAction } from "./pair-to-action.ts";
import { issueVoucher, noteVoucherUse, saveVoucherRule } from "./vouchers.ts";

const held = asDay("2026-03-02");
const at = (day: Day): Instant => `${day}T09:00:00.000Z` as Instant;
const daysOn = (days: number): Instant => at(addDays(held, days));
const personId = "11111111-1111-4111-8111-111111111111";
const from = { address: "192.0.2.1" };

async function aHeldRoundTable() {
  const database = await aTestDatabase();
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-follow-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "kamer");
  const elsewhere = await aTestPartnership(database, "elders");
  await database.owner
    .raw`insert into person (id, name, email) values (${personId}, 'Noor Voorbeeld', 'noor@voorbeeld.example')`;
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`insert into membership (partnership_id, person_id, role, via)
      values (${partnershipId}, ${personId}, 'coordinator', 'invitation')`;
  });
  const who = (grant: Grant, of = partnershipId): Actor => ({
    kind: "person",
    personId,
    name: "Noor Voorbeeld",
    partnershipId: of,
    grants: [grant],
  });
  const inside = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
    inPartnership(database.db, { partnershipId }, work);
  const id = await inside(async (tx) => {
    const { id } = await tx
      .insertInto("gathering")
      .values({
        partnership_id: partnershipId,
        kind: "round-table",
        title: "Rondetafel Voorbeeld",
        state: "held",
        starts_at: at(held),
        ends_at: `${held}T12:00:00.000Z` as Instant,
        nis: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
  const guest = (organisationName: string, side: "regular" | "social", language: "nl" | "fr") =>
    inside(async (tx) => {
      const guestId = await insertGuest(tx, id, {
        organisationName,
        side,
        personName: "",
        email: `${organisationName.toLowerCase()}@voorbeeld.example`,
        language,
        origin: "hand",
        keepUntil: addDays(held, 100),
      });
      if (!guestId) throw new Error("no guest");
      await updateGuest(tx, guestId, { state: "coming", attendance: "present" });
      return guestId;
    });
  return {
    app,
    id,
    partnershipId,
    inside,
    coordinator: who({ role: "coordinator" }),
    staff: who({ role: "municipal-staff", nis: "23027" }),
    stranger: who({ role: "coordinator" }, elsewhere),
    operator: { kind: "operator", partnershipId } as const satisfies Actor,
    printer: await guest("Drukkerij", "regular", "nl"),
    green: await guest("Groenwerk", "social", "fr"),
    laundry: await guest("Wasserij", "social", "nl"),
    token: (guestId: string) => giveFollowUpToken(app.config, { partnershipId, guestId }),
    letters: () => inside((tx) => app.mail.list(tx)),
    evidence: () =>
      inside((tx) =>
        tx.selectFrom("evidence").select(["title", "amount_cents", "set_aside_at"]).execute(),
      ),
  };
}

let table: Awaited<ReturnType<typeof aHeldRoundTable>>;
const opened = async () => {
  const found = await openFollowUp(table.app, table.coordinator, table.id, daysOn(31));
  if (isRefusal(found)) throw new Error(found.because);
  return found;
};
const pairOf = async (right: string) => {
  const pair = (await opened()).pairs.find((one) => one.right.name === right);
  if (!pair) throw new Error(`no pair with ${right}`);
  return pair;
};
const which = async (right: string) => ({
  gatheringId: table.id,
  pairId: (await pairOf(right)).id,
});

async function textOf(content: FollowUpFile["content"]): Promise<string> {
  let text = "";
  for await (const piece of content as AsyncIterable<string | Uint8Array>) {
    text += typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8");
  }
  return text;
}

describe("what comes of the meetings of a round table", () => {
  beforeAll(async () => {
    table = await aHeldRoundTable();
  });

  test("who was present on the one side met who was present on the other, once", async () => {
    const { app, coordinator, id } = table;
    expect(await takePresent(app, coordinator, id, daysOn(1))).toMatchObject({ count: 2 });
    expect(await takePresent(app, coordinator, id, daysOn(1))).toMatchObject({ count: 0 });
    const again = await addPair(app, coordinator, id, [table.green, table.printer], daysOn(1));
    expect(again).toMatchObject({ because: "known" });
    expect((await pairOf("Groenwerk")).left.name).toBe("Drukkerij");
  });

  test("another partnership and who only edits his own municipality change nothing", async () => {
    const { app, id } = table;
    expect(await takePresent(app, table.stranger, id, daysOn(1))).toMatchObject({
      because: "no-such-gathering",
    });
    expect(
      await addPair(app, table.staff, id, [table.printer, table.green], daysOn(1)),
    ).toMatchObject({ because: "not-permitted" });
  });

  test("each guest is asked once, in its own language, with a link for each answer", async () => {
    const { app, operator } = table;
    expect(await askFollowUp(app, operator, daysOn(29))).toMatchObject({ sent: 0 });
    expect(await askFollowUp(app, operator, daysOn(30))).toMatchObject({ sent: 3 });
    expect(await askFollowUp(app, operator, daysOn(31))).toMatchObject({
      sent: 0,
      skipped: { before: 3 },
    });
    const letters = await table.letters();
    const french = letters.find(({ to }) => to.startsWith("groenwerk"));
    expect(french?.text).toContain("Bonjour");
    expect(french?.text).toContain("antwoord=offerte");
    expect(french?.unsubscribeUrl).toMatch(/\/opvolging\/[A-Za-z0-9_-]{75}\/af$/);
    const printer = letters.find(({ to }) => to.startsWith("drukkerij"));
    expect(printer?.text.match(/antwoord=nee/g)).toHaveLength(2);
  });

  test("nobody but the machine asks", async () => {
    expect(await askFollowUp(table.app, table.coordinator, daysOn(30))).toMatchObject({
      because: "not-permitted",
    });
  });

  test("looking at the page answers nothing", async () => {
    const token = await table.token(table.printer);
    const view = await openAnswerPage(table.app, token, daysOn(32));
    expect(view).toMatchObject({ kind: "view", isOpen: true });
    expect((await pairOf("Groenwerk")).leftSaid).toBeNull();
  });

  test("what both say stands side by side, and the difference is not hidden", async () => {
    const { app, printer, green } = table;
    const { pairId } = await which("Groenwerk");
    const says = async (guest: string, outcomes: readonly ("contact" | "quote" | "contract")[]) =>
      answerMeeting(
        app,
        await table.token(guest),
        { pairId, outcomes, remark: "" },
        { ...from, now: daysOn(32) },
      );
    expect(await says(printer, ["contact", "contract"])).toMatchObject({ with: "Groenwerk" });
    await says(green, ["contact"]);
    expect((await opened()).totals).toMatchObject({ contact: 1, contract: 0, differ: 1 });
    expect(await table.evidence()).toEqual([]);
    const news = await followUpToday(app, table.coordinator, {
      today: addDays(held, 33),
      language: "nl",
      limit: 5,
    });
    expect(news.items.map(({ title }) => title)).toContain("2 antwoorden na ontmoetingen");
    await says(green, ["contact", "contract"]);
    expect((await opened()).totals).toMatchObject({ contract: 1, differ: 0 });
  });

  test("a guest cannot answer for the meeting of others", async () => {
    const { pairId } = await which("Groenwerk");
    const given = { pairId, outcomes: [], remark: "" };
    const done = await answerMeeting(table.app, await table.token(table.laundry), given, {
      ...from,
      now: daysOn(32),
    });
    expect(done).toMatchObject({ because: "no-such-pair" });
    expect(await openAnswerPage(table.app, "x".repeat(75), daysOn(32))).toMatchObject({
      because: "no-such-link",
    });
  });

  test("a contract both speak of is evidence, without who they are or for how much, until it is undone", async () => {
    const { app, coordinator } = table;
    const pair = await pairOf("Groenwerk");
    const content = { outcomes: null, cents: 120_000, note: "", contractId: null };
    const is = await which("Groenwerk");
    await savePair(app, coordinator, is, { ...content, version: pair.version }, daysOn(40));
    const [proof] = await table.evidence();
    expect(proof?.title).toBe("Contract na een ontmoeting op: Rondetafel Voorbeeld");
    expect(proof?.amount_cents).toBeNull();
    const stale = { ...content, outcomes: [], version: pair.version };
    expect(await savePair(app, coordinator, is, stale, daysOn(40))).toMatchObject({
      because: "changed",
    });
    await savePair(app, coordinator, is, { ...stale, version: pair.version + 1 }, daysOn(40));
    expect((await table.evidence()).filter(({ set_aside_at }) => set_aside_at === null)).toEqual(
      [],
    );
  });

  test("a voucher follows the rule of its day and is used within its days", async () => {
    const { app, coordinator } = table;
    const is = await which("Wasserij");
    expect(await issueVoucher(app, coordinator, is, held, daysOn(40))).toMatchObject({
      because: "no-rule",
    });
    const rule = { from: held, cents: 25_000, validDays: 30, note: "" };
    await saveVoucherRule(app, coordinator, rule, daysOn(1));
    expect(await issueVoucher(app, coordinator, is, addDays(held, 2), daysOn(40))).toMatchObject({
      number: "KC-2026-0001",
    });
    expect(await noteVoucherUse(app, coordinator, is, addDays(held, 35), daysOn(40))).toMatchObject(
      {
        because: "used-outside",
      },
    );
    await noteVoucherUse(app, coordinator, is, addDays(held, 20), daysOn(40));
    expect((await opened()).totals).toMatchObject({ issued: 1, used: 1, usedCents: 25_000 });
  });

  test("who stopped the questions is asked no more; of whom the address may not be kept neither", async () => {
    const { app, operator } = table;
    await changeQuestions(app, await table.token(table.laundry), true, daysOn(45));
    const asked = await askFollowUp(app, operator, daysOn(90));
    // The printer and the green company still have something to tell; the laundry stopped.
    expect(asked).toMatchObject({ skipped: { "opted-out": 1 } });
    expect(await askFollowUp(app, operator, daysOn(180))).toMatchObject({
      sent: 0,
      skipped: { "all-known": 1, "no-address": 2 },
    });
  });

  test("something left to do becomes one action of the plan", async () => {
    const { app, coordinator } = table;
    const is = await which("Wasserij");
    const given = { title: "Nabellen", dueOn: addDays(held, 60) };
    const done = await pairToAction(app, coordinator, is, given, daysOn(40));
    expect(done).toMatchObject({ kind: "planned" });
    const pair = await openPair(app, coordinator, is, daysOn(40));
    expect(isRefusal(pair) ? null : pair.pair.actionNumber).toBeGreaterThan(0);
  });

  test("the network holds each two organisations once, and the file every meeting", async () => {
    const { app, coordinator, id } = table;
    const network = await openNetwork(app, coordinator, null);
    if (isRefusal(network)) throw new Error(network.because);
    expect(network.network.edges).toHaveLength(2);
    expect(network.years.map(({ year }) => year)).toEqual([2026]);
    const asked = { language: "nl", format: "csv", result: null } as const;
    const file = await exportFollowUp(app, coordinator, id, asked, daysOn(40));
    if (isRefusal(file)) throw new Error(file.because);
    const text = await textOf(file.content);
    expect(text).toContain("Groenwerk");
    expect(text).toContain("KC-2026-0001");
  });

  test("what is handed on has no names and no count of 1 to 3, and the full file says that it stays here", async () => {
    const { app, coordinator, id } = table;
    const asked = { language: "nl", format: "csv" } as const;
    const shared = await exportFigures(app, coordinator, { ...asked, year: null });
    const own = await exportFollowUp(app, coordinator, id, { ...asked, result: null }, daysOn(40));
    if (isRefusal(shared) || isRefusal(own)) throw new Error("refused");
    const text = await textOf(shared.content);
    expect(text).not.toMatch(/Groenwerk|Drukkerij|Wasserij/);
    expect(text).toContain("Rondetafel Voorbeeld;2026-03-02;2;;;;");
    expect(own.name).toBe("opvolging-intern.csv");
  });

  test("a contract begins with who would deliver, and for whom", async () => {
    const { app, coordinator } = table;
    const pair = await openPair(app, coordinator, await which("Groenwerk"), daysOn(40));
    if (isRefusal(pair)) throw new Error(pair.because);
    expect(pair.newContract).toMatchObject({ supplier: { name: "Groenwerk" }, nis: null });
  });

  test("they did not meet after all, and can be put back by hand only", async () => {
    const { app, coordinator, id } = table;
    await removePair(app, coordinator, await which("Wasserij"), daysOn(41));
    expect((await opened()).pairs).toHaveLength(1);
    expect(await takePresent(app, coordinator, id, daysOn(42))).toMatchObject({ count: 0 });
    const back = await addPair(app, coordinator, id, [table.printer, table.laundry], daysOn(42));
    expect(back).toMatchObject({ count: 1 });
  });
});
