import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findMarkup } from "../src/analysis/markup.ts";
import { findNamesByRules } from "../src/analysis/mentions/names.ts";
import { readArticle } from "../src/analysis/mentions/reading.ts";
import { createDocumentWords, readDocument } from "../src/analysis/mentions/taggerDocument.ts";
import type { Passage } from "../src/analysis/mentions/taggerSheet.ts";
import { findVocabulary } from "../src/analysis/mentions/vocabulary.ts";
import { findParagraphs } from "../src/analysis/paragraphs.ts";
import { findSentences } from "../src/analysis/sentences.ts";
import { findTokens } from "../src/analysis/tokens.ts";
import type { Sentence, Token } from "../src/article/article.ts";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { parseLexicon } from "../src/lexicon/parseLexicon.ts";
import { cellsOf } from "../src/rereading/cells.ts";
import { vocabularyOf } from "../src/text/spellings.ts";

/** A text with the names in it. `entities` has all kinds, or people alone where `isPartial` says so. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
  readonly names: readonly NamedSpan[];
  /** Only people are annotated: any other capitals may be an organisation, a place or nothing. */
  readonly isPartial: boolean;
}

/** One name; `type` counts as in {@link labelOf}. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** A text, cut and annotated: `allowed` has a bit set of labels for each token. */
export interface Example {
  readonly named: NamedText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** All of them on one sheet, so that its tokens are those of the text. */
  readonly passages: readonly Passage[];
  readonly allowed: Int32Array;
}

/** Reads a corpus of JSON lines with `entities` or, where there are none, `people`. */
export function readJsonLines(file: string): readonly NamedText[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => toNamedText(JSON.parse(line)));
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly people: readonly { readonly start: number; readonly end: number }[];
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Names of an article or of a line of a corpus. */
export function toNamedText(row: Row): NamedText {
  const { id, text, people, entities } = row;
  if (entities === undefined)
    return { id, text, names: people.map(({ start, end }) => ({ start, end, type: 0 })), isPartial: true };
  const names = entities.flatMap(({ start, end, type }) => {
    const number = typeNumbers.get(type);
    return number === undefined ? [] : [{ start, end, type: number }];
  });
  return { id, text, names, isPartial: false };
}

const typeNumbers: ReadonlyMap<string, number> = new Map([
  ["Person", 0],
  ["PER", 0],
  ["Organization", 1],
  ["ORG", 1],
  ["Location", 2],
  ["LOC", 2],
  ["Facility", 2],
]);

/** Reads the word lists from the sources. */
export function readLexicon(): Lexicon {
  const folder = fileURLToPath(new URL("../../../server/data/en/", import.meta.url));
  return parseLexicon(
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => [name.slice(0, -".txt".length), readFileSync(path.join(folder, name), "utf8")]),
    ),
  );
}

/** Cuts a text as the analysis does. */
export function toExample(named: NamedText, lexicon: Lexicon): Example {
  const { text } = named;
  const markup = findMarkup(text, "plain");
  const paragraphs = findParagraphs(text, "plain", markup, lexicon);
  const cells = cellsOf(paragraphs);
  const tokens = findTokens(text, cells, markup);
  const sentences = findSentences(text, cells, tokens, lexicon);
  const reading = readArticle({ text, cells, tokens, sentences, lexicon }, findVocabulary(undefined));
  const hints = findNamesByRules(reading);
  const passages = readDocument(
    { text, cells, tokens, sentences, lexicon },
    hints,
    createDocumentWords(vocabularyOf(tokens).length, false),
  );
  return { named, tokens, sentences, passages, allowed: findAllowed(named, tokens, passages) };
}

/** Label of a token in a name: place 0 begins, 1 is inside, 2 ends it, 3 is all of it; 0 is the label of no name. */
export function labelOf(type: number, place: number): number {
  return 1 + type * 4 + place;
}

function findAllowed(named: NamedText, tokens: readonly Token[], passages: readonly Passage[]): Int32Array {
  const free = named.isPartial ? 0b1_1111_1110_0001 : 1;
  const allowed = new Int32Array(tokens.length).fill(free);
  const inRegion = new Uint8Array(tokens.length);
  for (const { sheet, firstRegion, endRegion } of passages)
    for (let region = firstRegion; region < endRegion; region++)
      inRegion.fill(region % 2 === 0 ? 1 : 2, sheet.regionStart[region], sheet.regionEnd[region]);
  let next = 0;
  const names = [...named.names].sort((one, other) => one.start - other.start || other.end - one.end);
  let done = 0;
  for (const { start, end, type } of names) {
    if (start < done) continue;
    done = end;
    while (next < tokens.length && (tokens[next] as Token).end <= start) next++;
    let first = next;
    let last = next;
    while (last < tokens.length && (tokens[last] as Token).start < end) last++;
    while (first < last && inRegion[first] === 0) first++;
    let stop = first;
    while (stop < last && inRegion[stop] !== 0 && inRegion[stop] === inRegion[first]) stop++;
    for (let token = first; token < stop; token++) {
      const place = stop - first === 1 ? 3 : token === first ? 0 : token === stop - 1 ? 2 : 1;
      allowed[token] = 1 << labelOf(type, place);
    }
  }
  return allowed;
}
