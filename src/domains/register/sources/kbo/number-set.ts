/**
 * A set of KBO numbers (enterprises and establishments alike) by their first eight digits, which decide the
 * other two: one bit each, 12.5 MB for whatever number of members.
 */
export class NumberSet {
  readonly #bits = new Uint8Array(100_000_000 / 8);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(firstEight: number): boolean {
    return ((this.#bits[firstEight >>> 3] ?? 0) & (1 << (firstEight & 7))) !== 0;
  }

  add(firstEight: number): void {
    const at = firstEight >>> 3;
    const before = this.#bits[at] ?? 0;
    const after = before | (1 << (firstEight & 7));
    if (after === before) return;
    this.#bits[at] = after;
    this.#size += 1;
  }

  addNumbers(numbers: Iterable<string>): void {
    for (const number of numbers) this.add(Number(number.slice(0, 8)));
  }
}
