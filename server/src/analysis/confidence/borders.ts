import type { Attribution, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { bucket } from "./buckets.ts";
import type { AddFeature } from "./weighing.ts";

/** Where what is said begins and ends: the words at its borders, and the commas between. */
export function addBorders(
  parts: {
    readonly tokens: readonly Token[];
    readonly sentences: readonly Sentence[];
    readonly lexicon: Lexicon;
  },
  { kind, content }: Attribution,
  add: AddFeature,
): void {
  const { tokens, sentences, lexicon } = parts;
  const first = indexAfter(tokens, content.start);
  const last = indexAfter(tokens, content.end - 1);
  const word = (index: number): string => classOf(tokens[index], lexicon);
  const sentence = sentences[indexAfter(sentences, content.start)];
  const before = sentence === undefined || first <= sentence.firstToken ? "start" : word(first - 1);
  const after = sentence === undefined || last + 1 >= sentence.endToken ? "end" : word(last + 1);
  add("behind", kind, before);
  add("begins", kind, word(first));
  add("ends", kind, word(last));
  add("before", kind, after);
  add("commas", kind, bucket(countCommas(tokens, first, last)));
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
