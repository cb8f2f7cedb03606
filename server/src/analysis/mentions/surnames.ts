import { addAll } from "../../text/addAll.ts";
import type { TitledName } from "./names.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import type { Run } from "./runs.ts";
import { isNamelike, type Word } from "./words.ts";

/**
 * Adds the surnames, given names and full names of the article's people where nobody saw a name: in a line of
 * capitals ("MAYOR QUANDT QUITS") and in odd places. Only of people with a full name, and no words of the language.
 *
 * @param names in order, without overlap; so is the result.
 */
export function spreadSurnames(reading: Reading, names: readonly TitledName[]): readonly TitledName[] {
  const bearers = collectBearers(reading.words, names);
  if (bearers.size === 0) return names;
  const all: TitledName[] = [];
  let first = 0;
  for (const name of names) {
    addAll(all, findBetween(reading, { first, end: name.first }, bearers));
    all.push(name);
    first = name.end;
  }
  return [...all, ...findBetween(reading, { first, end: reading.words.length }, bearers)];
}

/** By surname and by given name, all words of the names of those who bear it. */
type Bearers = ReadonlyMap<string, ReadonlySet<string>>;

/** Leaves out what is also a word of another name: who is called Harrow in Harrow Hospital cannot be told. */
function collectBearers(words: readonly Word[], names: readonly TitledName[]): Bearers {
  const bearers = new Map<string, Set<string>>();
  const others = new Set<string>();
  for (const { first, end, of } of names) {
    const own = words.slice(first, end).map(({ lower }) => lower);
    if (of !== "person") for (const word of own) others.add(word);
    else if (own.length > 1) addBearer(bearers, own);
  }
  for (const word of others) bearers.delete(word);
  return bearers;
}

function addBearer(bearers: Map<string, Set<string>>, own: readonly string[]): void {
  const [given = ""] = own;
  const last = own.at(-1) ?? "";
  if (last.length < shortest) return;
  const known = bearers.get(last) ?? new Set();
  for (const word of own) known.add(word);
  bearers.set(last, known);
  if (given.length >= shortest && !bearers.has(given)) bearers.set(given, new Set(own));
}

// Letters; shorter names are too often something else in capitals.
const shortest = 4;

function findBetween(reading: Reading, gap: Run, bearers: Bearers): readonly TitledName[] {
  const { words } = reading;
  const found: TitledName[] = [];
  for (let first = gap.first; first < gap.end; first++) {
    const own = bearers.get(words[first]?.lower ?? "");
    if (own === undefined || !isNamelike(words[first]) || isOrdinary(reading, words[first])) continue;
    let end = first + 1;
    while (end < gap.end && isNamelike(words[end]) && own.has(words[end]?.lower ?? "")) end++;
    // "Quandt Bridge" is no person; "QUANDT QUITS" may be.
    if (words[first]?.shape === "upper" || !isNamelike(words[end])) found.push({ first, end, of: "person" });
    first = end - 1;
  }
  return found;
}
