import fc from "fast-check";
import { expect, test } from "vitest";
import { receiveUpload } from "./receive-upload.ts";

const boundary = "----voorbeeld";

/** A body that comes in pieces of this many bytes. */
function posted(body: Buffer, piece: number): Request {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close();
      controller.enqueue(body.subarray(at, at + piece));
      at += piece;
    },
  });
  return new Request("http://localhost/", {
    method: "POST",
    body: stream,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    duplex: "half",
  } as RequestInit);
}

const form = (file: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="area"\r\n\r\nall\r\n`),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="kbo.zip"\r\nContent-Type: application/zip\r\n\r\n`,
    ),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

async function received(request: Request) {
  const pieces: Buffer[] = [];
  let areaBefore: string | undefined;
  const fields = await receiveUpload(request, async (file, known) => {
    areaBefore = known.get("area");
    for await (const piece of file.content) pieces.push(piece as Buffer);
  });
  return { fields, areaBefore, content: Buffer.concat(pieces) };
}

test("a file arrives byte for byte, however its body was cut up", async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  // Beginnings of a boundary within the file are what a reader stumbles over.
  const tricky = fc
    .array(
      fc.oneof(
        bytes.map((b) => Buffer.from(b)),
        fc.constantFrom(Buffer.from("\r\n--"), Buffer.from("\r\n----voorbeel")),
      ),
    )
    .map((parts) => Buffer.concat(parts));
  await fc.assert(
    fc.asyncProperty(tricky, fc.integer({ min: 1, max: 100 }), async (file, piece) => {
      const answer = await received(posted(form(file), piece));
      expect(answer.content.equals(file)).toBe(true);
      expect(answer.areaBefore).toBe("all");
    }),
    { numRuns: 60 },
  );
});

test("an upload that stops halfway is refused", async () => {
  const whole = form(Buffer.from("inhoud"));
  await expect(received(posted(whole.subarray(0, whole.length - 20), 10))).rejects.toMatchObject({
    code: "upload.not-a-form",
  });
});

test("what is no form is refused", async () => {
  const request = new Request("http://localhost/", { method: "POST", body: "a=1" });
  await expect(received(request)).rejects.toMatchObject({ code: "upload.not-a-form" });
});

test("fields without end are refused before they fill the memory", async () => {
  const field = (at: number) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\n${"x".repeat(60_000)}\r\n`;
  const endless = Buffer.from(Array.from({ length: 40 }, (_, at) => field(at)).join(""));
  await expect(received(posted(endless, 8_000))).rejects.toMatchObject({
    code: "upload.field-too-large",
  });
});
