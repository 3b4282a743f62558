/**
 * Lays so many dots of one phone on a card, in place of those it laid there before.
 * @param laid the dots of this phone by card
 * @param dots how many the card is to have, 0 to take them away
 * @param votesEach how many a phone has in all
 * @returns the dots of this phone after it; null when there are not so many
 */
export function layDots(
  laid: ReadonlyMap<string, number>,
  card: string,
  dots: number,
  votesEach: number,
): ReadonlyMap<string, number> | null {
  if (!Number.isInteger(dots) || dots < 0) return null;
  const after = new Map(laid);
  if (dots === 0) after.delete(card);
  else after.set(card, dots);
  const all = [...after.values()].reduce((sum, one) => sum + one, 0);
  return all > votesEach ? null : after;
}
