import type { Lexicon, WordList } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";

/** A bit for each list of {@link soughtLists} that has a phrase with this first word; words without one are absent. */
export type PhraseOpenings = ReadonlyMap<string, number>;

/** The lists whose phrases are looked for everywhere in a text. */
const soughtLists = [
  "accusationPhrases",
  "anonymityPhrases",
  "claimCues",
  "dataNouns",
  "responsePhrases",
  "vagueSources",
] as const;

/** Name of a list whose phrases are looked for everywhere in a text. */
export type SoughtList = (typeof soughtLists)[number];

/** Where phrases of each list may begin in a text: indices of tokens, in order. */
export type PhraseStarts = Readonly<Record<SoughtList, readonly number[]>>;

/** Collects the first words of the phrases. */
export function collectOpenings(lists: Readonly<Record<SoughtList, WordList>>): PhraseOpenings {
  const openings = new Map<string, number>();
  for (const [index, name] of soughtLists.entries()) {
    for (const phrase of lists[name].keys()) {
      const space = phrase.indexOf(" ");
      const word = space < 0 ? phrase : phrase.slice(0, space);
      openings.set(word, (openings.get(word) ?? 0) | (1 << index));
    }
  }
  return openings;
}

/** Finds where phrases may begin: each spelling is looked up once, and of most words no phrase begins with any. */
export function findPhraseStarts(
  tokens: readonly Word[],
  vocabulary: readonly Word[],
  { openings }: Lexicon,
): PhraseStarts {
  const bits = vocabulary.map(({ lower }) => openings.get(lower) ?? 0);
  const starts = soughtLists.map((): number[] => []);
  for (let index = 0; index < tokens.length; index++) {
    let rest = bits[(tokens[index] as Word).spelling] ?? 0;
    for (let list = 0; rest > 0; list++, rest >>= 1) if ((rest & 1) === 1) starts[list]?.push(index);
  }
  const entries = soughtLists.map((name, list): [SoughtList, readonly number[]] => [
    name,
    starts[list] ?? [],
  ]);
  return Object.fromEntries(entries) as Record<SoughtList, readonly number[]>;
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
  for (const start of text.phraseStarts[name]) {
    if (start < behind) continue;
    while ((sentences[next]?.endToken ?? Number.POSITIVE_INFINITY) <= start) next++;
    const sentence = sentences[next];
    if (sentence === undefined || start < sentence.firstToken) continue;
    const phrase = find(tokens, start, sentence.endToken);
    if (phrase === undefined) continue;
    behind = start + phrase.length;
    found.push({ ...phrase, sentence });
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
