import { marksBySpelling } from "../text/spellings.ts";
import type { Lexicon, WordList } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";

/** A bit for each list of {@link openingLists} that has a phrase with this first word; words without one are absent. */
export type PhraseOpenings = ReadonlyMap<string, number>;

/** The lists whose phrases are looked for everywhere in a text. */
const soughtLists = [
  "accusationPhrases",
  "anonymityPhrases",
  "convictionPhrases",
  "dataNouns",
  "responsePhrases",
  "vagueSources",
] as const;

/** At most seven, so that their bits are small. Cues of claims are looked for beside figures, see {@link opensPhrase}. */
const openingLists: readonly OpeningList[] = [...soughtLists, "claimCues"];

/** Name of a list whose phrases are looked for everywhere in a text. */
export type SoughtList = (typeof soughtLists)[number];

type OpeningList = SoughtList | "claimCues";

/** Where phrases of each list may begin in a stretch of a text: indices of tokens, in order; absent where none may. */
export type PhraseStarts = { readonly [Name in SoughtList]?: readonly number[] };

/** Collects the first words of the phrases. */
export function collectOpenings(lists: Readonly<Record<OpeningList, WordList>>): PhraseOpenings {
  const openings = new Map<string, number>();
  for (const [index, name] of openingLists.entries()) {
    for (const phrase of lists[name].keys()) {
      const space = phrase.indexOf(" ");
      const word = space < 0 ? phrase : phrase.slice(0, space);
      openings.set(word, (openings.get(word) ?? 0) | (1 << index));
    }
  }
  return openings;
}

/** Whether a phrase of a list begins with a word, which is in lower case. */
export function opensPhrase({ openings }: Lexicon, name: OpeningList, word: string): boolean {
  return ((openings.get(word) ?? 0) & (1 << openingLists.indexOf(name))) !== 0;
}

/**
 * Finds where phrases may begin in a stretch of a text: each spelling is looked up once, and of most words no phrase
 * begins with any.
 */
export function phraseStartFinder(
  tokens: readonly Word[],
  { openings }: Lexicon,
): (stretch: Stretch) => PhraseStarts {
  const sought = (1 << soughtLists.length) - 1;
  const bitsOf = marksBySpelling(tokens, ({ lower }) => (openings.get(lower) ?? 0) & sought);
  return ({ firstToken, endToken }) => {
    const starts: { [Name in SoughtList]?: number[] } = {};
    for (let index = firstToken; index < endToken; index++) {
      // The index is below the end of the stretch, so the token exists.
      let rest = bitsOf(tokens[index] as Word);
      for (let list = 0; rest > 0; list++, rest >>= 1) {
        const name = soughtLists[list];
        if ((rest & 1) === 0 || name === undefined) continue;
        const found = starts[name];
        if (found === undefined) starts[name] = [index];
        else found.push(index);
      }
    }
    return starts;
  };
}

/** The phrases of a list in sentences, the longest at each place; in order, without overlaps. */
export function findPhrases<Within extends Stretch>(
  name: SoughtList,
  text: {
    readonly tokens: readonly Word[];
    readonly sentences: readonly Within[];
    readonly phraseStarts: PhraseStarts;
    readonly lexicon: Lexicon;
  },
): readonly PlacedPhrase<Within>[] {
  const { tokens, sentences } = text;
  const find = text.lexicon.phrases[name];
  const found: PlacedPhrase<Within>[] = [];
  let next = 0;
  let behind = 0;
  for (const start of text.phraseStarts[name] ?? []) {
    if (start < behind) continue;
    while ((sentences[next]?.endToken ?? Number.POSITIVE_INFINITY) <= start) next++;
    const sentence = sentences[next];
    if (sentence === undefined || start < sentence.firstToken) continue;
    const phrase = find(tokens, start, sentence.endToken);
    if (phrase === undefined) continue;
    const { index, length, value } = phrase;
    behind = start + length;
    found.push({ index, length, value, sentence });
  }
  return found;
}

/** A phrase and the sentence that it stands in. */
export interface PlacedPhrase<Within> extends Phrase {
  readonly sentence: Within;
}

interface Word {
  readonly lower: string;
  readonly spelling: number;
}

interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
}
