import type { Paragraph, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Cell } from "../rereading/cells.ts";
import { type JoinedKey, joinColumn } from "../rereading/joinColumn.ts";
import { type Movable, moveSpans, type Shift } from "../rereading/move.ts";
import { type ColumnStage, readColumn } from "../rereading/readColumn.ts";
import { exact } from "../text/exact.ts";
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
  cells: readonly Cell[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Sentence[] {
  const found = readColumn(cells, cuts, ({ paragraph, firstToken, endToken }) =>
    exact(cutParagraph({ text, tokens, lexicon, firstToken, endToken }, paragraph)),
  );
  return joinColumn(cells, joined, found);
}

const cuts: ColumnStage<readonly Sentence[]> = { move: moveSentences };

const joined: JoinedKey<Sentence, Sentence> = {};

function moveSentences(sentences: readonly Sentence[], by: Shift): void {
  moveSpans(sentences, by);
  if (by.token === 0) return;
  for (const sentence of sentences as readonly Movable<Sentence>[]) {
    sentence.firstToken += by.token;
    sentence.endToken += by.token;
  }
}

/** The sentences of a paragraph; its tokens are those of the reading. */
function cutParagraph(reading: Reading, paragraph: Paragraph): readonly Sentence[] {
  const sentences: Sentence[] = [];
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
  return sentences;
}
