import { inPartnership } from "#platform/db";
import { personOf, tenantOf } from "../rules/actor.ts";
import { signInLimits } from "../rules/attempt-limit.ts";
import { externalProvider } from "../store/accounts.ts";
import { enginePath } from "../store/auth-engine.ts";
import { type AccessApp, cookiesOf, engineOf } from "./auth-of.ts";
import { countKnock } from "./limit-attempts.ts";
import { recordAudit } from "./record-audit.ts";
import { resolveActor } from "./resolve-actor.ts";

// The library answers much more than we use; what is not named here does not exist.
const answered: Readonly<Record<string, "GET" | "POST">> = {
  "/passkey/generate-register-options": "GET",
  "/passkey/verify-registration": "POST",
  "/passkey/generate-authenticate-options": "GET",
  "/passkey/verify-authentication": "POST",
  [`/callback/${externalProvider}`]: "GET",
};

/** Where the sign-in provider sends the browser back to; to be registered there. */
export const callbackAddress = (url: string): string =>
  `${url}${enginePath}/callback/${externalProvider}`;

/**
 * Answers what the browser asks the session library itself: the questions of a passkey and the way back from
 * the sign-in provider. Everything else is 404.
 * @param clientAddress by which passkey tries are counted
 */
export async function answerEngine(
  app: AccessApp,
  request: Request,
  clientAddress: string,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(enginePath.length);
  if (!pathname.startsWith(enginePath) || answered[path] !== request.method) {
    return new Response(null, { status: 404 });
  }
  if (path === "/passkey/verify-authentication") {
    const wait = await countKnock(app, signInLimits, { email: "passkey", address: clientAddress });
    if (wait) return Response.json({ because: wait.because }, { status: 429 });
  }
  const engine = await engineOf(app);
  // The library compares addresses with its own; a proxy may have changed what the request carries.
  const answer = await engine.handler(
    new Request(`${app.config.url}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      ...(request.method === "POST" ? { body: await request.text() } : {}),
    }),
  );
  await noteInAudit(app, path, request, answer);
  return path.startsWith("/passkey/verify") && answer.ok ? withoutBody(answer) : answer;
}

async function noteInAudit(
  app: AccessApp,
  path: string,
  request: Request,
  answer: Response,
): Promise<void> {
  const [verb, details] =
    path === "/passkey/verify-registration"
      ? (["access.add-passkey", {}] as const)
      : ([
          "access.sign-in",
          { way: path.startsWith("/callback") ? "external" : "passkey" },
        ] as const);
  if (path.startsWith("/passkey/generate") || answer.status >= 400) return;
  const opened = cookiesOf(answer.headers).map((line) => line.split(";")[0]);
  const cookie = verb === "access.sign-in" ? opened.join("; ") : request.headers.get("cookie");
  const { actor } = await resolveActor(app, cookie ?? undefined);
  if (personOf(actor) === null) return;
  await inPartnership(app.db, tenantOf(actor), (tx) =>
    recordAudit(tx, actor, verb, undefined, details),
  );
}

/** The library's answer holds the session token, which is for the cookie alone. */
function withoutBody(answer: Response): Response {
  const headers = new Headers({ "content-type": "application/json" });
  for (const line of cookiesOf(answer.headers)) headers.append("set-cookie", line);
  return new Response("{}", { status: answer.status, headers });
}
