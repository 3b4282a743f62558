/** How often something may fail before one must wait. */
export type AttemptLimit = {
  readonly name: string;
  readonly failures: number;
  readonly windowMinutes: number;
};

/**
 * Who knocks is counted three ways: this account from this address (a forgotten password), this address
 * for any account (one guesser, many names), this account from anywhere (many machines, one name).
 */
export const signInLimits = {
  accountAndAddress: { name: "sign-in", failures: 5, windowMinutes: 15 },
  address: { name: "sign-in-address", failures: 50, windowMinutes: 15 },
  account: { name: "sign-in-account", failures: 50, windowMinutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

/** Letters asked for, and tokens tried: each counts, failed or not. */
export const letterLimits = {
  accountAndAddress: { name: "letter", failures: 3, windowMinutes: 60 },
  address: { name: "letter-address", failures: 20, windowMinutes: 60 },
  account: { name: "letter-account", failures: 10, windowMinutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

export type AttemptCount = { readonly count: number; readonly secondsLeft: number };

/** Minutes to wait, or null when one may try. */
export function waitMinutes(limit: AttemptLimit, counted: AttemptCount | undefined): number | null {
  if (!counted || counted.secondsLeft <= 0 || counted.count < limit.failures) return null;
  return Math.max(1, Math.ceil(counted.secondsLeft / 60));
}
