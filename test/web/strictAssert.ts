/**
 * As much of `node:assert/strict` as the tests in VS Code use, for a browser. The build puts it in the place of that.
 */
const assert = Object.assign(ok, { ok, equal, notEqual, deepEqual, match });
// biome-ignore lint/style/noDefaultExport: it stands for a module that has one.
export default assert;

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `Not true: ${show(value)}`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new Error(message ?? `${show(actual)} is not ${show(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new Error(message ?? `Is ${show(actual)}`);
}

/** Compares plain data: lists, objects and what is written as JSON. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) throw new Error(message ?? `${show(actual)} is not ${show(expected)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new Error(message ?? `${show(text)} does not match ${pattern}`);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [ones, others] = [Object.entries(one), Object.entries(other)];
  return (
    ones.length === others.length &&
    ones.every(([key, value]) => Object.hasOwn(other, key) && isSame(value, Reflect.get(other, key)))
  );
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
