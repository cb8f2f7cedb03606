import type { Token } from "../../article/article.ts";
import { isLower, isUpper } from "../../text/characters.ts";
import { slice } from "../../text/span.ts";
import type { Parts } from "./parts.ts";

/** Whether a token is a verb of speech (the first tier of `reportingVerbs`), or "according". */
export function isCue(parts: Parts, token: Token): boolean {
  if (token.end - token.start > 16) return false;
  const word = slice(parts.text, token);
  const verbs = parts.lexicon.lists.reportingVerbs;
  const value = verbs.get(isLower(word.charCodeAt(0)) ? word : word.toLowerCase());
  return value?.includes(" 1 ") === true || word === "according" || word === "According";
}

/**
 * Whether a comma, question or exclamation mark is followed by the writer's words: ", he said", ", said Ann Lee",
 * ", Ann Lee said". It takes speech that reports speech for the same: “You know, he said no.”
 *
 * @param mark index of the token of the comma.
 * @param endToken behind the last token of its paragraph.
 */
export function isBeforeCue(parts: Parts, mark: number, endToken: number): boolean {
  const [first, second, third] = parts.tokens.slice(mark + 1, Math.min(mark + 4, endToken));
  if (first?.kind !== "word" || second?.kind !== "word") return false;
  if (isFiniteCue(parts, first))
    return isName(parts, second) || isOneOf(parts, second, [...pronouns, ...determiners]);
  const isThird = third?.kind === "word" && isFiniteCue(parts, third);
  if (isOneOf(parts, first, determiners)) return isThird;
  if (isName(parts, first)) return isThird || isFiniteCue(parts, second);
  return isOneOf(parts, first, pronouns) && isFiniteCue(parts, second);
}

/** "says" and "said", not "say" or "saying". */
function isFiniteCue(parts: Parts, token: Token): boolean {
  const value = parts.lexicon.lists.reportingVerbs.get(slice(parts.text, token));
  return value !== undefined && /^\S+ 1 (?:past|s) /u.test(value);
}

function isName(parts: Parts, token: Token): boolean {
  return isUpper(parts.text.charCodeAt(token.start));
}

function isOneOf(parts: Parts, token: Token, words: readonly string[]): boolean {
  return words.includes(slice(parts.text, token));
}

const pronouns: readonly string[] = ["he", "she", "they"];
const determiners: readonly string[] = ["the", "a", "an", "his", "her", "one"];
