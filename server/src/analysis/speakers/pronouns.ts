import type { Token } from "../../article/article.ts";
import type { Gender } from "./profiles.ts";

/** "he", "her": a pronoun of one person; `isSubject` for "he" and "she". */
export interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly gender: Gender;
  readonly isSubject: boolean;
}

/** All pronouns of one person, in order. */
export function pronounsIn(tokens: readonly Token[]): readonly Pronoun[] {
  const found: Pronoun[] = [];
  for (const { start, end, lower } of tokens) {
    if (end - start > longest || end - start < 2) continue;
    const gender = genders.get(lower);
    if (gender !== undefined)
      found.push({ start, end, gender, isSubject: lower === "he" || lower === "she" });
  }
  return found;
}

// UTF-16 units of "himself" and "herself".
const longest = 7;

const genders: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["she", "female"],
  ["him", "male"],
  ["his", "male"],
  ["her", "female"],
  ["hers", "female"],
  ["himself", "male"],
  ["herself", "female"],
]);
