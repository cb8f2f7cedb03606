/** Rows of whole numbers, as many each, one behind the other in an array that grows with them. */
export class Rows {
  readonly width: number;
  /** A row begins at its number times the width; behind the last one there may be room. Replaced when it grows. */
  values: Int32Array;
  #count = 0;

  /** @param room rows that are to be expected. */
  constructor(width: number, room: number) {
    this.width = width;
    this.values = new Int32Array(width * Math.max(room, 16));
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a row of zeros. @returns its number. */
  add(): number {
    this.reach(this.#count + 1);
    return this.#count - 1;
  }

  /** Adds rows of zeros until there are at least so many. */
  reach(count: number): void {
    if (count <= this.#count) return;
    this.#count = count;
    if (count * this.width <= this.values.length) return;
    const values = new Int32Array(count * this.width * 2);
    values.set(this.values);
    this.values = values;
  }
}
