import type { Cnf } from "./cnf.ts";

/** What a SAT solver does for us, so that the rules need not know which one it is. */
export type Sat = {
  /** Takes in what the clauses grew by since the last time. */
  take(cnf: Cnf): void;
  /**
   * `yes`: all clauses and assumptions can hold, and `holds` tells how; `no`: they cannot, and `core` tells which of the
   * assumptions clash; `stopped`: `isMoot` said that nobody waits for the answer any more, or it took more than `conflicts`.
   */
  solve(
    assumptions: readonly number[],
    isMoot: () => boolean,
    conflicts?: number,
  ): "yes" | "no" | "stopped";
  holds(literal: number): boolean;
  core(): readonly number[];
};
