import type { NextFunction, Request, Response } from "express";
import { isOneClickPlanEnd } from "#csr-scan";
import { isOneClickFollowUpEnd } from "#networking";
import { isOwnRequest } from "#platform/web/security-headers";
import { isOneClickEnd, isOneClickReminderEnd } from "#procurement";
import { isOneClickUnsubscribe } from "#steering";

/**
 * Refuses every request that changes something and does not come from a page of our own
 * (docs/decisions/0003). One deed may come from anywhere: the one POST by which a mail program ends letters.
 */
export function refuseForeignForms(request: Request, response: Response, next: NextFunction): void {
  const own = isOwnRequest(request.method, {
    origin: request.get("origin"),
    host: request.get("host"),
    fetchSite: request.get("sec-fetch-site"),
  });
  const { method, path } = request;
  if (
    own ||
    isOneClickUnsubscribe(method, path) ||
    isOneClickEnd(method, path) ||
    isOneClickReminderEnd(method, path) ||
    isOneClickFollowUpEnd(method, path) ||
    isOneClickPlanEnd(method, path)
  )
    next();
  else response.status(403).type("text/plain").send("This form was sent from another site.");
}
