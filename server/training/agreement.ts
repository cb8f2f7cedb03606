import type { Span } from "../src/text/span.ts";

/** A quotation as corpora and `annotate` write it; a speaker may lack its place or its resolved name. */
export interface ScoredQuote extends Span {
  readonly parts?: readonly Span[] | undefined;
  readonly kind: string;
  readonly speech?: 0 | 1;
  readonly speaker?: ScoredSpeaker | null;
  readonly cue?: Span | null;
}

/** Who speaks, by place, by the words of the text, by name, or by all of them. */
export interface ScoredSpeaker extends Partial<Span> {
  readonly text?: string;
  readonly name?: string;
}

/** What of the gold counts, in the scorer's words: see the first lines of `test/bench/score.mjs`. */
export interface Scope {
  readonly kinds?: readonly string[] | undefined;
  readonly speech?: boolean;
  readonly pieces?: boolean;
}

/** How two readings of one article agree; every quotation of either side is in one list. */
export interface Agreement<Gold extends ScoredQuote, System extends ScoredQuote> {
  readonly matched: readonly { readonly gold: Gold; readonly system: System; readonly speaker: boolean }[];
  readonly missed: readonly Gold[];
  /** Quotations that the gold does not have; with the one of the gold that each overlaps most, if any. */
  readonly extra: readonly { readonly system: System; readonly gold: Gold | undefined }[];
  /** What the scope leaves open: neither right nor wrong. */
  readonly ignored: readonly System[];
}

/**
 * Compares quotations as the scorer does: spans match from 80 % of their letters on, the best pair first, and the
 * speaker is right by name, last name or place. It is written anew here because the scorer only counts, and
 * training and lists of misses want to know which; a test holds both to the same counts.
 */
export function compareQuotes<Gold extends ScoredQuote, System extends ScoredQuote>(
  text: string,
  gold: readonly Gold[],
  system: readonly System[],
  ignore: readonly Span[] = [],
  scope: Scope = {},
): Agreement<Gold, System> {
  const letters = countLetters(text);
  const all = scope.pieces === true ? gold.flatMap(toPieces) : gold;
  const given = scope.pieces === true ? system.flatMap(toPieces) : system;
  const wanted = all.filter((quote) => isWanted(quote, scope));
  const free: readonly Span[] = [...all.filter((quote) => !isWanted(quote, scope)), ...ignore];
  const pairs = pairUp(wanted, given, letters);
  const used = new Set(pairs.values());
  const rest = given.filter((quote) => !used.has(quote));
  const nearest = rest.map((quote) => ({ system: quote, gold: mostOverlapping(quote, wanted, letters) }));
  const isOpen = (it: (typeof nearest)[number]): boolean =>
    isOtherKind(it.system, scope) || (it.gold === undefined && liesIn(it.system, free, letters));
  return {
    matched: [...pairs].map(([one, other]) => ({
      gold: one,
      system: other,
      speaker: isSameSpeaker(text, one.speaker, other.speaker),
    })),
    missed: wanted.filter((quote) => !pairs.has(quote)),
    extra: nearest.filter((it) => !isOpen(it)),
    ignored: nearest.filter(isOpen).map((it) => it.system),
  };
}

const leastShare = 0.8;

function toPieces<Quote extends ScoredQuote>(quote: Quote): readonly Quote[] {
  return partsOf(quote).map(({ start, end }) => ({ ...quote, start, end, parts: undefined }));
}

function partsOf(span: Span & { readonly parts?: readonly Span[] | undefined }): readonly Span[] {
  return span.parts === undefined || span.parts.length === 0 ? [span] : span.parts;
}

function isWanted(quote: ScoredQuote, { kinds, speech }: Scope): boolean {
  return (kinds === undefined || kinds.includes(quote.kind)) && (speech !== true || quote.speech !== 0);
}

/** Whether a reading says itself that a quotation is out of scope. */
function isOtherKind(quote: ScoredQuote, { kinds, speech }: Scope): boolean {
  return (kinds !== undefined && !kinds.includes(quote.kind)) || (speech === true && quote.speech === 0);
}

/** How many letters and digits stand before each offset: marks, commas and spaces at the edges cost nothing. */
function countLetters(text: string): Int32Array {
  const letters = new Int32Array(text.length + 1);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    const counts = isSurrogate || /[\p{L}\p{N}]/u.test(text[index] ?? "");
    letters[index + 1] = (letters[index] ?? 0) + (counts ? 1 : 0);
  }
  return letters;
}

