import type { Comparison, Passage, Surroundings } from "../article/article.ts";
import { clockOf } from "../article/passages.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import { slice } from "../text/span.ts";

/**
 * A quotation and what a source has, as two texts that are shown beside each other, a sentence a line; both with what
 * the source has before and after the passage.
 */
export interface SideBySide {
  readonly title: string;
  readonly quote: string;
  readonly passage: string;
}

/** Sets a quotation beside its passages; undefined where it stands in no source. */
export function setSideBySide(
  text: string,
  comparison: Comparison,
  surroundingsOf: (passage: Passage) => Surroundings | undefined,
  say: Say = sayInEnglish,
): SideBySide | undefined {
  const { quote, passages } = comparison;
  const [first] = passages;
  if (first === undefined) return undefined;
  const { inner } = quote;
  const around = passages.map(surroundingsOf);
  // What was said before and after stands on both sides, so that an editor marks only the words that differ.
  const framed = (words: readonly string[], index: number): readonly string[] => [
    around[index]?.before ?? "",
    "",
    ...words,
    "",
    around[index]?.after ?? "",
  ];
  const written = passages.map((_, index) => {
    const start = index === 0 ? inner.start : (passages[index - 1]?.quote.end ?? inner.start);
    const end = index === passages.length - 1 ? inner.end : (passages[index]?.quote.end ?? inner.end);
    return framed(sentencesOf(slice(text, { start, end: Math.max(start, end) })), index);
  });
  const said = passages.map(({ words }, index) => framed(sentencesOf(words), index));
  return { title: say(titleOf(passages)), quote: joinParts(written), passage: joinParts(said) };
}

/** "Quote ↔ transcripts/lee.srt 00:14:32". */
function titleOf(passages: readonly Passage[]): Message {
  const places = passages.map(({ name, time }) => (time === undefined ? name : `${name} ${clockOf(time)}`));
  return msg`Quote ↔ ${[...new Set(places)].slice(0, 2).join(", ")}`;
}

/** The mark at the end is left out, since a writer sets a comma where a transcript has a period. */
function sentencesOf(words: string): readonly string[] {
  const line = words.replace(/\s+/gu, " ").replace(lastMarks, "").trim();
  return line.split(sentenceBreak);
}

function joinParts(parts: readonly (readonly string[])[]): string {
  return parts.map((lines) => lines.join("\n")).join("\n\n");
}

// The space in "harbor. We" and "harbor?” We"; not that in "$2.5 million".
const sentenceBreak = /(?<=[.!?…]["”’']?) (?=\S)/u;

const lastMarks = /(?<![\s,.;:!?…—–-])[\s,.;:!?…—–-]+$/u;
