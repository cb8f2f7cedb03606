import type { Extent, ItemWords } from "./itemWords.ts";
import type { Item } from "./record.ts";
import type { TextIndex } from "./textIndex.ts";

/** A stretch of the words of a text, by index; `end` is out. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** A text, and the words of items in it. */
export interface Numbered {
  readonly text: string;
  readonly index: TextIndex;
  readonly words: ItemWords;
}

/**
 * The number or date that an item has become whose words all stand, where a new word next to them makes it another:
 * "50" in "50 million", "36" in "at least 36", "4,200 cars" in "4,200 cars and vans". Undefined where none does.
 *
 * @param place of the item's words in the text.
 */
export function findGrown(
  numbered: Numbered,
  { kind, selector }: Item,
  extent: Extent,
  place: WordRange,
): WordRange | undefined {
  if (kind !== "number" && kind !== "date") return undefined;
  const before = wordBefore(numbered, place.first);
  const behind = wordBehind(numbered, place.end);
  const isBefore =
    (belongsBefore(before) || (kind === "date" && months.has(before))) &&
    !selector.prefix.replace(gapAtEnd, "").toLowerCase().endsWith(before);
  const isBehind = behind !== "" && !selector.suffix.trimStart().toLowerCase().startsWith(behind);
  const end = isBehind ? endOfGrown(numbered, extent, place.end, behind) : place.end;
  return isBefore || end > place.end ? { first: place.first - (isBefore ? 1 : 0), end } : undefined;
}

function wordBefore({ text, index: { words } }: Numbered, first: number): string {
  const gap = text.slice(words.ends[first - 1] ?? 0, words.starts[first]);
  return first > 0 && joined.test(gap) ? wordAt(text, words, first - 1) : "";
}

function wordBehind({ text, index: { words } }: Numbered, end: number): string {
  const gap = text.slice(words.ends[end - 1], words.starts[end]);
  return end < words.count && joined.test(gap) ? wordAt(text, words, end) : "";
}

// " " and "-"; not ", ", and no line break.
const joined = /^[ \u00a0\u202f\t-]{0,3}$/u;

// The hyphen of "2009-".
const gapAtEnd = /[\s–-]{1,8}$/u;

function wordAt(text: string, { starts, ends }: TextIndex["words"], word: number): string {
  return text.slice(starts[word], ends[word]).toLowerCase();
}

function belongsBefore(word: string): boolean {
  return figure.test(word) || bounds.has(word) || scales.has(word);
}

/** Where the number ends that goes on with a new word; the same end where it does not. */
function endOfGrown(
  { index, words: { numbers } }: Numbered,
  { suffix, end }: Extent,
  from: number,
  behind: string,
): number {
  if (behind === "%" || scales.has(behind)) return from + 1;
  const next = numbers[suffix] as number;
  if (!joins.has(behind) || suffix === end || next < 0) return from;
  for (let word = from + 2; word <= from + mostAdded; word++) if (index.numbers[word] === next) return word;
  return from;
}

/** Words that "and" adds to what is counted, and itself; with more it is another clause. */
const mostAdded = 4;

// "4,200", "-5", "$"; not "5pm".
const figure = /^[-–]?\d[\d.,]*$|^[$£€¥₹]$/u;
const joins: ReadonlySet<string> = new Set(["and", "or", "to"]);
const scales: ReadonlySet<string> = new Set(
  "hundred thousand million billion trillion dozen percent per bn m k".split(" "),
);
/**
 * The last words of "more than", "at least" and the like, and words that do the same alone. Not the "to" of "up to",
 * which stands before too many numbers for another reason.
 */
const bounds: ReadonlySet<string> = new Set(
  "than least most nearly almost about around roughly some over under only not".split(" "),
);

/** Before a date they make it another: "July 2013". */
const months: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec"
  ).split(" "),
);
