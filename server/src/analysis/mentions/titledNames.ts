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
    ({ firstToken }, index) => addTitles(reading, firstToken, chosenIn[index] ?? [], proposals[index] ?? []),
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
function addTitles(
  reading: Reading,
  firstToken: number,
  names: readonly TokenName[],
  proposals: readonly TitledName[],
): readonly ChosenName[] {
  let next = 0;
  return names.map((name) => {
    while ((proposals[next]?.end ?? name.end) <= name.first) next++;
    const title = proposals[next]?.title;
    const isBefore = name.of === "person" && title !== undefined && title.end === name.first;
    return toChosen(reading, firstToken, name, isBefore ? { first: title.first, end: title.end } : undefined);
  });
}

/** Written out, with all fields: it is made for each name, and more than once copied. */
function toChosen(
  reading: Reading,
  firstToken: number,
  name: TokenName,
  title: TitledName["title"],
): ChosenName {
  const { first, of } = name;
  const end = endAtLine(reading, firstToken, name);
  const { vocabulary, words } = reading;
  const word = words[firstToken + first];
  const full =
    end - first < 2 ? undefined : findFullName(vocabulary, words.slice(firstToken + first, firstToken + end));
  return { first, end, of, title, word, full };
}

/** "By Sian Tudor", and below it "Rural affairs reporter": a name ends with a line that is too short to be wrapped. */
function endAtLine({ text, tokens }: Reading, firstToken: number, { first, end }: TokenName): number {
  for (let index = first + 1; index < end; index++) {
    const before = tokens[firstToken + index - 1]?.end ?? 0;
    if (!holdsLineEnd(text, before, tokens[firstToken + index])) continue;
    if (before - (text.lastIndexOf("\n", before - 1) + 1) < shortestWrapped) return index;
  }
  return end;
}

function holdsLineEnd(text: string, from: number, behind: Token | undefined): boolean {
  const end = behind?.start ?? text.length;
  for (let offset = from; offset < end; offset++) if (text.charCodeAt(offset) === lineFeed) return true;
  return false;
}

const lineFeed = 0x0a;

/** Characters of a line; lines of wrapped text are longer. */
const shortestWrapped = 45;
