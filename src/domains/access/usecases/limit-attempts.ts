import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { type AttemptLimit, waitMinutes } from "../rules/attempt-limit.ts";
import { bucketOf, countAttempt, countOf, forgetAttempts } from "../store/attempts.ts";
import { plainEmail } from "../store/people.ts";
import { secretOf } from "./auth-of.ts";

type Limits = Readonly<Record<"accountAndAddress" | "address" | "account", AttemptLimit>>;

/** Who knocks: the account asked for, whether it exists or not, and from where. */
export type Knock = { readonly email: string; readonly address: string };

export type TooMany = Refusal<"too-many-attempts">;

async function bucketsOf(app: Pick<App, "config">, limits: Limits, knock: Knock) {
  const secret = await secretOf(app);
  const email = plainEmail(knock.email);
  const of = (limit: AttemptLimit, ...parts: string[]) => ({
    limit,
    bucket: bucketOf(secret, limit, ...parts),
  });
  return [
    of(limits.accountAndAddress, email, knock.address),
    of(limits.address, knock.address),
    of(limits.account, email),
  ];
}

const tooMany = (minutes: number): TooMany => refuse("too-many-attempts", String(minutes));

/**
 * Counts a knock before it is answered, so that many at the same moment cannot slip through together.
 * @returns a refusal whose `about` is the minutes to wait; null when it may be answered
 */
export async function countKnock(
  app: Pick<App, "config" | "db">,
  limits: Limits,
  knock: Knock,
): Promise<TooMany | null> {
  const buckets = await bucketsOf(app, limits, knock);
  // Looked at first: a knock that is refused anyway must not lengthen the wait of the others' counters.
  for (const { limit, bucket } of buckets) {
    const wait = waitMinutes(limit, await countOf(app.db, bucket));
    if (wait !== null) return tooMany(wait);
  }
  for (const { limit, bucket } of buckets) {
    const { count, secondsLeft } = await countAttempt(app.db, bucket, limit);
    if (count > limit.failures) return tooMany(Math.max(1, Math.ceil(secondsLeft / 60)));
  }
  return null;
}

/** After a success: this account from this address starts anew. The wider counters run on. */
export async function forgiveKnock(
  app: Pick<App, "config" | "db">,
  limits: Limits,
  knock: Knock,
): Promise<void> {
  const [own] = await bucketsOf(app, limits, knock);
  if (own) await forgetAttempts(app.db, own.bucket);
}
