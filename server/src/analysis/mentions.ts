import type { Mention, Paragraph, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon, WordList } from "../lexicon/lexicon.ts";
import type { Cell } from "../rereading/cells.ts";
import type { Memory } from "../rereading/memory.ts";
import { moveSpan, type Shift } from "../rereading/move.ts";
import { adoptEach, listStage, type Stage } from "../rereading/readEach.ts";
import { isSameData } from "../rereading/same.ts";
import type { Span } from "../text/span.ts";
import { spellingsOf } from "../text/spellings.ts";
import { finish, type Steps } from "../text/steps.ts";
import { findDescription } from "./mentions/descriptions.ts";
import { completeLists } from "./mentions/lists.ts";
import { findNamesByRules, type Name, type TitledName } from "./mentions/names.ts";
import { gapBehind, type Reading, readArticle } from "./mentions/reading.ts";
import type { Run } from "./mentions/runs.ts";
import { spreadSurnames } from "./mentions/surnames.ts";
import { tagNames } from "./mentions/tagger.ts";
import type { TaggedText } from "./mentions/taggerDocument.ts";
import type { TokenName } from "./mentions/tokenName.ts";
import { isNamelike, isQuotation, readWords, type Word } from "./mentions/words.ts";

/**
 * Finds the names of people, organisations and places: rules propose them, and where the lexicon has a name
 * model, it decides.
 *
 * What counts: the form of the name, titles, roles, ages and verbs of saying beside it, and what the rest of the
 * article does with its words. Wrong mostly for names of one word that the article says nothing else of.
 *
 * @returns in order, without overlap; the span has no title and no possessive.
 */
export function findMentions(parts: MentionParts): readonly Mention[] {
  return finish(findMentionsInSteps(parts));
}

/** What names are found in. */
interface MentionParts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Of the paragraphs. */
  readonly cells: readonly Cell[];
  readonly memory?: Memory | undefined;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly lexicon: Lexicon;
}

/** The same as {@link findMentions}, in steps. */
export function* findMentionsInSteps(parts: MentionParts): Steps<readonly Mention[]> {
  const spellings = spellingsOf(parts.tokens);
  const words = readWords(parts.text, parts.tokens, spellings, parts.lexicon);
  const reading = readArticle(words, parts.tokens, spellings, parts.sentences, parts.lexicon);
  const proposals = findNamesByRules(reading);
  yield;
  const tagged = yield* chooseNames({ ...parts, spellings }, proposals);
  yield;
  const chosen = completeLists(
    reading,
    tagged.map((name) => endAtLine(parts.text, parts.tokens, name)),
  );
  const names = spreadSurnames(
    reading,
    agreeOnKinds(words, bearSurnames(words, parts.lexicon.lists.places, chosen)),
  );
  const mentions: Mention[] = [];
  let sentence = 0;
  for (const [index, name] of names.entries()) {
    while (parts.sentences[sentence] !== undefined && endOf(parts.sentences, sentence) <= name.first)
      sentence++;
    const description = findDescription(reading, name, names[index - 1], endOf(parts.sentences, sentence));
    mentions.push(toMention(reading, name, description));
  }
  return adoptEach(parts.cells, found, mentions);
}

const found: Stage<readonly Mention[]> = listStage({ move: moveMention, isSame: isSameData });

function moveMention(mention: Mention, by: Shift): void {
  moveSpan(mention, by);
  if (mention.title !== undefined) moveSpan(mention.title, by);
  if (mention.description !== undefined) moveSpan(mention.description, by);
}

/** What the model makes of the proposals, or the proposals where there is none. */
function* chooseNames(parts: TaggedText, proposals: readonly Name[]): Steps<readonly TitledName[]> {
  const { nameModel } = parts.lexicon;
  return nameModel === undefined
    ? proposals
    : addTitles(yield* tagNames(parts, proposals, nameModel), proposals);
}

/** "By Sian Tudor", and below it "Rural affairs reporter": ends a name with a line that is too short to be wrapped. */
function endAtLine(text: string, tokens: readonly Token[], name: TitledName): TitledName {
  for (let index = name.first + 1; index < name.end; index++) {
    const before = tokens[index - 1]?.end ?? 0;
    if (!text.slice(before, tokens[index]?.start).includes("\n")) continue;
    if (before - (text.lastIndexOf("\n", before - 1) + 1) < shortestWrapped) return { ...name, end: index };
  }
  return name;
}

