import type { Token } from "../../article/article.ts";
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
  const lowers = firstOf.map((index) => lowerOf(written(text, tokens[index] as Cut)));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Cut;
    token.spelling = numberOf[index] as number;
    token.lower = lowers[token.spelling] as string;
  }
}

/** The same where most tokens were spelled before: only those without lower case are looked at, and all are numbered anew. */
export function spellAgain(text: string, tokens: readonly Cut[], known: Map<string, Spelled>): void {
  if (known.size === 0) {
    spellFirst(text, tokens);
    for (const token of vocabularyOf(tokens))
      known.set(written(text, token), { lower: token.lower, number: token.spelling });
    return;
  }
  for (const token of tokens) if (token.lower === "") spell(token, written(text, token), known);
  const numbers = renumber(tokens, known.size);
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

/** Numbers spellings in order of first appearance. @returns the new number of each old one, -1 where it is gone. */
function renumber(tokens: readonly Cut[], count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Cut;
    if ((numbers[token.spelling] as number) < 0) numbers[token.spelling] = next++;
    token.spelling = numbers[token.spelling] as number;
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
