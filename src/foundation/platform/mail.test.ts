import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aTestApp, aTestPartnership } from "../../../tests/database/test-app.ts";
import { aTestDatabase, type TestDatabase } from "../../../tests/database/test-database.ts";
import { inPartnership, type Tx } from "./db.ts";
import { type RunningWork, workJobs } from "./jobs.ts";
import { checkLetter } from "./mail/letter.ts";
import { type Letter, mailJobs, type OutgoingMail } from "./mail.ts";
import type { App } from "./request-context.ts";

let database: TestDatabase;
let halle: string;
let server: SMTPServer;
let app: App;
let work: RunningWork;
const received: { to: string[]; from: string | false; raw: string }[] = [];
const answers: Error[] = [];

beforeAll(async () => {
  database = await aTestDatabase();
  halle = await aTestPartnership(database.owner, "halle");
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      text(stream).then((raw) => {
        const answer = answers.shift();
        if (answer) return done(answer);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : false,
          raw,
        });
        return done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  app = await aTestApp(database, { dataFolder: "unused", smtpUrl: `smtp://127.0.0.1:${port}` });
  work = await workJobs(app, mailJobs);
});
afterAll(async () => {
  await work?.stop();
  await app?.jobs.close();
  server?.close();
});

const within = <Result>(action: (tx: Tx) => Promise<Result>) =>
  inPartnership(database.db, { partnershipId: halle }, action);

const aLetter = (changes: Partial<Letter> = {}): Letter => ({
  to: "an@voorbeeld.example",
  subject: "Uitnodiging voor Regiekamer",
  text: "Dag An,\n\nWelkom.\n",
  ...changes,
});

const refusal = (responseCode: number) =>
  Object.assign(new Error(responseCode === 451 ? "greylisted" : "no such person"), {
    responseCode,
  });

async function settled(id: string, seen: (mail: OutgoingMail) => boolean): Promise<OutgoingMail> {
  for (;;) {
    const mail = (await within((tx) => app.mail.list(tx))).find((one) => one.id === id);
    if (mail && seen(mail)) return mail;
    await sleep(30);
  }
}

test("a letter arrives with its words whole, and the outbox says so", async () => {
  const letter = aLetter({ subject: "Économie sociale: één kaart – nieuw", html: "<p>Dag Ân</p>" });
  const id = await within((tx) => app.mail.queue(tx, letter));
  const mail = await settled(id, ({ state }) => state === "sent");
  expect(mail).toMatchObject({ attempts: 1, problem: null, to: "an@voorbeeld.example" });
  const arrived = received.at(-1);
  expect(arrived).toMatchObject({ to: ["an@voorbeeld.example"], from: "regiekamer@example.test" });
  expect(arrived?.raw).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(arrived?.raw).toContain(`Message-ID: <${id}@regiekamer>`);
});

test("files go along as parts of their own, whole, and stay in the outbox by name only", async () => {
  const content = Buffer.from([0, 255, 10, 13, 61, 46, 10, 46, 13, 10]);
  const files = [
    {
      name: "../agenda\r\n.ics",
      mediaType: "text/calendar; charset=utf-8",
      content: Buffer.from("BEGIN:VCALENDAR\r\n"),
    },
    { name: "verslag é.pdf", mediaType: "application/pdf", content },
  ];
  const id = await within((tx) => app.mail.queue(tx, aLetter({ files })));
  const mail = await settled(id, ({ state }) => state === "sent");
  expect(mail.files.map(({ bytes }) => bytes)).toEqual([17, 10]);
  const letter = await PostalMime.parse(received.at(-1)?.raw ?? "");
  expect(letter.text?.trim()).toBe("Dag An,\n\nWelkom.");
  expect(letter.attachments.map(({ filename }) => filename)).toEqual([
    ".. agenda .ics",
    "verslag é.pdf",
  ]);
  expect(letter.attachments[0]?.mimeType).toBe("text/calendar");
  expect(Buffer.from(letter.attachments[1]?.content as ArrayBuffer)).toEqual(content);
  const left = await within((tx) =>
    tx.selectFrom("outgoing_mail_file").select("content").where("mail_id", "=", id).execute(),
  );
  expect(left.map((row) => row.content)).toEqual([null, null]);
});

test("files go when their letter is forgotten, and too many or too large ones are refused", async () => {
  const quiet = await aTestApp(database, { dataFolder: "unused" });
  const file = { name: "a.pdf", mediaType: "application/pdf", content: Buffer.alloc(1024) };
  const id = await within((tx) => quiet.mail.queue(tx, aLetter({ files: [file] })));
  const count = async () =>
    (
      await within((tx) =>
        tx.selectFrom("outgoing_mail_file").select("content").where("mail_id", "=", id).execute(),
      )
    ).map(({ content }) => content?.length);
  expect(await count()).toEqual([1024]);
  await within((tx) => quiet.mail.forget(tx, [id]));
  expect(await count()).toEqual([]);
  const large = { ...file, content: Buffer.alloc(5 * 1024 * 1024 + 1) };
  const strange = { ...file, mediaType: "text/html\r\nBcc: x@y.example" };
  for (const files of [[large], Array.from({ length: 6 }, () => file), [strange]]) {
    expect(() => checkLetter(aLetter({ files }))).toThrowError(
      expect.objectContaining({ code: "mail.files" }),
    );
  }
  await quiet.jobs.close();
});

