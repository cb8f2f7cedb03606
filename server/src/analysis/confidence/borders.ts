import type { Attribution, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { bucket } from "./buckets.ts";

/** Where what is said begins and ends: the words at its borders, and the marks within at which it might end sooner. */
export function borderFeatures(
  parts: {
    readonly tokens: readonly Token[];
    readonly sentences: readonly Sentence[];
    readonly lexicon: Lexicon;
  },
  { kind, content }: Attribution,
): readonly string[] {
  const { tokens, sentences, lexicon } = parts;
  const first = indexAfter(tokens, content.start);
  const last = indexAfter(tokens, content.end - 1);
  const word = (index: number): string => classOf(tokens[index], lexicon);
  const sentence = sentences[indexAfter(sentences, content.start)];
  const before = sentence === undefined || first <= sentence.firstToken ? "start" : word(first - 1);
  const after = sentence === undefined || last + 1 >= sentence.endToken ? "end" : word(last + 1);
  return [
    `${kind} behind ${before}`,
    `${kind} begins ${word(first)}`,
    `${kind} behind ${before} begins ${word(first)}`,
    `${kind} ends ${word(last)}`,
    `${kind} before ${after}`,
    ...innerFeatures(kind, tokens, first, last),
  ];
}

/** The word itself where it is a function word or a mark, else what kind of token it is. */
function classOf(token: Token | undefined, lexicon: Lexicon): string {
  if (token === undefined) return "nothing";
  if (token.kind === "punctuation" || lexicon.lists.functionWords.has(token.lower)) return token.lower;
  return token.kind;
}

/** Commas, and words that begin a clause which the writer may have added: "…, who was not there". */
function innerFeatures(
  kind: Attribution["kind"],
  tokens: readonly Token[],
  first: number,
  last: number,
): readonly string[] {
  let commas = 0;
  const found = new Set<string>();
  for (let index = first + 1; index < Math.min(last, first + longest); index++) {
    const lower = tokens[index]?.lower ?? "";
    if (lower === ",") commas++;
    const isBehindComma = tokens[index - 1]?.lower === ",";
    if (breaks.has(lower)) found.add(`${kind} holds ${isBehindComma ? ", " : ""}${lower}`);
  }
  return [`${kind} with ${bucket(commas)} commas`, ...found];
}

/** Words that are looked at; longer contents are none of one sentence. */
const longest = 80;

const breaks: ReadonlySet<string> = new Set([
  "–",
  "—",
  ";",
  ":",
  "(",
  "after",
  "although",
  "and",
  "as",
  "because",
  "but",
  "if",
  "which",
  "while",
  "who",
  "when",
  "where",
]);
