import type { Token } from "../../article/article.ts";
import type { Gender } from "./profiles.ts";

/** "he", "her": a pronoun of one person; `isSubject` for "he" and "she". */
export interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly gender: Gender;
  readonly isSubject: boolean;
}

/** All pronouns of one person among some tokens, in order. */
export function pronounsIn(
  tokens: readonly Token[],
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
): readonly Pronoun[] {
  const found: Pronoun[] = [];
  for (let index = firstToken; index < endToken; index++) {
    // The indices are those of a cell.
    const { start, end, lower } = tokens[index] as Token;
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
