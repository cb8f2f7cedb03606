import type { Item } from "./record.ts";

/** Whether two states of an item differ in nothing but their words and context. */
export function isSameState(one: Item, other: Item): boolean {
  if (one === other) return true;
  // Mostly the answer is here.
  if (one.status !== other.status || one.history.length !== other.history.length) return false;
  // A record of another program may hold more than this one knows: all keys count but the selector.
  return haveSameKeys({ ...one, selector: "" }, { ...other, selector: "" });
}

/** Whether two values of JSON are equal, in whatever order their keys stand; what is undefined is not there. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return haveSameKeys(one, other);
}

function haveSameKeys(one: object, other: object): boolean {
  const [mine, others] = [valuesOf(one), valuesOf(other)];
  return (
    mine.size === others.size &&
    [...mine].every(([key, value]) => others.has(key) && isEqual(value, others.get(key)))
  );
}

function valuesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, it]) => it !== undefined));
}
