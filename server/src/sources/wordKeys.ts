import { formsOf, kindOf, type SpeechLists } from "./speechWords.ts";
import { foldWord } from "./words.ts";

/** What is not looked up: fillers, negations, signs of money. */
export const noKey = -1;

/**
 * Numbers for words, so that an index holds numbers only. All numbers share one, and fillers and negations have none: a
 * passage is found by the words around them, so that a changed "forty" or a lost "not" hides nothing.
 *
 * A class, since it lives as long as its index; what a removed source alone had stays, a few bytes a word.
 */
export class WordKeys {
  readonly #lists: SpeechLists;
  readonly #byWord: Map<string, number> = new Map();
  readonly #byForm: Map<string, number> = new Map([["#", numberKey]]);
  /** How often each key stands in all sources. */
  #counts: Int32Array = new Int32Array(1024);
  #total = 0;

  constructor(lists: SpeechLists) {
    this.#lists = lists;
  }

  /** The key of a word as it is written, made if it is new. */
  add(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const form = this.#formOf(word);
    const key = form === undefined ? noKey : (this.#byForm.get(form) ?? this.#byForm.size);
    if (form !== undefined && key === this.#byForm.size) this.#byForm.set(ownCopy(form), key);
    this.#byWord.set(ownCopy(word), key);
    return key;
  }

  /** The key of a word; `undefined` where no source has it. */
  find(word: string): number | undefined {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const form = this.#formOf(word);
    return form === undefined ? noKey : this.#byForm.get(form);
  }

  /** Counts the words of a source that comes (1) or goes (-1). */
  count(keys: Int32Array, change: 1 | -1): void {
    if (this.#counts.length < this.#byForm.size) {
      const counts = new Int32Array(this.#byForm.size * 2);
      counts.set(this.#counts);
      this.#counts = counts;
    }
    for (const key of keys) if (key !== noKey) this.#counts[key] = (this.#counts[key] as number) + change;
    this.#total += change * keys.length;
  }

  /** How often a key stands in all sources. */
  countOf(key: number): number {
    return this.#counts[key] ?? 0;
  }

  /** How often a form of a word stands in all sources; "#" and what follows it is any number. */
  countOfForm(form: string): number {
    return this.countOf(this.#byForm.get(form.startsWith("#") ? "#" : form) ?? noKey);
  }

  /** Words in all sources. */
  get total(): number {
    return this.#total;
  }

  #formOf(word: string): string | undefined {
    const forms = formsOf(foldWord(word), this.#lists);
    const form = forms.find(
      (it) => kindOf(it, this.#lists) === "word" || kindOf(it, this.#lists) === "number",
    );
    if (form === undefined || this.#lists.speechWords.get(form)?.startsWith("money")) return undefined;
    return kindOf(form, this.#lists) === "number" ? "#" : form;
  }
}

/** The key of every number. */
export const numberKey = 0;

/** Not a part of the text that it was cut from, which would keep that in memory. */
function ownCopy(word: string): string {
  return word.length < shortestPart ? word : word.split("").join("");
}

/** Shorter cuts are copies anyway. */
const shortestPart = 13;
