import type { Paragraph, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { endsSentence, isStopToken, type Reading } from "./sentences/boundary.ts";

/**
 * Cuts each paragraph into sentences at its stops.
 *
 * A closing mark, bracket or footnote right behind a stop belongs to the sentence. There is no border before a
 * lower-case word or a dash (`“Why?” asked Ann`), nor behind an abbreviation or initial unless a word follows that
 * begins sentences (`in the U.S. The`), nor between a quoted question and its speaker (`“Why?” Ann Lee asked.`).
 * Known misses: "in the U.S. Senators said no." is one sentence; a sentence that begins in lower case is joined
 * to the one before it.
 *
 * @returns in order; each token lies in exactly one sentence.
 */
export function findSentences(
  text: string,
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let token = 0;
  for (const paragraph of paragraphs) {
    const endToken = findEndToken(tokens, token, paragraph.content.end);
    addSentences({ text, tokens, lexicon, firstToken: token, endToken }, paragraph, sentences);
    token = endToken;
  }
  return sentences;
}

/** The index of the first token, from an index on, that begins at an offset or behind it. */
function findEndToken(tokens: readonly Token[], from: number, offset: number): number {
  let index = from;
  for (let token = tokens[index]; token !== undefined && token.start < offset; token = tokens[index]) index++;
  return index;
}

/** Adds the sentences of a paragraph; its tokens are those of the reading. */
function addSentences(reading: Reading, paragraph: Paragraph, sentences: Sentence[]): void {
  let firstToken = reading.firstToken;
  let index = firstToken;
  while (index < reading.endToken) {
    const stopEnd = isStopToken(reading, index) ? endsSentence(reading, firstToken, index) : undefined;
    const endToken = stopEnd ?? index + 1;
    if (stopEnd !== undefined || endToken === reading.endToken) {
      const first = reading.tokens[firstToken];
      const last = reading.tokens[endToken - 1];
      if (first !== undefined && last !== undefined) {
        sentences.push({ start: first.start, end: last.end, paragraph, firstToken, endToken });
      }
      firstToken = endToken;
    }
    index = endToken;
  }
}
