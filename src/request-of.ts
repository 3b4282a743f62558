import type { Response as Answer, Request as Asked } from "express";
import { AppError } from "#kernel/app-error";

/** Enough for every form without files. */
export const mostFormBytes = 1024 * 1024;

/** What a page that takes files says of it: `export const handle = { mostBodyBytes } satisfies BodyHandle`. */
export type BodyHandle = { readonly mostBodyBytes?: number };

export type OpenedRequest = {
  readonly asked: Request;
  /** Whether somebody read more of the body than is taken; they were given a fault instead of the rest. */
  isTooLarge(): boolean;
};

/** The request as loaders and actions know it; it is aborted when the browser goes away. */
export function requestOf(request: Asked, response: Answer, mostBytes: number): OpenedRequest {
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  let isTooLarge = false;
  const body = hasBody
    ? bodyOf(request, mostBytes, () => {
        isTooLarge = true;
      })
    : null;
  // What nobody read is thrown away, so that a browser that still sends gets to show the answer.
  response.on("finish", () => request.resume());
  const asked = new FormRequest(
    `${request.protocol}://${request.get("host")}${request.originalUrl}`,
    {
      method: request.method,
      headers,
      signal: gone.signal,
      ...(body ? { body, duplex: "half" } : {}),
    } as RequestInit,
  );
  return { asked, isTooLarge: () => isTooLarge };
}

/** A request whose form, when its body is none, is a fault of the browser and not of ours. */
class FormRequest extends Request {
  /** @throws AppError `upload.not-a-form` */
  override async formData(): Promise<FormData> {
    try {
      return await super.formData();
    } catch (fault) {
      // The platform's word for another kind of body, or for one that breaks the rules of its kind.
      if (!(fault instanceof TypeError)) throw fault;
      throw new AppError("upload.not-a-form", fault.message, { cause: fault });
    }
  }
}

/** The body piece by piece, as fast as it is read; more than `mostBytes` ends in a fault. */
function bodyOf(request: Asked, mostBytes: number, exceed: () => void): ReadableStream<Uint8Array> {
  const letGo = () => {
    request.removeAllListeners("data");
    request.resume();
  };
  const announced = Number(request.get("content-length") ?? 0);
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      start(body) {
        request.pause();
        const refuse = () => {
          exceed();
          letGo();
          body.error(new AppError("request.too-large"));
        };
        request.on("data", (piece: Buffer) => {
          request.pause();
          bytes += piece.length;
          if (Math.max(bytes, announced) > mostBytes) refuse();
          else body.enqueue(new Uint8Array(piece));
        });
        request.once("end", () => quietly(() => body.close()));
        request.once("error", (fault) => quietly(() => body.error(fault)));
      },
      pull() {
        request.resume();
      },
      cancel: letGo,
    },
    { highWaterMark: 0 },
  );
}

/** For a stream that may be over already. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
