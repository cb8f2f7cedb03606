import type { Attribution, Cue, Evidence, Quote, Source } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { addAll } from "../../text/addAll.ts";
import { exact } from "../../text/exact.ts";
import { extend } from "../../text/extend.ts";
import type { Span } from "../../text/span.ts";
import { findBareReports } from "./bareReports.ts";
import type { Bearers } from "./bearers.ts";
import type { Frame, Unit } from "./frames.ts";
import { isWorthless } from "./mereThings.ts";
import { findMissedReports } from "./missedReports.ts";
import { findNounReports } from "./nounReports.ts";
import { findColonReport, findPrepositionalReports, findTrailingReport } from "./otherReports.ts";
import { findVerbReports, type Report } from "./reports.ts";
import { findSignature } from "./signatures.ts";
import { makeSource, spanOf } from "./sources.ts";
import { isStatement } from "./statements.ts";
import { cutToUtterance } from "./utterances.ts";

/** What a frame says by itself. */
export interface FrameAttributions extends Span {
  /** The quotes of which the first piece stands in it. */
  readonly quotes: readonly Quote[];
  readonly hasSpeech: boolean;
  readonly isOnlySpeech: boolean;
  readonly attributions: readonly Attribution[];
  /** Who speaks in it, in order of the cues, also where what is said stands elsewhere. */
  readonly speakers: readonly Speaker[];
  /** Whose the quote in the paragraph before is, where this one only says so. */
  readonly signature: Speaker | undefined;
}

/** A source with its cue, for quotes of other frames. */
export interface Speaker {
  readonly source: Source;
  readonly cue: Cue;
  readonly speech: boolean;
  /** Whether words in marks are its content, in this frame. */
  readonly quotes: boolean;
  /** Whether a colon at the end of the frame leads what follows in. */
  readonly opens: boolean;
}

/** Reads one frame; each quote goes to at most one report, the one beside it first. */
export function attributeFrame(
  text: string,
  frame: Frame,
  bearers: Bearers,
  lexicon: Lexicon,
): FrameAttributions {
  const { units } = frame;
  const reports = findReports(text, frame, lexicon);
  const attributions: Attribution[] = [];
  const speakers: Speaker[] = [];
  const taken = new Set<Quote>();
  for (const report of reports) {
    const { start, end } = spanOf(units, report.cue);
    const cue: Cue = { start, end, form: report.form, lemma: report.lemma };
    const source =
      report.phrase === undefined ? undefined : makeSource(text, units, report.phrase, bearers, lexicon);
    if (source !== undefined) {
      speakers.push({
        source,
        cue,
        speech: report.speech,
        quotes: report.contents.some((content) => hasQuote(units, content)),
        opens: report.evidence === "colonAcrossParagraph",
      });
    }
    for (const [index, whole] of report.contents.entries()) {
      const content = cutToUtterance(text, units, report, whole);
      const said =
        content === whole ? report : { ...report, evidence: evidenceBeside(units, report, content) };
      if (isWorthless(units, said, content)) continue;
      addAll(attributions, makeAttributions(units, said, content, index > 0, cue, source, taken));
    }
  }
  if (speakers.length > 1) speakers.sort((one, other) => one.cue.start - other.cue.start);
  const signature = readSignature(text, frame, bearers, lexicon);
  const { quotes, hasSpeech, isOnlySpeech } = findSpeech(units);
  const { start, end } = frame;
  return {
    start,
    end,
    quotes,
    hasSpeech,
    isOnlySpeech,
    attributions: exact(attributions),
    speakers: exact(speakers),
    signature,
  };
}

function readSignature(text: string, frame: Frame, bearers: Bearers, lexicon: Lexicon): Speaker | undefined {
  const signature = findSignature(text, frame);
  if (signature === undefined) return undefined;
  const source = makeSource(text, frame.units, signature.phrase, bearers, lexicon);
  const cue: Cue = {
    ...signature.mark,
    form: "punctuation",
    lemma: signature.isDash ? "–" : "”",
  };
  return { source, cue, speech: true, quotes: true, opens: false };
}

/** The evidence of a sentence whose content was cut to the quote beside the cue. */
function evidenceBeside(units: readonly Unit[], report: Report, content: Span): Evidence {
  if (report.evidence !== "cueInSentence") return report.evidence;
  if (report.cue.start >= content.end) return "cueAfterQuote";
  return units[content.start - 1]?.kind === "colon" ? "colonBefore" : "cueBeforeQuote";
}

function findSpeech(
  units: readonly Unit[],
): Pick<FrameAttributions, "quotes" | "hasSpeech" | "isOnlySpeech"> {
  const quotes: Quote[] = [];
  let hasSpeech = false;
  let isOnlySpeech = true;
  for (const { kind, piece } of units) {
    if (kind === "quote") hasSpeech = true;
    else if (kind === "word" || kind === "number") isOnlySpeech = false;
    if (piece?.isFirst === true) quotes.push(piece.quote);
  }
  return { quotes: exact(quotes), hasSpeech, isOnlySpeech };
}

