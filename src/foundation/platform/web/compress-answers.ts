import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Express, Response } from "express";

const smallest = 1_024;
const compressible = /^(text\/|application\/(json|javascript|xml)\b|[a-z]+\/[^;]+\+(json|xml)\b)/;

type Packer = (body: Buffer) => Promise<Buffer>;
const brotlied = promisify(brotliCompress);
// Best compression takes ten times as long for a few per cent; this is the quality for answers made on the spot.
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const packers: Readonly<Record<"br" | "gzip", Packer>> = {
  br: (body) => brotlied(body, quick),
  gzip: promisify(gzip),
};

/**
 * From now on the application packs answers that are handed over whole, off the main thread. What is sent in pieces
 * (files) goes as it is, for `compression()`. Not as a handler that gives each response an `end` of its own: a
 * response with such a function outlives the young generation of the garbage collector together with its request
 * (Node 24), which made each collection ten times as long and a full one, of 100 ms and more, needed every few
 * thousand answers.
 */
export function compressAnswers(web: Express): void {
  const end = web.response.end as (this: Response, ...given: unknown[]) => Response;
  web.response.end = function (this: Response, body: unknown, ...rest: unknown[]) {
    const isText = typeof body === "string";
    if (!isText && !(body instanceof Uint8Array)) return end.call(this, body, ...rest);
    const whole = isText
      ? Buffer.from(body)
      : Buffer.from(body.buffer, body.byteOffset, body.length);
    if (!mayBePacked(this, whole)) return end.call(this, body, ...rest);
    this.vary("Accept-Encoding");
    const accepted = this.req.acceptsEncodings();
    const encoding = (["br", "gzip"] as const).find((one) => accepted.includes(one));
    if (!encoding || this.req.method === "HEAD") return end.call(this, whole);
    this.setHeader("content-encoding", encoding);
    packers[encoding](whole).then(
      (packed) => end.call(this.setHeader("content-length", packed.length), packed),
      (fault: Error) => this.destroy(fault),
    );
    return this;
  } as typeof web.response.end;
}

const mayBePacked = (response: Response, body: Buffer): boolean =>
  !response.headersSent &&
  body.length >= smallest &&
  !response.hasHeader("content-encoding") &&
  compressible.test(String(response.getHeader("content-type") ?? "")) &&
  !String(response.getHeader("cache-control") ?? "").includes("no-transform");
