import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { aTestApp, aTestPartnership } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import type { LetterPurpose, ReceivedLetter } from "./letter.ts";
import { type LetterListener, listenForLetters } from "./listen-for-letters.ts";
import { listOwnAddresses, renewOwnAddress, switchOffOwnAddress } from "./own-addresses.ts";
import type { LetterTakers } from "./taker.ts";

const database = await aTestDatabase();
const domain = "in.voorbeeld.example";
const owner = { partnershipId: "", personId: "" };
let folder = "";
let app: App & { jobs: { close(): Promise<void> } };
let listener: LetterListener;
let taken: ReceivedLetter[] = [];

const takers: LetterTakers = {
  evidence: async (_app, letter) => {
    if (letter.subject === "stuk") throw new Error("disk full");
    if (letter.subject === "nee") return refuse("not-permitted");
    taken.push(letter);
    return { kind: "taken", id: "1", href: "/bewijs/1" };
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-letters-"));
  const mailIn = { domain, port: 0, host: "127.0.0.1", tls: undefined };
  app = await aTestApp(database, { dataFolder: folder, mailIn });
  owner.partnershipId = await aTestPartnership(database, "brieven");
  const [row] = await database.owner.raw`
    insert into person (name, email) values ('Noor Voorbeeld', 'noor@voorbeeld.example') returning id`;
  owner.personId = String(row?.id);
  const opened = await listenForLetters(app, takers);
  if (!opened) throw new Error("it should listen");
  listener = opened;
});

beforeEach(() => {
  taken = [];
});

afterAll(async () => {
  await listener.stop();
  await app.jobs.close();
  await rm(folder, { recursive: true, force: true });
});

const asOwner = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
  inPartnership(app.db, owner, work);

async function addressOf(purpose: LetterPurpose = "evidence"): Promise<string> {
  const all = await asOwner((tx) => listOwnAddresses(tx, app.config, owner));
  return all?.find((one) => one.purpose === purpose)?.address ?? "none";
}

async function freshAddress(purpose: LetterPurpose = "evidence"): Promise<string> {
  await asOwner((tx) => renewOwnAddress(tx, app.config, owner, purpose, app.now()));
  return addressOf(purpose);
}

/** Sends as a mail server does. @returns the server's answer, or its refusal */
async function send(letter: SendMailOptions): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port: listener.port, ignoreTLS: true });
  try {
    const sent = await transport.sendMail({
      from: "noor@voorbeeld.example",
      subject: "Fwd: beurs",
      text: "42 bezoekers",
      ...letter,
    });
    return sent.response;
  } catch (fault) {
    return String((fault as { response?: string }).response ?? fault);
  } finally {
    transport.close();
  }
}

/** Speaks with the server line by line, for what no decent program sends. */
async function speak(lines: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(listener.port, "127.0.0.1");
    const left = [...lines];
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      heard += text;
      if (!/^\d{3} .*\r\n$/m.test(text)) return;
      const next = left.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
    socket.on("close", () => done(heard));
    socket.on("error", failed);
  });
}

