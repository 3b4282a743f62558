import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { type LetterListener, listenForLetters } from "#platform/mail-in";
import type { App } from "#platform/request-context";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { changeForwarding, listForwarding } from "./forwarding.ts";
import { openEvidence } from "./open-evidence.ts";
import { openTray } from "./open-tray.ts";
import { takeLetter } from "./take-letter.ts";

const database = await aTestDatabase();
const today = asDay("2026-11-23");
const halle = "23027";
let folder = "";
let app: App & { jobs: { close(): Promise<void> } };
let listener: LetterListener;
let partnershipId = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-doorgestuurd-"));
  const mailIn = { domain: "in.voorbeeld.example", port: 0, host: "127.0.0.1", tls: undefined };
  app = await aTestApp(database, { dataFolder: folder, mailIn });
  partnershipId = await aTestPartnership(database, "doorsturen");
  const opened = await listenForLetters(app, { evidence: takeLetter });
  if (!opened) throw new Error("it should listen");
  listener = opened;
});

afterAll(async () => {
  await listener.stop();
  await app.jobs.close();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody with a role here, and the address they forward to. */
async function aMember(name: string, role: "coordinator" | "municipal-staff") {
  const { raw } = database.owner;
  const nis = role === "municipal-staff" ? halle : null;
  const [person] = await raw`insert into person (name, email)
    values (${name}, ${`${name.toLowerCase().replace(" ", ".")}@voorbeeld.example`}) returning id`;
  const personId = String(person?.id);
  await inPartnership(app.db, { partnershipId }, (tx) =>
    tx
      .insertInto("membership")
      .values({ partnership_id: partnershipId, person_id: personId, role, nis, via: "operator" })
      .execute(),
  );
  const grants = [nis ? { role, nis } : { role }];
  const actor: Actor = { kind: "person", personId, name, partnershipId, grants };
  await changeForwarding(app, actor, "evidence", "renew", app.now());
  const forwarding = await listForwarding(app, actor);
  if (forwarding.kind !== "addresses") throw new Error(forwarding.kind);
  const address = forwarding.addresses.find(({ purpose }) => purpose === "evidence")?.address ?? "";
  return { actor, address, personId };
}

async function send(letter: SendMailOptions): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port: listener.port, ignoreTLS: true });
  return transport
    .sendMail({ from: "noor@voorbeeld.example", text: "Bedankt", ...letter })
    .then(
      (sent) => sent.response,
      (fault: { response?: string }) => String(fault.response),
    )
    .finally(() => transport.close());
}

async function waiting(actor: Actor, title: string) {
  const tray = await openTray(app, actor, { page: 1, language: "nl", today });
  if (tray.kind === "refused") throw new Error(tray.because);
  return tray.waiting.filter((one) => one.title === title);
}

describe("a letter forwarded to one's own address", () => {
  test("waits in the tray with its day, its text and its documents, under one's name", async () => {
    const { actor, address } = await aMember("Noor Voorbeeld", "coordinator");
    const answer = await send({
      to: address,
      subject: "Fwd: Rondleiding kringwinkel",
      date: "2026-11-12T10:00:00Z",
      text: "42 bezoekers, onder wie 85.07.30-033.28",
      attachments: [
        { filename: "foto.pdf", content: "%PDF-1.7 x" },
        { filename: "setup.exe", content: "MZ\u0000" },
      ],
    });
    expect(answer).toMatch(/^250 Taken/);
    const [one] = await waiting(actor, "Rondleiding kringwinkel");
    expect(one).toMatchObject({
      happenedOn: "2026-11-12",
      kind: "event",
      recordedBy: "Noor Voorbeeld",
    });
    const page = await openEvidence(app, actor, one?.id ?? "", { language: "nl", today });
    if (page.kind === "refused") throw new Error(page.because);
    expect(page.evidence.sourceText).toBe(
      "42 bezoekers, onder wie [rijksregisternummer weggelaten]",
    );
    expect(page.evidence.content.description).toBe("Niet bewaarde bijlagen: setup.exe");
    expect(page.files.map(({ name }) => name)).toEqual(["foto.pdf"]);
  });

  test("sent twice by a mail server that was not sure makes one", async () => {
    const { actor, address } = await aMember("Sam Voorbeeld", "coordinator");
    const letter = { to: address, subject: "Tweemaal", messageId: "<twee@voorbeeld.example>" };
    expect([await send(letter), await send(letter)]).toEqual([
      expect.stringMatching(/^250 Taken$/),
      expect.stringMatching(/^250 Taken before/),
    ]);
    expect(await waiting(actor, "Tweemaal")).toHaveLength(1);
  });

  test("from municipal staff is for their municipality", async () => {
    const { actor, address } = await aMember("Lou Voorbeeld", "municipal-staff");
    await send({ to: address, subject: "Uit Halle" });
    expect(await waiting(actor, "Uit Halle")).toMatchObject([{ nis: [halle] }]);
  });

  test("of somebody who left is refused, and goes back to who sent it", async () => {
    const { address, personId } = await aMember("Kim Voorbeeld", "coordinator");
    await inPartnership(app.db, { partnershipId }, (tx) =>
      tx.deleteFrom("membership").where("person_id", "=", personId).execute(),
    );
    expect(await send({ to: address, subject: "Te laat" })).toMatch(
      /^550 Not taken: not permitted/,
    );
  });

  test("is kept however odd its date, and never with a national register number", async () => {
    const { address } = await aMember("Bo Voorbeeld", "coordinator");
    const files = () =>
      inPartnership(app.db, { partnershipId }, (tx) =>
        tx.selectFrom("stored_file").select("id").execute(),
      );
    const before = (await files()).length;
    const far = { date: "1980-01-01T00:00:00Z", messageId: "<ver@voorbeeld.example>" };
    const attachments = [{ filename: "a.pdf", content: "%PDF-1.7" }];
    expect(await send({ to: address, subject: "Uit 1980", attachments, ...far })).toMatch(/^250/);
    expect(await files()).toHaveLength(before + 1);
    const named = [...attachments, { filename: "85.07.30-033.28.exe", content: "MZ\u0000" }];
    expect(await send({ to: address, subject: "Met nummer", attachments: named })).toMatch(/^250/);
    const [row] = await inPartnership(app.db, { partnershipId }, (tx) =>
      tx.selectFrom("evidence").select("description").where("title", "=", "Met nummer").execute(),
    );
    expect(row?.description).toBe("Niet bewaarde bijlagen: [rijksregisternummer weggelaten].exe");
  });
});
