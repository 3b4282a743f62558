import { randomBytes } from "node:crypto";
import { join } from "node:path";
import compression from "compression";
import express, { type Express, type Request, type Response } from "express";
import { sql } from "kysely";
import { RouterContextProvider } from "react-router";
import { actorContext, clientAddressContext } from "#access";
import { flashGone, readCookies, readFlash } from "#platform/cookies";
import {
  type App,
  appContext,
  stylesContext,
  type View,
  viewContext,
} from "#platform/request-context";
import { compressAnswers } from "#platform/web/compress-answers";
import { keepPages } from "#platform/web/page-cache";
import { contentSecurityPolicy, securityHeaders } from "#platform/web/security-headers";
import { answerData } from "./answer-data.ts";
import { answerPages } from "./answer-pages.tsx";
import { dataAddresses as networkingData } from "./domains/networking/web/data-addresses.ts";
import { dataAddresses as registerData } from "./domains/register/web/data-addresses.ts";
import { enterPublicSite, visitedSite } from "./public-address.ts";
import { choicesOf, readVisit } from "./read-visit.ts";
import { refuseForeignForms } from "./refuse-foreign-forms.ts";

type Islands = View["islands"];

/**
 * The web application: static files, health, then React Router for everything else.
 * @param app     what the server process offers
 * @param islands island name → address of its bundled script
 */
export async function createWebApp(app: App, islands: Islands): Promise<Express> {
  const web = express();
  web.disable("x-powered-by");
  compressAnswers(web);
  web.get("/healthz", (_request, response) => answerHealth(app, response));
  web.use((_request, response, next) => {
    for (const [name, value] of Object.entries(securityHeaders(app.config))) {
      response.setHeader(name, value);
    }
    next();
  });
  web.use(refuseForeignForms);
  web.use(enterPublicSite);
  serveFiles(web, join(app.config.projectRoot, "build/client"));
  web.use(
    keepPages({ keyOf: publicPageKey, keepMs: 2_000, most: 100, clock: () => performance.now() }),
  );
  const smallForm = express.urlencoded({ limit: "4kb", extended: false });
  for (const address of [...registerData, ...networkingData]) {
    const answer = answerData(app, address);
    if (address.method === "post") web.post(address.path, smallForm, answer);
    else web.get(address.path, answer);
  }
  const build = await import("virtual:react-router/server-build");
  const styles = Object.values(build.assets.routes).flatMap((route) => route?.css ?? []);
  const files = { islands, styles: [...new Set(styles)] };
  answerPages(web, build, app.log, (request, response) =>
    openRequest(app, files, request, response),
  );
  return web;
}

/** Public pages are the same for everybody with the same language and colours who is not signed in. */
function publicPageKey(request: Request): string | null {
  if (!/^\/publiek(\/organisatie\/[0-9a-f-]+)?$/.test(request.path)) return null;
  const cookies = readCookies(request.headers.cookie);
  const choices = ["language", "theme"] as const;
  // Any other cookie may be a session or a message that waits: such a visitor gets a page of their own.
  if ([...cookies.keys()].some((name) => !choices.some((choice) => choice === name))) return null;
  const { language, theme } = choicesOf(request);
  return [language, theme, visitedSite(request)?.slug ?? "", request.originalUrl].join(" ");
}

async function answerHealth(app: App, response: Response): Promise<void> {
  try {
    await sql`select 1`.execute(app.db);
    response.status(200).type("text/plain").send("ok");
  } catch {
    response.status(503).type("text/plain").send("the database does not answer");
  }
}

function serveFiles(web: Express, folder: string): void {
  const forEver = { immutable: true, maxAge: "365d", index: false } as const;
  web.use("/assets", compression(), express.static(join(folder, "assets"), forEver));
  web.use("/islands", compression(), express.static(join(folder, "islands"), forEver));
  // Named, so that no page waits for a look at the disk first.
  web.get("/icon.svg", (_request, response) => {
    response.sendFile(join(folder, "icon.svg"), { maxAge: "1h" });
  });
}

async function openRequest(
  app: App,
  files: { readonly islands: Islands; readonly styles: readonly string[] },
  request: Request,
  response: Response,
): Promise<RouterContextProvider> {
  const { actor, language, theme } = await readVisit(app, request);
  const site = visitedSite(request);
  const nonce = randomBytes(16).toString("base64url");
  response.setHeader("content-security-policy", contentSecurityPolicy(app.config, nonce));
  const flash =
    request.method === "GET" ? readFlash(readCookies(request.headers.cookie)) : undefined;
  if (flash) response.append("set-cookie", flashGone);
  const context = new RouterContextProvider();
  context.set(appContext, app);
  context.set(actorContext, actor);
  context.set(clientAddressContext, request.ip ?? "");
  context.set(viewContext, {
    language,
    theme,
    nonce,
    address: site?.address ?? request.originalUrl,
    publicRoot: site?.root ?? "/publiek",
    islands: files.islands,
    flash,
  });
  context.set(stylesContext, files.styles);
  return context;
}
