/** Which names have which slot, and how heavy a name is in all. */
export type Postings = {
  readonly counts: Uint32Array;
  readonly starts: Float64Array;
  readonly names: Uint32Array;
  readonly lengths: Float32Array;
  /** Room to count in; all noughts between two questions. */
  readonly scores: Float32Array;
  readonly bytes: number;
};

/** Names looked at for one question: the rarest slots of the name are followed first, until so many were met. */
const mostLookedAt = 300_000;
/** What a name on the right postcode gains; likeness runs from 0 to 1. */
const gainOfPlace = 0.08;

/**
 * The owners of the names most like a name, by the cosine of what they share, rare things counting more; each owner
 * once, best first.
 */
export function nearestNames(
  postings: Postings,
  slots: readonly number[],
  limit: number,
  world: { ownerOf(name: number): number; isNear(owner: number): boolean },
): readonly number[] {
  const { counts, starts, names, lengths, scores } = postings;
  const known = slots
    .map((slot) => ({ slot, count: counts[slot] as number }))
    .filter(
      ({ slot, count }) => count > 0 && (starts[slot + 1] as number) > (starts[slot] as number),
    )
    .sort((a, b) => a.count - b.count);
  const touched: number[] = [];
  let looked = 0;
  for (const { slot, count } of known) {
    if (looked > 0 && looked + count > mostLookedAt) break;
    looked += count;
    const weight = Math.log(lengths.length / count) ** 2;
    for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at += 1) {
      const name = names[at] as number;
      if (scores[name] === 0) touched.push(name);
      scores[name] = (scores[name] as number) + weight;
    }
  }
  const own =
    Math.sqrt(
      slots.reduce(
        (sum, slot) => sum + Math.log(lengths.length / Math.max(1, counts[slot] as number)) ** 2,
        0,
      ),
    ) + 1e-6;
  return bestOwners(touched, limit, world, (name) => {
    const score = (scores[name] as number) / ((lengths[name] as number) * own);
    scores[name] = 0;
    return score;
  });
}

function bestOwners(
  touched: readonly number[],
  limit: number,
  { ownerOf, isNear }: { ownerOf(name: number): number; isNear(owner: number): boolean },
  scoreOf: (name: number) => number,
): readonly number[] {
  const best: { owner: number; score: number }[] = [];
  let least = 0;
  for (const name of touched) {
    const bare = scoreOf(name);
    if (bare + gainOfPlace <= least) continue;
    const owner = ownerOf(name);
    const score = bare + (isNear(owner) ? gainOfPlace : 0);
    if (score <= least) continue;
    const known = best.find((one) => one.owner === owner);
    if (known) known.score = Math.max(known.score, score);
    else best.push({ owner, score });
    if (best.length < limit * 2) continue;
    best.sort((a, b) => b.score - a.score);
    best.length = limit;
    least = best[limit - 1]?.score ?? 0;
  }
  best.sort((a, b) => b.score - a.score || a.owner - b.owner);
  return best.slice(0, limit).map(({ owner }) => owner);
}
