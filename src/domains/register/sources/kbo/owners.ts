/** Which enterprise an establishment belongs to, for millions of them in a few bytes each. */
export class Owners {
  #establishments = new Uint32Array(1024);
  #enterprises = new Uint32Array(1024);
  #count = 0;
  #isSorted = true;

  set(establishment: number, enterprise: number): void {
    if (this.#count === this.#establishments.length) this.#grow();
    this.#isSorted &&=
      this.#count === 0 || establishment > (this.#establishments[this.#count - 1] ?? 0);
    this.#establishments[this.#count] = establishment;
    this.#enterprises[this.#count] = enterprise;
    this.#count += 1;
  }

  /** -1 when the establishment is not known. */
  of(establishment: number): number {
    if (!this.#isSorted) this.#sort();
    let low = 0;
    let high = this.#count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const at = this.#establishments[middle] ?? 0;
      if (at === establishment) return this.#enterprises[middle] ?? -1;
      if (at < establishment) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #grow(): void {
    const room = this.#count * 2;
    const establishments = new Uint32Array(room);
    const enterprises = new Uint32Array(room);
    establishments.set(this.#establishments);
    enterprises.set(this.#enterprises);
    this.#establishments = establishments;
    this.#enterprises = enterprises;
  }

  // The publisher's file is in order; one that is not is sorted once.
  #sort(): void {
    const order = Array.from({ length: this.#count }, (_, at) => at).sort(
      (a, b) => (this.#establishments[a] ?? 0) - (this.#establishments[b] ?? 0),
    );
    this.#establishments = Uint32Array.from(order, (at) => this.#establishments[at] ?? 0);
    this.#enterprises = Uint32Array.from(order, (at) => this.#enterprises[at] ?? 0);
    this.#isSorted = true;
  }
}
