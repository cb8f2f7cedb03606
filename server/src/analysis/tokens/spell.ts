import type { Token } from "../../article/article.ts";
import type { Joined } from "../../rereading/joinEach.ts";
import type { Spelled } from "../../rereading/spelled.ts";
import { copyString } from "../../text/copyString.ts";
import { numberSpellings, vocabularyOf } from "../../text/spellings.ts";

/** A token as it is cut. */
export interface Cut extends Omit<Token, "lower" | "spelling"> {
  /** Empty until all are cut, since each spelling is looked at once. */
  lower: string;
  spelling: number;
}

/** Sets the spelling and the lower case of all tokens; a text has about ten times as many words as spellings. */
export function spellFirst(text: string, tokens: readonly Cut[]): void {
  const { numberOf, firstOf } = numberSpellings(text, tokens);
  const lowers = firstOf.map((index) => lowerOf(copyString(written(text, tokens[index] as Cut))));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Cut;
    token.spelling = numberOf[index] as number;
    token.lower = lowers[token.spelling] as string;
  }
}

/**
 * The same where most tokens were spelled before: only those without lower case are looked at, which stand from `first`
 * to `end`, and all from there on are numbered anew.
 */
export function spellAgain(
  text: string,
  { items, first, end }: Joined<Cut>,
  known: Map<string, Spelled>,
): void {
  if (known.size === 0) {
    spellFirst(text, items);
    for (const token of vocabularyOf(items))
      known.set(copyString(written(text, token)), { lower: token.lower, number: token.spelling });
    return;
  }
  for (let index = first; index < end; index++) {
    const token = items[index] as Cut;
    if (token.lower === "") spell(token, written(text, token), known);
  }
  const numbers = renumber(items, first, known.size);
  for (const [spelling, spelled] of known) {
    spelled.number = numbers[spelled.number] as number;
    if (spelled.number < 0) known.delete(spelling);
  }
}

function spell(token: Cut, spelling: string, known: Map<string, Spelled>): void {
  let spelled = known.get(spelling);
  if (spelled === undefined) {
    const own = copyString(spelling);
    spelled = { lower: lowerOf(own), number: known.size };
    known.set(own, spelled);
  }
  token.lower = spelled.lower;
  token.spelling = spelled.number;
}

/**
 * Numbers spellings in order of first appearance, where those of the tokens before an index have their numbers already.
 *
 * @returns the new number of each old one, -1 where it is gone.
 */
function renumber(tokens: readonly Cut[], first: number, count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  let next = 0;
  for (let index = 0; index < first; index++) next = Math.max(next, (tokens[index] as Cut).spelling + 1);
  for (let number = 0; number < next; number++) numbers[number] = number;
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index] as Cut;
    const { spelling } = token;
    const number = numbers[spelling] as number;
    if (number < 0) numbers[spelling] = next++;
    if (number !== spelling) token.spelling = numbers[spelling] as number;
  }
  return numbers;
}

function written(text: string, { start, end }: Cut): string {
  return text.slice(start, end);
}

function lowerOf(spelling: string): string {
  return spelling.toLowerCase().replaceAll(anyApostrophe, "'");
}

// The mark of “don’t”, “don‘t”, “donʼt”.
const anyApostrophe = /[’‘ʼ＇]/gu;
