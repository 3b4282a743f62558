import { type Instant, secondsBetween } from "#kernel/day";

/** How many of something a name may do within a stretch of time; forgets by itself. In this process only. */
export type Rate = {
  /** Counts one. @returns false when it is one too many */
  take(name: string, now: Instant): boolean;
};

const mostNames = 10_000;

export function openRate(most: number, perSeconds: number): Rate {
  const counts = new Map<string, { count: number; readonly since: Instant }>();
  const current = (name: string, now: Instant) => {
    const known = counts.get(name);
    return known && secondsBetween(known.since, now) < perSeconds ? known : null;
  };
  return {
    take(name, now) {
      const known = current(name, now) ?? { count: 0, since: now };
      known.count += 1;
      // Put last again: should somebody try very many names, the oldest are forgotten first.
      counts.delete(name);
      counts.set(name, known);
      const [oldest] = counts.keys();
      if (counts.size > mostNames && oldest !== undefined) counts.delete(oldest);
      return known.count <= most;
    },
  };
}
