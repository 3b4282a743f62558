import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { Actor } from "../rules/actor.ts";
import { signInLimits } from "../rules/attempt-limit.ts";
import { maxPasswordLength } from "../rules/judge-password.ts";
import { externalProvider } from "../store/accounts.ts";
import { partnershipsOf } from "../store/memberships.ts";
import { findPersonByEmail, type Person, plainEmail } from "../store/people.ts";
import { removeExpired } from "../store/sessions.ts";
import { type AccessApp, cookiesOf, engineOf } from "./auth-of.ts";
import { countKnock, forgiveKnock, type Knock, type TooMany } from "./limit-attempts.ts";
import { recordAudit } from "./record-audit.ts";
import { noPartnership } from "./resolve-actor.ts";

/** A session is open; these Set-Cookie lines carry it to the browser. */
export type SignedIn = { readonly kind: "signed-in"; readonly setCookies: readonly string[] };

/**
 * Opens a session for whoever knows the password. Whether the address has an account shows neither in the
 * answer nor in the time it takes.
 * @param headers of the request, for the name of the browser in the list of sessions
 */
export async function signIn(
  app: AccessApp,
  given: { readonly email: string; readonly password: string },
  from: { readonly address: string; readonly headers: Headers },
): Promise<SignedIn | Refusal<"wrong-credentials"> | TooMany> {
  const knock: Knock = { email: given.email, address: from.address };
  const wait = await countKnock(app, signInLimits, knock);
  if (wait) return wait;
  const email = plainEmail(given.email);
  if (given.password.length > maxPasswordLength) return refuse("wrong-credentials");
  const engine = await engineOf(app);
  let headers: Headers;
  try {
    const answer = await engine.api.signInEmail({
      body: { email, password: given.password },
      headers: onlyBrowserName(from.headers),
      returnHeaders: true,
    });
    headers = answer.headers;
  } catch (fault) {
    if (isClientFault(fault)) return refuse("wrong-credentials");
    throw fault;
  }
  await forgiveKnock(app, signInLimits, knock);
  const person = await findPersonByEmail(app.db, email);
  if (person) await noteSignIn(app, person, "password");
  await removeExpired(app.db);
  return { kind: "signed-in", setCookies: cookiesOf(headers) };
}

/** Opens a session for somebody who has just shown who they are: by a letter, or by setting up. */
export async function openSession(
  app: AccessApp,
  person: Pick<Person, "id" | "name">,
  requestHeaders: Headers,
): Promise<SignedIn> {
  const engine = await engineOf(app);
  const { headers } = await engine.api.openSessionFor({
    body: { personId: person.id },
    headers: onlyBrowserName(requestHeaders),
    returnHeaders: true,
  });
  return { kind: "signed-in", setCookies: cookiesOf(headers) };
}

/** Where to send the browser to sign in with the provider; it comes back to `returnTo`, a path of ours. */
export async function startOutsideSignIn(
  app: AccessApp,
  returnTo: string,
  requestHeaders: Headers,
): Promise<
  { readonly url: string; readonly setCookies: readonly string[] } | Refusal<"not-reachable">
> {
  const engine = await engineOf(app);
  try {
    const { response, headers } = await engine.api.signInSocial({
      body: {
        provider: externalProvider,
        callbackURL: returnTo,
        errorCallbackURL: "/aanmelden",
        disableRedirect: true,
      },
      headers: onlyBrowserName(requestHeaders),
      returnHeaders: true,
    });
    if (!response.url) return refuse("not-reachable");
    return { url: response.url, setCookies: cookiesOf(headers) };
  } catch (fault) {
    app.log.warn("the sign-in provider could not be asked", { fault: String(fault) });
    return refuse("not-reachable");
  }
}

async function noteSignIn(app: AccessApp, person: Person, way: string): Promise<void> {
  const partnerships = await inPartnership(
    app.db,
    { partnershipId: noPartnership, personId: person.id },
    (tx) => partnershipsOf(tx, person.id),
  );
  for (const { id: partnershipId } of partnerships) {
    const actor: Actor = {
      kind: "person",
      personId: person.id,
      name: person.name,
      partnershipId,
      grants: [],
    };
    await inPartnership(app.db, { partnershipId, personId: person.id }, (tx) =>
      recordAudit(tx, actor, "access.sign-in", undefined, { way }),
    );
  }
}

/** The engine answers for us; cookies and forwarding headers of the request are none of its business here. */
const onlyBrowserName = (headers: Headers): Headers =>
  new Headers({ "user-agent": (headers.get("user-agent") ?? "").slice(0, 300) });

/** The engine throws what a browser did wrong as an error with a status. */
const isClientFault = (fault: unknown): boolean =>
  fault instanceof Error &&
  "statusCode" in fault &&
  typeof fault.statusCode === "number" &&
  fault.statusCode >= 400 &&
  fault.statusCode < 500;
