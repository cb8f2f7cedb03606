import type { Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";

/** What every step of reading the quantities of a sentence needs. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
}

/** The word at a token of the sentence; empty outside of it. */
export function wordAt({ tokens, sentence }: Reading, index: number): string {
  return index < sentence.firstToken || index >= sentence.endToken ? "" : (tokens[index]?.lower ?? "");
}

/** Whether no space stands between a token and the next. */
export function isJoined({ tokens }: Reading, index: number): boolean {
  return tokens[index]?.end === tokens[index + 1]?.start;
}
