import type { Request, RequestHandler, Response } from "express";
import type { App } from "#platform/request-context";
import type { DataAddress } from "./domains/register/web/data-addresses.ts";
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
      send(request, response, await answer({ app, actor, language, params, query }));
    } catch (fault) {
      app.log.error("data could not be answered", {
        path: request.path,
        fault: fault instanceof Error ? fault.stack : String(fault),
      });
      response.status(500).end();
    }
  };

function send(
  request: Request,
  response: Response,
  answer: Awaited<ReturnType<DataAddress["answer"]>>,
): void {
  if (!answer) {
    response.status(404).end();
    return;
  }
  const { body, headers } = answer;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isKnown =
    headers.etag !== undefined && request.get("if-none-match")?.includes(headers.etag);
  if (isKnown) response.status(304).end();
  else response.status(200).end(body);
}
