/**
 * Whether two values of plain data say the same.
 *
 * @param links names of fields that point to items of other lists: these are compared by `===`, as are the items of
 * lists in such a field.
 */
export function isSameData(one: unknown, other: unknown, links: ReadonlySet<string> = noLinks): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameArray(one, other, links);
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names) {
    const [value, otherValue] = [one[name], other[name]];
    if (links.has(name) ? !isSameLink(value, otherValue) : !isSameData(value, otherValue, links))
      return false;
  }
  return true;
}

const noLinks: ReadonlySet<string> = new Set();

function isSameArray(
  one: readonly unknown[],
  other: readonly unknown[],
  links: ReadonlySet<string>,
): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++)
    if (!isSameData(one[index], other[index], links)) return false;
  return true;
}

function isSameLink(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => item === other[index]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
