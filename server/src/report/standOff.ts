import type { Article, Attribution, Mention, Sentence, Source } from "../article/article.ts";
import { isSpoken } from "../article/lookup.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import { compareSpans, overlaps, type Span, slice } from "../text/span.ts";

/** One article as annotations beside its text. Offsets are UTF-16 code units, the end is out; lists are sorted by start. */
export interface StandOff {
  /** What is said; `speech` is 0 where it is only thought, denied or supposed ("thinks that …", "did not say whether …"). */
  readonly quotes: readonly StandOffQuote[];
  /** What is wanted, planned, backed, feared or talked about, without a statement; `speech` is 0 in each. */
  readonly attitudes: readonly StandOffQuote[];
  readonly people: readonly (Span & { readonly name: string })[];
  readonly sentences: readonly StandOffSentence[];
  readonly findings: readonly StandOffFinding[];
}

/**
 * Something said by somebody. `speech` is 0 for thoughts and intentions; `cue` and `speaker` are null where there is
 * none. `speaker.text` is the phrase of the article, `speaker.name` who that is: the fullest name, "anonymous" for
 * people whom the article does not name, else the phrase.
 */
export interface StandOffQuote extends Span {
  readonly kind: Attribution["kind"];
  readonly speech: 0 | 1;
  /** Where a cue stands in the middle: what is said before and behind it. */
  readonly parts?: readonly Span[];
  readonly speaker: (Span & { readonly text: string; readonly name: string }) | null;
  readonly cue: Span | null;
  /** How probable it is that span and speaker are right: that of the least sure part. Absent without a trained model. */
  readonly confidence?: number;
}

/**
 * A sentence. `attributed`: it has a part of a quote or an attitude. `spoken`, narrower: a part of somebody's own
 * words, in marks or with a plain verb of saying. `checkworthy_score` is the weight of its heaviest claim in the
 * writer's voice or anybody's, 0 without one.
 */
export interface StandOffSentence extends Span {
  readonly attributed: 0 | 1;
  readonly spoken: 0 | 1;
  readonly checkworthy: 0 | 1;
  readonly checkworthy_score: number;
}

/** A finding without its fixes. */
export interface StandOffFinding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/**
 * Turns an article and its findings into the stand-off form of `annotate` and `--format json`.
 *
 * @param attitudes of the article, beside its attributions
 */
export function toStandOff(
  article: Article,
  attitudes: readonly Attribution[],
  findings: readonly Finding[],
): StandOff {
  return {
    quotes: joinContinued(article.attributions.filter((it) => it.attitude !== true)).map((parts) =>
      toQuote(article.text, parts),
    ),
    attitudes: attitudesOf(article, attitudes).map((attribution) => toQuote(article.text, [attribution])),
    people: toPeople(article),
    sentences: toSentences(article, attitudes),
    findings: findings.map(({ code, span, severity, message }) => ({
      code,
      ...toSpan(span),
      severity,
      message,
    })),
  };
}

/** What is wanted, planned, backed or feared, in order. */
function attitudesOf({ attributions }: Article, attitudes: readonly Attribution[]): readonly Attribution[] {
  return [...attributions.filter((it) => it.attitude === true), ...attitudes].sort(compareSpans);
}

/** Puts "“A,” Smith said. “B.”" together: what continues an attribution of the same source is a part of it. */
function joinContinued(attributions: readonly Attribution[]): readonly (readonly Attribution[])[] {
  const groups: Attribution[][] = [];
  for (const attribution of attributions) {
    const group = isContinued(attribution)
      ? groups.slice(-longestGap).findLast(isBegun(attribution))
      : undefined;
    if (group !== undefined) group.push(attribution);
    else groups.push([attribution]);
  }
  return groups;
}

/** Attributions that may stand between two parts of one: "“A,” Smith said, citing Jones. “B.”" */
const longestGap = 3;

function isContinued({ evidence, source }: Attribution): boolean {
  return evidence === "continuedQuote" && source !== undefined;
}

/** Whether a group is of the same source, by the same words. */
function isBegun(attribution: Attribution): (group: readonly Attribution[]) => boolean {
  return (group) => group[0]?.source?.start === attribution.source?.start;
}

