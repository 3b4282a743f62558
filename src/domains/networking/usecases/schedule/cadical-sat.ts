import { Cadical, type CadicalModule, createModule, type SolverOptions } from "cadical-wasm";
import type { Cnf } from "../../rules/schedule/exact/cnf.ts";
import type { Sat } from "../../rules/schedule/exact/sat.ts";

/** CaDiCaL in WebAssembly. Solving blocks the thread; `isMoot` is asked about fifty times a second. */
export async function newCadicalSat(options: SolverOptions): Promise<Sat> {
  return learning(await createModule(), options);
}

/**
 * The same, with a fresh solver for every question and the assumptions as clauses in it: slower for a row of questions that
 * resemble one another, quicker for one whose answer is yes. Its cores are whole questions.
 */
export async function newForgetfulSat(options: SolverOptions): Promise<Sat> {
  return forgetful(await createModule(), options);
}

/** Conflicts after which a question on one assumption is begun anew: proofs mostly need fewer, and what is left is a search. */
const patience = 8_000;

/** Learns from question to question, and asks one that takes long to a fresh solver. */
export async function newProvingSat(options: SolverOptions): Promise<Sat> {
  const module = await createModule();
  const [first, second] = [learning(module, options, patience), forgetful(module, options)];
  let answering = first;
  let stuck = "";
  return {
    take(cnf) {
      first.take(cnf);
      second.take(cnf);
    },
    solve(assumptions, isMoot, conflicts) {
      const question = assumptions.join(" ");
      answering = question === stuck && question !== "" ? second : first;
      const answer = answering.solve(assumptions, isMoot, conflicts);
      if (answer !== "stopped" || answering === second || assumptions.length !== 1 || isMoot())
        return answer;
      stuck = question;
      answering = second;
      return second.solve(assumptions, isMoot);
    },
    holds: (literal) => answering.holds(literal),
    core: () => answering.core(),
  };
}

function learning(module: CadicalModule, options: SolverOptions, patience = 0): Sat {
  const solver = new Cadical(module, { quiet: true, ...options });
  let taken = 0;
  return {
    take(cnf) {
      taken = hand(solver, cnf, taken);
    },
    solve: (assumptions, isMoot, conflicts) =>
      answerOf(solver, assumptions, isMoot, conflicts ?? (assumptions.length === 1 ? patience : 0)),
    holds: (literal) => solver.value(literal),
    core: () => solver.failedAssumptions(),
  };
}

function forgetful(module: CadicalModule, options: SolverOptions): Sat {
  let solver: Cadical | null = null;
  let given: Cnf | null = null;
  let asked = "";
  let assumed: readonly number[] = [];
  return {
    take(cnf) {
      given = cnf;
    },
    solve(assumptions, isMoot, conflicts = 0) {
      const question = `${given?.length} ${assumptions.join(" ")}`;
      if (solver === null || question !== asked) {
        solver?.dispose();
        solver = new Cadical(module, { quiet: true, ...options });
        if (given) hand(solver, given, 0);
        for (const literal of assumptions) solver.addClause([literal]);
        asked = question;
        assumed = assumptions;
      }
      return answerOf(solver, [], isMoot, conflicts);
    },
    holds: (literal) => solver?.value(literal) ?? false,
    core: () => assumed,
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

/** @param conflicts after which it gives up; 0: never */
function answerOf(
  solver: Cadical,
  assumptions: readonly number[],
  isMoot: () => boolean,
  conflicts: number,
) {
  let asked = performance.now();
  let wasMoot = false;
  solver.setTerminate(() => {
    if (performance.now() - asked < 20) return wasMoot;
    asked = performance.now();
    wasMoot ||= isMoot();
    return wasMoot;
  });
  const answer = solver.solve({ assumptions, ...(conflicts > 0 ? { conflicts } : {}) });
  if (answer === "unknown") return "stopped";
  return answer === "satisfiable" ? "yes" : "no";
}
