import type { Attribution, LoadedVerb } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/**
 * Finds verbs of saying that judge what is said: “claimed”, “admitted”, and those that the newsroom adds.
 *
 * Only where the verb reports something, so that a claimed prize and an admitted charge are none.
 *
 * @returns in order of the attributions; the span is that of the whole cue ("had also claimed").
 */
export function findLoadedVerbs(parts: {
  /** Those that begin in a paragraph. */
  readonly begun: readonly Attribution[];
  readonly lexicon: Lexicon;
}): readonly LoadedVerb[] {
  const { loadedVerbs } = parts.lexicon.lists;
  return parts.begun.flatMap(({ cue, attitude }) => {
    if (cue?.form !== "verb" || attitude === true) return [];
    const value = loadedVerbs.get(cue.lemma);
    const effect = value === undefined ? undefined : effects.find((it) => it === value);
    return effect === undefined ? [] : [{ start: cue.start, end: cue.end, effect }];
  });
}

const effects: readonly LoadedVerb["effect"][] = ["blame", "doubt", "mock", "refute", "vouch", "house"];
