import type { Mention, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Cell } from "../rereading/cells.ts";
import type { Memory } from "../rereading/memory.ts";
import { finish, type Steps } from "../text/steps.ts";
import type { Kind } from "./mentions/agreedKinds.ts";
import { bearerChangesIn } from "./mentions/changes.ts";
import { linkKinds } from "./mentions/linked.ts";
import { completeLists } from "./mentions/lists.ts";
import { findNamesByRules, type TitledName } from "./mentions/names.ts";
import { type Reading, readArticle } from "./mentions/reading.ts";
import type { Run } from "./mentions/runs.ts";
import { toMentions } from "./mentions/spelledMentions.ts";
import { spreadSurnames } from "./mentions/surnames.ts";
import { tagNames } from "./mentions/tagger.ts";
import { type ChosenName, takeTitles } from "./mentions/titledNames.ts";
import type { TokenName } from "./mentions/tokenName.ts";
import { findVocabulary } from "./mentions/vocabulary.ts";

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

/** The same as {@link findMentions}, in steps. The same list as in the last reading where it has the same mentions. */
export function* findMentionsInSteps(parts: MentionParts): Steps<readonly Mention[]> {
  const reading = readArticle(parts, findVocabulary(parts.memory));
  const proposals = findNamesByRules(reading);
  yield;
  const chosen = yield* chooseNames(parts, proposals);
  yield;
  return linkNames(reading, takeTitles(reading, chosen, proposals));
}

/** What the model makes of the proposals in each paragraph, or the proposals where there is none. */
function* chooseNames(
  parts: MentionParts,
  proposals: readonly (readonly TokenName[])[],
): Steps<readonly (readonly TokenName[])[]> {
  const { nameModel } = parts.lexicon;
  return nameModel === undefined ? proposals : yield* tagNames(parts, proposals, nameModel);
}

/** Makes mentions of the names that were chosen in each paragraph, once the whole document is asked of them. */
function linkNames(reading: Reading, chosenIn: readonly (readonly ChosenName[])[]): readonly Mention[] {
  const namesIn = completeLists(reading, chosenIn);
  const kindsIn = linkKinds(reading, namesIn);
  return toMentions(
    reading,
    ({ firstToken, endToken }, cell) => {
      const kinds = kindsIn[cell] ?? [];
      const names = (namesIn[cell] ?? []).map((name, index) =>
        placeName(name, kinds[index] ?? name.of, firstToken),
      );
      return spreadSurnames(reading, { first: firstToken, end: endToken }, names);
    },
    () => [
      namesIn,
      kindsIn,
      reading.seenIn,
      bearerChangesIn(reading.cells, reading.cellWords, reading.vocabulary),
    ],
  );
}

/** A name with its kind, by tokens of the article. */
function placeName(name: TitledName, of: Kind, firstToken: number): TitledName {
  const { first, end } = placeRun(name, firstToken);
  return { first, end, of, title: name.title && placeRun(name.title, firstToken) };
}

function placeRun({ first, end }: Run, firstToken: number): Run {
  return { first: first + firstToken, end: end + firstToken };
}
