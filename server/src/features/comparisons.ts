import type { Article, Comparison, Passage, QuoteDifference, Surroundings } from "../article/article.ts";
import { mentionAt } from "../article/lookup.ts";
import { clockOf, oneLine } from "../article/passages.ts";
import { type Message, msg, type Say } from "../text/message.ts";
import { type Span, touches } from "../text/span.ts";
import type { CardDraft } from "./hover.ts";

/** The quotation at an offset as it was held against the sources. */
export function comparisonAt({ comparisons }: Article, offset: number): Comparison | undefined {
  return comparisons.find((comparison) => touches(comparison, offset));
}

/** Where the words of the quotation at an offset stand; nowhere on a name in it, which leads to a person. */
export function findPassages(
  article: Article,
  offset: number,
): { readonly origin: Span; readonly passages: readonly Passage[] } | undefined {
  if (mentionAt(article, offset) !== undefined) return undefined;
  const comparison = comparisonAt(article, offset);
  if (comparison === undefined || comparison.passages.length === 0) return undefined;
  return { origin: { start: comparison.start, end: comparison.end }, passages: comparison.passages };
}

/** What a hover says of a quotation that was held against the sources: what differs, and what was said around it. */
export function comparisonCard(
  comparison: Comparison,
  surroundingsOf: (passage: Passage) => Surroundings | undefined,
  say: Say,
): CardDraft {
  const differences = comparison.differences.filter(({ kind }) => kind !== "marked");
  const facts = [
    ...differences
      .slice(0, mostDifferences)
      .map((it) => ({ label: msg`Differs`, value: describeDifference(it) })),
    {
      label: msg`And`,
      value: differences.length > mostDifferences ? msg`${differences.length - mostDifferences} more` : "",
    },
    ...comparison.passages.slice(0, mostPassages).flatMap((passage) => {
      const around = surroundingsOf(passage);
      return [
        { label: msg`Where`, value: placeOf(passage, around) },
        { label: msg`Before`, value: around?.before ?? "" },
        { label: msg`Said`, value: comparison.verdict === "exact" ? "" : longLine(passage.words) },
        { label: msg`Then`, value: around?.after ?? "" },
      ];
    }),
  ];
  return { title: titleOf(comparison, say), facts };
}

/** Differences and passages that a hover shows; the rest is for the comparison side by side. */
const mostDifferences = 4;
const mostPassages = 2;

/** How a quotation stands to its source, in a few words: "1 word differs". */
export function describeVerdict({ verdict, passages, differences }: Comparison): Message {
  switch (verdict) {
    case "exact":
      return msg`word for word`;
    case "normalised":
      return msg`same words`;
    case "marked-change":
      return msg`marked changes`;
    case "filler-removed":
      return msg`fillers left out`;
    case "words-changed": {
      const count = countDiffering(differences);
      return count === 1 ? msg`1 word differs` : msg`${count} words differ`;
    }
    case "number-changed":
      return msg`a number differs`;
    case "negation-changed":
      return msg`a “not” differs`;
    case "spliced":
      return passages.length > 1 ? msg`from ${passages.length} places` : msg`a cut without a mark`;
    case "speaker-differs":
      return msg`said by ${passages[0]?.speaker ?? msg`somebody else`}`;
    case "not-found":
      return msg`not found`;
  }
}

/** Where a passage stands: "transcripts/lee.srt, 00:14:32". */
function placeWithTime({ name, time }: Passage): string {
  return time === undefined ? name : `${name}, ${clockOf(time)}`;
}

function titleOf(comparison: Comparison, say: Say): Message | string {
  const { verdict, passages } = comparison;
  const [passage] = passages;
  if (passage === undefined) return msg`In none of the sources of whoever is quoted`;
  const place = placeWithTime(passage);
  if (verdict === "exact") return msg`Word for word in ${place}`;
  if (verdict === "normalised") return msg`The same words in ${place}`;
  const words = say(describeVerdict(comparison));
  return `${words[0]?.toUpperCase()}${words.slice(1)}: ${place}`;
}

function describeDifference({ written, said }: QuoteDifference): Message {
  if (written === "") return msg`“${oneLine(said)}” is left out here`;
  if (said === "") return msg`“${oneLine(written)}” is not in the source`;
  return msg`“${oneLine(written)}” here, “${oneLine(said)}” in the source`;
}

/** "transcripts/lee.srt:12 · 00:14:32 · LEE". */
function placeOf({ name, time, speaker }: Passage, around: Surroundings | undefined): string {
  const place = around === undefined ? name : `${name}:${around.line}`;
  return [place, time === undefined ? undefined : clockOf(time), speaker]
    .filter((part) => part !== undefined)
    .join(" · ");
}

function countDiffering(differences: readonly QuoteDifference[]): number {
  return differences
    .filter(({ kind }) => kind === "words")
    .reduce((count, { written, said }) => count + Math.max(wordsIn(written), wordsIn(said)), 0);
}

function wordsIn(words: string): number {
  return words.split(/\s+/u).filter((word) => word !== "").length;
}

/** A passage in a hover: a quotation of many sentences is shown by its beginning. */
function longLine(words: string): string {
  const parts = words.split(/\s+/u);
  return parts.length <= mostWords ? parts.join(" ") : `${parts.slice(0, mostWords).join(" ")} …`;
}

const mostWords = 60;