function findReports(text: string, frame: Frame, lexicon: Lexicon): readonly Report[] {
  const { units } = frame;
  const verbs = findVerbReports(units, lexicon);
  const prepositions = findPrepositionalReports(units, lexicon);
  const nouns = findNounReports(units, verbs, lexicon);
  const reports = join(join(verbs, prepositions), nouns);
  const hasDirect = reports.some(({ contents }) => contents.some((content) => hasQuote(units, content)));
  const isHeadline = frame.paragraph.kind === "headline" || frame.paragraph.kind === "crossHead";
  const opens = reports.some(({ evidence }) => evidence === "colonAcrossParagraph");
  const colon = hasDirect || opens ? undefined : findColonReport(units, isHeadline);
  const trailing = hasDirect ? undefined : findTrailingReport(units);
  const near = byNearness(units, join(reports, findMissedReports(units, reports)));
  const known =
    trailing === undefined && colon === undefined ? near : [trailing, colon, ...near].filter(isFound);
  return join(known, findBareReports(text, units, known, lexicon.lists.nounCues));
}

function isFound(report: Report | undefined): report is Report {
  return report !== undefined;
}

/** Most frames have no reports of a kind, and then nothing is copied. */
function join(one: readonly Report[], other: readonly Report[]): readonly Report[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}

/** Contents that are only a quote come first, so that a clause that runs over them does not take them. */
function byNearness(units: readonly Unit[], reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  const rank = (report: Report): number => {
    const beside = report.contents.some((content) => units[content.start]?.kind === "quote");
    return beside && report.form === "verb" ? 0 : 1;
  };
  return reports.toSorted((one, other) => rank(one) - rank(other) || other.cue.start - one.cue.start);
}

function hasQuote(units: readonly Unit[], content: Span): boolean {
  for (let index = content.start; index < content.end; index++)
    if (units[index]?.kind === "quote") return true;
  return false;
}

function makeAttributions(
  units: readonly Unit[],
  report: Report,
  content: Span,
  isSecond: boolean,
  cue: Cue,
  source: Source | undefined,
  taken: Set<Quote>,
): readonly Attribution[] {
  const { quotes, words } = readContent(units, content, taken);
  const said: Said = { cue, source, speech: report.speech };
  const evidence = isSecond ? "continuedQuote" : report.evidence;
  if (quotes.length > 0 && words === 0) {
    for (const quote of quotes) taken.add(quote);
    return quotes.map((quote, index) => {
      const own = { start: quote.start, end: quote.end };
      return toAttribution(said, index > 0 ? "continuedQuote" : evidence, own, "direct", [quote]);
    });
  }
  const span = spanOf(units, content);
  if (span.end <= span.start || words === 0) return [];
  for (const quote of quotes) taken.add(quote);
  if (quotes.length > 0) return [toAttribution(said, evidence, span, "mixed", quotes)];
  const attribution = toAttribution(said, evidence, span, "indirect", quotes);
  const isAttitude = !report.speech && !isStatement(units, report.cue, content);
  return [isAttitude ? extend(attribution, { attitude: true } as const) : attribution];
}

/** What all contents of a report share. */
interface Said {
  readonly cue: Cue;
  readonly source: Source | undefined;
  readonly speech: boolean;
}

/** Written out for both cases: to copy what is shared into each would take several times as long. */
function toAttribution(
  { cue, source, speech }: Said,
  evidence: Evidence,
  content: Span,
  kind: Attribution["kind"],
  quotes: readonly Quote[],
): Attribution {
  const { start, end } = content;
  if (source === undefined) return { cue, evidence, speech, start, end, content, kind, quotes };
  return { cue, source, evidence, speech, start, end, content, kind, quotes };
}

/** The quotes of a content that nobody has yet, and the number of its words. */
function readContent(
  units: readonly Unit[],
  content: Span,
  taken: ReadonlySet<Quote>,
): { readonly quotes: readonly Quote[]; readonly words: number } {
  const quotes: Quote[] = [];
  let words = 0;
  for (let index = content.start; index < Math.min(content.end, units.length); index++) {
    const unit = units[index] as Unit;
    if (unit.piece !== undefined && !taken.has(unit.piece.quote)) quotes.push(unit.piece.quote);
    if (isContentWord(unit)) words++;
  }
  return { quotes: exact(quotes), words };
}

/** Any word but the "that" or "and" that leads a quote in. */
function isContentWord({ kind, wordClass }: Unit): boolean {
  return kind === "number" || (kind === "word" && wordClass !== "that" && wordClass !== "conjunction");
}
