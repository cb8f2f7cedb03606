import type { Token } from "../../article/article.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { adoptRuns, type RunAdoption } from "./adoptRuns.ts";
import { type FullName, findFullName } from "./fullNames.ts";
import { isSameName, type TitledName } from "./names.ts";
import type { Reading } from "./reading.ts";
import { moveTitled } from "./runs.ts";
import type { TokenName } from "./tokenName.ts";
import type { Word } from "./words.ts";

/** A name that was chosen, before the document as a whole is asked for its kind. */
export interface ChosenName extends TitledName {
  /** The first of its words. */
  readonly word: Word | undefined;
  /** Undefined for a name of one word. */
  readonly full: FullName | undefined;
}

/**
 * Gives each person the title that the rules found before the same name, and ends names with their line.
 *
 * @param chosenIn of each paragraph, in order, without overlap.
 * @param proposals what the rules found in each paragraph.
 */
export function takeTitles(
  reading: Reading,
  chosenIn: readonly (readonly TokenName[])[],
  proposals: readonly (readonly TitledName[])[],
): readonly (readonly ChosenName[])[] {
  return readColumn(
    reading.cells,
    chosenStage,
    ({ firstToken }, index) =>
      addTitles(chosenIn[index] ?? [], proposals[index] ?? []).map((name) =>
        withWords(reading, firstToken, endAtLine(reading, firstToken, name)),
      ),
    () => ({ all: [reading.vocabulary], each: [proposals, chosenIn] }),
  );
}

const chosenStage: ColumnStage<readonly ChosenName[]> = {
  adopt: (before, now, ends) => adoptRuns(before, now, ends, chosenAdoption),
};

/** How chosen names are adopted. */
export const chosenAdoption: RunAdoption<ChosenName> = { move: moveTitled, isSame: isSameChosen };

function isSameChosen(one: ChosenName, other: ChosenName): boolean {
  return one.word === other.word && one.full === other.full && isSameName(one, other);
}

/** Both lists are in order. */
function addTitles(names: readonly TokenName[], proposals: readonly TitledName[]): readonly TitledName[] {
  let next = 0;
  return names.map(({ first, end, of }): TitledName => {
    while ((proposals[next]?.end ?? end) <= first) next++;
    const title = proposals[next]?.title;
    const isBefore = of === "person" && title !== undefined && title.end === first;
    return { first, end, of, title: isBefore ? { first: title.first, end: title.end } : undefined };
  });
}

/** "By Sian Tudor", and below it "Rural affairs reporter": ends a name with a line that is too short to be wrapped. */
function endAtLine({ text, tokens }: Reading, firstToken: number, name: TitledName): TitledName {
  for (let index = name.first + 1; index < name.end; index++) {
    const before = tokens[firstToken + index - 1]?.end ?? 0;
    if (!holdsLineEnd(text, before, tokens[firstToken + index])) continue;
    if (before - (text.lastIndexOf("\n", before - 1) + 1) < shortestWrapped) return { ...name, end: index };
  }
  return name;
}

function holdsLineEnd(text: string, from: number, behind: Token | undefined): boolean {
  return text.slice(from, behind?.start).includes("\n");
}

/** Characters of a line; lines of wrapped text are longer. */
const shortestWrapped = 45;

function withWords({ vocabulary, words }: Reading, firstToken: number, name: TitledName): ChosenName {
  const { first, end, of, title } = name;
  const word = words[firstToken + first];
  const full =
    end - first < 2 ? undefined : findFullName(vocabulary, words.slice(firstToken + first, firstToken + end));
  return { first, end, of, title, word, full };
}
