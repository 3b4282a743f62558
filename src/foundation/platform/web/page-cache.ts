import type { NextFunction, Request, RequestHandler, Response } from "express";

type KeptPage = {
  readonly until: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

export type PageCacheOptions = {
  /** Which requests ask for a page that is the same for everybody; null for all others. */
  readonly keyOf: (request: Request) => string | null;
  /** How long a page may be behind, in milliseconds. */
  readonly keepMs: number;
  readonly most: number;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
};

// With the hundred pages kept at most, a stranger who invents addresses fills 25 MB and no more.
const largestPage = 256 * 1024;

/**
 * Keeps whole pages in memory for a moment, so that a crowd on the public pages costs one of them. Only answers
 * of status 200 that set no cookie are kept, with all their headers (the nonce of a page stays with that page).
 */
export function keepPages({ keyOf, keepMs, most, clock }: PageCacheOptions): RequestHandler {
  const pages = new Map<string, KeptPage>();
  return (request, response, next) => {
    const key = request.method === "GET" ? keyOf(request) : null;
    if (key === null) return next();
    const known = pages.get(key);
    if (known && known.until > clock()) return sendKept(known, request, response);
    pages.delete(key);
    keepWhenSent(response, next, (headers, body) => {
      // The oldest goes first; a Map remembers the order in which its keys came.
      if (pages.size >= most) pages.delete(pages.keys().next().value ?? "");
      pages.set(key, { until: clock() + keepMs, headers, body });
    });
  };
}

function sendKept({ headers, body }: KeptPage, request: Request, response: Response): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const unchanged = headers.etag !== undefined && request.get("if-none-match") === headers.etag;
  if (unchanged) response.status(304).end();
  else response.status(200).end(body);
}

/** Listens to what is written and hands it over once it is whole. */
function keepWhenSent(
  response: Response,
  next: NextFunction,
  keep: (headers: Record<string, string>, body: Buffer) => void,
): void {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const listen = (piece: unknown) => {
    if (typeof piece !== "string" && !(piece instanceof Uint8Array)) return;
    bytes += piece.length;
    if (bytes <= largestPage) pieces.push(Buffer.from(piece as string));
  };
  response.write = ((piece: unknown, ...rest: never[]) => {
    listen(piece);
    return write(piece as string, ...rest);
  }) as typeof response.write;
  response.end = ((piece: unknown, ...rest: never[]) => {
    listen(piece);
    // Left in place they would keep the garbage collector busy: see compress-answers.ts.
    for (const own of ["write", "end"]) Reflect.deleteProperty(response, own);
    const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
    const whole = response.statusCode === 200 && bytes > 0 && bytes <= largestPage;
    if (isPage && whole && !response.hasHeader("set-cookie")) {
      keep(headersOf(response), Buffer.concat(pieces));
    }
    return end(piece as string, ...rest);
  }) as typeof response.end;
  next();
}

// Of how this one answer travelled; the next one may travel otherwise.
const ofTheJourney = new Set(["content-length", "content-encoding", "transfer-encoding", "date"]);

const headersOf = (response: Response): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.getHeaders())
      .filter(([name]) => !ofTheJourney.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
