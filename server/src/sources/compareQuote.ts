import type { Comparison, Passage } from "../article/comparisons.ts";
import { addAll } from "../text/addAll.ts";
import type { Span } from "../text/span.ts";
import { describeDifferences, longestOmission } from "./differences.ts";
import { type Fit, fitInto, partOf, type QuoteItems, readWindow, type Stretch } from "./fits.ts";
import { readItems } from "./items.ts";
import { hasInformation, mostDifferences } from "./likelihood.ts";
import { passageOf } from "./passages.ts";
import { cutRuns } from "./quoteRuns.ts";
import type { SourceIndex } from "./sourceIndex.ts";
import { isFileOf, matchLabel } from "./speakers.ts";
import { findSplice } from "./splices.ts";
import { judgeWording } from "./verdicts.ts";
import { findWindows, type Windows } from "./windows.ts";

/** A quotation that is looked for. */
export interface Sought {
  readonly text: string;
  /** Its pieces, without the marks around them and without what is not read; in order. */
  readonly spans: readonly Span[];
  /** The forms of the name of whoever is quoted, where that is known. */
  readonly names?: readonly string[];
  /** The forms of the names of the others in the article. */
  readonly others?: readonly (readonly string[])[];
}

/** A comparison, without the quotation that the caller has. */
export type Compared = Pick<Comparison, "verdict" | "passages" | "differences">;

/**
 * Looks a quotation up in the sources and says how its words stand there. Nothing is said of what is in no source unless
 * its speaker has one, nor of fewer than four words that are not in the speaker's own exactly as they are.
 *
 * Of passages as like, that of the speaker is taken, then that of nobody in particular, then the first.
 */
export function compareQuote(sought: Sought, index: SourceIndex): Compared | undefined {
  const quote = readQuote(sought, index);
  if (quote.items.length > longest) return compareLong(sought, quote, index);
  return compareItems(sought, quote, index);
}

/** Items that are compared at once: the table of an alignment grows with their square. */
const longest = 150;
const fewest = 4;

function readQuote({ text, spans }: Sought, { lists }: SourceIndex): QuoteItems {
  const items: QuoteItems["items"][number][] = [];
  const cuts = new Set<number>();
  const runs = cutRuns(text, spans);
  for (const run of runs) {
    if (run.cut !== undefined && items.length > 0) cuts.add(items.length);
    addAll(items, readItems(text, run.spans, lists));
  }
  cuts.delete(items.length);
  return { items, cuts, isMarked: runs.length > 1 };
}

function compareItems(sought: Sought, quote: QuoteItems, index: SourceIndex): Compared | undefined {
  if (quote.items.length < fewest) return compareShort(sought, quote, index);
  const windows = findPlaces(sought, quote, index);
  const stretches = windows.whole.map((window) => readWindow(window, index.lists));
  const found = bestFit(sought, quote, stretches);
  const best = found !== undefined && isLike(quote, found, index) ? found : undefined;
  if (best !== undefined && best.alignment.cost < leastSpliced) return describe(sought, quote, best);
  const halves = windows.halves.map((window) => readWindow(window, index.lists));
  const splice = findSplice(quote, [...stretches, ...halves], index);
  if (splice !== undefined && (best === undefined || splice.cost + spliceCost <= best.alignment.cost)) {
    const passages = splice.parts.map(({ part, fit }) => passageOf(part, fit));
    return { verdict: "spliced", passages, differences: [] };
  }
  if (best !== undefined) return describe(sought, quote, best);
  return isSpeakerIn(sought.names, index)
    ? { verdict: "not-found", passages: [], differences: [] }
    : undefined;
}

/** What a passage must cost before it is asked whether two would do better, and by how much they must. */
const leastSpliced = 2;
const spliceCost = 1.5;
/** Words that a writer may leave out without a mark and without bringing together what was said apart. */
const farthest = 10;

function findPlaces({ text }: Sought, quote: QuoteItems, index: SourceIndex): Windows {
  const spans = joinSpans(quote.items.map(({ start, end }) => ({ start, end })));
  return findWindows(index, { text, spans, gap: Math.min(3, quote.cuts.size) * farthestCut });
}

/** Words that a marked cut leaves out at most; beyond that the parts were said apart. */
const farthestCut = 120;

