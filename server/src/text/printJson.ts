/**
 * A value as JSON that a terminal may show: what would move its cursor, change its colours or turn a line round is
 * escaped. `JSON.stringify` leaves the second set of control characters and the marks that reorder text as they are.
 */
export function printJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// "\u009b", which begins an order as ESC and "[" do; "\u202e".
const unsafe = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
