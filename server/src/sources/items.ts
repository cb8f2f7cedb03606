import { type Span, slice } from "../text/span.ts";
import { type Atom, formsOf, kindOf, type SpeechLists, type WordKind } from "./speechWords.ts";
import { readNumber } from "./spokenNumbers.ts";
import { foldWord, scanWords } from "./words.ts";

/** What is compared: a word, a number of any length, or what a short form stands for. The span is that of the words. */
export interface Item extends Span {
  /** The same for items that say the same: "#40" for "forty" and "40". */
  readonly key: string;
  readonly kind: WordKind;
  /** Whether it is said in passing, so that print leaves it out: a filler, a word said twice, a word broken off. */
  readonly isLoose: boolean;
}

/** The items of some stretches of a text, in order. */
export function readItems(text: string, spans: readonly Span[], lists: SpeechLists): readonly Item[] {
  const atoms = readAtoms(text, spans, lists);
  const items: Item[] = [];
  let index = 0;
  while (index < atoms.length)
    index = readNumberAt(text, atoms, index, lists, items) ?? readWordAt(text, atoms, index, lists, items);
  return markRepeats(items);
}

/** Adds the number that begins at an atom, with its unit; gives the index behind it, or nothing where none begins. */
function readNumberAt(
  text: string,
  atoms: readonly Atom[],
  index: number,
  lists: SpeechLists,
  items: Item[],
): number | undefined {
  const atom = atoms[index] as Atom;
  const money = moneyOf(text, atom, lists);
  const number = readNumber(atoms, money === undefined ? index : index + 1, lists);
  if (number === undefined) return undefined;
  const last = atoms[number.end - 1] as Atom;
  items.push({ start: atom.start, end: last.end, key: number.key, kind: "number", isLoose: false });
  const word = { kind: "word", isLoose: false } as const;
  for (const unit of [money, number.unit])
    if (unit !== undefined) items.push({ start: atom.start, end: last.end, key: unit, ...word });
  return number.end;
}

/** Adds the word at an atom, or the two of "you know"; gives the index behind. */
function readWordAt(
  text: string,
  atoms: readonly Atom[],
  index: number,
  lists: SpeechLists,
  items: Item[],
): number {
  const { start, end, form, kind } = atoms[index] as Atom;
  const next = atoms[index + 1];
  if (next !== undefined && lists.speechWords.get(`${form} ${next.form}`) === "filler") {
    items.push({ start, end: next.end, key: `${form} ${next.form}`, kind: "filler", isLoose: true });
    return index + 2;
  }
  const isLoose = kind === "filler" || isBrokenOff(text, { start, end, form, kind }, next);
  items.push({ start, end, key: form, kind, isLoose });
  return index + 1;
}

function readAtoms(text: string, spans: readonly Span[], lists: SpeechLists): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const span of spans) {
    scanWords(text, span, (start, end) => {
      for (const form of formsOf(text.slice(start, end), lists))
        atoms.push({ start, end, form, kind: kindOf(form, lists) });
    });
  }
  return atoms;
}

/** "dollars" for the sign before a number. */
function moneyOf(text: string, atom: Atom, { speechWords }: SpeechLists): string | undefined {
  const [kind, name] = (speechWords.get(foldWord(slice(text, atom))) ?? "").split(" ");
  return kind === "money" ? name : undefined;
}

/** "th-" before "the": a word that the speaker began anew. */
function isBrokenOff(text: string, atom: Atom, next: Atom | undefined): boolean {
  return (
    next !== undefined &&
    next.form !== atom.form &&
    next.form.startsWith(atom.form) &&
    brokenOff.test(text.slice(atom.end, next.start))
  );
}

// The dash between "th" and "the" in "th- the", "th—the", "th… the"; not in "well-known".
const brokenOff = /^(?:-[,\s]+|\s*(?:[–—…]|--|\.{3}))/u;

/** Of words that are said twice in a row ("we will, we will"), the first ones are loose. */
function markRepeats(items: readonly Item[]): readonly Item[] {
  const firm = items.flatMap((item, index) => (item.isLoose ? [] : [index]));
  const loose = new Set<number>();
  for (let length = 1; length <= longestRepeat; length++) {
    let same = 0;
    for (let place = length; place < firm.length; place++) {
      const isSame = keyAt(items, firm, place) === keyAt(items, firm, place - length);
      same = isSame ? same + 1 : 0;
      if (same < length) continue;
      for (let back = 0; back < length; back++) loose.add(firm[place - length - back] as number);
      same = 0;
    }
  }
  return loose.size === 0
    ? items
    : items.map((item, index) => (loose.has(index) ? { ...item, isLoose: true } : item));
}

function keyAt(items: readonly Item[], firm: readonly number[], place: number): string | undefined {
  return items[firm[place] ?? -1]?.key;
}

/** Words that are said again at once. */
const longestRepeat = 4;
