import type { Flash } from "./request-context.ts";

/** The cookies a browser sent, by name; an undecodable value is left out. */
export function readCookies(header: string | null | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at < 1) continue;
    try {
      found.set(part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim()));
    } catch {
      // A value that is no valid encoding was not set by us.
    }
  }
  return found;
}

export type CookieOptions = { readonly secure: boolean; readonly maxAgeSeconds: number };

/** A Set-Cookie line: for the whole site, out of reach of scripts, not sent along from other sites. */
export function cookieLine(name: string, value: string, options: CookieOptions): string {
  const secure = options.secure ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${options.maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

const flashName = "flash";
const tones = ["success", "info", "warning"] as const;

/** Set-Cookie line that lets the next page say `text` once: `redirect("/kaart", { headers: { "set-cookie": flashLine(…) } })`. */
export const flashLine = (text: string, tone: Flash["tone"] = "success"): string =>
  cookieLine(flashName, `${tone}:${text}`, { secure: false, maxAgeSeconds: 60 });

export const flashGone = cookieLine(flashName, "", { secure: false, maxAgeSeconds: 0 });

export function readFlash(cookies: ReadonlyMap<string, string>): Flash | undefined {
  const value = cookies.get(flashName);
  const tone = tones.find((known) => value?.startsWith(`${known}:`));
  return value && tone
    ? { tone, text: value.slice(tone.length + 1, tone.length + 401) }
    : undefined;
}
