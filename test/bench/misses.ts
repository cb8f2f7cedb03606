import type { Span } from "../../server/src/text/span.ts";
import { compareQuotes, type ScoredQuote } from "../../server/training/agreement.ts";
import type { Reading } from "./corpora.ts";
import { f1Of, type Metric } from "./metrics.ts";
import type { ArticleCounts } from "./record.ts";

/** One place where reading and gold differ: why, and the words. */
export interface Miss {
  readonly cause: string;
  readonly words: string;
}

/** A gold or system line, as far as misses are read from it. */
interface Line {
  readonly text?: string;
  readonly quotes?: readonly ScoredQuote[];
  readonly partial?: boolean;
  readonly ignore?: readonly Span[];
  readonly people?: readonly (Span & { readonly name: string })[];
  readonly sentences?: readonly (Span & Readonly<Record<string, number>>)[];
}

/** The articles with most misses for a figure, most first: id, F1, how many misses of each cause, and each with its words. */
export function renderWorst(
  corpus: string,
  metric: Metric,
  readings: readonly Reading[],
  counts: ArticleCounts | undefined,
  limit: number,
): string {
  const worst = readings
    .map((reading) => ({ reading, counts: counts?.get(reading.key) ?? { tp: 0, fp: 0, fn: 0 } }))
    .map((it) => ({ ...it, faults: it.counts.fp + it.counts.fn }))
    .filter(({ faults }) => faults > 0)
    .sort((one, other) => other.faults - one.faults)
    .slice(0, limit);
  const blocks = worst.map((it) => {
    const misses = findMisses(metric, it.reading);
    const lines = misses.map(({ cause, words }) => `    ${cause}: ${words}`);
    const head = `  ${it.reading.id}  F1 ${f1Of(it.counts).toFixed(2)}  ${renderCauses(misses)}`;
    return [head, ...lines].join("\n");
  });
  return [`${corpus}, ${metric.name}: the worst ${worst.length} articles`, ...blocks].join("\n");
}

/** "3 missed direct, 1 wrong speaker": most first. */
function renderCauses(misses: readonly Miss[]): string {
  const counts = new Map<string, number>();
  for (const { cause } of misses) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([cause, count]) => `${count} ${cause}`)
    .join(", ");
}

/** The misses of one article, those of the gold first. */
export function findMisses(
  metric: Metric,
  { gold, system }: Pick<Reading, "gold" | "system">,
): readonly Miss[] {
  const one: Line = JSON.parse(gold);
  const other: Line = JSON.parse(system);
  const text = one.text ?? "";
  switch (metric.layer) {
    case "quotes":
      return quoteMisses(text, metric, one, other);
    case "people":
      return nameMisses(text, one.people ?? [], other.people ?? []);
    case "sentences":
      return sentenceMisses(text, metric, one, other);
  }
}

function quoteMisses(text: string, { options }: Metric, gold: Line, system: Line): readonly Miss[] {
  const kinds = options[options.indexOf("--kinds") + 1]?.split(",");
  const scope = {
    kinds: options.includes("--kinds") ? kinds : undefined,
    speech: options.includes("--speech"),
    pieces: options.includes("--pieces"),
  };
  const found = compareQuotes(text, gold.quotes ?? [], system.quotes ?? [], gold.ignore, scope);
  const wrong = found.matched
    .filter(({ speaker }) => !speaker)
    .map((pair) => ({
      cause: speakerCause(pair.gold, pair.system),
      words: `${excerpt(text, pair.gold)}, not by ${speakerOf(text, pair.system)} but by ${speakerOf(text, pair.gold)}`,
    }));
  if (gold.partial === true) return wrong;
  return [
    ...wrong,
    ...found.missed.map((quote) => ({
      cause: `missed ${quote.kind}`,
      words: `${excerpt(text, quote)} by ${speakerOf(text, quote)}`,
    })),
    ...found.extra.map((it) => ({
      cause: it.gold === undefined ? `extra ${it.system.kind}` : `other border, ${it.system.kind}`,
      words: `${excerpt(text, it.system)} by ${speakerOf(text, it.system)}`,
    })),
  ];
}

function speakerCause(gold: ScoredQuote, system: ScoredQuote): string {
  if (!gold.speaker) return "speaker where there is none";
  return system.speaker ? "wrong speaker" : "no speaker";
}

function speakerOf(text: string, { speaker }: ScoredQuote): string {
  if (!speaker) return "nobody";
  const { start, end, name } = speaker;
  const words = speaker.text ?? (start === undefined ? "" : text.slice(start, end));
  return name === undefined || name === words ? words : `${words} (${name})`;
}

function nameMisses(text: string, gold: readonly Span[], system: readonly Span[]): readonly Miss[] {
  const isIn = (span: Span, spans: readonly Span[]): boolean =>
    spans.some(({ start, end }) => start === span.start && end === span.end);
  const touchesAny = (span: Span, spans: readonly Span[]): boolean =>
    spans.some(({ start, end }) => start < span.end && span.start < end);
  const toMiss = (cause: string, span: Span, others: readonly Span[]): Miss => ({
    cause: touchesAny(span, others) ? `${cause}, other border` : cause,
    words: excerpt(text, span),
  });
  return [
    ...gold.filter((span) => !isIn(span, system)).map((span) => toMiss("missed", span, system)),
    ...system.filter((span) => !isIn(span, gold)).map((span) => toMiss("extra", span, gold)),
  ];
}

/** A label is read off sentences that overlap by half of the shorter one, as the scorer does it. */
function sentenceMisses(text: string, { options }: Metric, gold: Line, system: Line): readonly Miss[] {
  const label = options[options.indexOf("--label") + 1] ?? "";
  const found = (system.sentences ?? []).filter((it) => it[label] === 1);
  return (gold.sentences ?? []).flatMap((sentence) => {
    const isFound = found.some((it) => {
      const both = Math.min(it.end, sentence.end) - Math.max(it.start, sentence.start);
      return both > 0 && both >= 0.5 * Math.min(it.end - it.start, sentence.end - sentence.start);
    });
    if (sentence[label] === undefined || (sentence[label] === 1) === isFound) return [];
    return [{ cause: isFound ? "extra" : "missed", words: excerpt(text, sentence) }];
  });
}

const excerptLength = 160;

function excerpt(
  text: string,
  { start, end, parts }: Span & { readonly parts?: readonly Span[] | undefined },
): string {
  const spans = parts === undefined || parts.length === 0 ? [{ start, end }] : parts;
  const words = spans
    .map((span) => text.slice(span.start, span.end))
    .join(" … ")
    .replace(/\s+/gu, " ");
  const characters = [...words];
  return `«${characters.length > excerptLength ? `${characters.slice(0, excerptLength).join("")}…` : words}»`;
}
