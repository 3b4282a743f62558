import { z } from "zod";
import { cookieLine, readCookies } from "#platform/cookies";

const name = "instellen";
const shape = z.object({
  /** The municipalities of step one as they were typed; longer than any list of them is not kept. */
  places: z.string().max(800).optional(),
  name: z.string().max(300).optional(),
  email: z.string().max(300).optional(),
});

/** What somebody typed in the set-up and finds again when walking back; a password is never kept. */
export type HalfTyped = z.infer<typeof shape>;

/** Set-Cookie line that keeps it for an hour; null forgets it. What is too long is left out. */
export function halfTypedLine(typed: HalfTyped | null, { secure }: { secure: boolean }): string {
  const kept = Object.entries(typed ?? {}).filter(
    ([field, text]) => shape.safeParse({ [field]: text }).success,
  );
  return cookieLine(name, typed ? JSON.stringify(Object.fromEntries(kept)) : "", {
    secure,
    maxAgeSeconds: typed ? 3_600 : 0,
  });
}

/** The same from a Cookie header; empty when there is none or it is not ours. */
export function readHalfTyped(header: string | null): HalfTyped {
  const value = readCookies(header).get(name);
  try {
    return shape.parse(JSON.parse(value ?? ""));
  } catch {
    return {};
  }
}