/** Items of one word ("do" and "not") are one span. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, index) => index === 0 || span.start >= (spans[index - 1]?.end ?? 0));
}

function bestFit(sought: Sought, quote: QuoteItems, stretches: readonly Stretch[]): Fit | undefined {
  let best: { readonly fit: Fit; readonly cost: number } | undefined;
  for (const stretch of stretches) {
    const fit = fitInto(quote, stretch);
    const cost = fit.alignment.cost + strangerCosts[labelOf(sought, quote, fit)];
    if (best === undefined || cost < best.cost) best = { fit, cost };
  }
  return best?.fit;
}

/** What a passage costs by whose it is: words that somebody else says are the quoted ones only if they fit better. */
const strangerCosts = { same: 0, unknown: 1 / 16, other: 1.5 } as const;

function labelOf({ names }: Sought, quote: QuoteItems, fit: Fit): "same" | "other" | "unknown" {
  return names === undefined ? "unknown" : matchLabel(passageOf(quote, fit).speaker, names);
}

/** Whether a passage is so like the quotation that it is the one, and not chance. */
function isLike(quote: QuoteItems, fit: Fit, index: SourceIndex): boolean {
  const { cost } = fit.alignment;
  return cost <= mostDifferences(quote.items.length) && hasInformation(quote, fit, index.wordKeys);
}

function describe(sought: Sought, quote: QuoteItems, fit: Fit): Compared {
  const passage = passageOf(quote, fit);
  const differences = describeDifferences(sought.text, quote, fit);
  const isFar = longestOmission(fit, quote.cuts) > farthest;
  const wording = isFar ? "spliced" : judgeWording(sought.text, passage, differences, quote.isMarked);
  const isOthers =
    wording !== "number-changed" && wording !== "negation-changed" && isAnothers(sought, passage, fit);
  return { verdict: isOthers ? "speaker-differs" : wording, passages: [passage], differences };
}

/** Whether the source says that somebody else speaks: somebody of the article, or it has the speaker elsewhere. */
function isAnothers({ names, others = [] }: Sought, passage: Passage, { stretch }: Fit): boolean {
  if (names === undefined || matchLabel(passage.speaker, names) !== "other") return false;
  const isKnown = others.some((other) => matchLabel(passage.speaker, other) === "same");
  return isKnown || stretch.source.segments.some(({ speaker }) => matchLabel(speaker, names) === "same");
}

/** A few words are found only where the speaker says exactly these. */
function compareShort(sought: Sought, quote: QuoteItems, index: SourceIndex): Compared | undefined {
  const { names } = sought;
  if (names === undefined || quote.items.length < 2 || quote.isMarked) return undefined;
  for (const window of findPlaces(sought, quote, index).whole) {
    const fit = fitInto(quote, readWindow(window, index.lists));
    if (fit.alignment.cost > 0 || labelOf(sought, quote, fit) !== "same") continue;
    return describe(sought, quote, fit);
  }
  return undefined;
}

function isSpeakerIn(names: readonly string[] | undefined, index: SourceIndex): boolean {
  if (names === undefined) return false;
  return index.indexed.some(
    ({ speakers, source }) =>
      (source.segments.length > 0 && isFileOf(source.name, names)) ||
      speakers.some((speaker) => matchLabel(speaker, names) === "same"),
  );
}

/** A quotation of many sentences is compared in parts; the gravest of their verdicts is that of the whole. */
function compareLong(sought: Sought, quote: QuoteItems, index: SourceIndex): Compared | undefined {
  const parts: Compared[] = [];
  for (let from = 0; from < quote.items.length; from += longest) {
    const part = partOf(quote, from, Math.min(quote.items.length, from + longest));
    const compared = compareItems(sought, part, index);
    if (compared !== undefined) parts.push(compared);
  }
  const gravest = parts.toSorted(
    (one, other) => gravity.indexOf(other.verdict) - gravity.indexOf(one.verdict),
  )[0];
  if (gravest === undefined) return undefined;
  return {
    verdict: gravest.verdict,
    passages: gravest.verdict === "spliced" ? gravest.passages : parts.flatMap(({ passages }) => passages),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

/** From the least to the gravest. */
const gravity: readonly Comparison["verdict"][] = [
  "exact",
  "normalised",
  "marked-change",
  "filler-removed",
  "words-changed",
  "not-found",
  "spliced",
  "speaker-differs",
  "negation-changed",
  "number-changed",
];
