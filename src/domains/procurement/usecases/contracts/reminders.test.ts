import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { now } from "../radar/test-radar.ts";
import { giveReminderToken } from "./delivery-token.ts";
import { openReminderLink, switchByReminderLink, switchReminders } from "./reminder-switch.ts";
import { sendContractReminders } from "./send-contract-reminders.ts";
import { withdrawLink } from "./supplier-link.ts";
import { reportDelivery } from "./supplier-page.ts";
import { aTestDesk, at } from "./test-contracts.ts";

const desk = await aTestDesk();
const { app, coordinator, operator } = desk;

const remind = async (day: string, dryRun = false) => {
  const done = await sendContractReminders(app, operator, at(day), { dryRun });
  if (done.kind !== "sent") throw new Error(done.because);
  return done.reminders.map(({ kind, addressee, outcome }) => `${kind} ${addressee} ${outcome}`);
};

test("thirty days after the start both are told, and never twice, also when two servers send", async () => {
  const { id } = await desk.signed({ startsOn: asDay("2026-10-24"), endsOn: asDay("2027-10-23") });
  expect(await remind("2026-11-22")).toEqual([]);
  expect(await remind("2026-11-23", true)).toEqual(["day-30 supplier due", "day-30 owner due"]);
  const [one, two] = await Promise.all([remind("2026-11-23"), remind("2026-11-23")]);
  const sent = [...one, ...two].filter((line) => line.endsWith("sent"));
  expect(sent.sort()).toEqual(["day-30 owner sent", "day-30 supplier sent"]);
  const [first, second] = await desk.letters();
  const toSupplier = [first, second].find((letter) => letter?.to === "info@groenwerk.example");
  expect(toSupplier?.unsubscribeUrl).toMatch(/\/levering\/herinnering\/[\w-]{75}\/af$/);
  expect(toSupplier?.text).toContain("/levering/");
  expect((await desk.open(id)).reminders).toHaveLength(2);
  await switchReminders(app, coordinator, id, false, now);
  expect(await remind("2027-01-22")).toEqual([]);
});

test("a late report is reminded of once for its period; a report ends it", async () => {
  const { id, token } = await desk.signed();
  expect(await remind("2026-08-01")).toEqual(["late supplier sent", "late owner sent"]);
  expect(await remind("2026-08-09")).toEqual(["late supplier before", "late owner before"]);
  await reportDelivery(app, token, desk.form(), at("2026-08-10"));
  expect(await remind("2026-08-11")).toEqual([]);
  await switchReminders(app, coordinator, id, false, now);
});

test("without consent, without link or when the supplier asked for no more, only the owner is told", async () => {
  const { id } = await desk.signed({ reach: { kind: "none" } });
  expect(await remind("2026-08-01")).toEqual(["late supplier no-address", "late owner sent"]);
  await switchReminders(app, coordinator, id, false, now);

  const other = await desk.signed();
  await withdrawLink(app, coordinator, other.id, now);
  expect(await remind("2026-08-01")).toEqual(["late supplier no-link", "late owner sent"]);
  await switchReminders(app, coordinator, other.id, false, now);
});

test("a contact person whose consent ended gets nothing", async () => {
  const organisationId = await inPartnership(
    desk.db,
    { partnershipId: desk.partnershipId },
    async (tx) => (await tx.selectFrom("organisation").select("id").executeTakeFirstOrThrow()).id,
  );
  const contactId = await desk.here(async (tx) => {
    const { id: sourceId } = await tx.selectFrom("source").select("id").executeTakeFirstOrThrow();
    const { id } = await tx
      .insertInto("contact")
      .values({
        partnership_id: desk.partnershipId,
        organisation_id: organisationId,
        name: "An Voorbeeld",
        role: "werfleider",
        email: "an@groenwerk.example",
        phone: null,
        consent: "given",
        consent_on: asDay("2026-01-01"),
        source_id: sourceId,
        expires_on: asDay("2026-12-01"),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
  const { id } = await desk.signed({ organisationId, reach: { kind: "contact", contactId } });
  expect(await remind("2026-12-02")).toEqual(["late supplier no-address", "late owner sent"]);
  await switchReminders(app, coordinator, id, false, now);
});

test("the link in a reminder ends the letters of that contract, and takes them up again", async () => {
  const { id } = await desk.signed();
  await remind("2026-08-01");
  const letter = (await desk.letters()).find(({ to }) => to === "info@groenwerk.example");
  const token = letter?.unsubscribeUrl?.split("/").at(-2) ?? "";
  expect(await openReminderLink(app, token)).toMatchObject({ isOn: true });
  await switchByReminderLink(app, token, false, now);
  expect(await openReminderLink(app, token)).toMatchObject({ isOn: false });
  expect((await desk.open(id)).contract.supplierEndedAt).not.toBeNull();
  await switchByReminderLink(app, token, true, now);
  expect((await desk.open(id)).contract.supplierEndedAt).toBeNull();
});

test("an owner ends only his own reminders; who owns the contract after him gets them", async () => {
  const { id } = await desk.signed();
  await remind("2026-08-01");
  const letter = (await desk.letters()).find(({ text }) => text.includes(`/opdrachten/${id}`));
  const token = letter?.unsubscribeUrl?.split("/").at(-2) ?? "";
  expect(letter?.text).toContain(`/levering/herinnering/${token}`);
  await switchByReminderLink(app, token, false, now);
  expect(await openReminderLink(app, token)).toMatchObject({ isOn: false });
  const { contract } = await desk.open(id);
  expect(contract.supplierEndedAt).toBeNull();
  expect(contract.ownerEndedBy).toBe(contract.ownerPersonId);
  await switchByReminderLink(app, token, true, now);
  expect((await desk.open(id)).contract.ownerEndedBy).toBeNull();

  const other = await desk.signed();
  const ids = { partnershipId: desk.partnershipId, contractId: other.id } as const;
  const key = await giveReminderToken(app.config, { ...ids, addressee: "owner" });
  await switchByReminderLink(app, key, false, now);
  expect(await remind("2026-08-01")).toEqual(
    expect.arrayContaining(["late supplier sent", "late owner ended"]),
  );
});
