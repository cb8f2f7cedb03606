/** Numbers objects, from 1 on: the same number for the same object, 0 for none. */
export class Identities<Item extends object> {
  readonly #numbers = new WeakMap<Item, number>();
  #count = 0;

  of(item: Item | undefined): number {
    if (item === undefined) return 0;
    const known = this.#numbers.get(item) ?? ++this.#count;
    this.#numbers.set(item, known);
    return known;
  }
}
