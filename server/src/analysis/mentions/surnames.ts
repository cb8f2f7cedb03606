import type { Kind } from "./agreedKinds.ts";
import type { FullName } from "./fullNames.ts";
import type { TitledName } from "./names.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import type { Run } from "./runs.ts";
import type { ChosenName } from "./titledNames.ts";
import type { Usage, Vocabulary } from "./vocabulary.ts";
import { isNamelike } from "./words.ts";

/**
 * Writes onto the surnames and given names of the people with a full name who bears them. Left out is what is also a word
 * of another name: who is called Harrow in Harrow Hospital cannot be told.
 */
export function noteBearers(
  reading: Reading,
  namesIn: readonly (readonly ChosenName[])[],
  kindsIn: readonly (readonly Kind[])[],
): void {
  const { vocabulary } = reading;
  const bearers: Bearers = new Map();
  for (const [cell, names] of namesIn.entries())
    for (const [index, name] of names.entries()) {
      if (kindsIn[cell]?.[index] !== "person") noteOther(reading, name);
      else if (name.full !== undefined) addBearer(bearers, name.full, vocabulary.reading);
    }
  for (const usage of bearers.keys()) if (usage.otherIn === vocabulary.reading) bearers.delete(usage);
  setBearers(vocabulary, bearers);
}

/** By surname and by given name, all words of the names of those who bear it. */
type Bearers = Map<Usage, Set<string>>;

function noteOther({ vocabulary }: Reading, { word, full }: ChosenName): void {
  if (full !== undefined) for (const usage of full.usages) usage.otherIn = vocabulary.reading;
  else if (word !== undefined) word.usage.otherIn = vocabulary.reading;
}

/** A name says the same at each of its places. */
function addBearer(bearers: Bearers, full: FullName, reading: number): void {
  const { lower, usages } = full;
  const [given, surname] = [usages[0], usages.at(-1)];
  if (full.reading === reading || given === undefined || surname === undefined) return;
  full.reading = reading;
  if ((lower.at(-1) ?? "").length < shortest) return;
  const known = bearers.get(surname) ?? new Set();
  for (const word of lower) known.add(word);
  bearers.set(surname, known);
  if ((lower[0] ?? "").length >= shortest && !bearers.has(given)) bearers.set(given, new Set(lower));
}

// Letters; shorter names are too often something else in capitals.
const shortest = 4;

function setBearers(vocabulary: Vocabulary, bearers: Bearers): void {
  for (const usage of vocabulary.borne) if (!bearers.has(usage)) setBearersOf(usage, undefined, vocabulary);
  for (const [usage, own] of bearers)
    if (usage.bearers === undefined || !isSameSet(usage.bearers, own)) setBearersOf(usage, own, vocabulary);
  vocabulary.borne = [...bearers.keys()];
}

function setBearersOf(usage: Usage, own: ReadonlySet<string> | undefined, vocabulary: Vocabulary): void {
  usage.bearers = own;
  usage.bearersChanged = vocabulary.reading;
  vocabulary.bearersChanged = vocabulary.reading;
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}

/**
 * Adds the surnames, given names and full names of the article's people where nobody saw a name: in a line of
 * capitals ("MAYOR QUANDT QUITS") and in odd places. Only of people with a full name, and no words of the language.
 *
 * @param names of a paragraph in order, without overlap; so is the result.
 */
export function spreadSurnames(
  reading: Reading,
  cell: Run,
  names: readonly TitledName[],
): readonly TitledName[] {
  const all: TitledName[] = [];
  let first = cell.first;
  for (const name of names) {
    addBetween(all, reading, { first, end: name.first });
    all.push(name);
    first = name.end;
  }
  addBetween(all, reading, { first, end: cell.end });
  return all;
}

function addBetween(names: TitledName[], reading: Reading, gap: Run): void {
  const { words } = reading;
  for (let first = gap.first; first < gap.end; first++) {
    const own = words[first]?.usage.bearers;
    if (own === undefined || !isNamelike(words[first]) || isOrdinary(reading, words[first])) continue;
    let end = first + 1;
    while (end < gap.end && isNamelike(words[end]) && own.has(words[end]?.lower ?? "")) end++;
    // "Quandt Bridge" is no person; "QUANDT QUITS" may be.
    if (words[first]?.shape === "upper" || !isNamelike(words[end]))
      names.push({ first, end, of: "person", title: undefined });
    first = end - 1;
  }
}
