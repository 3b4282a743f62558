import { data, type RouterContextProvider } from "react-router";
import { actorOf } from "#access";
import { isLanguage, type Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { readCookies } from "#platform/cookies";
import { type Flash, viewContext } from "#platform/request-context";
import { spokenIn } from "../../usecases/fill/open-scan.ts";

/** The address is a key: it is not found by search engines and not told to other sites. */
export const scanHeaders = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

/** What a page of a scan knows of who looks at it. */
export type ScanVisit = {
  readonly address: string;
  readonly flash: Flash | undefined;
  readonly spokenLanguage: Language;
};

type Asked = {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
};

/** A page of a scan is in the language of the scan, unless its visitor chose another on this device or in an account. */
export function visitOf(
  { context, request }: Asked,
  scan: { readonly language: Language },
): ScanVisit {
  const { address, flash, language } = context.get(viewContext);
  const chose =
    actorOf(context).kind === "person" ||
    isLanguage(readCookies(request.headers.get("cookie")).get("language"));
  return { address, flash, spokenLanguage: spokenIn(scan, { language, chose }) };
}

/** What was opened; a link that opens nothing is answered with a page that says what to do (see ScanMissing). */
export function orMissing<Found>(found: Found | Refusal): Exclude<Found, Refusal> {
  if (isRefusal(found)) throw data(null, { status: 404 });
  return found as Exclude<Found, Refusal>;
}