describe("an address of somebody's own", () => {
  test("is shown again to its owner, though the database holds only its hash", async () => {
    const address = await freshAddress();
    expect(address).toMatch(/^bewijs\+[a-z2-7]{26}@in\.voorbeeld\.example$/);
    expect(await addressOf()).toBe(address);
    const rows = await asOwner((tx) => tx.selectFrom("mail_address").selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(address.slice(7, 33));
  });

  test("takes letters, also in capitals; the older one is refused after renewing", async () => {
    const old = await freshAddress();
    expect(await send({ to: old.toUpperCase() })).toMatch(/^250/);
    const fresh = await freshAddress();
    expect(await send({ to: old })).toMatch(/^550/);
    expect(await send({ to: fresh })).toMatch(/^250/);
    expect(taken.map(({ text }) => text)).toEqual(["42 bezoekers", "42 bezoekers"]);
  });

  test("counts its letters", async () => {
    await send({ to: await freshAddress() });
    const [line] = (await asOwner((tx) => listOwnAddresses(tx, app.config, owner))) ?? [];
    expect(line).toMatchObject({ state: "on", lastLetterAt: app.now() });
    expect(line?.letters).toBeGreaterThan(0);
  });

  test("switched off, refuses", async () => {
    const address = await freshAddress();
    await asOwner((tx) => switchOffOwnAddress(tx, owner, "evidence", app.now()));
    expect(await send({ to: address })).toMatch(/^550/);
    expect(await addressOf()).toBe("none");
  });

  test("serves its own purpose only", async () => {
    const questions = await freshAddress("questions");
    expect(await send({ to: questions.replace("vragen", "bewijs") })).toMatch(/^550/);
    // Nobody takes questions in this test.
    expect(await send({ to: questions })).toMatch(/^550/);
    expect(taken).toEqual([]);
  });
});

describe("the listener", () => {
  test("knows nobody else: no unknown secret, no other domain, no relay", async () => {
    const address = await freshAddress();
    const unknown = address.replace(/\+.{4}/, "+aaaa");
    for (const to of [
      unknown,
      "iemand@elders.example",
      address.replace(domain, "elders.example"),
    ]) {
      expect(await send({ to })).toMatch(/^550/);
    }
    expect(taken).toEqual([]);
  });

  test("takes one recipient at a time, so that its answer is about that one", async () => {
    const address = await freshAddress();
    const heard = await speak([
      "HELO test",
      "MAIL FROM:<a@voorbeeld.example>",
      `RCPT TO:<${address}>`,
      `RCPT TO:<${address}>`,
      "QUIT",
    ]);
    expect(heard).toMatch(/452 One recipient/);
  });

  test("refuses what is larger than it says, with the reason", async () => {
    const to = await freshAddress();
    const content = Buffer.alloc(26 * 1024 * 1024, "a");
    const answer = await send({ to, attachments: [{ filename: "groot.pdf", content }] });
    expect(answer).toMatch(/^552/);
    expect(taken).toEqual([]);
  });

  test("takes the answer of a machine and makes nothing of it", async () => {
    const to = await freshAddress();
    expect(await send({ to, headers: { "Auto-Submitted": "auto-replied" } })).toMatch(/^250/);
    expect(taken).toEqual([]);
  });

  test("sends a refusal of the domain back, and asks to come again when something breaks", async () => {
    const to = await freshAddress();
    expect(await send({ to, subject: "nee" })).toMatch(/^550.*not permitted/);
    expect(await send({ to, subject: "stuk" })).toMatch(/^451/);
  });

  test("offers no way to sign in", async () => {
    const heard = await speak(["EHLO test", "AUTH PLAIN AGEAYg==", "QUIT"]);
    expect(heard).not.toMatch(/250.AUTH/);
    expect(heard).toMatch(/^5\d\d/m);
  });

  test("stops listening to who guesses", async () => {
    const guess = (letter: string) => `RCPT TO:<bewijs+${letter.repeat(26)}@${domain}>`;
    const real = `RCPT TO:<${await freshAddress()}>`;
    const heard = await speak([
      "HELO test",
      "MAIL FROM:<a@b.example>",
      ..."abcde".split("").map(guess),
      real,
    ]);
    expect(heard.match(/^550/gm)).toHaveLength(5);
    expect(heard).toMatch(/^421/m);
  });

  test("takes so many letters an hour for one address and no more", async () => {
    const to = await freshAddress();
    const answers = new Set<string>();
    const transport = createTransport({
      host: "127.0.0.1",
      port: listener.port,
      ignoreTLS: true,
      pool: true,
      maxMessages: 200,
    });
    for (let at = 0; at < 61; at += 1) {
      const letter = { from: "a@voorbeeld.example", to, subject: `nr ${at}`, text: "x" };
      const answer = await transport.sendMail(letter).then(
        (sent) => sent.response,
        (fault: { response?: string }) => String(fault.response),
      );
      answers.add(answer.slice(0, 3));
    }
    transport.close();
    expect([...answers]).toEqual(["250", "450"]);
  });
});

test("without a port in the configuration nothing listens", async () => {
  const closed = { ...app, config: { ...app.config, mailIn: undefined } };
  expect(await listenForLetters(closed, takers)).toBeNull();
});
