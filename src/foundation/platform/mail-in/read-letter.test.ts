import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import type { ReceivedLetter } from "./letter.ts";
import { mostLetterBytes, readLetter } from "./read-letter.ts";

const now = "2026-11-23T09:00:00.000Z" as Instant;
const lines = (...all: string[]): Uint8Array => Buffer.from(all.join("\r\n"));

async function read(raw: Uint8Array): Promise<ReceivedLetter> {
  const letter = await readLetter(raw, now);
  if ("kind" in letter) throw new Error(`refused: ${letter.because}`);
  return letter;
}

const head = [
  "From: Noor Voorbeeld <noor@voorbeeld.example>",
  "To: bewijs@regiekamer.example",
  "Subject: =?utf-8?Q?Bedankt_voor_de_rondleiding_=E2=80=93_42_bezoekers?=",
  "Date: Wed, 18 Nov 2026 23:30:00 +0000",
  "Message-ID: <abc@voorbeeld.example>",
  "MIME-Version: 1.0",
];

describe("a letter", () => {
  test("is read with its sender, subject, day in Brussels and words", async () => {
    const letter = await read(
      lines(
        ...head,
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Dag,",
        "",
        "",
        "",
        "Tot ziens",
      ),
    );
    expect(letter).toMatchObject({
      messageId: "abc@voorbeeld.example",
      from: { name: "Noor Voorbeeld", address: "noor@voorbeeld.example" },
      subject: "Bedankt voor de rondleiding – 42 bezoekers",
      sentAt: "2026-11-18T23:30:00.000Z",
      day: "2026-11-19",
      text: "Dag,\n\nTot ziens",
      isAutomatic: false,
    });
  });

  test("in HTML alone becomes plain words, and nothing of it that a browser would run", async () => {
    const html =
      "<html><head><style>p{color:red}</style></head><body><p>42 bezoekers &amp; 3 gidsen</p><script>alert(1)</script><ul><li>één<li>twee</ul><img src='http://spy.example/x.gif'>a < b</body></html>";
    const { text } = await read(lines(...head, "Content-Type: text/html; charset=utf-8", "", html));
    expect(text).toBe("42 bezoekers & 3 gidsen\n\néén\ntwee\na < b");
  });

  test.each([
    ["windows-1252", Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80]), "café €"],
    ["iso-8859-15", Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xa4]), "café €"],
    ["koi8-r", Buffer.from([0xf0, 0xf2]), "ПР"],
    ["utf-16le", Buffer.from("é", "utf16le"), "é"],
    ["does-not-exist", Buffer.from("gewoon"), "gewoon"],
  ])("in the charset %s keeps its letters", async (charset, body, text) => {
    const start = lines(
      ...head,
      `Content-Type: text/plain; charset=${charset}`,
      "Content-Transfer-Encoding: base64",
      "",
      body.toString("base64"),
    );
    expect((await read(start)).text).toBe(text);
  });

  test("without a date, or with one in the future or from nowhere, stands on the day it came in", async () => {
    for (const date of [
      [],
      ["Date: Fri, 1 Jan 2100 00:00:00 +0000"],
      ["Date: gisteren"],
      ["Date: Thu, 1 Jan 1970 00:00:00 +0000"],
    ]) {
      const letter = await read(lines("From: a@b.example", "Subject: x", ...date, "", "y"));
      expect([letter.sentAt, letter.day]).toEqual([null, "2026-11-23"]);
    }
  });

  test("without a message id gets one of its content, the same each time", async () => {
    const raw = lines("From: a@b.example", "Subject: x", "", "y");
    const [one, two] = [await read(raw), await read(raw)];
    expect(one.messageId).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(two.messageId).toBe(one.messageId);
    expect((await read(lines("From: a@b.example", "Subject: x", "", "z"))).messageId).not.toBe(
      one.messageId,
    );
  });
});

const multipart = (parts: readonly (readonly string[])[], type = "mixed"): Uint8Array =>
  lines(
    ...head,
    `Content-Type: multipart/${type}; boundary="grens"`,
    "",
    ...parts.flatMap((part) => ["--grens", ...part]),
    "--grens--",
    "",
  );