function sizeOf(span: Span, letters: Int32Array): number {
  return partsOf(span).reduce((sum, part) => sum + lettersIn(part.start, part.end, letters), 0);
}

function lettersIn(start: number, end: number, letters: Int32Array): number {
  return end > start ? (letters[end] ?? 0) - (letters[start] ?? 0) : 0;
}

function shared(one: Span, other: Span, letters: Int32Array): number {
  let sum = 0;
  for (const part of partsOf(one))
    for (const it of partsOf(other))
      sum += lettersIn(Math.max(part.start, it.start), Math.min(part.end, it.end), letters);
  return sum;
}

function pairUp<Gold extends Span, System extends Span>(
  gold: readonly Gold[],
  system: readonly System[],
  letters: Int32Array,
): ReadonlyMap<Gold, System> {
  const candidates = gold.flatMap((one) =>
    system.flatMap((other) => {
      const both = shared(one, other, letters);
      const value = both === 0 ? 0 : both / (sizeOf(one, letters) + sizeOf(other, letters) - both);
      return value >= leastShare ? [{ one, other, value }] : [];
    }),
  );
  const pairs = new Map<Gold, System>();
  const used = new Set<System>();
  for (const { one, other } of candidates.sort((a, b) => b.value - a.value)) {
    if (pairs.has(one) || used.has(other)) continue;
    pairs.set(one, other);
    used.add(other);
  }
  return pairs;
}

function mostOverlapping<Gold extends Span>(
  span: Span,
  gold: readonly Gold[],
  letters: Int32Array,
): Gold | undefined {
  let best: Gold | undefined;
  let most = 0;
  for (const quote of gold) {
    const both = shared(quote, span, letters);
    if (both > most) [best, most] = [quote, both];
  }
  return best;
}

function liesIn(span: Span, free: readonly Span[], letters: Int32Array): boolean {
  const least = 0.5 * Math.max(1, sizeOf(span, letters));
  return free.some((zone) => shared(zone, span, letters) >= least);
}

function isSameSpeaker(
  text: string,
  one: ScoredSpeaker | null | undefined,
  other: ScoredSpeaker | null | undefined,
): boolean {
  if (!one || !other) return !one && !other;
  const names = namesOf(text, one);
  const others = namesOf(text, other);
  if (names.some((name) => others.some((it) => isSameName(name, it)))) return true;
  const { start, end } = one;
  if (start === undefined || end === undefined || other.start === undefined || other.end === undefined)
    return false;
  return start < other.end && other.start < end;
}

function namesOf(text: string, speaker: ScoredSpeaker): readonly string[] {
  const { start, end, name } = speaker;
  const words = speaker.text ?? (start === undefined || end === undefined ? "" : text.slice(start, end));
  return [words, name ?? ""].filter((it) => it !== "");
}

function isSameName(one: string, other: string): boolean {
  const whole = normalName(one);
  if (whole !== "" && whole === normalName(other)) return true;
  const last = lastName(one);
  return last !== "" && last === lastName(other);
}

/** Without accents, possessives, punctuation, titles and articles, in lower case. */
function normalName(name: string): string {
  let rest = withoutAccents(name)
    .replace(/'s?(?=\s|$|[,.])/giu, "")
    .replace(/[“”"()[\],.;:!?]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  for (let before = ""; before !== rest; ) [before, rest] = [rest, rest.replace(title, "")];
  return (rest === "" ? name : rest).toLowerCase().trim();
}

const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|president|vice president|prime minister|former|then|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|secretary|general|gen|colonel|col|captain|capt|lieutenant|lt|sergeant|sgt|major|judge|justice|king|queen|prince|princess|pope|chancellor|minister|the|a|an)\.?\s+/iu;

/** The last capitalised word before any apposition or relative clause; else the last word. */
function lastName(name: string): string {
  const [head = ""] = withoutAccents(name).split(/[,(;—–]| who | of | in | for | from | at | and /u);
  const words = head
    .replace(/'s?(?=\s|$)/giu, "")
    .replace(/["“”.]/gu, "")
    .trim()
    .split(/\s+/u)
    .filter((word) => !/^(?:jr|sr|ii|iii|iv|md|phd)$/iu.test(word));
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return (capitalised.at(-1) ?? words.at(-1) ?? "").toLowerCase();
}

function withoutAccents(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’`]/gu, "'");
}
