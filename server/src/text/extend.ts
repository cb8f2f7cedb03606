/**
 * A copy of an object with further properties: `{ ...base, ...more }`.
 *
 * For what is made in hundreds. The V8 of Node 20 gives each object that is spread and then gets a property it did not
 * have a hidden class of its own: that takes 1 to 2 µs instead of .1, and whatever reads such objects is slow from then on.
 */
export function extend<Base extends object, More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More {
  return Object.assign({}, base, more);
}
