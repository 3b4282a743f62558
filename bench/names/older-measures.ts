/** Measures of the likeness of two names that are in common use, to stand beside ours. 0 to 1. */
export type Measure = (left: string, right: string) => number;

const words = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export const levenshtein: Measure = (left, right) => {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return 1 - edits(a, b) / Math.max(a.length, b.length, 1);
};

function edits(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      now[j] = Math.min((now[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + same);
    }
    before = now;
  }
  return before[b.length] ?? 0;
}

/** Words that both have, beside the rest of each: the best of three comparisons by letters. */
export const tokenSet: Measure = (left, right) => {
  const [a, b] = [new Set(words(left)), new Set(words(right))];
  const sorted = (from: Iterable<string>) => [...from].sort().join(" ");
  const both = sorted([...a].filter((word) => b.has(word)));
  const first = `${both} ${sorted([...a].filter((word) => !b.has(word)))}`.trim();
  const second = `${both} ${sorted([...b].filter((word) => !a.has(word)))}`.trim();
  return Math.max(levenshtein(both, first), levenshtein(both, second), levenshtein(first, second));
};

export const jaroWinkler: Measure = (left, right) => {
  const [a, b] = [words(left).join(" "), words(right).join(" ")];
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
};

function jaroOf(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const met: number[] = [];
  [...a].forEach((letter, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken.has(j) || b[j] !== letter) continue;
      taken.add(j);
      met.push(j);
      break;
    }
  });
  if (met.length === 0) return 0;
  const order = [...met].sort((x, y) => x - y);
  const moved = met.filter((at, which) => b[at] !== b[order[which] ?? 0]).length / 2;
  return (met.length / a.length + met.length / b.length + (met.length - moved) / met.length) / 3;
}

/** As `similarity` of PostgreSQL's pg_trgm counts: runs of three letters of padded words, shared among all. */
export const trigrams: Measure = (left, right) => {
  const [a, b] = [gramsOf(left), gramsOf(right)];
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / Math.max(1, a.size + b.size - shared);
};

const gramsOf = (name: string): Set<string> =>
  new Set(
    words(name).flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
