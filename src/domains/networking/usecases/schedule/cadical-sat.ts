import { Cadical, createModule, type SolverOptions } from "cadical-wasm";
import type { Sat } from "../../rules/schedule/exact/sat.ts";

/** CaDiCaL in WebAssembly. Solving blocks the thread; `isMoot` is asked about fifty times a second. */
export async function newCadicalSat(options: SolverOptions): Promise<Sat> {
  const solver = new Cadical(await createModule(), { quiet: true, ...options });
  let taken = 0;
  let clause: number[] = [];
  return {
    take(cnf) {
      solver.ensureVars(cnf.variables);
      for (; taken < cnf.length; taken += 1) {
        const literal = cnf.literals[taken] ?? 0;
        if (literal !== 0) clause.push(literal);
        else {
          solver.addClause(clause);
          clause = [];
        }
      }
    },
    solve(assumptions, isMoot) {
      let asked = performance.now();
      let wasMoot = false;
      solver.setTerminate(() => {
        if (performance.now() - asked < 20) return wasMoot;
        asked = performance.now();
        wasMoot ||= isMoot();
        return wasMoot;
      });
      const answer = solver.solve({ assumptions });
      if (answer === "unknown") return "stopped";
      return answer === "satisfiable" ? "yes" : "no";
    },
    holds: (literal) => solver.value(literal),
    core: () => solver.failedAssumptions(),
  };
}
