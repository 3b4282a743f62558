/** Where every hash begins (FNV-1a). */
export const hashStart = 0x811c9dc5;

/** A hash with more text behind it: FNV-1a over UTF-16 units, so a beginning that many share is hashed once. */
export function hashOn(hash: number, text: string): number {
  let on = hash;
  for (let at = 0; at < text.length; at++) on = hashUnit(on, text.charCodeAt(at));
  return on;
}

/** A hash with one UTF-16 unit behind it. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Stirs a finished hash, because its low bits are what a mask keeps. */
export function hashEnd(hash: number): number {
  let stirred = hash ^ (hash >>> 15);
  stirred = Math.imul(stirred, 0x2c1b3c6d);
  return (stirred ^ (stirred >>> 12)) >>> 0;
}
