import { passkey } from "@better-auth/passkey";
import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Config } from "#platform/config";
import type { Db } from "#platform/db";
import type { Log } from "#platform/log";
import type { ExternalClaims } from "../rules/external-roles.ts";
import { readExternalClaims } from "../rules/external-roles.ts";
import { datesPlugin } from "./dates-plugin.ts";
import { engineColumns as columns } from "./engine-columns.ts";
import { outsideProvider } from "./outside-provider.ts";
import { hashPassword, passwordMatches } from "./password-hash.ts";
import { cookiePrefix } from "./session-cookie.ts";

/** Path under which the engine answers the browser: passkey questions and the way back from a provider. */
export const enginePath = "/toegang";
export const sessionDays = 14;

/** What the engine asks us when somebody comes from a sign-in provider. */
export type OutsideGate = {
  /**
   * May somebody with these claims come in?
   * @param email as far as the provider confirmed it, else ""
   * @param personId known already; null for a newcomer
   */
  mayEnter(claims: ExternalClaims, email: string, personId: string | null): Promise<boolean>;
  /** A session is about to open: their roles become what the claims give. */
  entered(claims: ExternalClaims, personId: string): Promise<void>;
};

export type EngineSettings = {
  readonly config: Config;
  readonly db: Db;
  readonly log: Log;
  readonly secret: string;
  readonly gate: OutsideGate;
};

/** Opens a session for somebody who has shown by another way who they are; never reachable by the browser. */
const openSessionFor = {
  id: "regiekamer-open-session",
  endpoints: {
    openSessionFor: createAuthEndpoint(
      { method: "POST", body: z.object({ personId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
        if (!user) throw ctx.error("NOT_FOUND");
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { ok: true };
      },
    ),
  },
} satisfies BetterAuthPlugin;

/** Claims seen in the request under way, until its session opens. */
type ClaimsUnderWay = WeakMap<Request, ExternalClaims>;

/** better-auth, set up for our tables, cookies and rules; only this domain's store knows it. */
export function makeAuthEngine(settings: EngineSettings) {
  const { config, db, secret, gate, log } = settings;
  const claimsUnderWay: ClaimsUnderWay = new WeakMap();
  return betterAuth({
    appName: "Regiekamer",
    baseURL: config.url,
    basePath: enginePath,
    secret,
    trustedOrigins: [config.url],
    telemetry: { enabled: false },
    // Our own limits count by account and address, and outlive a restart.
    rateLimit: { enabled: false },
    logger: {
      level: "warn",
      // Messages only: what comes behind them may hold a person's data.
      log: (level, message) => (level === "error" ? log.error(message) : log.warn(message)),
    },
    database: { db: db.withPlugin(datesPlugin), type: "postgres" },
    onAPIError: { errorURL: "/aanmelden" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => passwordMatches(hash, password),
      },
    },
    user: {
      modelName: "person",
      fields: columns.user,
      validateUserInfo: async ({ user, source }, ctx) => {
        const claims =
          source.method === "oauth" ? readExternalClaims(source.oauth?.profile ?? {}) : null;
        if (!claims || !ctx?.request) return { error: "no-access" };
        const personId = source.action === "create-user" ? null : (user.id ?? null);
        const confirmed = user.emailVerified === true ? (user.email ?? "") : "";
        if (!(await gate.mayEnter(claims, confirmed, personId))) return { error: "no-access" };
        claimsUnderWay.set(ctx.request, claims);
      },
    },
    session: {
      modelName: "session",
      fields: columns.session,
      expiresIn: sessionDays * 24 * 60 * 60,
      disableSessionRefresh: true,
    },
    // An address alone never ties accounts: the provider must have confirmed it, and so must we.
    account: { modelName: "account", fields: columns.account },
    verification: { modelName: "verification", fields: columns.verification },
    databaseHooks: {
      // We ask a provider who somebody is and nothing after that, so its keys are not kept.
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
      session: {
        create: {
          before: async (session, ctx) => {
            const claims = ctx?.request && claimsUnderWay.get(ctx.request);
            if (claims) await gate.entered(claims, session.userId);
          },
        },
      },
    },
    advanced: advancedFor(config),
    plugins: [
      passkey({
        rpName: "Regiekamer",
        rpID: new URL(config.url).hostname,
        origin: config.url,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        advanced: { webAuthnChallengeCookie: "passkey" },
        schema: { passkey: { modelName: "passkey", fields: columns.passkey } },
      }),
      openSessionFor,
      ...(config.oidc ? [outsideProvider(config.oidc)] : []),
    ],
  });
}

const advancedFor = (config: Config) =>
  ({
    cookiePrefix: cookiePrefix(config),
    // The library's own switch would put "__Secure-" before our "__Host-".
    useSecureCookies: false,
    defaultCookieAttributes: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: config.url.startsWith("https://"),
    },
    ipAddress: { disableIpTracking: true },
    database: { generateId: "uuid" },
  }) as const;

export type AuthEngine = ReturnType<typeof makeAuthEngine>;

async function withoutTokens<Account extends object>(account: Account) {
  const none = { accessToken: null, refreshToken: null, idToken: null };
  return { data: { ...account, ...none } };
}
