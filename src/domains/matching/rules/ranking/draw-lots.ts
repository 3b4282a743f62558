import type { Need } from "../need.ts";

/** Scores that differ by no more than this from the first of their band are equal: nobody could tell them apart. */
export const bandWidth = 0.005;

/** Where each organisation stands among its equals for one need: an even draw, the same every time for the same need. */
export function lotsOf(need: Need): (organisationId: string) => number {
  const ofNeed = hashOn(0x811c9dc5, needKey(need));
  return (organisationId) => stirred(hashOn(ofNeed, organisationId));
}

/** A need in words, by what it asks; the same need typed again gives the same lots. */
export const needKey = ({
  texts,
  cpv,
  activities,
  place,
  size,
  period,
  recurrence,
}: Need): string =>
  JSON.stringify([
    texts.map((text) => text.normalize("NFC").trim().toLowerCase()),
    cpv,
    activities,
    place.nis,
    place.nuts,
    size.cents ?? null,
    size.hoursPerMonth ?? null,
    period.from ?? null,
    period.to ?? null,
    recurrence ?? null,
  ]);

function hashOn(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stirred(hash);
}

function stirred(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export type Drawable = { readonly id: string; readonly score: number; readonly ring: number };
export type Drawn<Item> = Item & {
  readonly lot?: { readonly equals: number; readonly drawn: number };
};

/**
 * Best score first; within a band the nearer ring first, and who is equal in both by lot.
 * A band begins at the best score that is left and takes in all within `bandWidth` of it.
 * @param most how many are wanted
 */
export function inFairOrder<Item extends Drawable>(
  items: readonly Item[],
  need: Need,
  most = Number.POSITIVE_INFINITY,
): Drawn<Item>[] {
  const lotFor = lotsOf(need);
  const byScore = [...items].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const order: Drawn<Item>[] = [];
  for (let start = 0; start < byScore.length && order.length < most; ) {
    const floor = (byScore[start]?.score ?? 0) - bandWidth;
    let end = start;
    while (end < byScore.length && (byScore[end]?.score ?? 0) >= floor) end++;
    order.push(...drawn(byScore.slice(start, end), lotFor));
    start = end;
  }
  return order.slice(0, most);
}

function drawn<Item extends Drawable>(
  band: readonly Item[],
  lotFor: (id: string) => number,
): Drawn<Item>[] {
  const rings = Map.groupBy(band, ({ ring }) => ring);
  return [...rings.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, equals]) => {
      if (equals.length === 1) return equals;
      return equals
        .map((item) => ({ item, lot: lotFor(item.id) }))
        .sort((a, b) => a.lot - b.lot || (a.item.id < b.item.id ? -1 : 1))
        .map(({ item }, at) => ({ ...item, lot: { equals: equals.length, drawn: at + 1 } }));
    });
}
