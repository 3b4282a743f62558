/** A whole number of 53 bits out of a text: small enough to keep millions, far enough apart to tell them apart. */
export function hashText(text: string): number {
  let [left, right] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    left = Math.imul(left ^ code, 0x01000193);
    right = Math.imul(right ^ code, 0x85ebca6b);
    right ^= right >>> 13;
  }
  return (left >>> 0) * 2 ** 21 + ((right >>> 0) % 2 ** 21);
}
