/**
 * Numbers by keys, which are whole numbers of 32 bits, in open addressing: a third of the memory of a `Map`. A key may
 * have several numbers, though not many. Zero is no number here.
 */
export class IntTable {
  #keys = new Int32Array(16);
  #values = new Float64Array(16);
  #size = 0;

  /** Gives the numbers of a key. */
  forEach(key: number, visit: (value: number) => void): void {
    const last = this.#values.length - 1;
    for (let place = this.#homeOf(key); ; place = (place + 1) & last) {
      const value = this.#values[place] ?? 0;
      if (value === 0) return;
      if (this.#keys[place] === key) visit(value);
    }
  }

  /** The first number of a key; 0 where there is none. */
  first(key: number): number {
    return this.find(key, isAny);
  }

  /** The first number of a key that is wanted; 0 where there is none. */
  find(key: number, isWanted: (value: number) => boolean): number {
    const last = this.#values.length - 1;
    for (let place = this.#homeOf(key); ; place = (place + 1) & last) {
      const value = this.#values[place] ?? 0;
      if (value === 0 || (this.#keys[place] === key && isWanted(value))) return value;
    }
  }

  add(key: number, value: number): void {
    if ((this.#size + 1) * 4 > this.#values.length * 3) this.#grow();
    this.#put(key, value);
    this.#size += 1;
  }

  /** Puts a number of a key in the place of another one. */
  replace(key: number, before: number, after: number): void {
    const place = this.#placeOf(key, before);
    if (place >= 0) this.#values[place] = after;
  }

  delete(key: number, value: number): void {
    const place = this.#placeOf(key, value);
    if (place < 0) return;
    this.#takeOut(place);
    this.#size -= 1;
  }

  entries(): readonly (readonly [key: number, value: number])[] {
    return Array.from(this.#values, (value, place) => [this.#keys[place] ?? 0, value] as const).filter(
      ([, value]) => value !== 0,
    );
  }

  #placeOf(key: number, value: number): number {
    const last = this.#values.length - 1;
    for (let place = this.#homeOf(key); this.#values[place] !== 0; place = (place + 1) & last) {
      if (this.#keys[place] === key && this.#values[place] === value) return place;
    }
    return -1;
  }

  #homeOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & (this.#values.length - 1);
  }

  #put(key: number, value: number): void {
    const last = this.#values.length - 1;
    let place = this.#homeOf(key);
    while (this.#values[place] !== 0) place = (place + 1) & last;
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  /** Frees a place, and moves up what stands behind it only because that was taken. */
  #takeOut(taken: number): void {
    const last = this.#values.length - 1;
    let free = taken;
    for (let place = (taken + 1) & last; this.#values[place] !== 0; place = (place + 1) & last) {
      const home = this.#homeOf(this.#keys[place] ?? 0);
      if (((place - home) & last) < ((place - free) & last)) continue;
      this.#keys[free] = this.#keys[place] ?? 0;
      this.#values[free] = this.#values[place] ?? 0;
      free = place;
    }
    this.#values[free] = 0;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Float64Array(values.length * 2);
    for (let from = 0; from < values.length; from += 1) {
      const value = values[from] ?? 0;
      if (value !== 0) this.#put(keys[from] ?? 0, value);
    }
  }
}

function isAny(): boolean {
  return true;
}
