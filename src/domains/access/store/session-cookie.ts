import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "#platform/config";

/** "__Host-": a browser takes it only over https, for this host alone, and no subdomain can overwrite it. */
export const cookiePrefix = (config: Pick<Config, "url">): string =>
  config.url.startsWith("https://") ? "__Host-regiekamer" : "regiekamer";

export const sessionCookieName = (config: Pick<Config, "url">): string =>
  `${cookiePrefix(config)}.session_token`;

/**
 * The token inside a session cookie.
 * @param value `token.signature`, the signature an HMAC-SHA-256 in base64 with the installation's secret
 * @returns null when we did not sign it
 */
export function tokenOfCookie(value: string | undefined, secret: string): string | null {
  const at = value?.lastIndexOf(".") ?? -1;
  if (value === undefined || at < 1 || value.length > 500) return null;
  const token = value.slice(0, at);
  const expected = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(value.slice(at + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
