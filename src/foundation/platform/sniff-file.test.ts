import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { sniffFile } from "./sniff-file.ts";

const text = (content: string) => Buffer.from(content);

async function aZip(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content), name, { compress: name !== "mimetype" });
  }
  zip.end();
  return buffer(zip.outputStream as Readable);
}

describe("what a file is stands in its bytes", () => {
  test("a PDF under any name is a PDF", () => {
    expect(sniffFile(text("%PDF-1.7\n"), "foto.png")).toBe("application/pdf");
  });

  test("a Word document is one, and with macros it is not taken", async () => {
    const parts = { "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" };
    expect(sniffFile(await aZip(parts), "verslag.docx")).toMatch(/wordprocessingml/);
    const macros = await aZip({ ...parts, "word/vbaProject.bin": "x" });
    expect(sniffFile(macros, "verslag.docx")).toBeNull();
  });

  test("an OpenDocument text is known by its first part", async () => {
    const odt = await aZip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": "<o/>",
    });
    expect(sniffFile(odt, "verslag.odt")).toBe("application/vnd.oasis.opendocument.text");
  });

  test.each([
    ["a program that calls itself a PDF", text("MZ\u0090\u0000\u0003"), "verslag.pdf"],
    ["a web page that calls itself text", text("\n<html><body>"), "verslag.txt"],
    ["a script", text("#!/bin/sh\nrm -rf ~"), "verslag.txt"],
    ["a drawing that can run scripts", text('<svg onload="alert(1)"/>'), "logo.png"],
    ["text with a script further on", text("Naam;Aantal\n<script>alert(1)</script>"), "lijst.csv"],
    ["an empty file", text(""), "leeg.pdf"],
    ["text without an extension we know", text("hallo"), "verslag"],
    ["a letter mark under a name of no letter", text("From: x"), "x.bin"],
  ])("not taken: %s", (_, bytes, name) => {
    expect(sniffFile(bytes, name)).toBeNull();
  });

  test("a plain archive is not taken", async () => {
    expect(sniffFile(await aZip({ "a.txt": "a" }), "a.docx")).toBeNull();
  });

  test("a saved letter is a letter", () => {
    expect(sniffFile(text("Received: from x\r\nSubject: y\r\n\r\nz"), "brief.EML")).toBe(
      "message/rfc822",
    );
  });

  test("whatever comes, it answers and never with what a browser would run", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, name) => {
        expect(sniffFile(bytes, name) ?? "").not.toMatch(/html|svg|xml$|javascript/);
      }),
    );
  });
});
