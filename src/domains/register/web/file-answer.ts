import { Readable } from "node:stream";
import { contentDisposition } from "#platform/files";

export type FileToSend = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
};

/** The file as a download; a stream is read no faster than the browser takes it. */
export function fileAnswer(
  file: FileToSend,
  show: "attachment" | "inline" = "attachment",
): Response {
  const headers = {
    "content-type": file.mediaType,
    "content-disposition": contentDisposition(file.name, show),
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
  if (file.content instanceof Uint8Array) {
    const size = { "content-length": String(file.content.byteLength) };
    return new Response(Buffer.from(file.content), { headers: { ...headers, ...size } });
  }
  const bytes = Readable.toWeb(Readable.from(inBytes(file.content), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, { headers });
}

async function* inBytes(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
