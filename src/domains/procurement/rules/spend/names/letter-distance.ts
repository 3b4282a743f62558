const row = {
  above: new Uint16Array(256),
  before: new Uint16Array(256),
  now: new Uint16Array(256),
};

/**
 * Fewest letters to put in, take out, replace or swap with their neighbour to turn one text into the other.
 * Only the first 250 letters are looked at.
 * @param most the search stops there and answers `most + 1`
 */
export function letterDistance(left: string, right: string, most = 250): number {
  const a = left.slice(0, 250);
  const b = right.slice(0, 250);
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let { above, before, now } = row;
  for (let at = 0; at <= b.length; at += 1) before[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    now[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let value = Math.min(
        (before[j] as number) + 1,
        (now[j - 1] as number) + 1,
        (before[j - 1] as number) + cost,
      );
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) value = Math.min(value, (above[j - 2] as number) + 1);
      now[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [above, before, now] = [before, now, above];
  }
  return Math.min(before[b.length] as number, most + 1);
}

/** 1 for the same text, 0 for texts that share nothing. */
export function letterLikeness(left: string, right: string): number {
  const longest = Math.min(250, Math.max(left.length, right.length));
  return longest === 0 ? 1 : 1 - letterDistance(left, right) / longest;
}
