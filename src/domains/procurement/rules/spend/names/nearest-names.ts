/** Which names have which slot, and how heavy a name is in all. */
export type Postings = {
  readonly counts: Uint32Array;
  readonly starts: Float64Array;
  readonly names: Uint32Array;
  readonly lengths: Float32Array;
  /** Room to count in; all noughts between two questions. */
  readonly scores: Float32Array;
  /** Room for the names that were met. */
  readonly met: Uint32Array;
  readonly bytes: number;
};

/** What the registry knows of a name. */
export type NamesMet = {
  ownerOf(name: number): number;
  isNear(owner: number): boolean;
  slotsOf(name: number): readonly number[];
};

/** Names met for one question: the rarest slots of the name are followed first, until so many were met. */
const mostMet = 100_000;
/** Names that are looked at whole, after the rarest slots chose them. */
const mostWhole = 120;
/** What a name on the right postcode gains; likeness runs from 0 to 1. */
const gainOfPlace = 0.08;

/**
 * The owners of the names most like a name, by the cosine of what they share, rare things counting more; each owner
 * once, best first. Commoner slots decide only among those that the rarer ones found.
 */
export function nearestNames(
  postings: Postings,
  slots: readonly number[],
  limit: number,
  world: NamesMet,
): readonly number[] {
  const { counts, lengths } = postings;
  const weights = new Map(slots.map((slot) => [slot, weightOf(postings, slot)]));
  const own = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight, 0)) + 1e-6;
  const met = meetNames(
    postings,
    [...slots].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0)),
  );
  const best = new Map<number, number>();
  for (const name of chooseNames(postings, met, own, world)) {
    const shared = world.slotsOf(name).reduce((sum, slot) => sum + (weights.get(slot) ?? 0), 0);
    const owner = world.ownerOf(name);
    const score =
      shared / ((lengths[name] as number) * own) + (world.isNear(owner) ? gainOfPlace : 0);
    best.set(owner, Math.max(best.get(owner) ?? 0, score));
  }
  return [...best]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, limit)
    .map(([owner]) => owner);
}

const weightOf = ({ counts, lengths }: Postings, slot: number): number =>
  Math.log(lengths.length / Math.max(1, counts[slot] as number)) ** 2;

/** Adds up what names share of the rarest slots. @returns how many names were met; they stand in `met` */
function meetNames(postings: Postings, rarestFirst: readonly number[]): number {
  const { counts, starts, names, scores, met } = postings;
  let [count, followed] = [0, 0];
  for (const slot of rarestFirst) {
    const [from, to] = [starts[slot] as number, starts[slot + 1] as number];
    if (from === to) continue;
    if (followed > 0 && followed + (counts[slot] as number) > mostMet) break;
    followed += to - from;
    const weight = weightOf(postings, slot);
    for (let at = from; at < to; at += 1) {
      const name = names[at] as number;
      const before = scores[name] as number;
      if (before === 0) met[count++] = name;
      scores[name] = before + weight;
    }
  }
  return count;
}

/** The names that share most so far, for their length; and noughts again everywhere. */
function chooseNames(
  { scores, lengths, met }: Postings,
  count: number,
  own: number,
  { ownerOf, isNear }: NamesMet,
): readonly number[] {
  let chosen: { name: number; score: number }[] = [];
  let least = 0;
  for (let at = 0; at < count; at += 1) {
    const name = met[at] as number;
    const bare = (scores[name] as number) / ((lengths[name] as number) * own);
    scores[name] = 0;
    if (bare + gainOfPlace <= least) continue;
    const score = bare + (isNear(ownerOf(name)) ? gainOfPlace : 0);
    if (score <= least) continue;
    chosen.push({ name, score });
    if (chosen.length < mostWhole * 4) continue;
    chosen = chosen.sort((a, b) => b.score - a.score).slice(0, mostWhole);
    least = chosen.at(-1)?.score ?? 0;
  }
  return chosen
    .sort((a, b) => b.score - a.score)
    .slice(0, mostWhole)
    .map(({ name }) => name);
}
