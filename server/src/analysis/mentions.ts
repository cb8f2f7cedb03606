import type { Mention, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Cell } from "../rereading/cells.ts";
import type { Memory } from "../rereading/memory.ts";
import { spellingsOf } from "../text/spellings.ts";
import { finish, type Steps } from "../text/steps.ts";
import { agreeOnKinds } from "./mentions/agreedKinds.ts";
import { completeLists } from "./mentions/lists.ts";
import { findNamesByRules } from "./mentions/names.ts";
import { lastChange, type Reading, readArticle } from "./mentions/reading.ts";
import { toMentions } from "./mentions/spelledMentions.ts";
import { noteBearers, spreadSurnames } from "./mentions/surnames.ts";
import { tagNames } from "./mentions/tagger.ts";
import { type ChosenName, takeTitles } from "./mentions/titledNames.ts";
import type { TokenName } from "./mentions/tokenName.ts";
import { findVocabulary } from "./mentions/vocabulary.ts";
import type { CellWords } from "./mentions/words.ts";

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
  readonly cells: readonly Cell[];
  readonly memory?: Memory | undefined;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/** The same as {@link findMentions}, in steps. */
export function* findMentionsInSteps(parts: MentionParts): Steps<readonly Mention[]> {
  const reading = readArticle(parts, findVocabulary(parts.memory));
  const proposals = findNamesByRules(reading);
  yield;
  const chosen = yield* chooseNames(parts, proposals.flat());
  yield;
  return linkNames(reading, takeTitles(reading, chosen, proposals));
}

/** What the model makes of the proposals, or the proposals where there is none. */
function* chooseNames(parts: MentionParts, proposals: readonly TokenName[]): Steps<readonly TokenName[]> {
  const { nameModel } = parts.lexicon;
  if (nameModel === undefined) return proposals;
  return yield* tagNames({ ...parts, spellings: spellingsOf(parts.tokens) }, proposals, nameModel);
}

/** Makes mentions of the names that were chosen in each paragraph, once the whole document is asked of them. */
function linkNames(reading: Reading, chosenIn: readonly (readonly ChosenName[])[]): readonly Mention[] {
  const namesIn = completeLists(reading, chosenIn);
  const kindsIn = agreeOnKinds(reading, namesIn);
  noteBearers(reading, namesIn, kindsIn);
  return toMentions(
    reading,
    ({ firstToken, endToken }, cell) => {
      const kinds = kindsIn[cell] ?? [];
      const names = (namesIn[cell] ?? []).map((name, index) => ({ ...name, of: kinds[index] ?? name.of }));
      return spreadSurnames(reading, { first: firstToken, end: endToken }, names);
    },
    ({ firstToken }, cell) => {
      const [names, words] = [namesIn[cell], reading.cellWords[cell] as CellWords];
      return [
        chosenIn[cell],
        ...(names === chosenIn[cell] ? [] : (names ?? []).map(({ first }) => first - firstToken)),
        ...(kindsIn[cell] ?? []),
        lastChange(words, ({ seenChanged }) => seenChanged),
        lastChange(words, ({ bearersChanged }) => bearersChanged),
      ];
    },
  );
}