test("a letter of a transaction that fails is never sent", async () => {
  const before = received.length;
  const failing = within(async (tx) => {
    await app.mail.queue(tx, aLetter());
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const id = await within((tx) => app.mail.queue(tx, aLetter()));
  await settled(id, ({ state }) => state === "sent");
  expect(received).toHaveLength(before + 1);
});

test("a server that asks to come back later is tried again later", async () => {
  answers.push(refusal(451));
  const id = await within((tx) => app.mail.queue(tx, aLetter()));
  const waiting = await settled(id, ({ attempts }) => attempts === 1);
  expect(waiting).toMatchObject({
    state: "waiting",
    problem: expect.stringContaining("greylisted"),
  });
  const later = await database.owner.raw`
    select round(extract(epoch from start_after - created_on))::int as wait from pgboss.job
    where name = 'letters' and state = 'created'`;
  expect(later.map((row) => row.wait)).toEqual([60]);

  // A minute passes.
  await database.owner
    .raw`update pgboss.job set start_after = now() where name = 'letters' and state = 'created'`;
  expect(await settled(id, ({ state }) => state === "sent")).toMatchObject({
    attempts: 2,
    problem: null,
  });
});

test("a server that refuses the letter for good is not asked again", async () => {
  answers.push(refusal(550));
  const id = await within((tx) => app.mail.queue(tx, aLetter()));
  const failed = await settled(id, ({ state }) => state === "failed");
  expect(failed).toMatchObject({ attempts: 1, problem: expect.stringContaining("no such person") });
});

test("without a mail server the letter is kept for the outbox page", async () => {
  const quiet = await aTestApp(database, { dataFolder: "unused" });
  const id = await within((tx) => quiet.mail.queue(tx, aLetter()));
  const [mail] = await within((tx) => quiet.mail.list(tx, 1));
  expect(mail).toMatchObject({ id, state: "kept", text: "Dag An,\n\nWelkom.\n" });
  await quiet.jobs.close();
});

test("what is not one plain address is refused", async () => {
  const refused = [
    "",
    "an",
    "an@voorbeeld",
    "an@voorbeeld.example, jan@voorbeeld.example",
    "an@voorbeeld.example\r\nBcc: jan@voorbeeld.example",
    "An <an@voorbeeld.example>",
    '"an bcc:"@voorbeeld.example',
    `${"a".repeat(300)}@voorbeeld.example`,
  ];
  for (const to of refused) {
    expect(() => checkLetter(aLetter({ to })), to).toThrow("That is not a mail address");
  }
});

test("no subject and no text can add a header or a second reader", async () => {
  const before = received.length;
  const evil = "Hallo\r\nBcc: dief@voorbeeld.example\r\n\r\n<b>x</b>";
  const id = await within((tx) =>
    app.mail.queue(tx, aLetter({ subject: evil, text: `.\r\n${evil}` })),
  );
  await settled(id, ({ state }) => state === "sent");
  expect(received).toHaveLength(before + 1);
  const headers = received.at(-1)?.raw.split("\r\n\r\n")[0] ?? "";
  expect(received.at(-1)?.to).toEqual(["an@voorbeeld.example"]);
  expect(headers).not.toMatch(/^Bcc:/im);
});

test("a letter that comes again tells mail programs how to end it", async () => {
  const unsubscribeUrl = `https://regiekamer.example/herinneringen/${"a".repeat(75)}/af`;
  const id = await within((tx) => app.mail.queue(tx, aLetter({ unsubscribeUrl })));
  await settled(id, ({ state }) => state === "sent");
  const unfolded = received.at(-1)?.raw.replace(/\r\n[ \t]+/g, " ");
  expect(unfolded).toMatch(new RegExp(`^List-Unsubscribe: ?<${unsubscribeUrl}>`, "m"));
  expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(unfolded).toMatch(/^Auto-Submitted: auto-generated/m);
  const plain = await within((tx) => app.mail.queue(tx, aLetter()));
  await settled(plain, ({ state }) => state === "sent");
  expect(received.at(-1)?.raw).not.toMatch(/^List-Unsubscribe/m);
});

test("nothing but a web address comes into that header", () => {
  for (const unsubscribeUrl of [
    "",
    "mailto:weg@voorbeeld.example",
    "https://voorbeeld.example/a>,<mailto:dief@voorbeeld.example",
    "https://voorbeeld.example/\r\nBcc: dief@voorbeeld.example",
  ]) {
    expect(() => checkLetter(aLetter({ unsubscribeUrl })), unsubscribeUrl).toThrow("web address");
  }
});

test("whatever is typed as a subject, it is one line of at most 200 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (subject) => {
      const checked = checkLetter(aLetter({ subject })).subject;
      expect(checked).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect([...checked].length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 40 },
  );
});
