import type { Token } from "../../article/article.ts";
import { readEach, type Stage } from "../../rereading/readEach.ts";
import { namesByCell } from "./byCell.ts";
import { type FullName, findFullName } from "./fullNames.ts";
import { moveNames, type TitledName } from "./names.ts";
import type { Reading } from "./reading.ts";
import type { TokenName } from "./tokenName.ts";

/** A name that was chosen, before the document as a whole is asked for its kind. */
export interface ChosenName extends TitledName {
  /** Absent for a name of one word. */
  readonly full?: FullName;
}

/**
 * Gives each person the title that the rules found before the same name, and ends names with their line.
 *
 * @param chosen in order, without overlap; the objects of the last reading where a name is the same.
 * @param proposals what the rules found in each paragraph.
 */
export function takeTitles(
  reading: Reading,
  chosen: readonly TokenName[],
  proposals: readonly (readonly TitledName[])[],
): readonly (readonly ChosenName[])[] {
  const chosenIn = namesByCell(reading.cells, chosen);
  return readEach(
    reading.cells,
    chosenStage,
    (_, index) =>
      addTitles(chosenIn[index] ?? [], proposals[index] ?? []).map((name) =>
        withFullName(reading, endAtLine(reading, name)),
      ),
    (_, index) => [reading.vocabulary, proposals[index], ...(chosenIn[index] ?? [])],
  );
}

const chosenStage: Stage<readonly ChosenName[]> = { move: moveNames };

/** Both lists are in order. */
function addTitles(names: readonly TokenName[], proposals: readonly TitledName[]): readonly TitledName[] {
  let next = 0;
  return names.map(({ first, end, of }): TitledName => {
    while ((proposals[next]?.end ?? end) <= first) next++;
    const title = proposals[next]?.title;
    const isBefore = of === "person" && title !== undefined && title.end === first;
    return isBefore ? { first, end, of, title: { ...title } } : { first, end, of };
  });
}

/** "By Sian Tudor", and below it "Rural affairs reporter": ends a name with a line that is too short to be wrapped. */
function endAtLine({ text, tokens }: Reading, name: TitledName): TitledName {
  for (let index = name.first + 1; index < name.end; index++) {
    const before = tokens[index - 1]?.end ?? 0;
    if (!holdsLineEnd(text, before, tokens[index])) continue;
    if (before - (text.lastIndexOf("\n", before - 1) + 1) < shortestWrapped) return { ...name, end: index };
  }
  return name;
}

function holdsLineEnd(text: string, from: number, behind: Token | undefined): boolean {
  return text.slice(from, behind?.start).includes("\n");
}

/** Characters of a line; lines of wrapped text are longer. */
const shortestWrapped = 45;

function withFullName({ vocabulary, words }: Reading, name: TitledName): ChosenName {
  return name.end - name.first < 2 ? name : { ...name, full: findFullName(vocabulary, words, name) };
}