function toQuote(text: string, parts: readonly Attribution[]): StandOffQuote {
  // A group is made of at least one attribution.
  const attribution = parts[0] as Attribution;
  const { source, cue } = attribution;
  const isMixed = parts.some(({ kind }) => kind !== attribution.kind);
  return {
    start: attribution.start,
    end: Math.max(...parts.map(({ end }) => end)),
    ...(parts.length > 1 ? { parts: parts.map(toSpan) } : {}),
    kind: isMixed ? "mixed" : attribution.kind,
    speech: attribution.speech ? 1 : 0,
    speaker: source === undefined ? null : toSpeaker(text, attribution, source),
    cue: cue === undefined ? null : toSpan(cue),
    ...confidenceOf(parts),
  };
}

/** "Ana Lund, who said": a relative pronoun is a part of the phrase, since it is the subject of the cue. */
function toSpeaker(
  text: string,
  { evidence, cue }: Attribution,
  source: Source,
): NonNullable<StandOffQuote["speaker"]> {
  const rest = evidence === "relativeClause" ? text.slice(source.end, cue?.start) : "";
  const end = source.end + (relativePronoun.exec(rest)?.[0].length ?? 0);
  const span = { start: source.start, end };
  return { ...span, text: slice(text, span), name: speakerName(source) };
}

// ", who", " that"
const relativePronoun = /^,?\s+(?:who|which|that)\b/u;

function confidenceOf(parts: readonly Attribution[]): Pick<StandOffQuote, "confidence"> {
  const found = parts.flatMap(({ confidence }) => confidence ?? []);
  return found.length === 0 ? {} : { confidence: Math.min(...found) };
}

/** Who speaks, by the convention for annotated articles; a pronoun of which nobody knows whose it is stays one. */
function speakerName(source: Source): string {
  const { kind, name, person, organisation } = source;
  if (person !== undefined || organisation !== undefined) return name;
  const isUnnamed =
    kind === "anonymous" ||
    (kind === "person" && lowerCase.test(name) && !pronoun.test(name) && !family.test(name)) ||
    (kind === "group" && unnamedGroup.test(name));
  return isUnnamed ? "anonymous" : name;
}

// "the driver"; not a label ("Newsroom").
const lowerCase = /^\P{Lu}/u;

// "the Lunds".
const family = /^the \p{Lu}\p{Ll}+s$/u;

// "he", "They"; not "the driver".
const pronoun = /^(?:he|her|him|i|it|she|they|we|you)$/iu;

// "two drivers", "residents of the village", "people briefed on the talks"; not "the investigators", "police".
const unnamedGroup = /^(?!the |prosecutors|police|.* and \p{Lu})/u;

function toPeople(article: Article): StandOff["people"] {
  const names = new Map<Mention, string>();
  for (const person of article.people) for (const mention of person.mentions) names.set(mention, person.name);
  return article.mentions
    .filter((mention) => mention.kind === "name" && mention.of === "person")
    .map((mention) => ({ ...toSpan(mention), name: names.get(mention) ?? slice(article.text, mention) }));
}

function toSentences(article: Article, attitudes: readonly Attribution[]): readonly StandOffSentence[] {
  const weights = new Map<Sentence, number>();
  for (const { sentence, weight } of article.claims)
    weights.set(sentence, Math.max(weight, weights.get(sentence) ?? 0));
  const quotes = article.quotes.filter(({ use }) => use === "speech");
  const attributed = overlapFinder([...article.attributions, ...attitudes, ...quotes].sort(compareSpans));
  const spoken = overlapFinder(article.attributions.filter(isSpoken));
  return article.sentences.map((sentence) => {
    const weight = weights.get(sentence) ?? 0;
    return {
      ...toSpan(sentence),
      attributed: attributed(sentence) ? 1 : 0,
      spoken: spoken(sentence) ? 1 : 0,
      checkworthy: weight > 0 ? 1 : 0,
      checkworthy_score: weight,
    };
  });
}

/** Answers, for spans that are asked for in order of start, whether one of `items` (in order of start) overlaps. */
function overlapFinder(items: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  let open: readonly Span[] = [];
  return (span) => {
    const begun: Span[] = [];
    for (let item = items[next]; item !== undefined && item.start < span.end; item = items[++next])
      begun.push(item);
    open = [...open, ...begun].filter((item) => item.end > span.start);
    return open.some((item) => overlaps(item, span));
  };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
