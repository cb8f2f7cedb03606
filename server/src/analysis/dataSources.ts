import type { Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findPhrases, type PhraseStarts } from "../lexicon/phraseOpenings.ts";
import { isUpper } from "../text/characters.ts";
import type { Span } from "../text/span.ts";

/**
 * Finds what somebody counted or measured and the text names, also where no verb reports it: "a new Lund College poll",
 * "in the survey", "police figures", "statistics from the ministry".
 *
 * A poll, a census or a study is enough, since a reader can look it up or the text has named it before; figures and
 * reports are only where whose they are stands beside them. Not "to survey the damage", "figures are rising".
 * Takes "a poll", of which nothing is known, for a source: `unnamed-study` asks which.
 *
 * @returns the nouns, in order of start; may be empty.
 */
export function findDataSources(parts: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly phraseStarts: PhraseStarts;
  readonly lexicon: Lexicon;
}): readonly Span[] {
  const { text, tokens, lexicon } = parts;
  return findPhrases("dataNouns", parts).flatMap(({ index, length, value, sentence }) => {
    const behind = index + length;
    const before = tokens.slice(Math.max(sentence.firstToken, index - reach), index);
    const isSource =
      value === "self"
        ? isNoun(before, behind < sentence.endToken ? tokens[behind] : undefined)
        : isOfNamed(text, before, lexicon) || isFromNamed(tokens, behind, sentence.endToken);
    return isSource ? { start: tokens[index]?.start ?? 0, end: tokens[behind - 1]?.end ?? 0 } : [];
  });
}

/** Words before a noun that may say whose it is: "the county health department’s latest figures". */
const reach = 4;

/** Whether a word like "poll" or "survey" is neither a verb nor the first half of another noun. */
function isNoun(before: readonly Token[], next: Token | undefined): boolean {
  const last = before.at(-1)?.lower ?? "";
  return !verbMarks.has(last) && !otherHalves.has(next?.lower ?? "");
}

const verbMarks: ReadonlySet<string> = new Set(["to", "will", "they", "we", "i", "would", "must"]);
const otherHalves: ReadonlySet<string> = new Set(["tax", "worker", "workers", "watcher", "watchers", "hall"]);

/** "Lund College figures", "police figures", "official statistics": whose they are stands before them. */
function isOfNamed(text: string, before: readonly Token[], { lists }: Lexicon): boolean {
  return before.some(
    ({ start, lower }, index) =>
      lower === "official" ||
      lists.organisationNouns.has(lower) ||
      // The first word of a sentence is capitalised whatever it is.
      (index > 0 && isUpper(text.charCodeAt(start))),
  );
}

/** "Figures from the ministry", "a report by Lund College", "data that the police published". */
function isFromNamed(tokens: readonly Token[], index: number, end: number): boolean {
  const [next = "", second = ""] = tokens.slice(index, Math.min(index + 2, end)).map(({ lower }) => lower);
  return makingPrepositions.has(next) || (makers.has(next) && makingPrepositions.has(second));
}

const makers: ReadonlySet<string> = new Set([
  "collected",
  "compiled",
  "kept",
  "published",
  "released",
  "obtained",
]);
const makingPrepositions: ReadonlySet<string> = new Set(["by", "from"]);
