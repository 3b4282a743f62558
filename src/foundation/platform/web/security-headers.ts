import type { Config } from "../config.ts";

const originOf = (address: string): string => new URL(address.replace(/[{}]/g, "")).origin;

/**
 * The Content-Security-Policy of a page: our own files only, scripts by nonce.
 * @param nonce fresh for every answer
 */
export function contentSecurityPolicy(config: Config, nonce: string): string {
  const background = config.mapBackground ? [originOf(config.mapBackground.tiles)] : [];
  // A browser applies form-action to where the answer redirects, so the sign-in provider must be named.
  const signIn = config.oidc ? [originOf(config.oidc.issuer)] : [];
  const rules: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", `'nonce-${nonce}'`],
    "style-src": ["'self'", `'nonce-${nonce}'`],
    "img-src": ["'self'", "data:", "blob:", ...background],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...background],
    "worker-src": ["'self'", "blob:"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'", ...signIn],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(" ")}`)
    .join("; ");
}

/** Headers every answer carries besides the policy. */
export function securityHeaders(config: Config): Readonly<Record<string, string>> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self)",
    ...(config.url.startsWith("https://")
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}

/**
 * Does a changing request come from a page of our own? Browsers send Sec-Fetch-Site or Origin with every
 * form; a request with neither comes from no browser and carries no cookie of a victim.
 */
export function isOwnRequest(
  method: string,
  headers: { readonly origin?: string; readonly host?: string; readonly fetchSite?: string },
): boolean {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return true;
  if (headers.fetchSite && headers.fetchSite !== "same-origin" && headers.fetchSite !== "none") {
    return false;
  }
  if (!headers.origin) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
