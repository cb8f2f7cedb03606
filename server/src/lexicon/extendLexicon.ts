import { type BannedWords, type House, isPlain } from "./house.ts";
import type { Lexicon, WordList } from "./lexicon.ts";
import { indexNames } from "./nameIndex.ts";
import { collectOpenings } from "./phraseOpenings.ts";
import { type FindPhrase, phraseFinder } from "./phrases.ts";
import { verbForms } from "./verbForms.ts";

/** What a newsroom does not print, ready to be looked for. */
export interface BannedList {
  /** The value of a phrase is its index in `words`. */
  readonly find: FindPhrase;
  readonly words: readonly BannedWords[];
}

/** Cuts a text into the words that an article would have, in lower case. */
export type CutWords = (text: string) => readonly string[];

/**
 * The lexicon of a newsroom: that of the language, with its words. Takes milliseconds, and is the lexicon itself
 * where nothing is added.
 */
export function extendLexicon(lexicon: Lexicon, house: House, cut: CutWords): Lexicon {
  if (isPlain(house)) return lexicon;
  const normalized = (phrases: readonly string[] = []): readonly string[] =>
    phrases.map((phrase) => cut(phrase).join(" ")).filter((phrase) => phrase !== "");
  const added = normalized(house.loadedVerbs?.add);
  const isKnown = (verb: string): boolean => verbForms(verb).some(([form]) => reports(lexicon, form));
  const cueVerbs = [...normalized(house.cueVerbs), ...added.filter((verb) => !isKnown(verb))];
  const reportingVerbs = withVerbs(lexicon.lists.reportingVerbs, cueVerbs);
  const anonymityPhrases = withWords(lexicon.lists.anonymityPhrases, normalized(house.anonymityPhrases));
  const lists = {
    ...lexicon.lists,
    anonymityPhrases,
    reportingVerbs,
    loadedVerbs: withLoaded(
      lexicon.lists.loadedVerbs,
      lemmasOf(reportingVerbs, added),
      lemmasOf(reportingVerbs, normalized(house.loadedVerbs?.remove)),
    ),
    ...withTitles(lexicon.lists, normalized(house.titles)),
  };
  return {
    ...lexicon,
    lists,
    openings: collectOpenings(lists),
    phrases: { ...lexicon.phrases, anonymityPhrases: phraseFinder(anonymityPhrases) },
    banned: banPhrases(house.banned ?? [], cut),
    names: indexNames(house.names ?? []),
  };
}

/** The list with words that have no value; what it knows stays as it is. */
function withWords(list: WordList, words: readonly string[]): WordList {
  return words.length === 0 ? list : new Map([...words.map((word) => [word, ""] as const), ...list]);
}

/** Verbs of speech that "that" may follow; one that the list has as something lesser is raised to that. */
function withVerbs(list: WordList, verbs: readonly string[]): WordList {
  if (verbs.length === 0) return list;
  const extended = new Map(list);
  for (const verb of verbs) {
    const lemma = verb.replaceAll(" ", "-");
    for (const [form, kind] of verbForms(verb)) {
      const [known, tier, ...rest] = list.get(form)?.split(" ") ?? [];
      if (tier === "1") continue;
      extended.set(form, [known ?? lemma, "1", ...(known === undefined ? [kind, "t"] : rest)].join(" "));
    }
  }
  return extended;
}

function reports({ lists }: Lexicon, form: string): boolean {
  return lists.reportingVerbs.has(form);
}

/** The list with verbs of the newsroom, and without those that it takes off; both lemmas. */
function withLoaded(list: WordList, added: readonly string[], removed: readonly string[]): WordList {
  if (added.length + removed.length === 0) return list;
  const loaded = new Map([...added.map((lemma) => [lemma, "house"] as const), ...list]);
  for (const lemma of removed) loaded.delete(lemma);
  return loaded;
}

/** The lemmas of verbs as attributions have them: "claim" for "claimed", "fire-back" for "fire back". */
function lemmasOf(reportingVerbs: WordList, verbs: readonly string[]): readonly string[] {
  return verbs.map((verb) => {
    const forms = verbForms(verb).flatMap(([form]) => reportingVerbs.get(form)?.split(" ")[0] ?? []);
    return forms[0] ?? verb.replaceAll(" ", "-");
  });
}

/** The last word of a title is one, and the words before it belong to it. */
function withTitles(
  { titles, titleModifiers }: { readonly titles: WordList; readonly titleModifiers: WordList },
  added: readonly string[],
): { readonly titles: WordList; readonly titleModifiers: WordList } {
  const words = added.map((title) => title.split(" "));
  return {
    titles: withWords(
      titles,
      words.flatMap((title) => title.slice(-1)),
    ),
    titleModifiers: withWords(
      titleModifiers,
      words.flatMap((title) => title.slice(0, -1)),
    ),
  };
}

function banPhrases(words: readonly BannedWords[], cut: CutWords): BannedList {
  const phrases = words.map(({ phrase }, index) => [cut(phrase).join(" "), String(index)] as const);
  return { find: phraseFinder(new Map(phrases.filter(([phrase]) => phrase !== ""))), words };
}
