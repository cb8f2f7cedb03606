import type { QuoteDifference } from "../article/comparisons.ts";
import type { Difference } from "../text/alignment.ts";
import type { Span } from "../text/span.ts";
import { isSpellingVariant } from "../text/spelling.ts";
import type { Fit, QuoteItems } from "./fits.ts";
import type { Item } from "./items.ts";
import { spokenWords } from "./passages.ts";

/** What differs between a quotation and its passage, without what only print has: marks, capitals, spellings. */
export function describeDifferences(
  text: string,
  quote: QuoteItems,
  { stretch, alignment }: Fit,
): readonly QuoteDifference[] {
  const { items: said, source } = stretch;
  const spoken = spokenItems(said, alignment, quote.cuts);
  const strange = countKeys(quote.items.filter(({ kind }) => kind === "number"));
  for (const { key } of spoken) if (strange.has(key)) strange.set(key, (strange.get(key) ?? 0) - 1);
  return alignment.differences.flatMap((difference): readonly QuoteDifference[] => {
    const sides = sidesOf(quote, said, difference);
    const kind = kindOf(sides, { text, heard: source.text, strange });
    if (kind === undefined) return [];
    const span = spanOf(quote.items, difference.part);
    const passage = spanOf(said, sides.whole);
    return [
      {
        ...span,
        kind,
        written: sides.written.length === 0 ? "" : text.slice(span.start, span.end),
        said: sides.said.length === 0 ? "" : spokenWords(source, passage),
        passage,
      },
    ];
  });
}

/** Words that were said and that a writer left out without a mark, in the longest such place. */
export function longestOmission({ alignment }: Fit, cuts: ReadonlySet<number>): number {
  const lengths = alignment.differences
    .filter((difference) => !isCut(difference, cuts))
    .map(({ part, whole }) => whole[1] - whole[0] - (part[1] - part[0]));
  return Math.max(0, ...lengths);
}

interface Sides {
  /** Indexes of what is said, without what is said in passing at its ends beside other words. */
  readonly whole: Difference["whole"];
  readonly written: readonly Item[];
  readonly said: readonly Item[];
  readonly isCut: boolean;
}

function sidesOf(quote: QuoteItems, said: readonly Item[], difference: Difference): Sides {
  const written = quote.items.slice(...difference.part);
  let [from, to] = difference.whole;
  const isMixed = written.length > 0 || said.slice(from, to).some(({ isLoose }) => !isLoose);
  while (isMixed && from < to && said[from]?.isLoose) from++;
  while (isMixed && from < to && said[to - 1]?.isLoose) to--;
  return { whole: [from, to], written, said: said.slice(from, to), isCut: isCut(difference, quote.cuts) };
}

function isCut({ part }: Difference, cuts: ReadonlySet<number>): boolean {
  return part[0] === part[1] && cuts.has(part[0]);
}

interface Context {
  readonly text: string;
  readonly heard: string;
  /** How often each number stands in the quotation more than in the passage. */
  readonly strange: ReadonlyMap<string, number>;
}

function kindOf(
  { written, said, isCut: isMarked }: Sides,
  context: Context,
): QuoteDifference["kind"] | undefined {
  if (isMarked) return "marked";
  if (written.length === 0 && said.every(({ isLoose }) => isLoose)) return "filler";
  if (isSameInPrint(written, said, context)) return undefined;
  const isStrange = ({ kind, key }: Item): boolean =>
    kind === "number" && (context.strange.get(key) ?? 0) > 0;
  if (written.some((item) => isStrange(item) && (isFigure(item) || said.some(isFigure)))) return "number";
  return negationsIn(written) === negationsIn(said) ? "words" : "negation";
}

/** What is a number for sure: "one" may be a pronoun. */
function isFigure({ kind, key }: Item): boolean {
  return kind === "number" && key !== "#1" && key !== "#1th";
}

function negationsIn(items: readonly Item[]): number {
  return items.filter(({ kind, isLoose }) => kind === "negation" && !isLoose).length;
}

/** "any more" and "anymore", "its" and "it's", "11:30" and "1130"; and a name that was spelled as it was heard. */
function isSameInPrint(written: readonly Item[], said: readonly Item[], { text, heard }: Context): boolean {
  if (written.length === 0 || said.length === 0) return false;
  if (joinKeys(written) === joinKeys(said)) return true;
  const [one, other] = [lettersOf(text, written), lettersOf(heard, said)];
  if (one.toLowerCase() === other.toLowerCase()) return true;
  if (isShortOf(said, written) || isShortOf(written, said)) return true;
  const isName = written.length === 1 && said.length === 1 && capital.test(one);
  return isName && capital.test(other) && isSpellingVariant(one, other);
}

/** Whether the "d" of "it'd" stands for "would", or the "s" of "it's" for "has". */
function isShortOf(short: readonly Item[], full: readonly Item[]): boolean {
  const verbs = shortVerbs.get(short[0]?.key ?? "");
  return short.length === 1 && full.length === 1 && verbs?.includes(full[0]?.key ?? "") === true;
}

const shortVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ["d", ["had", "would", "did"]],
  ["s", ["is", "has", "does"]],
]);

function joinKeys(items: readonly Item[]): string {
  return items.map(({ key }) => key.replace("#", "")).join("");
}

function lettersOf(text: string, items: readonly Item[]): string {
  return text.slice(items[0]?.start, items.at(-1)?.end).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The items of the passage but for those that a marked cut leaves out. */
function spokenItems(
  said: readonly Item[],
  { whole, differences }: Fit["alignment"],
  cuts: ReadonlySet<number>,
): readonly Item[] {
  const left = differences
    .filter((difference) => isCut(difference, cuts))
    .map((difference) => difference.whole);
  return said
    .slice(...whole)
    .filter((_, index) => !left.some(([from, to]) => whole[0] + index >= from && whole[0] + index < to));
}

function countKeys(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The words of a range; where it is empty, the word before, or the first one. */
function spanOf(items: readonly Item[], [start, end]: readonly [number, number]): Span {
  const first = items[start === end ? Math.max(0, start - 1) : start];
  const last = items[start === end ? Math.max(0, start - 1) : end - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

// "Renshaw"; not "run".
const capital = /^\p{Lu}/u;
