import type { Attribution, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { bucket } from "./buckets.ts";
import type { AddFeature } from "./weighing.ts";

/** Where what is said begins and ends: the words at its borders, and the marks within at which it might end sooner. */
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
  add("behind and begins", kind, before, word(first));
  add("ends", kind, word(last));
  add("before", kind, after);
  addInside(kind, tokens, first, last, add);
}

/** The word itself where it is a function word or a mark, else what kind of token it is. */
function classOf(token: Token | undefined, lexicon: Lexicon): string {
  if (token === undefined) return "nothing";
  if (token.kind === "punctuation" || lexicon.lists.functionWords.has(token.lower)) return token.lower;
  return token.kind;
}

/** Commas, and words that begin a clause which the writer may have added: "…, who was not there". */
function addInside(
  kind: Attribution["kind"],
  tokens: readonly Token[],
  first: number,
  last: number,
  add: AddFeature,
): void {
  let commas = 0;
  let found: readonly string[] = [];
  for (let index = first + 1; index < Math.min(last, first + longest); index++) {
    const lower = tokens[index]?.lower ?? "";
    if (lower === ",") commas++;
    if (!breaks.has(lower) || found.includes(lower)) continue;
    found = [...found, lower];
    add(tokens[index - 1]?.lower === "," ? "holds behind comma" : "holds", kind, lower);
  }
  add("commas", kind, bucket(commas));
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
