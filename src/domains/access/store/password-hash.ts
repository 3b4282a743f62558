import { hash, verify } from "@node-rs/argon2";

// 2 is Argon2id. Cost as OWASP's password storage sheet advises: 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** `$argon2id$…` with its own salt. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize("NFKC"), cost);

/** False too when the kept text is no hash. */
export async function passwordMatches(kept: string, password: string): Promise<boolean> {
  try {
    return await verify(kept, password.normalize("NFKC"));
  } catch {
    return false;
  }
}
