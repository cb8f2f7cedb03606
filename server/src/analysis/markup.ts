import type { Format } from "../article/article.ts";
import type { Change } from "../rereading/change.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { moveSpans, type Shift } from "../rereading/move.ts";
import { readStretches, type Stretch } from "../rereading/stretches.ts";
import { addAll } from "../text/addAll.ts";
import { exact } from "../text/exact.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import { type Definition, type Definitions, findDefinitions, noDefinitions } from "./markup/definitions.ts";
import { closeParagraph, type MarkReader, readLine } from "./markup/readLine.ts";

/**
 * Finds the characters that are not read.
 *
 * In Markdown these are emphasis strokes that pair within a paragraph, brackets and targets of links (their text is
 * read), code between backticks, backslashes before marks, footnote marks and link definitions. In every
 * format they are HTML comments and tags, and the `>` before quoted lines. What does not pair is text: `5 * 3`, ``` ``so'' ```.
 * Marks at the start of a line (`#`, `-`) are not here; they lie outside the content of their paragraph.
 *
 * @param memory is told where the markup differs from that of the last reading.
 * @returns in order, without overlaps.
 */
export function findMarkup(text: string, format: Format, memory?: Memory): readonly Span[] {
  const { definitions, stretches } = memory?.recall(lastMarkup) ?? nothing;
  const change: Change = memory?.change ?? { head: 0, tail: text.length, shift: text.length };
  const found = format === "markdown" ? findDefinitions(text, definitions, change) : noDefinitions;
  const reader = makeReader(text, format, found.labels);
  const read = (start: number): Marked => readStretch(reader, start, found.all);
  const known = found.labels === definitions.labels ? stretches : [];
  const marked = readStretches(text.length, { read, move }, known, change);
  if (memory !== undefined) {
    memory.narrow(spansOf(known === stretches ? marked.dropped : stretches), spansOf(marked.fresh));
    memory.remember(lastMarkup, { definitions: found, stretches: marked.all });
  }
  return spansOf(marked.all);
}

/** A stretch that ends with a line behind which no stroke or bracket waits for its partner. */
interface Marked extends Stretch {
  readonly spans: readonly Span[];
}

const lastMarkup: Key<{
  readonly definitions: Definitions;
  readonly stretches: readonly Marked[];
}> = { name: "markup" };

const nothing = { definitions: noDefinitions, stretches: [] };

function makeReader(text: string, format: Format, labels: ReadonlySet<string>): MarkReader {
  return { text, format, labels, spans: [], strokes: [], brackets: [], commentEnd: 0, reach: 0 };
}

function readStretch(reader: MarkReader, start: number, definitions: readonly Definition[]): Marked {
  const { length } = reader.text;
  reader.spans = [];
  reader.reach = 0;
  let end = start;
  let isWaiting = false;
  for (let isDone = false; !isDone && end < length; ) {
    const line = readLine(reader, end);
    const wasWaiting = isWaiting;
    isWaiting = reader.strokes.length > 0 || reader.brackets.length > 0;
    // Blank lines go with what follows them, but for one that ends the waiting.
    isDone = !isWaiting && (wasWaiting || !line.isBlank);
    end = line.end;
  }
  if (end >= length) closeParagraph(reader);
  for (let index = indexFrom(definitions, start); index < definitions.length; index++) {
    const definition = definitions[index] as Definition;
    if (definition.start >= end) break;
    reader.spans.push({ start: definition.start, end: definition.end });
  }
  const reach = end >= length ? Number.POSITIVE_INFINITY : Math.max(reader.reach, end + 1);
  return { start, end: Math.min(end, length), reach, spans: exact(dropOverlaps(reader.spans)) };
}

/** Sorts spans and drops those that begin within another. */
function dropOverlaps(spans: Span[]): readonly Span[] {
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function spansOf(stretches: readonly Marked[]): readonly Span[] {
  const all: Span[] = [];
  for (const { spans } of stretches) addAll(all, spans);
  return all;
}

function move({ spans }: Marked, by: Shift): void {
  moveSpans(spans, by);
}
