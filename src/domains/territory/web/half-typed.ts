import { z } from "zod";
import { cookieLine, readCookies } from "#platform/cookies";

const name = "instellen";
const shape = z.object({ name: z.string().max(300), email: z.string().max(300) });

/** What stood in step two when somebody walked back; the password is never kept. */
export type HalfTyped = z.infer<typeof shape>;

/** Set-Cookie line that keeps it for an hour; null forgets it. */
export const halfTypedLine = (typed: HalfTyped | null, { secure }: { secure: boolean }): string =>
  cookieLine(name, typed ? JSON.stringify(typed) : "", {
    secure,
    maxAgeSeconds: typed ? 3_600 : 0,
  });

/** The same from a Cookie header; null when there is none or it is not ours. */
export function readHalfTyped(header: string | null): HalfTyped | null {
  const value = readCookies(header).get(name);
  try {
    return shape.parse(JSON.parse(value ?? ""));
  } catch {
    return null;
  }
}
