import { lookup as lookUp } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** Why nothing came of asking an address. */
export type OutsideProblem =
  | "not-a-url"
  | "not-https"
  | "not-public"
  | "unknown-host"
  | "no-connection"
  | "too-slow"
  | "too-large"
  | "too-many-redirects"
  | "status";

export type OutsideAnswer =
  | {
      readonly kind: "content";
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Where it was found after all redirects. */
      readonly url: string;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly because: OutsideProblem; readonly detail?: string };

export type OutsideQuestion = {
  /** What was answered last time: an unchanged page is not sent again. */
  readonly etag?: string | null | undefined;
  readonly lastModified?: string | null | undefined;
  /** Media types that are wanted. */
  readonly accept: string;
  readonly mostBytes: number;
  /** Of the whole exchange, redirects included. */
  readonly mostSeconds: number;
  /** `host:port` of servers that may be asked although they are on our own network, and without HTTPS. */
  readonly allowedHosts?: readonly string[];
  readonly signal?: AbortSignal | undefined;
};

const mostRedirects = 3;

/**
 * Asks an address that somebody typed. Only HTTPS to public addresses: the name is looked up once, every address it
 * has must be public, and the connection goes to what was looked up, so that nobody is led to our own network.
 * Redirects are followed by the same rule.
 */
export async function fetchOutside(
  address: string,
  question: OutsideQuestion,
): Promise<OutsideAnswer> {
  const timeout = AbortSignal.timeout(question.mostSeconds * 1_000);
  const signal = question.signal ? AbortSignal.any([timeout, question.signal]) : timeout;
  let url = URL.parse(address);
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      if (!url) return { kind: "refused", because: "not-a-url" };
      const problem = judge(url, question.allowedHosts ?? []);
      if (problem) return { kind: "refused", because: problem, detail: url.host };
      const answer = await ask(url, question, signal);
      const next = await readAnswer(answer, url, question);
      if (!(next instanceof URL)) return next;
      url = next;
    }
    return { kind: "refused", because: "too-many-redirects" };
  } catch (fault) {
    question.signal?.throwIfAborted();
    if (timeout.aborted) return { kind: "refused", because: "too-slow" };
    return problemOf(fault);
  }
}

const isAllowed = (url: URL, allowed: readonly string[]): boolean =>
  allowed.includes(`${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`);

/** What is wrong with an address before anything is asked; null when nothing is. */
function judge(url: URL, allowed: readonly string[]): OutsideProblem | null {
  if (isAllowed(url, allowed) && /^https?:$/.test(url.protocol)) return null;
  if (url.protocol !== "https:") return "not-https";
  if (url.username || url.password) return "not-a-url";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) && !isPublicAddress(host) ? "not-public" : null;
}

function ask(url: URL, question: OutsideQuestion, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = {
    accept: question.accept,
    "accept-encoding": "identity",
    "user-agent": "Regiekamer",
    ...(question.etag ? { "if-none-match": question.etag } : {}),
    ...(question.lastModified ? { "if-modified-since": question.lastModified } : {}),
  };
  const isTrusted = isAllowed(url, question.allowedHosts ?? []);
  return new Promise((resolve, reject) => {
    // No kept connection: one made earlier was judged for another name.
    const options = { headers, signal, agent: false, ...(isTrusted ? {} : { lookup: publicOnly }) };
    request(url, options, resolve).on("error", reject).end();
  });
}

class NotPublic extends Error {}

/** Looks a name up and hands on its addresses only when all of them are public. */
const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (fault, found) => {
    if (fault) {
      callback(fault, "", 4);
      return;
    }
    const [first] = found;
    if (!first || found.some(({ address }) => !isPublicAddress(address))) {
      callback(new NotPublic(hostname), "", 4);
      return;
    }
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

/** The content, a problem, or where to ask next. */
async function readAnswer(
  answer: IncomingMessage,
  url: URL,
  { mostBytes }: OutsideQuestion,
): Promise<OutsideAnswer | URL> {
  const { statusCode = 0, headers } = answer;
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
    answer.destroy();
    return URL.parse(headers.location, url) ?? { kind: "refused", because: "not-a-url" };
  }
  if (statusCode !== 200) {
    answer.destroy();
    if (statusCode === 304) return { kind: "unchanged" };
    return { kind: "refused", because: "status", detail: String(statusCode) };
  }
  const announced = Number(headers["content-length"] ?? 0);
  const chunks: Uint8Array[] = [];
  let bytes = announced > mostBytes ? announced : 0;
  if (bytes <= mostBytes) {
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) break;
      chunks.push(chunk);
    }
  }
  if (bytes > mostBytes) {
    answer.destroy();
    return { kind: "refused", because: "too-large", detail: String(bytes) };
  }
  return {
    kind: "content",
    bytes: Buffer.concat(chunks),
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
    url: url.href,
  };
}

function problemOf(fault: unknown): OutsideAnswer {
  if (fault instanceof NotPublic) {
    return { kind: "refused", because: "not-public", detail: fault.message };
  }
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const isUnknown = code === "ENOTFOUND" || code === "EAI_AGAIN";
  const detail = code || (fault instanceof Error ? fault.message : String(fault));
  return { kind: "refused", because: isUnknown ? "unknown-host" : "no-connection", detail };
}
