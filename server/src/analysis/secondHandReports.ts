import type { Attribution, Paragraph, SecondHandReport, Source, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isUpper } from "../text/characters.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";

/**
 * Finds what the text has from another newsroom: "the Daily Courier reported", "according to the Sun".
 *
 * The newsroom must be the source itself, so "told the BBC" and "according to a Post poll" are none. What it says
 * of itself ("The Times said it would close") and the article's own newsroom (in a byline, a dateline or a credit)
 * are left out.
 *
 * @returns in order of start; may be empty.
 */
export function findSecondHandReports(parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}): readonly SecondHandReport[] {
  const found: SecondHandReport[] = [];
  let own: string | undefined;
  for (const attribution of parts.attributions) {
    const { source } = attribution;
    if (source === undefined || !isTold(attribution, parts.tokens) || !mayBeOutlet(parts.text, source))
      continue;
    if (isOfItself(attribution, parts.tokens)) continue;
    const outlet = findOutlet(parts, source);
    if (outlet === undefined) continue;
    own ??= ownLines(parts.text, parts.paragraphs);
    if (!own.includes(slice(parts.text, outlet).toLowerCase())) found.push({ ...outlet, attribution });
  }
  return found.sort((one, other) => one.start - other.start);
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/**
 * Whether something is told as news: a newsroom that asks, argues or announces is a party like another. "First
 * reported by" thanks whoever had it first, for what the article mostly has by itself.
 */
function isTold({ cue, speech }: Attribution, tokens: readonly Token[]): boolean {
  if (!speech || cue === undefined || !tellingCues.has(cue.lemma)) return false;
  const words = tokens.slice(Math.max(0, indexFrom(tokens, cue.start) - 1), indexFrom(tokens, cue.end));
  return words.every(({ lower }) => lower !== "first");
}

const tellingCues: ReadonlySet<string> = new Set([
  "according to",
  "cite",
  "disclose",
  "quote",
  "report",
  "reveal",
]);

/** A body, or a report of one: "a report in the Sun", not "a CNN poll" or "an editorial in the Post". */
function mayBeOutlet(text: string, { kind, head }: Source): boolean {
  return kind === "organisation" || (kind === "document" && reports.has(slice(text, head).toLowerCase()));
}

const reports: ReadonlySet<string> = new Set(["report", "reports", "story", "article", "account"]);

/** The name of a newsroom that is the source, or in which the report stands that is: "a report in the Sun". */
function findOutlet(reading: Reading, source: Source): Span | undefined {
  const { tokens } = reading;
  const isReport = source.kind === "document";
  const behind = indexFrom(tokens, isReport ? source.end : source.head.end);
  const end = isReport ? Math.min(tokens.length, behind + reach) : behind;
  for (let index = indexFrom(tokens, source.start); index < end; index++) {
    const outlet = outletAt(reading, index, end);
    if (outlet === undefined) continue;
    if (isReport ? isIntroduced(tokens, outlet) : outlet.end === tokens[behind - 1]?.end) return outlet;
  }
  return undefined;
}

/** Words of the name behind "a report". */
const reach = 6;

/** A listed name, or the whole name of which a listed word is the last: "Millford Herald". */
function outletAt({ text, tokens, lexicon }: Reading, index: number, end: number): Span | undefined {
  const phrase = lexicon.phrases.outletWords(tokens, index, end);
  const last = tokens[index + (phrase?.length ?? 0) - 1];
  if (phrase === undefined || last === undefined || !isCapital(text, last)) return undefined;
  let first = index;
  while (isCapital(text, tokens[first - 1]) && tokens[first - 1]?.lower !== "the") first--;
  return { start: tokens[first]?.start ?? last.start, end: last.end };
}

function isCapital(text: string, token: Token | undefined): boolean {
  return token !== undefined && isUpper(text.charCodeAt(token.start));
}

/** "in the", "by": a report about the Sun is not the Sun's. */
function isIntroduced(tokens: readonly Token[], { start }: Span): boolean {
  const index = indexFrom(tokens, start) - 1;
  const before = tokens[index]?.lower ?? "";
  return introductions.has(before === "the" ? (tokens[index - 1]?.lower ?? "") : before);
}

const introductions: ReadonlySet<string> = new Set(["in", "by", "from"]);

/** "The Times said it would close." */
function isOfItself({ content }: Attribution, tokens: readonly Token[]): boolean {
  const first = indexFrom(tokens, content.start);
  return tokens.slice(first, first + 2).some(({ lower }) => itself.has(lower));
}

const itself: ReadonlySet<string> = new Set(["it", "they", "we"]);

/** What names the article's own newsroom, in lower case. */
function ownLines(text: string, paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.flatMap((it) => (ownKinds.has(it.kind) ? it : (it.dateline ?? [])));
  return lines.map((line) => slice(text, line).toLowerCase()).join("\n");
}

const ownKinds: ReadonlySet<string> = new Set(["byline", "credit", "boilerplate"]);
