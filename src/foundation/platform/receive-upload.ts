import { Readable } from "node:stream";
import { AppError } from "#kernel/app-error";

/** A file on its way in; read its content before asking for what comes after it. */
export type IncomingFile = {
  readonly field: string;
  /** As the person's computer named it: not to be trusted. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
};

const mostFieldBytes = 64 * 1024;
// Of all fields and heads together: what stands beside the files is kept in memory.
const mostBesideBytes = 1024 * 1024;
const mostHeaderBytes = 16 * 1024;
const lineEnd = Buffer.from("\r\n");
const headerEnd = Buffer.from("\r\n\r\n");

/**
 * Reads a posted form part by part, so that a file of gigabytes goes to disk without ever being in memory.
 * Fields that stand before the file in the form are known when it comes.
 * @param takeFile called for every file that has a name; must read its content or throw
 * @returns the text fields, the last of each name
 * @throws AppError `upload.not-a-form`, `upload.field-too-large`, and whatever `takeFile` throws
 */
export async function receiveUpload(
  request: Request,
  takeFile: (file: IncomingFile, fields: ReadonlyMap<string, string>) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*?boundary="?([^";]{1,200})"?/i.exec(type)?.[1];
  if (!boundary || !request.body) throw new AppError("upload.not-a-form");
  const parts = new PartReader(request.body, Buffer.from(`\r\n--${boundary}`));
  const fields = new Map<string, string>();
  try {
    for (;;) {
      const head = await parts.next();
      if (head === null) return fields;
      if (head.fileName === null) fields.set(head.field, await parts.text());
      else if (head.fileName === "") await parts.skip();
      else await takeFile(incoming(head, head.fileName, parts), fields);
      await parts.skip();
    }
  } finally {
    await parts.close();
  }
}

const incoming = (head: PartHead, name: string, parts: PartReader): IncomingFile => ({
  field: head.field,
  name,
  mediaType: head.mediaType,
  content: Readable.from(parts.content(), { objectMode: false }),
});

type PartHead = {
  readonly field: string;
  /** Null for a text field. */
  readonly fileName: string | null;
  readonly mediaType: string;
};

class PartReader {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  readonly #delimiter: Buffer;
  // The first boundary has no line end before it; with one it is like all others.
  #held: Buffer = Buffer.from(lineEnd);
  #besideBytes = 0;
  #isOver = false;
  #isInPart = true;

  constructor(body: ReadableStream<Uint8Array>, delimiter: Buffer) {
    this.#source = body.getReader();
    this.#delimiter = delimiter;
  }

  /** The head of the next part; null after the last. */
  async next(): Promise<PartHead | null> {
    await this.skip();
    while (this.#held.length < 2) await this.#more();
    if (this.#held.subarray(0, 2).toString() === "--") return null;
    let end = this.#held.indexOf(headerEnd);
    while (end === -1) {
      if (this.#held.length > mostHeaderBytes) throw new AppError("upload.not-a-form");
      await this.#more();
      end = this.#held.indexOf(headerEnd);
    }
    this.#keep(end);
    const head = readHead(this.#held.subarray(0, end).toString("utf8"));
    this.#held = this.#held.subarray(end + headerEnd.length);
    this.#isInPart = true;
    return head;
  }

  /** What stands in the part up to its boundary. */
  async *content(): AsyncGenerator<Buffer> {
    while (this.#isInPart) {
      const end = this.#held.indexOf(this.#delimiter);
      if (end !== -1) {
        const rest = this.#held.subarray(0, end);
        this.#held = this.#held.subarray(end + this.#delimiter.length);
        this.#isInPart = false;
        if (rest.length > 0) yield rest;
        return;
      }
      // A boundary may have come by half.
      const sure = this.#held.length - this.#delimiter.length;
      if (sure > 0) {
        const piece = this.#held.subarray(0, sure);
        this.#held = this.#held.subarray(sure);
        yield piece;
      }
      await this.#more();
    }
  }

  async text(): Promise<string> {
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of this.content()) {
      bytes += piece.length;
      if (bytes > mostFieldBytes) throw new AppError("upload.field-too-large");
      this.#keep(piece.length);
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
  }

  async skip(): Promise<void> {
    for await (const _ of this.content());
  }

  async close(): Promise<void> {
    if (!this.#isOver) await this.#source.cancel().catch(() => undefined);
  }

  #keep(bytes: number): void {
    this.#besideBytes += bytes;
    if (this.#besideBytes > mostBesideBytes) throw new AppError("upload.field-too-large");
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.read();
    if (done) {
      this.#isOver = true;
      throw new AppError("upload.not-a-form", "The upload stopped halfway");
    }
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
  }
}

function readHead(text: string): PartHead {
  const headers = new Map(
    text.split("\r\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const disposition = headers.get("content-disposition") ?? "";
  const field = /[; ]name="([^"]*)"/i.exec(disposition)?.[1];
  if (field === undefined) throw new AppError("upload.not-a-form");
  return {
    field,
    fileName: /filename="([^"]*)"/i.exec(disposition)?.[1] ?? null,
    mediaType: headers.get("content-type") ?? "application/octet-stream",
  };
}
