import { Cadical, createModule, type SolverOptions } from "cadical-wasm";
import type { Cnf } from "../../rules/schedule/exact/cnf.ts";
import type { Sat } from "../../rules/schedule/exact/sat.ts";

/** CaDiCaL in WebAssembly. Solving blocks the thread; `isMoot` is asked about fifty times a second. */
export async function newCadicalSat(options: SolverOptions): Promise<Sat> {
  const solver = new Cadical(await createModule(), { quiet: true, ...options });
  let taken = 0;
  return {
    take(cnf) {
      taken = hand(solver, cnf, taken);
    },
    solve: (assumptions, isMoot) => answerOf(solver, assumptions, isMoot),
    holds: (literal) => solver.value(literal),
    core: () => solver.failedAssumptions(),
  };
}

/**
 * The same, with a fresh solver for every question and the assumptions as clauses in it: slower for a row of questions that
 * resemble one another, quicker for one that has an answer. It knows no core.
 */
export async function newForgetfulSat(options: SolverOptions): Promise<Sat> {
  const module = await createModule();
  let solver: Cadical | null = null;
  let given: Cnf | null = null;
  let asked = "";
  return {
    take(cnf) {
      given = cnf;
    },
    solve(assumptions, isMoot) {
      const question = `${given?.length} ${assumptions.join(" ")}`;
      if (solver === null || question !== asked) {
        solver?.dispose();
        solver = new Cadical(module, { quiet: true, ...options });
        if (given) hand(solver, given, 0);
        for (const literal of assumptions) solver.addClause([literal]);
        asked = question;
      }
      return answerOf(solver, [], isMoot);
    },
    holds: (literal) => solver?.value(literal) ?? false,
    core: () => [],
  };
}

/** @returns how much of the clauses the solver has now */
function hand(solver: Cadical, cnf: Cnf, from: number): number {
  solver.ensureVars(cnf.variables);
  let clause: number[] = [];
  for (let at = from; at < cnf.length; at += 1) {
    const literal = cnf.literals[at] ?? 0;
    if (literal !== 0) clause.push(literal);
    else {
      solver.addClause(clause);
      clause = [];
    }
  }
  return cnf.length;
}

function answerOf(solver: Cadical, assumptions: readonly number[], isMoot: () => boolean) {
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
}
