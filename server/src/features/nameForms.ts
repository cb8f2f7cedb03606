/** How each form of a person's old name is written with the new one. */
export interface NameChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** How many words of each are the surname; 0 for a name of one word. */
  readonly surnameBefore: number;
  readonly surnameAfter: number;
}

/** Pairs an old and a new full name; lower-case particles ("van der Berg") belong to the surname. */
export function pairNames(before: string, after: string): NameChange {
  const wordsBefore = wordsOf(before);
  const wordsAfter = wordsOf(after);
  return {
    before: wordsBefore,
    after: wordsAfter,
    surnameBefore: surnameLength(wordsBefore),
    surnameAfter: surnameLength(wordsAfter),
  };
}

/**
 * One form of the old name, written with the new one: the surname stays a surname, a first name a first name, an
 * initial an initial, capitals capitals. A word that is not in the old name (a nickname) stays as it is.
 *
 * @returns undefined where the new name has nothing for a word, as for a middle name that it drops.
 */
export function renameForm(form: string, change: NameChange): string | undefined {
  const words = wordsOf(form);
  const { before, after } = change;
  if (isSame(words, before)) return inCaseOf(form, after.join(" "));
  if (before.length === after.length) {
    const renamed = words.map((word) => renameWord(word, before, after));
    return renamed.some((word) => word === undefined) ? undefined : renamed.join(" ");
  }
  return renamePart(form, words, change);
}

/** Words by white space; the particles of a name are words. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/u).filter((word) => word !== "");
}

/** For names of unlike length: a given part and a surname, each whole or by its first word. */
function renamePart(form: string, words: readonly string[], change: NameChange): string | undefined {
  const { before, after, surnameBefore, surnameAfter } = change;
  const [oldGiven, oldSurname] = split(before, surnameBefore);
  const [newGiven, newSurname] = split(after, surnameAfter);
  const endsInSurname = oldSurname.length > 0 && isSame(words.slice(-oldSurname.length), oldSurname);
  const given = endsInSurname ? words.slice(0, -oldSurname.length) : words;
  const surname = endsInSurname ? newSurname.join(" ") : "";
  if (given.length === 0) return inCaseOf(form, surname);
  const renamedGiven = renameGiven(given, oldGiven, newGiven);
  if (renamedGiven === undefined) return undefined;
  return inCaseOf(form, `${renamedGiven} ${surname}`.trim());
}

function renameGiven(
  given: readonly string[],
  oldGiven: readonly string[],
  newGiven: readonly string[],
): string | undefined {
  if (isSame(given, oldGiven)) return newGiven.join(" ");
  const [first = ""] = given;
  const known = oldGiven.findIndex((word) => equals(word, first) || isInitialOf(first, word));
  // A nickname instead of the given names stays.
  if (known === -1) return given.join(" ");
  const newFirst = newGiven[0];
  if (known > 0 || given.length > 1 || newFirst === undefined) return undefined;
  return isInitialOf(first, oldGiven[0] ?? "") ? initialOf(newFirst) : newFirst;
}

function renameWord(word: string, before: readonly string[], after: readonly string[]): string | undefined {
  const index = before.findIndex((old) => equals(old, word));
  if (index !== -1) return inCaseOf(word, after[index] ?? word);
  const initial = before.findIndex((old) => isInitialOf(word, old));
  return initial === -1 ? word : initialOf(after[initial] ?? word);
}

function surnameLength(words: readonly string[]): number {
  if (words.length < 2) return 0;
  let length = 1;
  while (length < words.length - 1 && isParticle(words[words.length - length - 1] ?? "")) length++;
  return length;
}

function split(words: readonly string[], surname: number): readonly [readonly string[], readonly string[]] {
  const border = words.length - surname;
  return [words.slice(0, border), words.slice(border)];
}

function isParticle(word: string): boolean {
  return word === word.toLowerCase() && /^\p{L}/u.test(word);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((word, index) => equals(word, others[index] ?? ""));
}

function equals(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** "J." and "J" for "Jane". */
function isInitialOf(word: string, name: string): boolean {
  return /^\p{Lu}\.?$/u.test(word) && name.startsWith(word.slice(0, 1)) && name.length > word.length;
}

function initialOf(name: string): string {
  return `${[...name][0] ?? ""}.`;
}

/** "SMITH" for a form in capitals. A name of one letter is no form in capitals. */
function inCaseOf(form: string, name: string): string {
  const letters = form.replace(/\P{L}/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase() ? name.toUpperCase() : name;
}