const attachment = (name: string, type: string, bytes: Buffer): string[] => [
  `Content-Type: ${type}; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  "Content-Transfer-Encoding: base64",
  "",
  bytes.toString("base64"),
];

describe("what hangs on a letter", () => {
  test("documents are taken as what they are; programs, pages and archives are named and left out", async () => {
    const letter = await read(
      multipart([
        ["Content-Type: text/plain", "", "zie bijlage"],
        attachment("foto.jpg", "image/jpeg", Buffer.from("%PDF-1.7 x")),
        attachment("setup.exe", "application/pdf", Buffer.from("MZ\u0000\u0001")),
        attachment("pagina.html", "text/html", Buffer.from("<html></html>")),
        attachment("../../etc/passwd.txt", "text/plain", Buffer.from("gewone tekst")),
        attachment(
          "winmail.dat",
          "application/ms-tnef",
          Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 1]),
        ),
      ]),
    );
    expect(letter.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["foto.jpg", "application/pdf"],
      ["../../etc/passwd.txt", "text/plain"],
      ["winmail.dat", "application/ms-tnef"],
    ]);
    expect(letter.leftOut).toEqual(["setup.exe", "pagina.html"]);
  });

  test("a letter forwarded as attachment is read, with what hangs on it, and kept", async () => {
    const inner = lines(
      "From: partner@voorbeeld.example",
      "Subject: Verslag rondetafel",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="binnen"',
      "",
      "--binnen",
      "Content-Type: text/plain",
      "",
      "12 bedrijven namen deel",
      "--binnen",
      ...attachment("verslag.pdf", "application/pdf", Buffer.from("%PDF-1.7 y")),
      "--binnen--",
    );
    const raw = lines(
      "From: noor@voorbeeld.example",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="grens"',
      "",
      "--grens",
      "Content-Type: message/rfc822",
      'Content-Disposition: attachment; filename="doorgestuurd.eml"',
      "",
      Buffer.from(inner).toString(),
      "--grens--",
      "",
    );
    const letter = await read(raw);
    expect(letter.subject).toBe("Verslag rondetafel");
    expect(letter.text).toContain("12 bedrijven namen deel");
    expect(letter.attachments.map(({ name }) => name)).toEqual(["doorgestuurd.eml", "verslag.pdf"]);
  });

  test("small pictures woven into the text are signatures, not evidence", async () => {
    const logo = [
      "Content-ID: <logo>",
      ...attachment(
        "logo.png",
        "image/png",
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      ),
    ];
    const raw = multipart(
      [["Content-Type: text/html", "", '<img src="cid:logo">dag'], logo],
      "related",
    );
    expect((await read(raw)).attachments).toEqual([]);
  });

  test("the 21st attachment is named and left out", async () => {
    const many = Array.from({ length: 22 }, (_, at) =>
      attachment(`${at}.txt`, "text/plain", Buffer.from("x")),
    );
    const letter = await read(multipart(many));
    expect([letter.attachments.length, letter.leftOut]).toEqual([20, ["20.txt", "21.txt"]]);
  });
});

describe("letters meant to harm", () => {
  test("too large is refused before it is read", async () => {
    const raw = new Uint8Array(mostLetterBytes + 1);
    expect(await readLetter(raw, now)).toMatchObject({ because: "too-large" });
  });

  test("nested beyond reason, or without any header, is unreadable", async () => {
    const deep: string[] = [];
    for (let at = 0; at < 500; at += 1) {
      deep.push(`Content-Type: multipart/mixed; boundary="b${at}"`, "", `--b${at}`);
    }
    expect(await readLetter(lines(...deep), now)).toMatchObject({ because: "unreadable" });
    expect(await readLetter(lines("", "zomaar tekst"), now)).toMatchObject({
      because: "unreadable",
    });
    expect(await readLetter(new Uint8Array(), now)).toMatchObject({ because: "unreadable" });
  });

  test("direction marks and control characters do not reach a title", async () => {
    const { subject } = await read(lines("Subject: =?utf-8?B?cm9uZMOg4oCuZmRwLmV4ZQAH?=", "", "x"));
    expect(subject).toBe("rondàfdp.exe");
  });

  test("whatever bytes come, the answer is a letter or a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const letter = await readLetter(Buffer.concat([lines(...head, ""), noise]), now);
        if (!("kind" in letter)) expect(letter.text).not.toMatch(/\p{Cf}/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe("letters of machines", () => {
  test.each([
    "Auto-Submitted: auto-replied",
    "Precedence: bulk",
    "List-Id: <nieuws.voorbeeld.example>",
    "X-Autoreply: yes",
    "Return-Path: <>",
  ])("are known by %s", async (header) => {
    expect((await read(lines(header, ...head, "", "ik ben er niet"))).isAutomatic).toBe(true);
  });

  test("a letter that went round is one; a letter a person forwarded is not", async () => {
    const round = Array.from(
      { length: 50 },
      (_, at) => `Received: from a${at} by b; Mon, 23 Nov 2026 08:00:00 +0000`,
    );
    expect((await read(lines(...round, ...head, "", "x"))).isAutomatic).toBe(true);
    expect((await read(lines("Auto-Submitted: no", ...head, "", "x"))).isAutomatic).toBe(false);
  });
});
