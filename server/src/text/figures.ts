/** What stands behind the number of a time of day: "7 p.m.", "7 o'clock"; in lower case, as tokens are cut. */
export const timesOfDay: ReadonlySet<string> = new Set([
  "a.m",
  "p.m",
  "a.m.",
  "p.m.",
  "am",
  "pm",
  "o'clock",
  "gmt",
  "et",
]);

/** The signs that stand before an amount of money. */
export const currencySigns: ReadonlySet<string> = new Set(["$", "£", "€", "¥", "₹"]);

/** What joins two numbers without words: "7–2", "10-12". */
export const numberDashes: ReadonlySet<string> = new Set(["-", "–", "—", "‑"]);

/** The year that a word in digits gives, from 1500 to 2099; earlier ones are more often amounts. */
export function yearOf(word: string): number | undefined {
  return year.test(word) ? Number(word) : undefined;
}

// "1994", "2018"; not "2,018", "1066".
const year = /^(?:1[5-9]|20)\d\d$/u;
