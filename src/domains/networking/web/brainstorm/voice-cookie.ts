import { randomUUID } from "node:crypto";
import { cookieLine } from "#platform/cookies";

const name = "stem";
/** An evening, and the morning after. */
const maxAgeSeconds = 24 * 60 * 60;

/**
 * The random sign of a phone in a room: it says nothing of who holds it, and is the same for all rooms of a day.
 * @returns the sign, and the cookie to set when the phone had none
 */
export function voiceOf(
  cookies: ReadonlyMap<string, string>,
  isSecure: boolean,
): { readonly voice: string; readonly setCookie: string | null } {
  const known = cookies.get(name);
  if (known && /^[0-9a-f-]{36}$/.test(known)) return { voice: known, setCookie: null };
  const voice = randomUUID();
  return { voice, setCookie: cookieLine(name, voice, { secure: isSecure, maxAgeSeconds }) };
}
