/**
 * Clauses over variables numbered from 1; a literal is a variable or its negative. Clauses lie behind one another in one
 * array, each closed by a 0, as a SAT solver reads them.
 */
export type Cnf = { variables: number; literals: Int32Array; length: number };

/** The literal that is always true; `-always` never is. */
export const always = 1;
export const never = -1;

export function newCnf(): Cnf {
  const cnf: Cnf = { variables: 1, literals: new Int32Array(1 << 16), length: 0 };
  write(cnf, [always]);
  return cnf;
}

export function newVariable(cnf: Cnf): number {
  cnf.variables += 1;
  return cnf.variables;
}

/** At least one of the literals holds. What is always or never true is left out. */
export function addClause(cnf: Cnf, literals: readonly number[]): void {
  if (literals.includes(always)) return;
  const open = literals.filter((literal) => literal !== never);
  write(cnf, open.length > 0 ? open : [never]);
}

function write(cnf: Cnf, literals: readonly number[]) {
  const end = cnf.length + literals.length + 1;
  if (end > cnf.literals.length) {
    const wider = new Int32Array(Math.max(end, cnf.literals.length * 2));
    wider.set(cnf.literals.subarray(0, cnf.length));
    cnf.literals = wider;
  }
  cnf.literals.set(literals, cnf.length);
  cnf.literals[end - 1] = 0;
  cnf.length = end;
}

/** A literal that holds exactly when one of these does. */
export function anyOf(cnf: Cnf, literals: readonly number[]): number {
  const open = [...new Set(literals)].filter((literal) => literal !== never);
  const [only] = open;
  if (only === undefined) return never;
  if (open.includes(always)) return always;
  if (open.length === 1) return only;
  const any = newVariable(cnf);
  for (const literal of open) addClause(cnf, [-literal, any]);
  addClause(cnf, [-any, ...open]);
  return any;
}

/** @param when the literal under which it holds */
export function atMostOne(cnf: Cnf, literals: readonly number[], when = always): void {
  literals.forEach((one, i) => {
    for (let j = i + 1; j < literals.length; j += 1)
      addClause(cnf, [-when, -one, -(literals[j] ?? never)]);
  });
}

/**
 * Counts: a totalizer (Bailleux and Boufkhad 2003), of which only the first outputs are kept.
 * @param most counts above it are told apart no more
 * @param isExact also: an output holds only when that many do
 * @returns `counted[i]` holds when at least i + 1 of the literals do
 */
export function countUp(
  cnf: Cnf,
  literals: readonly number[],
  most: number,
  isExact: boolean,
): number[] {
  const open = literals.filter((literal) => literal !== never);
  if (open.length <= 1 || most <= 0) return open.slice(0, Math.max(0, most));
  const half = open.length >> 1;
  const left = countUp(cnf, open.slice(0, half), most, isExact);
  const right = countUp(cnf, open.slice(half), most, isExact);
  return mergeCounts(cnf, { left, right, most, isExact });
}

function mergeCounts(
  cnf: Cnf,
  of: { left: number[]; right: number[]; most: number; isExact: boolean },
): number[] {
  const { left, right, most, isExact } = of;
  const size = Math.min(left.length + right.length, most);
  const sum = Array.from({ length: size }, () => newVariable(cnf));
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      const both = Math.min(i + j, size);
      if (both > 0)
        addClause(cnf, [
          sum[both - 1] ?? never,
          i > 0 ? -(left[i - 1] ?? always) : never,
          j > 0 ? -(right[j - 1] ?? always) : never,
        ]);
      if (isExact && i + j < size)
        addClause(cnf, [-(sum[i + j] ?? always), left[i] ?? never, right[j] ?? never]);
    }
  }
  return sum;
}

/**
 * Adds up weights: `sums.get(s)` holds when at least s is reached, for the sums that can occur and one above `most`.
 * Joel, Martins and Manquinho 2015, with sums kept in order.
 */
export function weighUp(
  cnf: Cnf,
  weighed: readonly (readonly [literal: number, weight: number])[],
  most: number,
): ReadonlyMap<number, number> {
  const open = weighed.filter(([literal]) => literal !== never);
  const [only] = open;
  if (only === undefined) return new Map();
  if (open.length === 1) return new Map([[Math.min(only[1], most + 1), only[0]]]);
  const half = open.length >> 1;
  const left = weighUp(cnf, open.slice(0, half), most);
  const right = weighUp(cnf, open.slice(half), most);
  const sums = new Map<number, number>();
  const sides = [
    [...left, [0, always] as const],
    [...right, [0, always] as const],
  ] as const;
  for (const [a, one] of sides[0]) {
    for (const [b, other] of sides[1]) {
      const sum = Math.min(a + b, most + 1);
      if (sum === 0) continue;
      const reached = sums.get(sum) ?? newVariable(cnf);
      sums.set(sum, reached);
      addClause(cnf, [-one, -other, reached]);
    }
  }
  const ascending = [...sums.keys()].sort((a, b) => a - b);
  ascending.forEach((sum, i) => {
    const below = sums.get(ascending[i - 1] ?? -1);
    if (below !== undefined) addClause(cnf, [-(sums.get(sum) ?? never), below]);
  });
  return new Map(ascending.map((sum) => [sum, sums.get(sum) ?? never]));
}
