import type { Unit } from "./frames.ts";

/** Whether what stands before a verb can be the subject of its plural: “they”, “officials”, “6 percent”, a comma. */
export function isPluralSubject(before: Unit | undefined): boolean {
  if (before === undefined) return false;
  const { wordClass, word, name, kind } = before;
  if (wordClass === "subject") return word !== "he" && word !== "she" && word !== "it";
  if (
    wordClass === "relative" ||
    wordClass === "quantity" ||
    kind === "comma" ||
    kind === "dash" ||
    kind === "close"
  )
    return true;
  if (wordClass === "conjunction") return true;
  if (kind === "number" || word === "%") return true;
  if (kind !== "word" || wordClass !== "open") return false;
  return (
    (name !== undefined && name.of !== "person") ||
    (word.endsWith("s") && !word.endsWith("ss")) ||
    plurals.has(word)
  );
}

const plurals: ReadonlySet<string> = new Set([
  "people",
  "percent",
  "police",
  "men",
  "women",
  "data",
  "media",
  "children",
  "staff",
  "polling",
]);
