import type { Attribution, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { bucket } from "./buckets.ts";
import type { Place } from "./place.ts";
import type { AddFeature } from "./weighing.ts";

/** Where what is said begins and ends: the words at its borders, and the commas between. */
export function addBorders(
  { tokens, lexicon }: { readonly tokens: readonly Token[]; readonly lexicon: Lexicon },
  kind: Attribution["kind"],
  { sentence, firstToken, lastToken }: Place,
  add: AddFeature,
): void {
  const word = (index: number): string => classOf(tokens[index], lexicon);
  const isFirst = sentence === undefined || firstToken <= sentence.firstToken;
  const isLast = sentence === undefined || lastToken + 1 >= sentence.endToken;
  add("behind", kind, isFirst ? "start" : word(firstToken - 1));
  add("begins", kind, word(firstToken));
  add("ends", kind, word(lastToken));
  add("before", kind, isLast ? "end" : word(lastToken + 1));
  add("commas", kind, bucket(countCommas(tokens, firstToken, lastToken)));
}

/** The word itself where it is a function word or a mark, else what kind of token it is. */
function classOf(token: Token | undefined, lexicon: Lexicon): string {
  if (token === undefined) return "nothing";
  if (token.kind === "punctuation" || lexicon.lists.functionWords.has(token.lower)) return token.lower;
  return token.kind;
}

/** Within what is said: at each of them it might end sooner. */
function countCommas(tokens: readonly Token[], first: number, last: number): number {
  let count = 0;
  for (let index = first; index < Math.min(last, first + longest); index++)
    if (tokens[index]?.lower === ",") count++;
  return count;
}

/** Words that are looked at; longer contents are none of one sentence. */
const longest = 80;
