import type { Request, RequestHandler, Response } from "express";
import type { DataAddress } from "#access";
import { readCookies } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { readVisit } from "./read-visit.ts";

/** Data holds no page, so nothing in it may run or load. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Answers one address with data, without the router that makes pages. */
export const answerData =
  (app: App, { answer }: DataAddress): RequestHandler =>
  async (request, response) => {
    response.setHeader("content-security-policy", dataPolicy);
    try {
      const { actor, language } = await readVisit(app, request);
      const params = request.params as Readonly<Record<string, string>>;
      const query = new URL(request.originalUrl, "http://data").searchParams;
      const cookies = readCookies(request.headers.cookie);
      const form = formOf(request.body);
      const asked = { app, actor, language, params, query, cookies, form };
      send(request, response, await answer(asked));
    } catch (fault) {
      app.log.error("data could not be answered", {
        path: request.path,
        fault: fault instanceof Error ? fault.stack : String(fault),
      });
      response.status(500).end();
    }
  };

/** The fields of a form as the server read them; a field that is no text was not sent by a form of ours. */
const formOf = (body: unknown): URLSearchParams =>
  new URLSearchParams(
    Object.entries(body ?? {}).filter((field): field is [string, string] => {
      return typeof field[1] === "string";
    }),
  );

function send(
  request: Request,
  response: Response,
  answer: Awaited<ReturnType<DataAddress["answer"]>>,
): void {
  if (!answer) {
    response.status(404).end();
    return;
  }
  const { body, headers, status = 200 } = answer;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isKnown =
    headers.etag !== undefined && request.get("if-none-match")?.includes(headers.etag);
  if (isKnown) response.status(304).end();
  else response.status(status).end(body);
}
