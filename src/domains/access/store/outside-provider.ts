import { genericOAuth } from "better-auth/plugins";
import { z } from "zod";
import type { Config } from "#platform/config";
import { externalProvider } from "./accounts.ts";

type Oidc = NonNullable<Config["oidc"]>;
type Claims = Record<string, unknown>;

const discoveryOf = (issuer: string): string =>
  `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;

/**
 * The sign-in provider of the installation, set up for OpenID Connect with PKCE, nonce and a verified ID token.
 * @see docs/sources/acm-idm.md
 */
export const outsideProvider = (oidc: Oidc) =>
  genericOAuth({
    config: [
      {
        providerId: externalProvider,
        name: oidc.name,
        discoveryUrl: discoveryOf(oidc.issuer),
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ["openid", "profile", "email", "vo"],
        pkce: true,
        requireIdTokenVerification: true,
        getUserInfo: (tokens) => readProfile(oidc, tokens),
        mapProfileToUser: (profile) => ({
          email: emailOf(profile),
          emailVerified: isVerified(profile),
          name: nameOf(profile),
        }),
      },
    ],
  });

const isVerified = (claims: Claims): boolean =>
  claims.email_verified === true || claims.email_verified === "true";

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

const nameOf = (claims: Claims): string =>
  textOf(claims.name)?.slice(0, 200) ??
  ([textOf(claims.given_name), textOf(claims.family_name)]
    .filter(Boolean)
    .join(" ")
    .slice(0, 200) ||
    "—");

// ACM/IDM does not always tell an address; the one made here can never receive mail.
const emailOf = (claims: Claims): string =>
  z.email().safeParse(textOf(claims.email)).data ??
  `${encodeURIComponent(textOf(claims.sub) ?? "").toLowerCase()}@extern.invalid`;

/**
 * Claims of the ID token, which the library has verified, completed with the userinfo answer: providers put
 * roles in the one, the other, or both.
 */
async function readProfile(oidc: Oidc, tokens: { idToken?: string; accessToken?: string }) {
  const fromToken = claimsOfToken(tokens.idToken);
  const fromUserinfo = await askUserinfo(oidc, tokens.accessToken);
  if (fromUserinfo && fromToken && fromUserinfo.sub !== fromToken.sub) return null;
  const claims = { ...fromUserinfo, ...fromToken };
  const sub = textOf(claims.sub);
  if (sub === undefined) return null;
  return { ...claims, id: sub, email: emailOf(claims), emailVerified: isVerified(claims) };
}

function claimsOfToken(idToken: string | undefined): Claims | null {
  const body = idToken?.split(".")[1];
  if (!body) return null;
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(Buffer.from(body, "base64url").toString()));
}

const discoveryShape = z.object({ userinfo_endpoint: z.url().optional() });

async function askUserinfo(oidc: Oidc, accessToken: string | undefined): Promise<Claims | null> {
  if (!accessToken) return null;
  const read = async (url: string, headers: Record<string, string>): Promise<unknown> => {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
    return answer.ok ? answer.json() : null;
  };
  const discovery = discoveryShape.safeParse(await read(discoveryOf(oidc.issuer), {}));
  const endpoint = discovery.data?.userinfo_endpoint;
  if (!endpoint) return null;
  const claims = await read(endpoint, { authorization: `Bearer ${accessToken}` });
  return z.record(z.string(), z.unknown()).safeParse(claims).data ?? null;
}
