import { describe, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { contentSecurityPolicy, isOwnRequest, securityHeaders } from "./security-headers.ts";

const config = readConfig({});

describe("the policy of a page", () => {
  test("scripts run only with the nonce of this answer, and nothing comes from outside", () => {
    const policy = contentSecurityPolicy(config, "abc");
    expect(policy).toContain("script-src 'self' 'nonce-abc'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("http");
  });

  test("a configured background layer may be fetched, from its own host only", () => {
    const withTiles = readConfig({ MAP_BACKGROUND_TILES: "https://tiles.example/{z}/{x}/{y}.png" });
    expect(contentSecurityPolicy(withTiles, "abc")).toContain(
      "connect-src 'self' https://tiles.example;",
    );
  });

  test("only a site served over https asks browsers to stay on https", () => {
    expect(securityHeaders(config)["strict-transport-security"]).toBeUndefined();
    const secure = readConfig({ REGIEKAMER_URL: "https://regie.example" });
    expect(securityHeaders(secure)["strict-transport-security"]).toContain("max-age");
  });
});

describe("a changing request", () => {
  const own = { origin: "http://localhost:4680", host: "localhost:4680", fetchSite: "same-origin" };

  test("from a page of our own is accepted", () => {
    expect(isOwnRequest("POST", own)).toBe(true);
  });

  test("from another site is refused, whichever of the two headers tells", () => {
    expect(isOwnRequest("POST", { ...own, fetchSite: "cross-site" })).toBe(false);
    expect(isOwnRequest("POST", { ...own, fetchSite: "same-site" })).toBe(false);
    expect(isOwnRequest("DELETE", { origin: "https://evil.example", host: own.host })).toBe(false);
    expect(isOwnRequest("POST", { origin: "null", host: own.host })).toBe(false);
  });

  test("reading is never refused", () => {
    expect(isOwnRequest("GET", { ...own, fetchSite: "cross-site" })).toBe(true);
  });
});