/** Characters of a line; lines of wrapped text are longer. */
const shortestWrapped = 45;

/** Gives each person the title that the rules found before the same name. Both lists are in order. */
function addTitles(names: readonly TokenName[], proposals: readonly Name[]): readonly TitledName[] {
  let next = 0;
  return names.map((name): TitledName => {
    while ((proposals[next]?.end ?? name.end) <= name.first) next++;
    const title = proposals[next]?.title;
    const isBefore = name.of === "person" && title !== undefined && title.end === name.first;
    return isBefore ? { ...name, title } : name;
  });
}

/** Gives one-word names to the people of whose full names they are the last word, whatever a model says of them. */
function bearSurnames(
  words: readonly Word[],
  places: WordList,
  names: readonly TitledName[],
): readonly TitledName[] {
  const surnames = new Set<string>();
  const others = new Set<string>();
  for (const { first, end, of } of names) {
    if (end - first < 2) continue;
    const last = words[end - 1]?.lower ?? "";
    if (of === "person") surnames.add(last);
    else for (const word of words.slice(first, end)) others.add(word.lower);
  }
  return names.map((name) => {
    const word = words[name.first]?.lower ?? "";
    const isSurname = name.end - name.first === 1 && surnames.has(word) && !others.has(word);
    return isSurname && (name.of === "organisation" || !places.has(word)) ? { ...name, of: "person" } : name;
  });
}

/** Gives a name of several words the kind that most of its mentions have, or the first, in both British and American spelling. */
function agreeOnKinds(words: readonly Word[], names: readonly TitledName[]): readonly TitledName[] {
  const kinds = new Map<string, Map<TitledName["of"], number>>();
  const keys = names.map((name) => (name.end - name.first < 2 ? undefined : keyOf(words, name)));
  for (const [index, { of }] of names.entries()) {
    const key = keys[index];
    if (key === undefined) continue;
    const counts = kinds.get(key) ?? new Map<TitledName["of"], number>();
    kinds.set(key, counts.set(of, (counts.get(of) ?? 0) + 1));
  }
  return names.map((name, index) => {
    const counts = kinds.get(keys[index] ?? "");
    if (counts === undefined || counts.size < 2) return name;
    // The sort is stable: of kinds with the same count the one that the article uses first stays first.
    const [most] = [...counts].sort((one, other) => other[1] - one[1]);
    return most === undefined ? name : { ...name, of: most[0] };
  });
}

function keyOf(words: readonly Word[], { first, end }: Run): string {
  const lower = words.slice(first, end).map((word) => word.lower);
  return lower.map((word) => (word.endsWith("tre") ? `${word.slice(0, -2)}er` : word)).join(" ");
}

function endOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.endToken ?? 0;
}

function toMention(reading: Reading, name: TitledName, description: Run | undefined): Mention {
  const { start, end } = spanOf(reading, withClosingMark(reading.words, withPeriod(reading, name)));
  const mention: Mention = { start, end, kind: "name", of: name.of };
  const titled = name.title === undefined ? mention : { ...mention, title: spanOf(reading, name.title) };
  return description === undefined ? titled : { ...titled, description: spanOf(reading, description) };
}

/** "Walter Sprague Jr.": with its period, unless that ends the sentence. */
function withPeriod(reading: Reading, name: Run): Run {
  const { words } = reading;
  const last = words[name.end - 1];
  const isShort = last?.lower === "jr" || last?.lower === "sr";
  if (!isShort || words[name.end]?.lower !== "." || gapBehind(reading, name.end - 1) !== 0) return name;
  const next = words[name.end + 1];
  return next === undefined || isNamelike(next) ? name : { first: name.first, end: name.end + 1 };
}

/** Centre “Dawn” and Centre “Dawn,”: a name that holds an opening mark ends with its closing one. */
function withClosingMark(words: readonly Word[], name: Run): Run {
  const marks = words.slice(name.first, name.end).filter(isQuotation).length;
  if (marks % 2 === 0) return name;
  if (isQuotation(words[name.end])) return { first: name.first, end: name.end + 1 };
  const isInMarks = words[name.end]?.lower === "," && isQuotation(words[name.end + 1]);
  return isInMarks ? { first: name.first, end: name.end + 2 } : name;
}

/** The characters of a run, which has at least one word. */
function spanOf({ tokens }: Reading, run: Run): Span {
  return { start: tokens[run.first]?.start ?? 0, end: tokens[run.end - 1]?.end ?? 0 };
}
